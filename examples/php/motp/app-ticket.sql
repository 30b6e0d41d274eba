-- For apps alone, whose login opens a lesson in a WebView: one row for each ticket that is not yet spent.
CREATE TABLE IF NOT EXISTS motp_app_ticket (
  ticket_print VARCHAR(64)  NOT NULL PRIMARY KEY,
  member_id    VARCHAR(200) NOT NULL,
  course       VARCHAR(400) NOT NULL,
  lesson       VARCHAR(400) NOT NULL,
  created_at   DECIMAL(10)  NOT NULL
);
