import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../commands.js';
import { run } from '../run.js';

/** The commands `sandbox`, `say` and `code` together, as somebody's shell runs them; the built file is run in e2e/cli. */

interface Running {
  port: string;
  lines: string[];
  end: () => Promise<number>;
}

const open: Running[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ end }) => end()));
});

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { print: (line: string) => out.push(line), warn: (line: string) => err.push(line) };
  const exit = await run(args, COMMANDS, { ...io, interrupted: new AbortController().signal, version: '0' });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

async function starts(...args: string[]): Promise<Running> {
  const lines: string[] = [];
  const interruption = new AbortController();
  const ended = run(['sandbox', '--port', '0', ...args], COMMANDS, {
    print: (line) => lines.push(line),
    warn: (line) => lines.push(line),
    interrupted: interruption.signal,
    version: '0',
  });
  await expect.poll(() => lines.join('\n')).toMatch(/127\.0\.0\.1:\d+/);
  const port = /127\.0\.0\.1:(\d+)/.exec(lines.join('\n'))?.[1] ?? '';
  const running = {
    port,
    lines,
    end: () => {
      interruption.abort();
      return ended;
    },
  };
  open.push(running);
  return running;
}

function send(port: string, body: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/agency/api/v2/otp_accredit`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
}

const form = (OTPNO: string) =>
  new URLSearchParams({
    USER_NM: '홍길동',
    USER_TEL: '01000000000',
    AGTID: 'a',
    USRID: 'hong01',
    OTPNO,
  }).toString();
const HONG = ['--person', '홍길동,01000000000,hong01'];

describe('motp-widget sandbox', () => {
  test('prints what to paste, and the people', async () => {
    const { lines, port } = await starts(...HONG, '--site-secret', 'secret-of-both');
    const text = lines.join('\n');
    expect(text).toContain(`define('MOTP_AGENCY', 'http://127.0.0.1:${port}/agency/api/v2/');`);
    expect(text).toContain(`MOTP_PROVIDER_URL=http://localhost:${port}/provider`);
    expect(text).toContain("define('MOTP_PROVIDER_SECRET', 'secret-of-both');");
    expect(text).toMatch(/hong01 {2}홍길동 01000000000/);
  });

  test('without people: the demo’s, by their member ids', async () => {
    const { lines } = await starts('--lang', 'en');
    expect(lines.join('\n')).toMatch(/trainee01 {2}홍길동 01000001001.*All is well/);
  });

  test('shows each field as it came, with its bytes, and names the mistakes', async () => {
    const { lines, port } = await starts(...HONG);
    await send(port, form('012345').replace(/USER_NM=[^&]*/, 'USER_NM=%C8%AB%B1%E6%B5%BF'));
    await send(port, form('12345'));
    await expect.poll(() => lines.join('\n')).toMatch(/앞의 0이 없어졌습니다/);
    const text = lines.join('\n');
    expect(text).toMatch(/⚠ otp_accredit → WE003/);
    expect(text).toMatch(/USER_NM {10}\? {2}C8 AB B1 E6 B5 BF/);
    expect(text).toMatch(/USER_NM: EUC-KR로 왔습니다: C8 AB B1 E6 B5 BF \(‘홍길동’\)/);
  });

  test('what was sent cannot paint the terminal', async () => {
    const { lines, port } = await starts(...HONG);
    await send(port, `${form('000000')}&x=%1b%5b2J%0d%0aforged`);
    await expect.poll(() => lines.length).toBeGreaterThan(20);
    for (const painter of ['\u001B', '\r']) expect(lines.join('\n')).not.toContain(painter);
    expect(lines.some((line) => line.startsWith('forged'))).toBe(false);
  });

  test('--log json: a line of JSON for each', async () => {
    const { lines, port } = await starts(...HONG, '--log', 'json');
    await send(port, form('000000'));
    await expect.poll(() => lines.length).toBe(2);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { base: `http://127.0.0.1:${port}` },
      { endpoint: 'otp_accredit', trainee: 'hong01' },
    ]);
  });

  test('--rate', async () => {
    const { port } = await starts(...HONG, '--rate', '1/min');
    await send(port, form('000000'));
    expect(await (await send(port, form('000001'))).text()).toContain('WE005');
  });

  test('ends when it is asked to, with 0', async () => {
    const { end, port } = await starts(...HONG);
    expect(await end()).toBe(0);
    await expect(send(port, '')).rejects.toThrow();
  });

  test('a port that is taken is 2, with the way out', async () => {
    const { port } = await starts(...HONG);
    const second = await call('sandbox', '--port', port);
    expect([second.exit, second.err]).toEqual([2, expect.stringContaining(`--port ${Number(port) + 1}`)]);
  });

  test.each([
    [['--rate', 'often'], /--rate/],
    [['--port', 'x'], /포트/],
    [['--person', '홍길동'], /이름,번호,회원PK/],
    [['--provider', 'nice'], /simple/],
    [['--site-secret', 'short'], /8자/],
    [['--public-url', 'localhost'], /--public-url/],
    [['--log', 'xml'], /--log/],
    [['extra'], /extra/],
  ])('%o is 2 and told', async (args, words) => {
    const answer = await call('sandbox', ...args);
    expect([answer.exit, answer.err]).toEqual([2, expect.stringMatching(words)]);
  });
});

describe('motp-widget code', () => {
  test('six digits, which verify', async () => {
    const { port } = await starts(...HONG);
    const answer = await call('code', 'hong01', '--port', port);
    expect([answer.exit, answer.out]).toEqual([0, expect.stringMatching(/^\d{6}$/)]);
    expect(await (await send(port, form(answer.out))).text()).toContain('"code":200');
  });

  test('of nobody: 1; where no sandbox is: 2; without a name: 2', async () => {
    const { port, end } = await starts('--person', '홍길동,01000000000,hong01,unregistered');
    expect((await call('code', 'nobody', '--port', port)).exit).toBe(1);
    expect(await call('code', 'hong01', '--port', port)).toMatchObject({
      exit: 1,
      err: /등록된 앱이 없습니다/,
    });
    expect((await call('code')).exit).toBe(2);
    await end();
    expect(await call('code', 'hong01', '--port', port)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('sandbox'),
    });
  });
});

const codeOf = async (port: string) =>
  ((await (await send(port, form('000000'))).json()) as { code: unknown }).code;

describe('motp-widget say', () => {
  test('a code, to one person, so many times; ok mends all', async () => {
    const { port } = await starts(...HONG);
    expect((await call('say', 'AP009', '--for', 'hong01', '--times', '1', '--port', port)).exit).toBe(0);
    expect([await codeOf(port), await codeOf(port)]).toEqual(['AP009', 'AP001']);
    await call('say', 'IE001', '--port', port);
    expect(await codeOf(port)).toBe('IE001');
    await call('say', 'ok', '--port', port);
    expect(await codeOf(port)).toBe('AP001');
  });

  test.each([
    ['drop', null],
    ['html', 200],
    ['down', 503],
    ['login', 401],
    ['redirect', 307],
    ['bom', 200],
  ])('%s', async (what, status) => {
    const { port } = await starts(...HONG);
    await call('say', what, '--times', '1', '--port', port);
    const answer = await fetch(`http://127.0.0.1:${port}/agency/api/v2/otp_accredit`, {
      redirect: 'manual',
    }).catch(() => null);
    expect(answer?.status ?? null).toBe(status);
  });

  test('elsewhere, and what cannot be said', async () => {
    const { port } = await starts(...HONG);
    expect((await call('say', '102', '--at', 'alternative', '--port', port)).exit).toBe(0);
    expect((await call('say', 'provider-down', '--port', port)).exit).toBe(0);
    expect((await call('say', 'AP009', '--for', 'nobody', '--port', port)).exit).toBe(1);
    for (const args of [['nonsense'], [], ['AP009', '--times', '0'], ['AP009', '--at', 'nowhere']])
      expect((await call('say', ...args, '--port', port)).exit).toBe(2);
  });
});
