import { createServer } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createAgency } from './bench/agency.js';
import { examine, strangers } from './examine.js';
import { type ConfigInput, readConfig } from './config.js';
import { guard } from './hosts.js';
import { examineExample, exampleConfig, TEST_TIMING } from './example/examineExample.js';
import { freePort } from './example/freePort.js';
import { mutantOf } from './example/mutants.js';
import { serve } from './example/http.js';
import { Stopped } from './stopped.js';

/** What examining a server comes to that is no LMS of ours. */
async function stoppedBy(
  answer: { status: number; body: string | Buffer; headers?: Record<string, string> },
  port?: number,
  change: Partial<ConfigInput> = {},
) {
  let asked = 0;
  const server = await serve((request) => {
    if (request.path === '/verify') asked += 1;
    return answer;
  });
  const { config } = readConfig(
    JSON.stringify({
      ...exampleConfig(port ?? (await freePort())),
      login: undefined,
      csrf: undefined,
      cookie: 'sid=1',
      verify: '/verify',
      ...change,
    }),
    'en',
  );
  if (!config) throw new Error('config');
  try {
    await examine({
      base: new URL(server.origin),
      config,
      allowedHosts: [],
      only: [],
      long: false,
      interrupted: new AbortController().signal,
      onFinding: () => undefined,
      timing: TEST_TIMING,
    });
    return { why: '', asked };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { why: error.why.en, asked };
  } finally {
    await server.close();
  }
}

describe('the canary', () => {
  test('stops after one code that could be counted, when another agency answers', async () => {
    const { why, asked } = await stoppedBy({
      status: 200,
      body: '{"code":"AP005","msg":"","status":"FAIL"}',
    });
    expect(why).toContain('Another agency answered');
    expect(asked).toBe(2); // five digits, which nobody counts, and six
  });

  test.each([
    [{ status: 401, body: '' }, 'HTTP 401'],
    [{ status: 200, body: '<form>login</form>' }, 'HTML'],
    [{ status: 200, body: 'Warning: mysqli_connect() in /home/lms' }, 'complaint'],
  ])('says what came instead of a request at our agency: %j', async (answer, told) => {
    const { why, asked } = await stoppedBy(answer);
    expect(why).toContain(told);
    expect(asked).toBe(2);
  });
});

describe('an LMS that answers in odd ways', () => {
  test.each([
    [
      'leads to https',
      { status: 301, body: '', headers: { location: 'https://127.0.0.1/verify' } },
      {},
      'leads to https://127.0.0.1/verify',
    ],
    [
      'logs in round and round',
      { status: 302, body: '', headers: { location: '/in' } },
      { login: [{ get: '/in' }] },
      'redirected again and again',
    ],
    [
      'leads to no address',
      { status: 302, body: '', headers: { location: 'http://[bad' } },
      { login: [{ get: '/in' }] },
      'HTTP 302',
    ],
    [
      'leads to a script',
      { status: 302, body: '', headers: { location: 'javascript:alert(1)' } },
      { otherLogin: undefined },
      'leads to javascript:alert(1)',
    ],
    [
      'logs in by a script',
      { status: 302, body: '', headers: { location: 'javascript:alert(1)' } },
      { login: [{ get: '/in' }] },
      'leads to what is no address: javascript:alert(1)',
    ],
    [
      'has a token that is no text',
      { status: 200, body: '' },
      { cookie: 'sid=1; XSRF=%E0%A4%A', csrf: { cookie: 'XSRF' } },
      'nothing came',
    ],
  ] as const)('%s: said, and no crash', async (_, answer, change, told) => {
    const { why } = await stoppedBy(answer, undefined, {
      ...(change as Partial<ConfigInput>),
      ...('login' in change && { cookie: undefined }),
    });
    expect(why).toContain(told);
  });

  const AP005 = '{"code":"AP005","msg":"","status":"FAIL"}';
  test.each([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('packs by %s what nobody asked it to: read as a browser does', async (encoding, pack) => {
    const headers = { 'content-encoding': encoding };
    const { why } = await stoppedBy({ status: 200, body: pack(AP005), headers });
    expect(why).toContain('Another agency answered');
  });

  test.each([
    ['does not say so', gzipSync(AP005), {}],
    ['is cut', gzipSync(AP005).subarray(0, 20), { 'content-encoding': 'gzip' }],
    ['is not packed at all', AP005, { 'content-encoding': 'gzip' }],
    ['has no end', gzipSync(Buffer.alloc(50 * 1024 * 1024)), { 'content-encoding': 'gzip' }],
  ])('packs, and %s: said, and no crash', async (_, body, headers) => {
    const { why } = await stoppedBy({ status: 200, body, headers });
    expect(why).toContain('packing (gzip) and Content-Encoding differ');
  });

  test('is not there at all: nothing is said of the real agency', async () => {
    const { config } = readConfig(
      JSON.stringify({
        ...exampleConfig(await freePort()),
        login: undefined,
        csrf: undefined,
        cookie: 'sid=1',
      }),
      'en',
    );
    const base = new URL(`http://127.0.0.1:${await freePort()}/lms`);
    const examining = examine({
      base,
      config: config!,
      allowedHosts: [],
      only: [],
      long: false,
      interrupted: new AbortController().signal,
      onFinding: () => undefined,
      timing: TEST_TIMING,
    });
    await expect(examining).rejects.toMatchObject({
      why: { en: expect.stringContaining(`No LMS answers at ${base.origin}`) },
    });
  });
});

describe('an examination', () => {
  test('stops with the port’s name where it is taken', async () => {
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((listening) => {
      taken.listen(port, '127.0.0.1', listening);
    });
    const { why } = await stoppedBy({ status: 200, body: '' }, port);
    taken.close();
    expect(why).toContain(`:${port} (EADDRINUSE)`);
  });

  test('tells of presses that are not its own, and counts none of its own as such', async () => {
    const counts: number[] = [];
    const onStrangers = (count: number) => counts.push(count);
    await examineExample([], ['request', 'page'], undefined, { onStrangers });
    expect(counts).toEqual([0]);

    const agency = createAgency();
    for (const code of ['111111', '222222', '333333', '12345']) {
      const body = Buffer.from(`OTPNO=${code}`);
      agency.take({ method: 'POST', path: '/agency/api/v2/otp_accredit', contentType: '', body });
    }
    expect(strangers({ agency, usedCodes: new Set(['111111']) })).toBe(2);
  });

  test('says of what it could not check that it did not, and why', async () => {
    const findings = await examineExample([], ['access', 'clear-lock', 'alternative'], (config) => ({
      ...config,
      alternative: undefined,
      login: undefined,
      otherLogin: undefined,
      cookie: 'sid=unknown',
    })).catch((error: unknown) => error);
    // An unknown cookie is no session: nothing may be said at all.
    expect(findings).toBeInstanceOf(Stopped);
    const without = await examineExample([], ['alternative', 'state-session'], (config) => ({
      ...config,
      alternative: undefined,
      otherLogin: [{ get: '/lesson' }],
    }));
    expect(new Set(without.map(({ verdict }) => verdict.kind))).toEqual(new Set(['not-checked']));
    const framed = await examineExample(mutantOf('came-back'), ['came-back'], (config) => ({
      ...config,
      framed: true,
    }));
    expect(framed.map(({ verdict }) => verdict.kind)).toEqual(['not-checked']);
  });

  test.each([
    ['http://127.0.0.1/lms', true],
    ['http://localhost:8080', true],
    ['http://[::1]/lms', true],
    ['http://lms.localhost', true],
    ['http://192.168.0.10/lms', false],
    ['http://10.0.0.2', false],
    ['http://lms.example', false],
  ])('of %s goes on without being told that it may: %s', async (base, allowed) => {
    const url = new URL(base);
    if (allowed) await expect(guard(url, [])).resolves.toBeTypeOf('function');
    else {
      await expect(guard(url, [])).rejects.toThrow('is not this machine');
      await expect(guard(url, [url.hostname])).resolves.toBeTypeOf('function');
    }
  });

  test('sends nothing to another host that the LMS names', async () => {
    const resolve = await guard(new URL('http://127.0.0.1/lms'), []);
    expect(resolve('motp/verify.php?a=%B0%A1').href).toBe('http://127.0.0.1/lms/motp/verify.php?a=%B0%A1');
    expect(resolve('/motp').href).toBe('http://127.0.0.1/motp');
    expect(() => resolve('http://[bad')).toThrow(Stopped);
    expect(() => resolve('https://evil.example/')).toThrow(Stopped);
    expect(() => resolve('//evil.example/')).toThrow(Stopped);
    expect(() => resolve('file:///etc/passwd')).toThrow(Stopped);
  });
});
