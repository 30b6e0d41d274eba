import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answered, startTestSandbox, type TestSandbox } from '../testClient.js';
import { action, comeBack, CROSS_SITE, decide, fieldsOf, form, start, STATE, status } from './testJourney.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

describe('start', () => {
  test('a form to the provider on the other site, with nothing personal in it', async () => {
    const browser = await sandbox.browser('locked');
    const page = await start(browser);
    expect(action(page).href).toBe(`${sandbox.origin.replace('127.0.0.1', 'localhost')}/provider/start`);
    expect(page.text).not.toMatch(/정다운|1005/);
    expect(await status(browser)).toEqual({ status: 'pending' });
  });

  test.each([
    { state: 'short' },
    { state: 'x'.repeat(129) },
    { state: 'with spaces in it, long' },
    { purpose: 'reset' },
    { mode: 'tab' },
    { return_to: 'https://elsewhere.test/' },
    { return_to: '//elsewhere.test/' },
    { return_to: '/\\elsewhere.test/' },
    { return_to: '/a\r\nset-cookie: x' },
    { return_to: 'relative' },
  ])('refuses %o', async (query) => {
    const browser = await sandbox.browser('locked');
    expect((await start(browser, query)).status).toBe(400);
  });

  test('needs a session', async () => {
    expect((await start(await sandbox.browser())).status).toBe(401);
  });

  test('a state is good for one result; while it is open it may start anew, and the earlier transaction no longer lands', async () => {
    const browser = await sandbox.browser('locked');
    const earlier = await decide(browser, 'verify');
    const later = await decide(browser, 'verify');
    expect((await browser.post(earlier.path, form({ ticket: earlier.ticket }), CROSS_SITE)).status).toBe(400);
    expect(await status(browser)).toEqual({ status: 'pending' });
    const back = await browser.post(later.path, form({ ticket: later.ticket }), CROSS_SITE);
    await browser.get(back.headers.get('location') ?? '');
    expect(await status(browser)).toMatchObject({ status: 'verified' });
    expect((await start(browser)).status).toBe(409);
  });
});

describe('the way back', () => {
  test('arrives without a cookie, answers 303, and the GET has the session again', async () => {
    const browser = await sandbox.browser('locked');
    const back = await comeBack(browser, 'verify');
    expect([back.status, back.headers.get('location')]).toEqual([
      303,
      `/lms/motp/identity/done?state=${STATE}`,
    ]);
    const done = await browser.get(back.headers.get('location') ?? '');
    expect(done.text).toContain('본인인증을 마쳤습니다. 이 창을 닫아 주세요.');
    expect(done.text).toContain(`<script src="/motp-widget-return.js" data-state="${STATE}"></script>`);
    expect(await status(browser)).toEqual({
      status: 'verified',
      reference: expect.stringMatching(/^\w{32}$/),
    });
  });

  test.each([
    ['someone-else', { status: 'failed', reason: 'mismatch' }],
    ['cancel', { status: 'cancelled' }],
    ['expired', { status: 'failed', reason: 'expired' }],
    ['error', { status: 'failed', reason: 'provider' }],
  ])('%s', async (decision, outcome) => {
    const browser = await sandbox.browser('locked');
    const back = await comeBack(browser, decision);
    expect(await status(browser)).toEqual(outcome);
    const done = await browser.get(back.headers.get('location') ?? '');
    expect(done.text).not.toContain('마쳤습니다');
  });

  test('closed without a result: pending, and expired after ten minutes', async () => {
    const browser = await sandbox.browser('locked');
    await start(browser);
    sandbox.clock.now += 10 * 60_000 - 1;
    expect(await status(browser)).toEqual({ status: 'pending' });
    sandbox.clock.now += 1;
    expect(await status(browser)).toEqual({ status: 'failed', reason: 'expired' });
  });

  test('a result that comes after ten minutes is too late', async () => {
    const browser = await sandbox.browser('locked');
    const { path, ticket } = await decide(browser, 'verify');
    sandbox.clock.now += 10 * 60_000;
    await browser.post(path, form({ ticket }), CROSS_SITE);
    expect(await status(browser)).toEqual({ status: 'failed', reason: 'expired' });
  });

  test('the person must be the one of the member data: a new phone number is someone else', async () => {
    const browser = await sandbox.browser('old-phone');
    await comeBack(browser, 'verify');
    expect(await status(browser)).toEqual({ status: 'failed', reason: 'mismatch' });
  });

  test('invented, foreign and replayed tickets change nothing', async () => {
    const browser = await sandbox.browser('locked');
    const other = await decide(await sandbox.browser('fine'), 'verify');
    const { path, ticket } = await decide(browser, 'cancel');
    expect((await browser.post(path, form({ ticket: 'invented' }), CROSS_SITE)).status).toBe(400);
    expect((await browser.post(path, form({ ticket: other.ticket }), CROSS_SITE)).status).toBe(400);
    expect(await status(browser)).toEqual({ status: 'pending' });
    expect((await browser.post(path, form({ ticket }), CROSS_SITE)).status).toBe(303);
    expect((await browser.post(path, form({ ticket }), CROSS_SITE)).status).toBe(303);
    expect(await status(browser)).toEqual({ status: 'cancelled' });
    expect((await browser.post('/lms/motp/identity/return', form({ ticket }), CROSS_SITE)).status).toBe(400);
  });

  test('the demo’s provider-down fails the verification of that trainee', async () => {
    const browser = await sandbox.browser();
    await browser.get('/?trainee=locked&fault=provider-down');
    await comeBack(browser, 'verify');
    expect(await status(browser)).toEqual({ status: 'failed', reason: 'provider' });
  });

  test('redirect mode goes back to where it left', async () => {
    const browser = await sandbox.browser('locked');
    const back = await comeBack(browser, 'verify', {
      mode: 'redirect',
      return_to: '/?trainee=locked&lang=en#here',
    });
    const done = await browser.get(back.headers.get('location') ?? '');
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `/?trainee=locked&lang=en&motp_state=${STATE}#here`,
    ]);
  });

  test('the same ticket twice in the same moment: both come back', async () => {
    const browser = await sandbox.browser('locked');
    const { path, ticket } = await decide(browser, 'verify');
    const twice = await Promise.all([1, 2].map(() => browser.post(path, form({ ticket }), CROSS_SITE)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    await browser.get(twice[0]?.headers.get('location') ?? '');
    expect(await status(browser)).toMatchObject({ status: 'verified' });
  });

  test('an invented ticket in the same moment keeps the true one from nothing', async () => {
    const browser = await sandbox.browser('locked');
    const { path, ticket } = await decide(browser, 'verify');
    const [invented, real] = await Promise.all(
      ['invented', ticket].map((ticket) => browser.post(path, form({ ticket: ticket }), CROSS_SITE)),
    );
    expect(real?.status).toBe(303);
    expect([303, 400]).toContain(invented?.status);
  });

  test('somebody else brings the result back: the session that began hears of it only after its own browser came back', async () => {
    const browser = await sandbox.browser('locked');
    const { path, ticket } = await decide(browser, 'verify');
    const stranger = await sandbox.browser();
    const back = await stranger.post(path, form({ ticket }), CROSS_SITE);
    const done = back.headers.get('location') ?? '';
    expect((await stranger.get(done)).status).toBe(404);
    expect(await status(browser)).toEqual({ status: 'pending' });
    expect((await browser.get(done)).status).toBe(200);
    expect(await status(browser)).toMatchObject({ status: 'verified' });
  });

  test('where it comes back to is the LMS’s own address, whatever the request says', async () => {
    const browser = await sandbox.browser('locked');
    const returnUrl = async (started: Answered) =>
      (await browser.post('/provider/start', form(fieldsOf(started)), CROSS_SITE)).status === 200 &&
      fieldsOf(started)['return_url'];
    expect(await returnUrl(await start(browser))).toMatch(
      `${sandbox.origin}/lms/motp/identity/return?request=`,
    );
  });

  test.each([
    ['popup', /<button[^>]*onclick="window.close\(\)"/],
    ['redirect', /<a [^>]*href="\/course\?x=1"/],
  ])('a page at which a %s ends has a way on', async (mode, way) => {
    const browser = await sandbox.browser('locked');
    const query = { mode, return_to: '/course?x=1' };
    await comeBack(browser, 'cancel', query);
    expect((await start(browser, query)).text).toMatch(way);
  });

  test('a page that belongs to no request leads back to the LMS', async () => {
    const browser = await sandbox.browser('locked');
    for (const path of ['/lms/motp/identity/done?state=none', '/lms/motp/identity/start?state=short'])
      expect((await browser.get(path)).text).toMatch(/<a [^>]*href="\/"/);
  });

  test('another session sees nothing of it', async () => {
    const browser = await sandbox.browser('locked');
    await comeBack(browser, 'verify');
    const stranger = await sandbox.browser('locked');
    const answer = await stranger.get(`/lms/motp/identity/status?state=${STATE}`);
    expect([answer.status, answer.data]).toEqual([404, { status: 'failed', reason: 'expired' }]);
    expect((await stranger.get(`/lms/motp/identity/done?state=${STATE}`)).status).toBe(404);
  });

  test('headers of provider and return pages are settable', async () => {
    const coop = { 'cross-origin-opener-policy': 'same-origin' };
    await sandbox.control.post('/sandbox/settings', { providerHeaders: coop, returnHeaders: coop });
    const browser = await sandbox.browser('locked');
    const started = await start(browser);
    expect(started.headers.has('cross-origin-opener-policy')).toBe(false);
    const page = await browser.post('/provider/start', form(fieldsOf(started)), CROSS_SITE);
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const back = await comeBack(browser, 'verify');
    expect(back.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });
});

test('the session cookie goes along in a frame of another site only if it is told to', async () => {
  const cookie = async () => (await sandbox.control.get('/?trainee=fine')).headers.get('set-cookie');
  expect(await cookie()).toMatch(/; HttpOnly; SameSite=Lax$/);
  await sandbox.control.post('/sandbox/settings', { sessionCookie: 'SameSite=None; Secure' });
  expect(await cookie()).toMatch(/; HttpOnly; Secure; SameSite=None$/);
  expect((await sandbox.control.post('/sandbox/settings', { sessionCookie: 'Domain=x' })).status).toBe(400);
});
