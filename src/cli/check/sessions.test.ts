import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleConfig } from './example/examineExample.js';
import { serve } from './example/http.js';
import { type ConfigInput, readConfig } from './config.js';
import { openFirst, openOther } from './sessions.js';
import { Stopped } from './stopped.js';

/** An LMS with two trainees: only the first takes the course. */
const ANSWERS: Record<string, { body: string; headers?: Record<string, string> }> = {
  '/login/first': { body: '', headers: { 'set-cookie': 'sid=first' } },
  '/login/mate': { body: '', headers: { 'set-cookie': 'sid=mate' } },
  '/login/stranger': { body: '', headers: { 'set-cookie': 'sid=stranger' } },
  '/login/refused': { body: '아이디나 비밀번호가 다릅니다' },
};
const lesson = (cookie: string) => (/first|mate/.test(cookie) ? '<meta name="csrf-token" content="t">' : '');

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(({ path, headers }) => {
    const cookie = headers.cookie ?? '';
    if (path === '/lesson') return { status: 200, body: lesson(cookie) };
    if (path === '/course') return { status: lesson(cookie) === '' ? 404 : 200, body: lesson(cookie) };
    const answer = ANSWERS[path];
    return answer ? { status: 200, ...answer } : { status: 404, body: '' };
  });
});
afterAll(() => server.close());

const way = {
  resolve: (address: string) => new URL(address, server.origin),
  patience: 1_000,
};

function configWith(change: Partial<ConfigInput>) {
  const { config } = readConfig(
    JSON.stringify({
      ...exampleConfig(1),
      login: [{ get: '/login/first' }],
      otherLogin: undefined,
      csrf: { page: '/lesson' },
      ...change,
    }),
    'en',
  );
  if (!config) throw new Error('config');
  return config;
}

async function otherOf(change: Partial<ConfigInput>) {
  const config = configWith(change);
  return openOther(way, config, await openFirst(way, config));
}

test.each([[{ otherLogin: [{ get: '/login/mate' }] }], [{ otherCookie: 'sid=mate' }]])(
  'a second session by %j',
  async (change) => {
    const { other, whyNoOther } = await otherOf(change);
    expect(whyNoOther).toBeNull();
    expect(other?.cookies.get('sid')).toBe('mate');
  },
);

test.each<[string, Partial<ConfigInput>, string[]]>([
  ['nothing is given', {}, ['give "otherLogin"']],
  ['its login fails', { otherLogin: [{ get: '/nowhere' }] }, ['/nowhere: HTTP 404', '"otherLogin"']],
  [
    'its trainee sees no token, as one who does not take the course',
    { otherLogin: [{ get: '/login/stranger' }] },
    ['("otherLogin") is open, but no CSRF token', '/lesson', 'takes the same course'],
  ],
  [
    'its trainee does not get the page at all',
    { otherLogin: [{ get: '/login/stranger' }], csrf: { page: '/course' } },
    ['("otherLogin") is open, but no CSRF token', '/course: HTTP 404', 'takes the same course'],
  ],
  [
    'its login is refused with a page',
    { otherLogin: [{ get: '/login/refused' }] },
    ['no CSRF token', 'whether its login works'],
  ],
  ['its cookie is not known', { otherCookie: 'sid=x' }, ['("otherCookie") is open, but no CSRF token']],
  ['it is the first', { otherCookie: 'sid=first' }, ['"otherCookie"', 'those of the first session']],
])('no second session, where %s: said so', async (_, change, told) => {
  const { other, whyNoOther } = await otherOf(change);
  expect(other).toBeNull();
  for (const words of told) expect(whyNoOther?.en).toContain(words);
  // Whoever gave one is not told to give one.
  expect(whyNoOther?.en.includes('give "otherLogin"')).toBe(Object.keys(change).length === 0);
});

test.each<[string, Partial<ConfigInput>, string]>([
  ['the login', { login: [{ get: '/nowhere' }] }, 'Could not log in'],
  ['the page of the token', { csrf: { page: '/nowhere' } }, 'No CSRF token was found'],
])('the first session ends at %s: said so', async (_, change, told) => {
  const opened = openFirst(way, configWith(change));
  await expect(opened).rejects.toBeInstanceOf(Stopped);
  await expect(opened).rejects.toThrow(`${told}: ${server.origin}/nowhere: HTTP 404`);
});
