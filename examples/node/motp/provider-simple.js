/**
 * The sandbox's identity provider, and the shape that all of them have: a signed request goes through the browser, an opaque
 * ticket comes back through it, and the result is asked for from server to server.
 */
import { createHmac } from 'node:crypto';
import { ask, parse } from './agency.js';
import { PROVIDER } from './config.js';
import { text } from './http.js';

/** The form that leads to the provider; null: it cannot be reached. */
export async function form(row, returnUrl) {
  const signature = createHmac('sha256', PROVIDER.secret)
    .update(`${row.request_no}\n${returnUrl}`)
    .digest('hex');
  return {
    action: `${PROVIDER.url}/start`,
    fields: { request_no: row.request_no, return_url: returnUrl, locale: row.locale, signature },
  };
}

const KINDS = new Map([
  ['0000', 'verified'],
  ['9001', 'cancelled'],
  ['9002', 'expired'],
]);

/**
 * What became of it: kind foreign (not a ticket of this request: nothing happened), cancelled, expired, failed, or verified with
 * name, phone, birth, ci as far as they are known, and code, id, time for M_RETCD, M_TRNID, M_TRNDT.
 */
export async function result(row, input) {
  const answer = await ask(`${PROVIDER.url}/api/result`, {
    site_secret: PROVIDER.secret,
    ticket: text(input, 'ticket'),
  });
  if (!answer || answer.status >= 500) return { kind: 'failed' };
  const said = parse(answer.bytes.toString('utf8'));
  if (answer.status !== 200 || text(said, 'request_no') !== row.request_no) return { kind: 'foreign' };
  const code = text(said, 'result_code');
  return {
    kind: KINDS.get(code) ?? 'failed',
    name: text(said, 'name'),
    phone: text(said, 'phone'),
    birth: text(said, 'birth'),
    ci: text(said, 'ci'),
    code,
    id: text(said, 'transaction_id'),
    time: text(said, 'verified_at'),
  };
}

/** For providers whose SDK runs in the page (provider-portone.js). */
export const askAbout = null;
