import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostProblem, isSignedOut, thrownName } from '../host/errors.js';
import { askFinalIdentityStatus, askIdentityStatus, UNREACHABLE } from './identityStatus.js';

const signal = new AbortController().signal;
beforeEach(() => vi.stubGlobal('window', { location: new URL('https://lms.example/lesson') }));
afterEach(() => void vi.unstubAllGlobals());

function answers(body: string, status = 200) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
  return askIdentityStatus('/motp/status?key=secret', 'a1', signal);
}

describe('the host’s word on an identity verification', () => {
  test.each([
    ['{"status":"pending"}', 200, { status: 'pending' }],
    ['\uFEFF\uFEFF{"status":"cancelled"}', 200, { status: 'cancelled' }],
    ['{"status":"failed","reason":"mismatch"}', 200, { status: 'failed', reason: 'someone-else' }],
    ['{"status":"failed","reason":"limit"}', 429, { status: 'failed', reason: 'limit' }],
    ['{"status":"failed","reason":"expired"}', 404, { status: 'failed', reason: 'expired' }],
    ['<h1>Bad gateway</h1>', 502, UNREACHABLE],
    ['', 503, UNREACHABLE],
  ])('%s with %d', async (body, status, read) => {
    await expect(answers(body, status)).resolves.toEqual(read);
  });

  test.each([
    ['', 401],
    ['<form><input type="password"></form>', 200],
    [`<script>alert("x");location.href="/login.do"</script>`, 200],
  ])('%s with %d is the end of the session', async (body, status) => {
    expect(isSignedOut(await answers(body, status).catch((error: unknown) => error))).toBe(true);
  });

  // Never blamed on the trainee's connection or the time: no question will mend it.
  test.each([
    [
      '{"status":"success"}',
      200,
      'other JSON with HTTP 200 from GET /motp/status: no { status } of the contract',
    ],
    [
      '<h1>Not found</h1>',
      404,
      /^HTML .* with HTTP 404 from GET \/motp\/status \(there is no such address\)/,
    ],
    ['', 403, /^nothing with HTTP 403 .*CSRF/],
    ['OK', 200, /^another text with HTTP 200/],
    ['{"status":"verified"}', 200, /^other JSON/],
  ])('that fits nothing (%s with %d) is told by its kind', async (body, status, words) => {
    const problem = await answers(body, status).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(HostProblem);
    expect(isSignedOut(problem)).toBe(false);
    expect(thrownName(problem)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
    expect(thrownName(problem)).not.toContain('secret');
    // As monitoring would send it.
    expect(JSON.stringify([problem, Object.getOwnPropertyDescriptors(problem)])).not.toContain(
      body || 'secret',
    );
  });

  test('is unreachable where the network fails, or never answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no')));
    await expect(askIdentityStatus('/s', 'a1', signal)).resolves.toBe(UNREACHABLE);
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const asked = askIdentityStatus('/s', 'a1', signal);
    await vi.advanceTimersByTimeAsync(8_000);
    await expect(asked).resolves.toBe(UNREACHABLE);
    vi.useRealTimers();
  });
});

test.each([0, 1, 2])('who gives up during the question after %d others waits for nothing more', async (n) => {
  vi.useFakeTimers();
  const leaving = new AbortController();
  let asked = 0;
  vi.stubGlobal('fetch', () => {
    if (asked === n) leaving.abort();
    asked += 1;
    return Promise.resolve(new Response('{"status":"pending"}'));
  });
  const answer = askFinalIdentityStatus('/motp/status', 'a1', leaving.signal);
  await vi.advanceTimersByTimeAsync([0, 1_000, 3_000][n] ?? 0);
  expect(vi.getTimerCount()).toBe(0);
  await answer;
  expect(asked).toBe(n + 1);
  vi.useRealTimers();
});
