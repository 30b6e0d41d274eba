import { type Context, Hono } from 'hono';
import { faultable } from '../control/faults.js';
import { html, json, otherOrigin, readFields, seeOther } from '../http/answers.js';
import type { Env } from '../http/line.js';
import { relay } from '../lms/relay.js';
import type { Sessions } from '../lms/sessions.js';
import { seal } from '../provider/seal.js';
import type { World } from '../world.js';
import { identityDone, identityProblem, identityStart } from './pages.js';
import {
  IDENTITY_PURPOSES,
  type IdentityPurpose,
  type IdentityRecords,
  outcomeNow,
  type ProviderResult,
  settle,
} from './records.js';

/** What the institution has of its provider: a shared key for requests, a secret for asking results. */
export interface ProviderAccess {
  siteKey: Buffer;
  siteSecret: string;
  resultUrl: () => string;
}

/** The LMS's four addresses of an identity verification; the rules are in `records.ts`. */
export function identityServer(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  access: ProviderAccess,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  /** Makes the record and sends the browser over to the provider with a form, the NICE way. */
  const start = (c: Context<Env>) => {
    const query = c.req.query();
    const { origin } = new URL(c.req.url);
    const { lmsHeaders } = world.settings;
    const locale = query['locale']?.startsWith('ko') === false ? 'en' : 'ko';
    const session = sessions.find(c);
    if (!session) return html(identityProblem(locale, 'session'), 401, lmsHeaders);
    const { state = '', purpose, mode = 'popup', return_to: returnTo = '/' } = query;
    const fits =
      /^[\w-]{16,128}$/.test(state) &&
      isPurpose(purpose) &&
      (mode === 'popup' || mode === 'redirect') &&
      isOwnPath(returnTo, origin);
    if (!fits) return html(identityProblem(locale, 'request'), 400, lmsHeaders);
    const record = records.start({ session, state, purpose, mode, returnTo, locale }, world.now());
    if (!record) return html(identityProblem(locale, 'used'), 409, lmsHeaders);
    const sealed = seal(access.siteKey, {
      request_no: record.requestNo,
      return_url: `${origin}/lms/motp/identity/return?request=${record.requestNo}`,
      locale,
    });
    const action = `${otherOrigin(origin)}/provider/start`;
    return html(identityStart(locale, action, sealed), 200, lmsHeaders);
  };

  /**
   * The provider's form comes in from another site, so a SameSite=Lax cookie stays away: the record is found by the
   * request, the result is asked from the provider's server, and 303 leads to a GET where the cookie is back (old-pages.md, rule 7).
   */
  const comeBack = async (c: Context<Env>) => {
    const { returnHeaders } = world.settings;
    const record = records.byRequest(c.req.query('request') ?? '');
    if (!record) return html(identityProblem('ko', 'request'), 400, returnHeaders);
    if (record.outcome.status === 'pending') {
      const ticket = (await readFields(c))['enc_data'] ?? '';
      const result = await askProvider(access, record.requestNo, ticket);
      if (!result) return html(identityProblem(record.locale, 'request'), 400, returnHeaders);
      settle(record, result, world.trainee(record.session.trainee).lms, world.now());
    }
    const done = new URLSearchParams({ state: record.state });
    return seeOther(`/lms/motp/identity/done?${done}`, returnHeaders);
  };

  /** Tells the page that opened the window to come and ask, or brings the browser back to where it left. */
  const done = (c: Context<Env>) => {
    const { returnHeaders } = world.settings;
    const record = records.byState(sessions.find(c), c.req.query('state') ?? '');
    if (!record) return html(identityProblem('ko', 'request'), 404, returnHeaders);
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

  return new Hono<Env>()
    .get('/lms/motp/identity/start', faultable(world, 'identity_start', sessions.traineeOf, sleep), start)
    .post('/lms/motp/identity/return', comeBack)
    .get('/lms/motp/identity/done', done)
    .get('/lms/motp/identity/status', faultable(world, 'identity_status', sessions.traineeOf, sleep), status);
}

/** Server to server: what became of the transaction. Null: the ticket is not of this request, and nothing has happened. */
async function askProvider(
  access: ProviderAccess,
  requestNo: string,
  ticket: string,
): Promise<ProviderResult | null> {
  const { reply, data } = await relay(access.resultUrl(), {
    site_secret: access.siteSecret,
    enc_data: ticket,
  });
  if (reply.status === 404) return null;
  if (reply.status !== 200 || !data) return { kind: 'failed' };
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

/** An absolute path of this site and nothing else: no other host, no backslash or control character that a browser would bend. */
function isOwnPath(path: string, origin: string): boolean {
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(path)) return false;
  return URL.canParse(path, origin) && new URL(path, origin).origin === origin;
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
