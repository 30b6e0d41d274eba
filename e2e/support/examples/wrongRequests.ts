import * as fc from 'fast-check';
import type { HttpBrowser } from './browser.js';
import { type RawSending, sendRaw } from './rawRequest.js';
import type { Action } from './server.js';

/** Requests as a program, a broken connection or an attacker sends them: generated, the same each time. */

const ACTIONS: Action[] = [
  'verify',
  'time',
  'identity/start',
  'identity/return',
  'identity/done',
  'identity/status',
  'clear-lock',
  'alternative',
];
const NAMES =
  'code attempt purpose state request reference ticket mode return_to locale code[] attempt[] state[] course lesson __proto__ do _method'.split(
    ' ',
  );
/** No valid purpose is among them, so that no request is right by chance. */
const VALUES = [
  '',
  '012345',
  '\0',
  '../../etc',
  `' OR 1=1 --`,
  '"><script>',
  '999999999999999999999',
  'x'.repeat(200_000),
];
const TYPES = [
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain',
  'multipart/form-data',
  '',
];

const wrongRequest = fc.record({
  action: fc.constantFrom(...ACTIONS),
  method: fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'),
  query: fields(),
  fields: fields(),
  type: fc.constantFrom(...TYPES),
  sending: fc.constantFrom<RawSending[]>('whole', 'whole', 'whole', 'cut', 'slow'),
  withSession: fc.boolean(),
  withCsrf: fc.boolean(),
});
type WrongRequest = typeof wrongRequest extends fc.Arbitrary<infer One> ? One : never;

function fields() {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 40 }));
  return fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 });
}

export function wrongRequests(count: number, seed: number): WrongRequest[] {
  return fc.sample(wrongRequest, { numRuns: count, seed });
}

/** Sends one by hand, as no HTTP client would write it; returns its status, or null if no answer came. */
export async function sendWrongRequest(
  browser: HttpBrowser,
  addressOf: (action: Action, query: string) => string,
  { action, method, query, fields: sent, type, sending, withSession, withCsrf }: WrongRequest,
): Promise<number | null> {
  const target = addressOf(action, new URLSearchParams(query).toString().slice(0, 3000));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body =
    type === 'application/json'
      ? JSON.stringify(Object.fromEntries(sent))
      : new URLSearchParams(sent).toString();
  const headers: [string, string][] = [
    ['Host', new URL(browser.origin).host],
    ['Connection', 'close'],
    ...(type ? [['Content-Type', type] as [string, string]] : []),
    ...(hasBody ? [['Content-Length', String(body.length)] as [string, string]] : []),
    ...(withSession ? [['Cookie', browser.cookies] as [string, string]] : []),
    ...(withCsrf ? [['X-CSRF-Token', browser.csrf] as [string, string]] : []),
  ];
  const answer = await sendRaw(
    browser.origin,
    { method, target, headers, body: hasBody ? body : '' },
    sending,
  );
  return answer?.status ?? null;
}
