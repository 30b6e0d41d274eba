import { fromCp949 } from '../../../sandbox/cp949.js';
import type { AgencyRequest } from './agency.js';
import { type Answer, jsonOf, type NoAnswer } from './http.js';

/** What was sent and what was seen, in one line each, for a report: nothing of anybody but the test person. */
export interface Trace {
  lines: string[];
  /** Texts that the check itself made up or was given: they may stand in a report. */
  know: (...texts: readonly string[]) => void;
  sent: (method: string, path: string, fields: readonly (readonly [string, string])[]) => void;
  seen: (answer: Answer | NoAnswer) => void;
  agency: (request: AgencyRequest) => void;
  redact: (text: string) => string;
}

/** Answer keys whose values say what happened and nothing about anybody. */
const PLAIN_KEYS = new Set(['code', 'outcome', 'agencyCode', 'reason', 'now', 'error']);
/** Fields of the agency that say nothing about anybody. */
const PLAIN_FIELDS = new Set([
  'AGTID',
  'EXIP',
  'COURSE_AGENT_PK',
  'CLASS_AGENT_PK',
  'EVAL_CD',
  'EVAL_TYPE',
  'CLASS_TME',
  'USRDT',
  'M_RET',
]);
/** Words of our own, and of programs that complain. */
const VOCABULARY =
  'HTTP PHP Java Warning Notice Deprecated Fatal Parse Uncaught Exception Error TypeError ValueError Argument Undefined SUCCESS FAIL';
/** Words of a server that speaks of its own faults. */
const FAULT = /(?:warning|notice|deprecated|fatal error|parse error|exception|error)[^\n]{0,80}/i;
const MOST_CHARACTERS = 60;

export function createTrace(redaction: { know: Trace['know']; redact: Trace['redact'] }): Trace {
  const { know, redact } = redaction;
  const lines: string[] = [];
  know(VOCABULARY);
  return {
    lines,
    know,
    redact,
    sent(method, path, fields) {
      know(...fields.flat().map(short));
      const body = fields.map(([name, value]) => `${name}=${short(value)}`).join(' ');
      lines.push(`→ ${method} ${short(path)}${body === '' ? '' : `  ${body}`}`);
    },
    seen(answer) {
      lines.push(`← ${typeof answer === 'string' ? answer : redact(digest(answer))}`);
    },
    agency({ call, method, fields }) {
      const values = [...fields].map(([name, bytes]) => {
        const value = short(textOf(bytes));
        return `${name}=${PLAIN_FIELDS.has(name) ? value : redact(value)}`;
      });
      lines.push(`⇒ ${method} ${call}  ${values.join(' ')}`);
    },
  };
}

function short(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}… (${text.length})` : text;
}

/** Bytes as text: UTF-8, or else what they would be in CP949. */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromCp949(bytes) ?? bytes.toString('utf8');
  }
}

function digest(answer: Answer): string {
  const { status, headers, bytes, text, ms } = answer;
  const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
  return `${status} ${type} ${bytes.length} bytes ${ms} ms  ${gist(answer, text)}`.trimEnd();
}

function gist(answer: Answer, text: string): string {
  const data = jsonOf(answer);
  if (data) {
    const pairs = Object.entries(data).map(([key, value]) =>
      PLAIN_KEYS.has(key) || key === 'status' ? `${key}: ${String(value)}` : `${key}: …`,
    );
    return `{ ${pairs.join(', ')} }`;
  }
  return FAULT.exec(text.replace(/<[^>]*>/g, ' '))?.[0] ?? '';
}
