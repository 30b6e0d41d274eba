import { type Context, Hono } from 'hono';
import { type Endpoint, faultable } from '../control/faults.js';
import { html, json, otherOrigin, readFields, seeOther } from '../http/answers.js';
import { onlyOwnPages } from '../http/guards.js';
import type { Env } from '../http/line.js';
import { relay } from '../lms/relay.js';
import type { Sessions } from '../lms/sessions.js';
import { sign } from '../provider/signature.js';
import type { World } from '../world.js';
import { identityDone, identityProblem, identityStart, type WayOn } from './pages.js';
import {
  IDENTITY_PURPOSES,
  type IdentityPurpose,
  type IdentityRecords,
  outcomeNow,
  type ProviderResult,
  settle,
} from './records.js';

/** The page's random name for a verification, of which nothing more is asked. */
const STATE = /^[\w-]{16,128}$/;

/** What the institution has of its provider: where it is, and a secret that signs requests and asks for results. */
interface ProviderAccess {
  siteSecret: string;
  resultUrl: () => string;
}

/** The LMS's four addresses of an identity verification; the rules are in `records.ts`. */
export function identityServer(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  access: ProviderAccess,
  /** Which of the LMS's own addresses a request came to: configured, never what a request says of itself. */
  ownOrigin: (c: Context<Env>) => string,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const problem = (
    status: number,
    what: 'session' | 'request' | 'used',
    way: WayOn,
    locale: 'ko' | 'en' = 'ko',
  ) => html(identityProblem(locale, what, way), status, world.settings.lmsHeaders);

  /** Makes the record and sends the browser over to the provider with a form, the NICE way. */
  const start = (c: Context<Env>) => {
    const query = c.req.query();
    const origin = ownOrigin(c);
    const locale = query['locale']?.startsWith('ko') === false ? 'en' : 'ko';
    const { state = '', purpose, mode = 'popup', return_to: returnTo = '/' } = query;
    const way = wayOn(mode, isOwnPath(returnTo) ? returnTo : '/');
    const session = sessions.find(c);
    if (!session) return problem(401, 'session', way, locale);
    const fits =
      STATE.test(state) &&
      isPurpose(purpose) &&
      (mode === 'popup' || mode === 'redirect') &&
      isOwnPath(returnTo);
    if (!fits) return problem(400, 'request', NOBODY_KNOWS, locale);
    const record = records.start({ session, state, purpose, mode, returnTo, locale }, world.now());
    if (!record) return problem(409, 'used', way, locale);
    const returnUrl = `${origin}/lms/motp/identity/return?request=${record.requestNo}`;
    const fields = {
      request_no: record.requestNo,
      return_url: returnUrl,
      locale,
      signature: sign(access.siteSecret, record.requestNo, returnUrl),
    };
    const action = `${otherOrigin(origin)}/provider/start`;
    return html(identityStart(locale, action, fields), 200, world.settings.lmsHeaders);
  };

  /** PortOne, whose SDK runs in the page: only the record, so that session, time and purpose are known before. */
  const startInPage = async (c: Context<Env>) => {
    const session = sessions.need(c);
    const { state = '', purpose } = await readFields(c);
    if (!STATE.test(state) || !isPurpose(purpose)) return notBegun(400, 'request');
    const how = { mode: 'popup', returnTo: '/', locale: 'ko' } as const;
    const record = records.start({ session, state, purpose, ...how }, world.now());
    return record ? json({ status: 'pending' }) : notBegun(409, 'used');
  };

  /** A ticket is good once: whoever brings it again while it is being asked about waits for that same answer. */
  const asked = new Map<string, Promise<ProviderResult | null>>();
  const ask = (requestNo: string, ticket: string) => {
    const key = `${requestNo} ${ticket}`;
    const answer = asked.get(key) ?? askProvider(access, requestNo, ticket).finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  };

  /**
   * The provider's form comes in from another site, so a SameSite=Lax cookie stays away: the record is found by the
   * request, the result is asked from the provider's server, and 303 leads to a GET where the cookie is back (old-pages.md, rule 7).
   */
  const comeBack = async (c: Context<Env>) => {
    const { returnHeaders } = world.settings;
    const record = records.byRequest(c.req.query('request') ?? '');
    if (!record) return html(identityProblem('ko', 'request', NOBODY_KNOWS), 400, returnHeaders);
    if (record.outcome.status === 'pending') {
      const { ticket = '' } = await readFields(c);
      const result = await ask(record.requestNo, ticket);
      if (result) settle(record, result, world.trainee(record.session.trainee).lms, world.now());
    }
    if (record.outcome.status === 'pending') {
      const page = identityProblem(record.locale, 'request', wayOn(record.mode, record.returnTo));
      return html(page, 400, returnHeaders);
    }
    const done = new URLSearchParams({ state: record.state });
    return seeOther(`/lms/motp/identity/done?${done}`, returnHeaders);
  };

  /** Tells the page that opened the window to come and ask, or brings the browser back to where it left. */
  const done = (c: Context<Env>) => {
    const { returnHeaders } = world.settings;
    const record = records.byState(sessions.find(c), c.req.query('state') ?? '');
    if (!record) return html(identityProblem('ko', 'request', NOBODY_KNOWS), 404, returnHeaders);
    if (record.outcome.status !== 'pending') record.cameBack = true;
    if (record.mode === 'redirect') return seeOther(withState(record.returnTo, record.state), returnHeaders);
    const { status } = outcomeNow(record, world.now());
    return html(identityDone(record.locale, record.state, status), 200, returnHeaders);
  };

  /** The truth about a verification, for the session that started it. */
  const status = (c: Context<Env>) => {
    const record = records.byState(sessions.need(c), c.req.query('state') ?? '');
    if (!record) return json({ status: 'failed', reason: 'expired' }, 404);
    return json(outcomeNow(record, world.now()));
  };

  const breakable = (endpoint: Endpoint) => faultable(world, endpoint, sessions.traineeOf, sleep);
  return new Hono<Env>()
    .get('/lms/motp/identity/start', breakable('identity_start'), start)
    .post('/lms/motp/identity/start', onlyOwnPages, breakable('identity_start'), startInPage)
    .post('/lms/motp/identity/return', comeBack)
    .get('/lms/motp/identity/done', done)
    .get('/lms/motp/identity/status', breakable('identity_status'), status);
}

/** Said to the site's developer; the trainee is told that the provider had a problem. */
function notBegun(status: number, error: string): Response {
  return json({ status: 'failed', reason: 'provider', error }, status);
}

const NOBODY_KNOWS: WayOn = { by: 'either', href: '/' };

function wayOn(mode: string, href: string): WayOn {
  return mode === 'redirect' ? { by: 'link', href } : { by: 'closing' };
}

/** Server to server: what became of the transaction. Null: the ticket is not of this request, and nothing has happened. */
async function askProvider(
  access: ProviderAccess,
  requestNo: string,
  ticket: string,
): Promise<ProviderResult | null> {
  const { status, data } = await relay(access.resultUrl(), { site_secret: access.siteSecret, ticket });
  if (status === 404) return null;
  if (status !== 200 || !data) return { kind: 'failed' };
  if (data['request_no'] !== requestNo) return null;
  const { result_code, transaction_id, verified_at, name, phone } = data;
  if (result_code === '9001') return { kind: 'cancelled' };
  if (result_code === '9002') return { kind: 'expired' };
  const complete =
    result_code === '0000' &&
    typeof transaction_id === 'string' &&
    typeof verified_at === 'string' &&
    typeof name === 'string' &&
    typeof phone === 'string';
  if (!complete) return { kind: 'failed' };
  return {
    kind: 'verified',
    person: { name, phone },
    proof: { resultCode: result_code, transactionId: transaction_id, at: verified_at },
  };
}

function isPurpose(text: string | undefined): text is IdentityPurpose {
  return (IDENTITY_PURPOSES as readonly (string | undefined)[]).includes(text);
}

/**
 * An absolute path of this site and nothing else: no other host, no backslash that a browser would bend, and only what a
 * `Location` header can hold.
 */
function isOwnPath(path: string): boolean {
  return path.length <= 2_000 && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path);
}

/** The path with `motp_state` in its query. The rest is left byte for byte: many LMS queries are percent-encoded EUC-KR. */
export function withState(path: string, state: string): string {
  const [beforeHash = '', ...hash] = path.split('#');
  const [pathname = '', ...query] = beforeHash.split('?');
  const others = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && pair.split('=')[0] !== 'motp_state');
  const fragment = hash.length > 0 ? `#${hash.join('#')}` : '';
  return `${pathname}?${[...others, `motp_state=${encodeURIComponent(state)}`].join('&')}${fragment}`;
}
