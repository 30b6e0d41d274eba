/** The three tables. What must happen once is one statement that changes one row, or none. */
import { createHash, randomBytes } from 'node:crypto';
import { db } from './config.js';

export const IDENTITY_SECONDS = 600;

export const seconds = () => Math.floor(Date.now() / 1000);
export const random = () => randomBytes(16).toString('hex');
export const hash = (text) => createHash('sha256').update(text).digest('hex');

/** What is kept is ASCII, whatever letters the database and the connection to it can carry: Hangul is kept as \uXXXX. */
const kept = (value) =>
  typeof value === 'string'
    ? value.replace(
        /[^\x20-\x5B\x5D-\x7E]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : value;
const asItWas = (text) =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** What is a number in the tables. All else is text. */
const NUMBERS = new Set('started_at created_at used_at reported_at came_back used begun found'.split(' '));

/**
 * A row, whatever the driver makes of it: a DECIMAL as text (mysql2) or bigint, bytes, a flag as boolean or BIT, a DATETIME as Date,
 * a CHAR padded, names in capitals (Oracle).
 */
function readRow(row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const column = name.toLowerCase();
      if (value === null || value === undefined) return [column, null];
      return [column, NUMBERS.has(column) ? readNumber(value, column) : readText(value)];
    }),
  );
}

function readNumber(value, column) {
  const isBit = value instanceof Uint8Array && value.length === 1 && value[0] < 2;
  const number = isBit ? value[0] : Number(value instanceof Uint8Array ? Buffer.from(value) : value);
  if (!Number.isFinite(number)) throw new TypeError(`motp: ${column} is no number`);
  return number;
}

function readText(value) {
  if (value instanceof Uint8Array) return readText(Buffer.from(value).toString());
  if (!(value instanceof Date)) return asItWas(String(value).replace(/ +$/, ''));
  const local = new Date(value.getTime() - value.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}

/** The rows that a statement finds. */
export async function all(sql, values) {
  return (await db.all(sql, values.map(kept))).map(readRow);
}

export async function first(sql, values) {
  return (await all(sql, values))[0] ?? null;
}

/** How many rows a statement changed. */
export async function run(sql, values) {
  return readNumber(await db.run(sql, values.map(kept)), 'the count of changed rows');
}

/** True: written. False: a row with this key was there before. */
export async function insert(table, row, key) {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  try {
    await run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
    return true;
  } catch (error) {
    const where = key.map((column) => `${column} = ?`).join(' AND ');
    const values = key.map((column) => row[column]);
    if (await first(`SELECT 1 AS found FROM ${table} WHERE ${where}`, values)) return false;
    throw error;
  }
}

/** The record of a verification that opens its lesson, and its token. */
export async function recordVerified(row) {
  const token = random();
  const written = await insert(
    'motp_verification',
    { ...row, m_ret: 'T', token_print: hash(token), created_at: seconds() },
    ['verification_id'],
  );
  if (!written) throw new Error('recorded before');
  return token;
}

export function contextColumns(fields) {
  return {
    course_id: fields.COURSE_AGENT_PK,
    class_id: fields.CLASS_AGENT_PK,
    eval_cd: fields.EVAL_CD,
    class_tme: fields.CLASS_TME,
  };
}

/** Whether this token was given to this member for this lesson in the last ten minutes, and has opened nothing yet. */
export async function takeToken(token, memberId, fields) {
  if (typeof token !== 'string' || !fields) return false;
  const columns = contextColumns(fields);
  const changed = await run(
    'UPDATE motp_verification SET used_at = ? WHERE token_print = ? AND used_at IS NULL AND created_at > ? AND member_id = ? AND course_id = ? AND class_id = ? AND eval_cd = ? AND class_tme = ?',
    [seconds(), hash(token), seconds() - 600, memberId, ...Object.values(columns)],
  );
  return changed === 1;
}

/** Now and then, what a day has made worthless goes. Before a code is sent, so that no wait and no failure of it spoils a right one. */
export async function sweep() {
  if (Math.random() > 1 / 200) return;
  const before = [seconds() - 86_400];
  try {
    await run('DELETE FROM motp_attempt WHERE created_at < ?', before);
    await run('DELETE FROM motp_identity WHERE started_at < ?', before);
  } catch (error) {
    console.error(`motp: old rows stay: ${error.name}`);
  }
}

/** Gives a row its one result; false: it has one. */
export async function settleRow(requestNo, { outcome, reason, reference, code, id, time }) {
  const changed = await run(
    "UPDATE motp_identity SET outcome = ?, reason = ?, reference = ?, m_retcd = ?, m_trnid = ?, m_trndt = ? WHERE request_no = ? AND outcome = 'pending'",
    [outcome, reason, reference, code, id, time, requestNo],
  );
  return changed === 1;
}

/** Takes a reference, in one step, or null where it may not be spent: unknown, foreign, used, old, or for the other purpose. */
export async function takeReference({ owner, member }, reference, purpose) {
  if (!/^[a-f0-9]{32}$/.test(reference)) return null;
  const changed = await run(
    'UPDATE motp_identity SET used = 1 WHERE reference = ? AND owner = ? AND member_id = ? AND purpose = ? AND used = 0 AND started_at > ?',
    [reference, owner, member.id, purpose, seconds() - IDENTITY_SECONDS],
  );
  return changed === 1 ? first('SELECT * FROM motp_identity WHERE reference = ?', [reference]) : null;
}

export async function giveReferenceBack({ request_no: requestNo }) {
  await run('UPDATE motp_identity SET used = 0 WHERE request_no = ?', [requestNo]);
}
