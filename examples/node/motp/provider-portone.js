/**
 * PortOne V2: its SDK runs in the page, and the widget's state is the identityVerificationId. Written from PortOne's public
 * description and types; tried against the sandbox (--provider portone), never against PortOne's own.
 *   PROVIDER.url https://api.portone.io, .secret the API secret
 * The page POSTs identity/start before it calls the SDK; identity/return and identity/done are not used.
 */
import { ask, kst, parse } from './agency.js';
import { PROVIDER } from './config.js';
import { text } from './http.js';

export const form = async () => null;
export const result = async () => ({ kind: 'foreign' });

/** Asked by status while nothing is known. pending: not through yet. */
export async function askAbout(row) {
  const url = `${PROVIDER.url}/identity-verifications/${encodeURIComponent(row.state)}`;
  const answer = await ask(url, undefined, { authorization: `PortOne ${PROVIDER.secret}` });
  const said = answer?.status === 200 ? parse(answer.bytes.toString('utf8')) : null;
  if (text(said, 'id') !== row.state || text(said, 'status') === 'READY') return { kind: 'pending' };
  const person = said.verifiedCustomer;
  const at = Date.parse(text(said, 'verifiedAt'));
  // An id of last month is no verification of today.
  const isVerified = text(said, 'status') === 'VERIFIED' && at / 1000 >= row.started_at - 60;
  return {
    kind: isVerified ? 'verified' : 'failed',
    name: text(person, 'name'),
    phone: text(person, 'phoneNumber'),
    birth: text(person, 'birthDate'),
    ci: text(person, 'ci'),
    code: text(said, 'status'),
    id: text(said, 'pgTxId') || row.state,
    time: kst(Number.isNaN(at) ? Date.now() : at),
  };
}
