import { connect } from 'node:net';
import * as fc from 'fast-check';
import type { HttpBrowser } from './browser.js';
import type { Action } from './server.js';

/** Requests as somebody's program, a line that breaks, or somebody's ill will sends them: generated, the same each time. */

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
/** Never a purpose that is due, so that no request of these is right by chance. */
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
  /** `cut`: the line breaks in the middle. `slow`: the second half comes late. */
  sending: fc.constantFrom('whole', 'whole', 'whole', 'cut', 'slow'),
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

/** Sends one by hand, as no client would write it; the status that it got, or null where nothing came back. */
export function sendWrongRequest(
  browser: HttpBrowser,
  addressOf: (action: Action, query: string) => string,
  { action, method, query, fields: sent, type, sending, withSession, withCsrf }: WrongRequest,
): Promise<number | null> {
  const address = addressOf(action, new URLSearchParams(query).toString().slice(0, 3000));
  const body =
    type === 'application/json'
      ? JSON.stringify(Object.fromEntries(sent))
      : new URLSearchParams(sent).toString();
  const head = [
    `${method} ${address} HTTP/1.1`,
    `Host: ${new URL(browser.origin).host}`,
    'Connection: close',
    ...(type ? [`Content-Type: ${type}`] : []),
    ...(method === 'GET' || method === 'HEAD' ? [] : [`Content-Length: ${body.length}`]),
    ...(withSession ? [`Cookie: ${browser.cookies}`] : []),
    ...(withCsrf ? [`X-CSRF-Token: ${browser.csrf}`] : []),
  ].join('\r\n');
  const text = `${head}\r\n\r\n${method === 'GET' || method === 'HEAD' ? '' : body}`;
  return new Promise((ends) => {
    const socket = connect(Number(new URL(browser.origin).port), '127.0.0.1');
    let got = '';
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (bytes) => (got += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = /^HTTP\/1\.\d (\d{3})/.exec(got)?.[1];
      ends(status === undefined ? null : Number(status));
    });
    const half = Math.floor(text.length / 2);
    if (sending === 'whole') socket.write(text);
    else socket.write(text.slice(0, half));
    if (sending === 'cut') setTimeout(() => socket.destroy(), 20);
    if (sending === 'slow') setTimeout(() => socket.writable && socket.write(text.slice(half)), 200);
  });
}
