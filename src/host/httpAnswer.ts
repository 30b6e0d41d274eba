import { address } from './address.js';
import { isOf } from './isOf.js';

/** The answer of an address of the host's: its text, and where it came from, as far as that is known. */
export class HttpAnswer {
  constructor(
    readonly text: string,
    readonly status: number,
    readonly method: 'GET' | 'POST' | undefined,
    readonly url: string,
  ) {}
}

const HINTS: Partial<Record<number, string>> = {
  403: 'refused, by a firewall or for want of a fresh CSRF token',
  404: 'there is no such address',
  405: 'it takes no such request',
  419: 'the CSRF token has run out, with the session',
};

/** What was answered, wherever it came from. */
export function saidIn(answer: unknown): unknown {
  return isOf(HttpAnswer, answer) ? answer.text : answer;
}

/**
 * What a developer has to know of an answer: its kind, where it came from, and what its status mostly means. Without a word
 * of it, and without the address's query: they may hold what is not for a log.
 */
export function described(answer: unknown): string {
  if (!isOf(HttpAnswer, answer)) return kindOfAnswer(answer);
  const { text, status, method, url } = answer;
  const from = url && ` from ${method ? `${method} ` : ''}${shown(url)}`;
  const hint = HINTS[status];
  return `${kindOfAnswer(text)} with HTTP ${status}${from}${hint ? ` (${hint})` : ''}`;
}

function shown(url: string): string {
  const { origin, pathname } = new URL(address(url));
  return origin === window.location.origin ? pathname : origin + pathname;
}

/** Whether the host's server asked for a login in place of an answer: nobody's mistake. */
export function asksForLogin({ text, status }: Pick<HttpAnswer, 'text' | 'status'>): boolean {
  return [401, 419].includes(status) || isLoginPage(text);
}

/** What came instead of an answer. */
export function kindOfAnswer(answer: unknown): string {
  if (answer === undefined || answer === null) return 'nothing';
  if (typeof answer !== 'string')
    return `another ${typeof answer}${hasData(answer) ? ' (axios? Give its `data`)' : ''}`;
  const text = answer.trim(); // of byte order marks too, one for each file that a server puts together
  if (text === '') return 'nothing';
  if (isLoginPage(text)) return 'a login page';
  if (/^<script/i.test(text)) return 'a script for a page (alert, location)';
  if (text.startsWith('<')) return 'HTML (an error page or a PHP warning?)';
  return /^[[{]/.test(text) ? 'other JSON' : 'another text';
}

function hasData(answer: unknown): boolean {
  try {
    return 'data' in Object(answer);
  } catch {
    return false;
  }
}

/**
 * Whether a page asks for a login in place of an answer: a form with a password, or the script of old LMS
 * (`alert('로그인이 필요합니다'); location.href = '/login.do'`), whose Korean may be unreadable here.
 */
export function isLoginPage(text: string): boolean {
  if (!/^\s*</.test(text)) return false;
  if (/<input[^>]+type\s*=\s*["']?password/i.test(text)) return true;
  return (
    /<script/i.test(text) &&
    /location|alert/.test(text) &&
    /로그인|세션|log-?[io]n|sign-?in|session/i.test(text)
  );
}
