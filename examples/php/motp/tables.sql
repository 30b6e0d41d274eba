-- The three tables. MySQL, MariaDB and SQLite take them as they are; Oracle and SQL Server without "IF NOT EXISTS".
-- All that is kept in them is ASCII (an id in Hangul as escapes), so that the character set of the database does not matter. Times
-- are seconds since 1970.

-- One row for each press of the button, written BEFORE the agency is called: the key lets one request through.
-- answer: what the page was told. NULL: under way, or broken off; it is never sent again.
CREATE TABLE IF NOT EXISTS motp_attempt (
  attempt_key VARCHAR(64)   NOT NULL PRIMARY KEY,
  answer      VARCHAR(1000) NULL,
  created_at  DECIMAL(10)   NOT NULL
);

-- One row for each identity verification that was begun; a day old, it is deleted. name_print and so on: who has to come
-- back, as keyed hashes, so that the way back needs neither your session nor your member table. came_back: the browser that began
-- was seen again with its session; before, a verified row counts for nothing.
CREATE TABLE IF NOT EXISTS motp_identity (
  request_no    VARCHAR(64)   NOT NULL PRIMARY KEY,
  owner         VARCHAR(64)   NOT NULL,
  state         VARCHAR(100)  NOT NULL,
  member_id     VARCHAR(200)  NOT NULL,
  purpose       VARCHAR(16)   NOT NULL,
  kind          VARCHAR(3)    NOT NULL,
  way           VARCHAR(16)   NOT NULL,
  locale        VARCHAR(8)    NOT NULL,
  return_to     VARCHAR(2000) NOT NULL,
  started_at    DECIMAL(10)   NOT NULL,
  name_print    VARCHAR(64)   NULL,
  phone_print   VARCHAR(64)   NULL,
  birth_print   VARCHAR(64)   NULL,
  ci_print      VARCHAR(64)   NULL,
  provider_data VARCHAR(1000) NULL,
  outcome       VARCHAR(16)   NOT NULL,
  reason        VARCHAR(16)   NULL,
  reference     VARCHAR(64)   NULL,
  m_retcd       VARCHAR(64)   NULL,
  m_trnid       VARCHAR(100)  NULL,
  m_trndt       VARCHAR(19)   NULL,
  came_back     DECIMAL(1)    NOT NULL,
  used          DECIMAL(1)    NOT NULL,
  UNIQUE (owner, state),
  UNIQUE (reference)
);

-- Your record of what was verified, and of identity verifications that failed. Keep it as long as your contract says.
-- method: motp, phone. kind of a phone verification: 101 enrolment, 102 in place of a code, 103 lock reset.
-- m_ret: T or F. m_retcd, m_trnid, m_trndt: what the agency (code, our attempt, time) or the provider said.
-- token_print, used_at: the token that the page got opens its lesson once. reported_at: when the agency was told (102, 101, 103).
CREATE TABLE IF NOT EXISTS motp_verification (
  verification_id VARCHAR(64)  NOT NULL PRIMARY KEY,
  member_id       VARCHAR(200) NOT NULL,
  method          VARCHAR(8)   NOT NULL,
  kind            VARCHAR(3)   NULL,
  course_id       VARCHAR(400) NULL,
  class_id        VARCHAR(400) NULL,
  eval_cd         VARCHAR(2)   NULL,
  class_tme       VARCHAR(8)   NULL,
  m_ret           VARCHAR(1)   NOT NULL,
  m_retcd         VARCHAR(64)  NULL,
  m_trnid         VARCHAR(100) NULL,
  m_trndt         VARCHAR(19)  NULL,
  reason          VARCHAR(16)  NULL,
  token_print     VARCHAR(64)  NULL,
  created_at      DECIMAL(10)  NOT NULL,
  used_at         DECIMAL(10)  NULL,
  reported_at     DECIMAL(10)  NULL,
  UNIQUE (token_print)
);
