import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';
import { rawRequest } from './rawRequest.js';

let sandbox: TestSandbox;
let port: number;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  port = Number(new URL(sandbox.origin).port);
});

afterEach(async () => {
  await sandbox.close();
});

const PATHS = [
  '/',
  '/index.html',
  '/hazards/vendor/x.js',
  '/lms/session',
  '/lms/motp/verify',
  '/lms/motp/clear-lock',
  '/lms/motp/alternative',
  '/lms/motp/identity/start?state=a0123456789abcdef0123456789abcdef&purpose=unlock&mode=redirect&return_to=/%ED%95%9C',
  '/lms/motp/identity/return?request=x',
  '/lms/motp/identity/done?state=a0123456789abcdef0123456789abcdef',
  '/agency/api/v2/otp_accredit',
  '/agency/api/v2/user_reset',
  '/provider/start',
  '/provider/decide',
  '/provider/api/result',
  '/phone?trainee=fine',
  '/phone/api/register',
  '/sandbox/faults',
  '/sandbox/settings',
  '/sandbox/trainees/fine',
  '/%ff/%00',
];

/** A request as somebody's program, or somebody's ill will, writes it. */
const requests = fc
  .record({
    method: fc.constantFrom(
      'GET',
      'POST',
      'HEAD',
      'DELETE',
      'OPTIONS',
      'PUT',
      'TRACE',
      'CONNECT',
      'G E T',
      '',
    ),
    path: fc.oneof(
      fc.constantFrom(...PATHS),
      fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `/${text}`),
    ),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data',
      '',
    ),
    body: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json(),
      fc.constantFrom(
        'x'.repeat(70_000),
        '['.repeat(30_000),
        '%',
        'code=%ff&attempt=%00',
        '{"__proto__":{"a":1}}',
      ),
    ),
    extra: fc.constantFrom(
      'X-A: b',
      'Cookie: sandbox_session=%',
      'Cookie: =;;=',
      'Transfer-Encoding: chunked',
      'Expect: 100-continue',
      'Upgrade: websocket\r\nConnection: Upgrade',
      'Content-Encoding: gzip',
      'Range: bytes=9-1',
    ),
    /** How much of the body is promised, and how much of the request is sent. */
    promised: fc.constantFrom(0, 1, 1.5),
    sent: fc.constantFrom(0.3, 1, 1, 1),
  })
  .map(({ method, path, type, body, extra, promised, sent }) => {
    const bytes = Buffer.from(body);
    const lines = [
      `${method} ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Content-Type: ${type}`,
      `Content-Length: ${Math.floor(bytes.length * promised)}`,
      extra,
    ];
    const whole = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
    return whole.subarray(0, Math.ceil(whole.length * sent));
  });

describe('no request ends it', () => {
  test(
    '1,000 wrong, cut, huge and simultaneous ones: it still serves, and nobody’s code was counted',
    { timeout: 60_000 },
    async () => {
      const all = fc.sample(requests, { numRuns: 1_000, seed: 20_260_105 });
      for (let from = 0; from < all.length; from += 50)
        await Promise.all(all.slice(from, from + 50).map((request) => rawRequest(port, request, 60)));
      const browser = await sandbox.browser('fine');
      expect((await sandbox.verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
      expect(await sandbox.trainee('fine')).toMatchObject({ failures: 0, locked: false });
    },
  );

  test('an address to come back to that no header can hold is refused', async () => {
    const browser = await sandbox.browser('locked');
    const start = (path: string) =>
      browser.get(
        `/lms/motp/identity/start?state=a0123456789abcdef&purpose=unlock&mode=redirect&return_to=${path}`,
      );
    for (const path of ['/%ED%95%9C', '/a%20b', '/%7F', '/%C2%A0', `/${'x'.repeat(3_000)}`])
      expect((await start(path)).status, path).toBe(400);
  });

  test('slow ones wait for nobody else, and are hung up on', async () => {
    const slow = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
    for (const socket of slow)
      socket.write('POST /sandbox/settings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le');
    expect((await sandbox.control.get('/lms/motp/time')).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });
});
