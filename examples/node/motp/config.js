/**
 * All that is yours is in this file. As it stands it works with the sample LMS beside it (../lms.js) and with the sandbox
 * (npx motp-widget sandbox), so that nothing reaches the agency by mistake.
 */
import { createHash } from 'node:crypto';
import { database } from '../database.js';
import { lessonOf, memberOf } from '../lms.js';

const { env } = process;

/** The agency. When `npx motp-widget check` has passed: https://emonotp.hrdkorea.or.kr/api/v2/ */
export const AGENCY = env.MOTP_AGENCY ?? 'http://127.0.0.1:5173/agency/api/v2/';
/** Milliseconds that it may take: fewer than the widget waits (data-timeout, 10 s). */
export const TIMEOUT = Number(env.MOTP_TIMEOUT ?? 8_000);
/** Your e-mon id. */
export const AGTID = 'demo';

/** false where your framework looks at its own token before these routes (`npx motp-widget check` asks whether it does). */
export const CSRF = env.MOTP_CSRF !== 'false';

/** Where the trainee's browser finds these addresses. Not taken from the request, which can name any host. */
export const PUBLIC_URL = env.MOTP_URL ?? 'http://127.0.0.1:8080/motp';
/** Where a page of ours leads back to when it knows no better: of https://lms.example/lms/motp it is /lms/. */
export const HOME = new URL('.', PUBLIC_URL).pathname;
export const RETURN_SCRIPT = `${HOME}js/motp-widget-return.js`;

/** What provider.js, who verifies a phone, has to know. */
export const PROVIDER = {
  url: env.MOTP_PROVIDER_URL ?? 'http://localhost:5173/provider',
  /** NICE: where the browser is led; '': NICE's own page. */
  page: env.MOTP_PROVIDER_PAGE ?? '',
  /** What the provider knows you by; the sandbox does not ask. */
  site: env.MOTP_PROVIDER_SITE ?? '',
  secret: env.MOTP_PROVIDER_SECRET ?? 'sandbox-site-secret',
};
/** Identity verifications that a member may begin in a day (they cost money); 0: any. */
export const IDENTITY_PER_DAY = Number(env.MOTP_IDENTITY_PER_DAY ?? 0);
/**
 * true where the lesson stands in a frame of another site: the identity window has no session there. It then counts without its
 * browser having come back, so that a stranger who was sent the provider's page may verify for the member.
 */
export const FRAMED = false;

/**
 * Verification by phone in place of a code: `log` (pSubOtpLog.jsp and pAuthLog.jsp) or `history` (phone_auth_hist), as your
 * contract says, at once or by reportOpen() of report.js, from a timer of yours.
 */
export const REPORT = {
  by: 'log',
  url: env.MOTP_REPORT_URL ?? 'http://127.0.0.1:5173/agency/ExConn/LMS/',
  key: '',
  atOnce: true,
};

/**
 * Your database with the tables of tables.sql: run() says how many rows were changed, all() gives rows. Each statement is kept
 * at once (autocommit) and whole. mysql2, with a pool of its own and this line, since a server may say otherwise:
 * pool.on('connection', (one) => one.query("SET autocommit = 1, sql_mode = 'STRICT_ALL_TABLES'"))
 * { run: async (sql, values) => (await pool.execute(sql, values))[0].affectedRows,
 *   all: async (sql, values) => (await pool.execute(sql, values))[0] }
 */
export const db = database;

/** Who is logged in: id (USRID), name, phone, and what you have of birth and ci; from your own data. null: nobody. */
export function member(request) {
  return memberOf(request);
}

/** Your session: an object that lasts as long as the login. One value of ours is kept in it, made of the session's key. */
export function sessionOf(request) {
  return request.session;
}

/** The session's key: what its cookie says. */
export function sessionKey(request) {
  return request.sessionID;
}

/** SESSIONID: not the session's key itself. The fraud-detection frame, if your page has one, gets the same. */
export function sessionId(request) {
  return createHash('sha256').update(sessionKey(request)).digest('hex');
}

/** The trainee's address (EXIP). Behind load balancers of yours: app.set('trust proxy', …), as Express describes. */
export function clientIp(request) {
  return (request.ip ?? '').replace(/^::ffff:/, '');
}

/**
 * What is verified here: course (COURSE_AGENT_PK), class (CLASS_AGENT_PK), time (CLASS_TME: lesson, or how many times an exam
 * was tried), purpose (EVAL_CD). The ids come from the address (?course=C101&lesson=5), so ask your own tables whether they
 * are this member's; null: they are not.
 */
export async function context(request, { id }) {
  const lesson = await lessonOf(id, request.query.course, request.query.lesson);
  return (
    lesson && {
      course: lesson.course,
      class: `${lesson.course},${lesson.term}`,
      time: lesson.number,
      purpose: lesson.purpose,
    }
  );
}

/** EVAL_CD and EVAL_TYPE. Add your own, if your contract has more. */
export const PURPOSES = new Map([
  ['00', '입과'],
  ['01', '진도'],
  ['02', '시험'],
  ['03', '과제'],
  ['04', '진행평가'],
  ['99', '기타'],
]);
