/** The agency: what it is sent, once, and how its answer is read. */
import { phoneDigits } from './person.js';
import { AGENCY, AGTID, context, PURPOSES, TIMEOUT } from './config.js';

const MOST = 1_000_000;

/**
 * One request to another server: { status, body }, or null where nothing whole came. Never sent again, and no redirect is
 * followed: it would carry name and code elsewhere.
 */
export async function ask(url, body, headers = {}) {
  try {
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: typeof body === 'object' ? new URLSearchParams(body) : body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const bytes = await readBody(answer);
    return answer.status >= 300 && answer.status < 400 ? null : { status: answer.status, bytes };
  } catch (error) {
    console.error(`motp: ${error.name} at ${new URL(url).host}`);
    return null;
  }
}

/** The body, of which no answer needs a megabyte. */
async function readBody({ body }) {
  const parts = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > MOST) throw new RangeError('too long');
  }
  return Buffer.concat(parts);
}

/**
 * The agency's code as text, or null for everything that is not its JSON: HTML of a firewall, a redirect, nothing. The page is
 * given this code and nothing else, so that server and widget cannot read one answer in two ways.
 */
export async function askAgency(call, fields) {
  const answer = await ask(AGENCY + call, fields);
  return answer && readCode(answer.bytes);
}

export function readCode(bytes) {
  // Only the code counts, and it is ASCII: a msg in EUC-KR or a BOM must not make the rest unreadable.
  const text = bytes
    .toString('latin1')
    .replace(/^(\s*\u00EF\u00BB\u00BF)+/, '')
    .replace(/[\u0080-\u00FF]+/g, '?');
  const code = parse(text)?.code;
  const read = typeof code === 'string' || Number.isFinite(code) ? String(code).trim().toUpperCase() : '';
  return /^[A-Z0-9]{1,12}$/.test(read) ? read : null;
}

export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function personFields({ id, name, phone }) {
  return { USER_NM: name, USER_TEL: phoneDigits(phone), AGTID, USRID: id };
}

/** The context as the agency's fields have it, or null where it is not the member's or its purpose is not in your table. */
export async function contextFields(request, member) {
  const found = await context(request, member);
  const type = found && PURPOSES.get(found.purpose);
  return type
    ? {
        COURSE_AGENT_PK: found.course,
        CLASS_AGENT_PK: found.class,
        EVAL_CD: found.purpose,
        EVAL_TYPE: type,
        CLASS_TME: found.purpose === '00' ? '00' : String(found.time).padStart(2, '0'),
      }
    : null;
}

/** Korean time, wherever the server stands. */
export function kst(ms) {
  return new Date(ms + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
