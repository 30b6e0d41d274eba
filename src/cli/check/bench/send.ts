import { NotChecked, t } from '../check.js';
import type { Config, Endpoint } from '../config.js';
import { type Answer, ask, type NoAnswer } from './http.js';
import { cookieHeader, keepAnswer, reloadToken, type Session } from './session.js';
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
  /** An address of the LMS that is none of the configured ones. */
  address?: string;
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
  const token = method === 'POST' && csrf ? await tokenFor(session, world) : null;
  const all: Record<string, string> = {
    accept: 'application/json, */*',
    'sec-fetch-site': 'same-origin',
    ...(method === 'POST' && { origin: url.origin, referer: `${url.origin}/` }),
    ...(session && session.cookies.size > 0 && { cookie: cookieHeader(session) }),
  };
  if (token?.as === 'field') sent[token.name] = token.value;
  else if (token) all[token.name] = token.value;
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
  if (typeof answer === 'string') {
    if (session?.csrf && token) session.csrf.isLost = true;
    return answer;
  }
  if (session) keepAnswer(session, answer);
  if (token?.isSpent && session?.csrf?.changes && REFUSALS.includes(answer.status)) {
    session.csrf.isLost = true;
    throw new NotChecked(
      t(
        'CSRF 토큰이 답할 때마다 바뀌고 한 번만 쓰여, 같은 토큰으로 함께 보낸 요청은 그전에 거절됩니다',
        'the CSRF token changes with each answer and is good once: of requests sent together all but one are refused for it',
      ),
    );
  }
  return answer;
}

/** With what frameworks refuse a token: CodeIgniter, Django and Spring, Laravel. */
const REFUSALS = [400, 403, 419];

/** The session's token as it is now, and whether it went along before. */
async function tokenFor(session: Session | null, world: World) {
  if (!session?.csrf) return null;
  if (session.csrf.isLost && session.csrf.changes) {
    session.csrf.isLost = false;
    await reloadToken(
      { resolve: world.resolve, patience: world.timing.patience },
      session,
      world.config.csrf,
    );
  }
  const { name, value, as, sent } = session.csrf;
  const isSpent = sent.has(value);
  sent.add(value);
  return { name, value, as, isSpent };
}

/** As JSON has it: what a form writes `attempt[]=x` is a list. */
function jsonBody(fields: Fields): string {
  const entries = Object.entries(fields).map(([name, value]) =>
    name.endsWith('[]') ? [name.slice(0, -2), [value]] : [name, value],
  );
  return JSON.stringify(Object.fromEntries(entries));
}
