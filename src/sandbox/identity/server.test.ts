import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type Client, startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;
const STATE = 'state-0123456789abcdef';

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

interface Start {
  state?: string;
  purpose?: string;
  mode?: string;
  return_to?: string;
  locale?: string;
}

function start(browser: Client, query: Start = {}): Promise<Answered> {
  const search = new URLSearchParams({ state: STATE, purpose: 'unlock', locale: 'ko', ...query });
  return browser.get(`/lms/motp/identity/start?${search}`);
}

function field(page: Answered, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
}

function action(page: Answered): URL {
  const url = new URL(
    /action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '',
    sandbox.origin,
  );
  return url;
}

/** Through start and the provider's page, up to the form that goes back. */
async function decide(browser: Client, decision: string, query: Start = {}) {
  const started = await start(browser, query);
  const chosen = await browser.post(
    '/provider/start',
    form({ enc_data: field(started, 'enc_data') }),
    CROSS_SITE,
  );
  const back = await browser.post(
    '/provider/decide',
    form({ transaction: field(chosen, 'transaction'), decision }),
    CROSS_SITE,
  );
  const { pathname, search } = action(back);
  return { path: pathname + search, enc_data: field(back, 'enc_data') };
}

/** Another site's form: no Lax cookie comes along. */
const CROSS_SITE = { form: true, cookies: false };

function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

async function comeBack(browser: Client, decision: string, query: Start = {}): Promise<Answered> {
  const { path, enc_data } = await decide(browser, decision, query);
  return browser.post(path, form({ enc_data }), CROSS_SITE);
}

async function status(browser: Client, state = STATE) {
  const answer = await browser.get(`/lms/motp/identity/status?state=${state}`);
  return answer.data;
}

async function reference(browser: Client, purpose = 'unlock', state = STATE): Promise<string> {
  await comeBack(browser, 'verify', { purpose, state });
  return String((await status(browser, state))['reference']);
}

async function resets(): Promise<unknown[]> {
  const log = await sandbox.control.get('/sandbox/attempts');
  return log.rows.filter((row) => row['endpoint'] === 'user_reset');
}

const clear = (browser: Client, ref: string) => browser.post('/lms/motp/clear-lock', { reference: ref });

const accept = (browser: Client, ref: string) =>
  browser.post('/lms/motp/alternative', { reference: ref, purpose: '02' });

const REFUSED = { outcome: 'expired' };

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
    expect((await browser.post(earlier.path, form({ enc_data: earlier.enc_data }), CROSS_SITE)).status).toBe(
      400,
    );
    expect(await status(browser)).toEqual({ status: 'pending' });
    await browser.post(later.path, form({ enc_data: later.enc_data }), CROSS_SITE);
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
    const { path, enc_data } = await decide(browser, 'verify');
    sandbox.clock.now += 10 * 60_000;
    await browser.post(path, form({ enc_data }), CROSS_SITE);
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
    const { path, enc_data } = await decide(browser, 'cancel');
    expect((await browser.post(path, form({ enc_data: 'invented' }), CROSS_SITE)).status).toBe(400);
    expect((await browser.post(path, form({ enc_data: other.enc_data }), CROSS_SITE)).status).toBe(400);
    expect(await status(browser)).toEqual({ status: 'pending' });
    expect((await browser.post(path, form({ enc_data }), CROSS_SITE)).status).toBe(303);
    expect((await browser.post(path, form({ enc_data }), CROSS_SITE)).status).toBe(303);
    expect(await status(browser)).toEqual({ status: 'cancelled' });
    expect((await browser.post('/lms/motp/identity/return', form({ enc_data }), CROSS_SITE)).status).toBe(
      400,
    );
  });

  test('the provider decides once and tells its result to the site only', async () => {
    const browser = await sandbox.browser('locked');
    const started = await start(browser);
    const chosen = await browser.post(
      '/provider/start',
      form({ enc_data: field(started, 'enc_data') }),
      CROSS_SITE,
    );
    const decision = form({ transaction: field(chosen, 'transaction'), decision: 'verify' });
    const back = await browser.post('/provider/decide', decision, CROSS_SITE);
    expect((await browser.post('/provider/decide', decision, CROSS_SITE)).status).toBe(400);
    expect((await browser.post('/provider/decide', form({ decision: 'bribe' }), CROSS_SITE)).status).toBe(
      400,
    );
    expect((await browser.post('/provider/start', form({ enc_data: 'made up' }), CROSS_SITE)).status).toBe(
      400,
    );
    const asked = form({ site_secret: 'guess', enc_data: field(back, 'enc_data') });
    expect((await browser.post('/provider/api/result', asked, CROSS_SITE)).status).toBe(404);
  });

  test.each([{ status: 503 }, { drop: true }, { body: '<p>점검</p>' }, { body: { result_code: '0000' } }])(
    'a provider that answers %j: failed, or nothing has happened',
    async (fault) => {
      const browser = await sandbox.browser('locked');
      await sandbox.control.post('/sandbox/faults', { endpoint: 'provider', ...fault });
      await comeBack(browser, 'verify');
      expect(await status(browser)).not.toMatchObject({ status: 'verified' });
    },
  );

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
    const page = await browser.post(
      '/provider/start',
      form({ enc_data: field(started, 'enc_data') }),
      CROSS_SITE,
    );
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const back = await comeBack(browser, 'verify');
    expect(back.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });
});

describe('clear-lock', () => {
  test('clears the lock by the real record, once', async () => {
    const browser = await sandbox.browser('locked');
    const ref = await reference(browser);
    expect((await clear(browser, ref)).data).toMatchObject({ code: 200, status: 'SUCCESS' });
    const again = await clear(browser, ref);
    expect([again.status, again.data]).toEqual([409, REFUSED]);
    expect(await resets()).toMatchObject([{ trainee: 'locked', code: null, answer: '200' }]);
    const code = await sandbox.code('locked');
    const verified = await browser.post('/lms/motp/verify', { code, purpose: '01', attempt: 'after' });
    expect(verified.data['code']).toBe(200);
  });

  test('a failed agency call does not use the reference up', async () => {
    const browser = await sandbox.browser('locked');
    const ref = await reference(browser);
    await sandbox.control.post('/sandbox/faults', { endpoint: 'user_reset', code: 'AP010', times: 1 });
    await sandbox.control.post('/sandbox/faults', { endpoint: 'user_reset', drop: true, times: 1 });
    expect((await clear(browser, ref)).data['code']).toBe('AP010');
    expect((await clear(browser, ref)).status).toBe(502);
    expect((await clear(browser, ref)).data['code']).toBe(200);
  });

  test('refuses what is invented, foreign, of another purpose, or too old', async () => {
    const browser = await sandbox.browser('locked');
    const ref = await reference(browser);
    const other = await reference(browser, 'alternative', 'state-for-alternative');
    const stranger = await sandbox.browser('locked');
    const answers = [
      await clear(browser, 'invented'),
      await clear(browser, other),
      await clear(stranger, ref),
    ];
    sandbox.clock.now += 10 * 60_000;
    answers.push(await clear(browser, ref));
    for (const answer of answers) expect([answer.status, answer.data]).toEqual([409, REFUSED]);
    expect(await resets()).toEqual([]);
    expect((await clear(browser, '')).status).toBe(409);
    expect((await browser.post('/lms/motp/clear-lock', {})).status).toBe(400);
  });
});

describe('alternative', () => {
  test('ends the verification and clears no lock', async () => {
    const browser = await sandbox.browser('locked');
    const ref = await reference(browser, 'alternative');
    expect((await accept(browser, ref)).data).toEqual({ outcome: 'verified', token: expect.any(String) });
    expect((await accept(browser, ref)).status).toBe(409);
    expect(await resets()).toEqual([]);
    const still = await browser.post('/lms/motp/verify', { code: '123456', purpose: '01', attempt: 'a' });
    expect(still.data['code']).toBe('AP009');
    expect((await browser.get('/lms/session')).data['verifications']).toMatchObject([
      { by: 'identity', purpose: '02' },
    ]);
  });

  test('takes no reference that was made to unlock', async () => {
    const browser = await sandbox.browser('locked');
    expect((await accept(browser, await reference(browser))).status).toBe(409);
  });
});

test('the session cookie goes along in a frame of another site only if it is told to', async () => {
  const cookie = async () => (await sandbox.control.get('/?trainee=fine')).headers.get('set-cookie');
  expect(await cookie()).toMatch(/; HttpOnly; SameSite=Lax$/);
  await sandbox.control.post('/sandbox/settings', { sessionCookie: 'SameSite=None; Secure' });
  expect(await cookie()).toMatch(/; HttpOnly; Secure; SameSite=None$/);
  expect((await sandbox.control.post('/sandbox/settings', { sessionCookie: 'Domain=x' })).status).toBe(400);
});
