import { parse } from 'node-html-parser';
import type { Config, LoginStep } from '../config.js';
import { type CsrfToken, readCsrfToken, renewToken, tokenOfCookie } from './csrfToken.js';
import { type Answer, ask, locationOf } from './http.js';

/** A trainee's browser as far as the LMS sees it: cookies, and the token against cross-site requests. */
export interface Session {
  cookies: Map<string, string>;
  csrf: CsrfToken | null;
}

/** Why no session could be had, for the developer: at a step of the login, or at the page or cookie of the token after it. */
export class LoginError extends Error {
  readonly why: {
    at: 'login' | 'token';
    step: string;
    status: number | 'no-answer' | 'redirects' | 'no-token';
  };
  constructor(why: LoginError['why']) {
    super('no session');
    this.why = why;
  }
}

export interface Way {
  /** An address of the configuration, as a URL. */
  resolve: (address: string) => URL;
  patience: number;
}

const MOST_REDIRECTS = 5;

/** Logs in by the configured steps, or with the given cookies, and fetches the token. */
export async function openSession(
  way: Way,
  login: readonly LoginStep[] | string,
  csrf: Config['csrf'],
): Promise<Session> {
  const session: Session = { cookies: new Map(), csrf: null };
  if (typeof login === 'string') {
    for (const pair of login.split(';')) keep(session, pair.trim());
  } else {
    for (const step of login) await take(way, session, step);
  }
  if (csrf) session.csrf = await csrfToken(way, session, csrf);
  return session;
}

/** Reads the token anew, as a trainee does who reloads the page: the answer that had the next one did not come. */
export async function reloadToken(way: Way, session: Session, csrf: Config['csrf']): Promise<void> {
  if (csrf?.page === undefined || !session.csrf) return;
  const { value, ...kept } = session.csrf;
  const read = await csrfToken(way, session, csrf).catch((error: unknown) => {
    if (error instanceof LoginError) return { value };
    throw error;
  });
  session.csrf = { ...kept, value: read.value, changes: kept.changes || read.value !== value };
}

/** Keeps the cookies of an answer as a browser does, and the token that it renews as the widget does. */
export function keepAnswer(session: Session, answer: Answer): void {
  for (const cookie of answer.setCookies) keep(session, cookie);
  if (session.csrf) renewToken(session.csrf, session.cookies, answer);
}

export function cookieHeader(session: Session): string {
  return [...session.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The name of a cookie in a Set-Cookie line, and whether the line deletes it. */
export function readSetCookie(line: string): { name: string; value: string; gone: boolean } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const gone = attributes.some((one) => {
    const [name = '', value = ''] = one.split('=');
    if (name.toLowerCase() === 'max-age') return Number(value) <= 0;
    return name.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });
  return { name: pair.slice(0, Math.max(at, 0)), value: pair.slice(at + 1), gone };
}

function keep(session: Session, line: string): void {
  const { name, value, gone } = readSetCookie(line);
  if (name === '') return;
  if (gone) session.cookies.delete(name);
  else session.cookies.set(name, value);
}

async function take(way: Way, session: Session, step: LoginStep): Promise<void> {
  if ('get' in step) return void (await visit(way, session, step.get));
  const hidden = step.formOf === undefined ? {} : hiddenFields(await visit(way, session, step.formOf));
  await visit(way, session, step.post, { form: { ...hidden, ...step.form } });
}

/** Goes to a page with the session, redirects included. */
async function visit(
  way: Way,
  session: Session,
  address: string,
  { form, at = 'login' }: { form?: Record<string, string>; at?: LoginError['why']['at'] } = {},
): Promise<Answer> {
  let url = way.resolve(address);
  let body = form && new URLSearchParams(form).toString();
  for (let left = MOST_REDIRECTS; ; left -= 1) {
    const answer = await ask(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: cookieHeader(session),
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          origin: url.origin,
        }),
      },
      ...(body !== undefined && { body }),
      patience: way.patience,
    });
    if (typeof answer === 'string') throw new LoginError({ at, step: shown(url), status: 'no-answer' });
    keepAnswer(session, answer);
    const next = locationOf(answer, url);
    if (next && left === 0) throw new LoginError({ at, step: shown(url), status: 'redirects' });
    if (next) {
      url = way.resolve(next.href);
      // As browsers do: only these two send a form on.
      if (![307, 308].includes(answer.status)) body = undefined;
    } else if (answer.status >= 300) throw new LoginError({ at, step: shown(url), status: answer.status });
    else return answer;
  }
}

/** An address in full, so that one sees to which host it led; without a session's key (`;jsessionid=`) or a query. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname.replace(/;.*/, '');
}

async function csrfToken(way: Way, session: Session, csrf: NonNullable<Config['csrf']>): Promise<CsrfToken> {
  const { page, cookie } = csrf;
  const answer = page === undefined ? null : await visit(way, session, page, { at: 'token' });
  const token =
    cookie === undefined ? readCsrfToken(answer?.text ?? '', csrf) : tokenOfCookie(session.cookies, csrf);
  if (token) return token;
  const step = cookie ?? (page === undefined ? '' : shown(way.resolve(page)));
  throw new LoginError({ at: 'token', step, status: 'no-token' });
}

/** The hidden fields of a page’s forms. */
export function hiddenFields(answer: Answer): Record<string, string> {
  const inputs = parse(answer.text).querySelectorAll('form input[type="hidden"]');
  return Object.fromEntries(
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
}
