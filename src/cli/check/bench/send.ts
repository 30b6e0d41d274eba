import type { Config, Endpoint } from '../config.js';
import { type Answer, ask, type NoAnswer } from './http.js';
import { cookieHeader, keepCookies, type Session } from './session.js';
import type { Trace } from './trace.js';
import type { World } from './world.js';

export type Fields = Readonly<Record<string, string>>;

export interface Sending {
  session?: Session | null;
  /** Whether the token against cross-site requests goes along. Default: yes. */
  csrf?: boolean;
  headers?: Fields;
  method?: 'GET' | 'POST';
  /** Hangs up after so many milliseconds. Default: when the widget does. */
  patience?: number;
  /** Hangs up when this is aborted. */
  leaves?: AbortSignal;
  /** More fields in the query. */
  query?: Fields;
  /** Another of the configured addresses. */
  endpoint?: Endpoint;
  /** How the fields are written. Default: as the widget does by the configuration. */
  request?: Config['request'];
}

/** One request as a browser of that session sends it, with a note of it. */
export async function send(
  { world, trace }: { world: World; trace: Trace },
  url: URL,
  method: 'GET' | 'POST',
  fields: Fields,
  options: Sending,
): Promise<Answer | NoAnswer> {
  const { session = world.session, csrf = true, headers = {}, patience = world.timing.patience } = options;
  const sent: Record<string, string> = { ...fields };
  const all: Record<string, string> = {
    accept: 'application/json, */*',
    'sec-fetch-site': 'same-origin',
    ...(method === 'POST' && { origin: url.origin, referer: `${url.origin}/` }),
    ...(session && session.cookies.size > 0 && { cookie: cookieHeader(session) }),
  };
  if (method === 'POST' && csrf && session?.csrf) {
    const { name, value, as } = session.csrf;
    if (as === 'field') sent[name] = value;
    else all[name] = value;
  }
  const { request = world.config.request } = options;
  const asJson = method === 'POST' && request === 'json' && session !== null;
  if (method === 'POST')
    all['content-type'] = asJson ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8';
  trace.know(url.pathname, url.search);
  trace.sent(method, url.pathname + url.search, Object.entries(fields));
  const answer = await ask(url, {
    method,
    headers: { ...all, ...headers },
    ...(method === 'POST' && {
      body: asJson ? jsonBody(sent) : new URLSearchParams(sent).toString(),
    }),
    patience,
    ...(options.leaves && { leaves: options.leaves }),
  });
  trace.seen(answer);
  if (typeof answer !== 'string' && session) keepCookies(session, answer);
  return answer;
}

/** As JSON has it: what a form writes `attempt[]=x` is a list. */
function jsonBody(fields: Fields): string {
  const entries = Object.entries(fields).map(([name, value]) =>
    name.endsWith('[]') ? [name.slice(0, -2), [value]] : [name, value],
  );
  return JSON.stringify(Object.fromEntries(entries));
}
