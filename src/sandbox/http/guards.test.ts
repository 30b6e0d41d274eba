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

const raw = (request: string) => rawRequest(port, request);

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`;

const get = (path: string, ...headers: string[]) => raw(head(`GET ${path}`, ...headers));

function post(path: string, type: string, body: string, ...headers: string[]) {
  const sent = [`Host: 127.0.0.1:${port}`, `Content-Type: ${type}`, `Content-Length: ${body.length}`];
  return raw(head(`POST ${path}`, ...sent, ...headers) + body);
}

describe('only this computer is answered', () => {
  const NAMES = ['127.0.0.1', 'localhost', 'LOCALHOST', 'localhost.', '[::1]', '[0:0:0:0:0:0:0:1]'];
  test.each(NAMES.flatMap((name) => [name, `${name}:1`, `${name}:5173`]))('as %s', async (host) => {
    expect(await get('/lms/motp/time', `Host: ${host}`)).toMatch(/^HTTP\/1\.1 200/);
    // As a client with a proxy asks, for which Host is as nothing.
    expect(await get(`http://${host}/lms/motp/time`, `Host: ${host}`)).toMatch(/^HTTP\/1\.1 200/);
  });

  test('as none, by a program that speaks HTTP/1.0', async () => {
    expect(await raw('GET /lms/motp/time HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200/);
  });

  test.each([
    'evil.example',
    'rebind.evil.example:5999',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    '[::]',
    '[::2]',
    'evil.example.',
    '127.0.0.1:1.evil.example',
    'evil.example@127.0.0.1',
    '127.0.0.1,evil.example',
    '',
  ])('not as "%s"', async (host) => {
    for (const path of ['/', '/lms/motp/time', '/sandbox/trainees', '/agency/api/v2/otp_accredit']) {
      expect(await get(path, `Host: ${host}`)).toMatch(/^HTTP\/1\.1 4\d\d/);
      expect(await get(`http://${host}${path}`, 'Host: 127.0.0.1')).toMatch(/^HTTP\/1\.1 4\d\d/);
    }
  });

  const OWN = '127.0.0.1';
  test.each([
    [OWN, OWN],
    [OWN, 'evil.example'],
    ['evil.example', OWN],
    [OWN, ''],
    [OWN, OWN, 'evil.example'],
  ])('not as two: %s, %s', async (...hosts) => {
    const lines = hosts.map((host, at) => `${at === 0 ? 'Host' : 'hOST'}: ${host}`);
    for (const path of ['/lms/motp/time', `http://${OWN}/lms/motp/time`])
      expect(await get(path, ...lines)).toMatch(/^HTTP\/1\.1 400/);
  });

  test('a path that begins with two slashes is no path', async () => {
    const path = '//evil.example/lms/motp/identity/start';
    expect(await get(path, `Host: 127.0.0.1:${port}`)).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('control takes no orders from other sites', () => {
  const order = '{"locked":true}';
  const path = '/sandbox/trainees/fine';

  test.each([
    ['text/plain', 'Origin: https://evil.example'],
    ['text/plain', 'X-Nothing: 1'],
    ['application/x-www-form-urlencoded', 'X-Nothing: 1'],
    ['application/json', 'Origin: https://evil.example'],
    ['application/json', 'Origin: null'],
    ['application/json', 'Sec-Fetch-Site: cross-site'],
    ['application/json', 'Sec-Fetch-Site: same-site'],
  ])('%s with %s', async (type, header) => {
    expect(await post(path, type, order, header)).toMatch(/^HTTP\/1\.1 (403|415)/);
    expect(await sandbox.trainee('fine')).toMatchObject({ locked: false });
  });

  test.each(['X-Nothing: 1', 'Sec-Fetch-Site: same-origin', 'OWN'])(
    'but from its own page: %s',
    async (header) => {
      const sent = header === 'OWN' ? `Origin: http://127.0.0.1:${port}` : header;
      expect(await post(path, 'application/json', order, sent)).toMatch(/^HTTP\/1\.1 200/);
      expect(await sandbox.trainee('fine')).toMatchObject({ locked: true });
    },
  );

  test('nor does the phone, nor the LMS', async () => {
    const foreign = 'Origin: https://evil.example';
    const reset = 'trainee=fine';
    expect(await post('/phone/api/reset', 'application/x-www-form-urlencoded', reset, foreign)).toMatch(
      /^HTTP\/1\.1 403/,
    );
    const code = 'code=000000&purpose=01&attempt=a';
    expect(await post('/lms/motp/verify', 'application/x-www-form-urlencoded', code, foreign)).toMatch(
      /^HTTP\/1\.1 403/,
    );
    const del = head('DELETE /sandbox/faults', `Host: 127.0.0.1:${port}`, foreign);
    expect(await raw(del)).toMatch(/^HTTP\/1\.1 403/);
  });

  test('what control answers is never taken for something else', async () => {
    expect((await sandbox.control.get('/sandbox/attempts')).headers.get('x-content-type-options')).toBe(
      'nosniff',
    );
  });
});
