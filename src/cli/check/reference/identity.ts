import { createHmac, randomBytes } from 'node:crypto';
import { ask } from './agency.js';
import type { Incoming, Reply } from './http.js';
import { html, json, type Lms, type LmsSession } from './kit.js';

export interface IdentityRecord {
  requestNo: string;
  state: string;
  session: LmsSession;
  purpose: string;
  mode: string;
  returnTo: string;
  at: number;
  outcome: 'pending' | 'verified' | 'cancelled' | 'failed';
  reason?: string;
  reference?: string;
  /** The browser that began has come back with its session. */
  cameBack: boolean;
  used: boolean;
  proof: { code: string; id: string; time: string } | null;
}

const token = () => randomBytes(16).toString('hex');

/** The identity verification of the reference LMS. */
export function identityOf(lms: Lms) {
  const { is, timing, settings } = lms;
  const records: IdentityRecord[] = [];
  const isOld = (record: IdentityRecord) =>
    !is('ten-minutes') && performance.now() - record.at > timing.identity;

  function isOwnPath(path: string): boolean {
    return is('return-to') ? !path.includes('\r') : /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path);
  }

  function start({ query, cookies }: Incoming): Reply {
    const session = lms.sessionOf(cookies) ?? (is('session-identity') ? lms.anyone() : null);
    if (!session) return html('<p>Please log in.</p>', 401);
    const state = query.get('state') ?? '';
    const purpose = query.get('purpose') ?? '';
    const returnTo = query.get('return_to') ?? '/';
    const fits = is('start-input')
      ? state !== '' && isOwnPath(returnTo)
      : /^[\w-]{16,128}$/.test(state) && ['unlock', 'alternative'].includes(purpose) && isOwnPath(returnTo);
    if (!fits) return html('<p>A wrong request.</p>', 400);
    const known = records.find((one) => one.state === state && one.session === session);
    if (known && known.outcome !== 'pending' && !is('state-once')) return html('<p>It is over.</p>', 409);
    if (known) records.splice(records.indexOf(known), 1);
    const requestNo = is('start-provider') ? state : token();
    const mode = query.get('mode') ?? 'popup';
    records.push({
      requestNo,
      state,
      session,
      purpose,
      mode,
      returnTo,
      at: performance.now(),
      outcome: 'pending',
      cameBack: is('came-back'),
      used: false,
      proof: null,
    });
    const returnUrl = `${settings.origin()}/lms/motp/return?request=${requestNo}`;
    const signature = createHmac('sha256', settings.secret)
      .update(`${requestNo}\n${returnUrl}`)
      .digest('hex');
    const inputs = Object.entries({
      request_no: requestNo,
      return_url: returnUrl,
      locale: 'ko',
      signature,
    }).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
    return html(`<form method="post" action="${settings.provider}/start">${inputs.join('')}</form>`);
  }

  async function comeBack({ query, form }: Incoming): Promise<Reply> {
    const record = records.find((one) => one.requestNo === query.get('request'));
    if (!record) return html('<p>Unknown request.</p>', 400);
    if (record.outcome === 'pending' || is('returns-again')) {
      const result = await askProvider(form, record);
      if (result === 'foreign') {
        if (is('returns-at-once') || record.outcome === 'pending')
          return html('<p>Not this request.</p>', 400);
      } else if (result === 'down' && is('provider-down')) return html('', 502);
      else settle(record, result);
    }
    return {
      status: is('way-back') ? 307 : 303,
      headers: {
        location: `/lms/motp/done?state=${record.state}`,
        ...(is('way-back-keeps-login') && { 'set-cookie': `sid=${token()}; path=/` }),
      },
    };
  }

  async function askProvider(
    form: URLSearchParams,
    record: IdentityRecord,
  ): Promise<Record<string, string> | 'foreign' | 'down'> {
    if (is('ticket-forged') && form.get('result') === 'ok') {
      return { result_code: '0000', name: form.get('name') ?? '', phone: form.get('phone') ?? '' };
    }
    const answer = await ask(
      `${settings.provider}/api/result`,
      { site_secret: settings.secret, ticket: form.get('ticket') ?? '' },
      { timeout: timing.agency, is: () => false },
    );
    if (!answer) return 'down';
    const result = JSON.parse(answer.text) as Record<string, string>;
    if (answer.status !== 200) return 'foreign';
    return result['request_no'] === record.requestNo || is('ticket-foreign') ? result : 'foreign';
  }

  function settle(record: IdentityRecord, result: Record<string, string> | 'down') {
    if (record.outcome !== 'pending' && !is('returns-again')) return;
    const { name, phone } = record.session.member;
    const code = result === 'down' ? '' : result['result_code'];
    if (isOld(record)) end(record, 'failed', 'expired');
    else if (result === 'down' || (code !== '0000' && code !== '9001' && code !== '9002'))
      end(record, 'failed', 'provider');
    else if (code === '9001') end(record, is('outcomes') ? 'pending' : 'cancelled');
    else if (code === '9002') end(record, 'failed', 'expired');
    else if (!same(result['name'], name) || !same(result['phone'], phone)) end(record, 'failed', 'mismatch');
    else {
      end(record, 'verified');
      record.reference = token();
      record.proof = { code, id: result['transaction_id'] ?? '', time: result['verified_at'] ?? '' };
    }
  }

  function end(record: IdentityRecord, outcome: IdentityRecord['outcome'], reason?: string) {
    record.outcome = outcome;
    if (reason !== undefined) record.reason = reason;
  }

  function same(one: string | undefined, other: string): boolean {
    if (is('person-empty') && !plain(one)) return true;
    if (is('person-other') && plain(one) !== '')
      return plain(one).startsWith(plain(other)) || /^\d/.test(plain(other));
    return plain(one) !== '' && plain(one) === plain(other);
  }

  function plain(text = ''): string {
    return is('person-spelling') ? text.replaceAll('-', '') : text.normalize('NFC').replace(/[\s-]/g, '');
  }

  function done({ query, cookies }: Incoming): Reply {
    const session = lms.sessionOf(cookies);
    const record = records.find((one) => one.state === query.get('state') && one.session === session);
    if (!record) return html('<p>Unknown.</p>', 404);
    record.cameBack = true;
    const { state, returnTo } = record;
    if (record.mode === 'redirect') {
      const path = is('return-to-kept') ? returnTo.replace(/%[89A-F]\w/g, '%3F') : returnTo;
      return {
        status: 303,
        headers: { location: `${path}${path.includes('?') ? '&' : '?'}motp_state=${state}` },
      };
    }
    const name = is('nothing-personal') ? record.session.member.name : '';
    return html(
      `<!doctype html><p>${name}</p><script src="/motp-widget-return.js" data-state="${state}"></script>`,
    );
  }

  function status({ query, cookies }: Incoming): Reply {
    const session = lms.sessionOf(cookies);
    if (!session)
      return json(
        is('session-identity') ? { status: 'pending' } : { status: 'failed', reason: 'signed-out' },
        401,
      );
    const record = records.find(
      (one) => one.state === query.get('state') && (is('state-session') || one.session === session),
    );
    if (!record || isOld(record)) return json({ status: 'failed', reason: 'expired' }, record ? 200 : 404);
    if (record.outcome === 'verified' && !record.cameBack) return json({ status: 'pending' });
    const { outcome, reason, reference } = record;
    return json({ status: outcome, ...(reason && { reason }), ...(reference && { reference }) });
  }

  /** Takes a reference that may be spent, in one step, or answers null. `rule`: the fault that leaves out its checks. */
  function take(
    reference: string,
    session: LmsSession,
    purpose: string,
    kind: 'reset' | 'alternative',
  ): IdentityRecord | null {
    const record = records.find((one) => one.reference === reference);
    if (!record) return null;
    const fits =
      record.outcome === 'verified' &&
      (record.session === session || is(`${kind}-session`)) &&
      (record.purpose === purpose || is(`${kind}-purpose`)) &&
      !record.used &&
      !isOld(record);
    if (!fits) return null;
    if (!is(`${kind}-at-once`)) record.used = true;
    return record;
  }

  const knows = (reference: string) => records.some((one) => one.reference === reference);

  return { start, comeBack, done, status, take, knows };
}
