import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox } from './server.js';
import { type Client, START, startTestSandbox, type TestSandbox } from './testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

let presses = 0;
function verify(browser: Client, code: string, attempt = `press-${(presses += 1)}`) {
  return browser.post('/lms/motp/verify', { code, purpose: '01', attempt });
}

async function attempts(): Promise<unknown[]> {
  return (await sandbox.control.get('/sandbox/attempts')).rows;
}

async function trainee(id: string): Promise<Record<string, unknown> | undefined> {
  const list = await sandbox.control.get('/sandbox/trainees');
  return list.rows.find((row) => row['id'] === id);
}

/** The code of the trainee's next try after these changes. */
async function fix(id: string, changes: object): Promise<unknown> {
  await sandbox.control.post(`/sandbox/trainees/${id}`, changes);
  return (await verify(await sandbox.browser(id), await sandbox.code(id))).data['code'];
}

describe('pages and sessions', () => {
  test('a page logs in; the cookie is out of scripts’ reach and Lax', async () => {
    const page = await sandbox.control.get('/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await sandbox.control.get('/lms/session')).data).toMatchObject({
      trainee: 'fine',
      maskedName: '홍*동',
      maskedPhone: '010-****-1001',
      institution: { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' },
    });
  });

  test('nothing personal is in what the page may know', async () => {
    const browser = await sandbox.browser('fine');
    expect((await browser.get('/lms/session')).text).not.toMatch(/홍길동|0000-?1001|01000001001/);
  });

  test('another trainee is another session; no trainee keeps the one there is', async () => {
    const browser = await sandbox.browser('locked');
    await browser.get('/index.html');
    expect((await browser.get('/lms/session')).data['trainee']).toBe('locked');
    await browser.get('/?trainee=two-phones');
    expect((await browser.get('/lms/session')).data['trainee']).toBe('two-phones');
    await browser.get('/?trainee=nobody');
    expect((await browser.get('/lms/session')).data['trainee']).toBe('two-phones');
  });

  test('without a session: 401', async () => {
    const browser = await sandbox.browser();
    expect((await browser.get('/lms/session')).status).toBe(401);
    expect((await verify(browser, '123456')).status).toBe(401);
    expect((await browser.post('/lms/motp/clear-lock', { reference: 'x' })).status).toBe(401);
    expect((await browser.get('/lms/motp/identity/status?state=x')).status).toBe(401);
  });

  test('files have their type; paths stay in their folder', async () => {
    expect((await sandbox.control.get('/style.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
    for (const path of [
      '/%2e%2e/server.ts',
      '/..%2fserver.ts',
      '/%2e%2e%2fserver.ts',
      '/%00',
      '/%ff',
      '/none.html',
    ]) {
      expect((await sandbox.control.get(path)).status, path).toBe(404);
    }
    expect((await sandbox.control.get('/favicon.ico')).status).toBe(204);
  });

  test('headers for LMS pages are settable', async () => {
    await sandbox.control.post('/sandbox/settings', {
      lmsHeaders: { 'cross-origin-opener-policy': 'same-origin' },
    });
    expect((await sandbox.control.get('/')).headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect((await sandbox.control.get('/style.css')).headers.has('cross-origin-opener-policy')).toBe(false);
  });
});

describe('verify', () => {
  test('a right code: the agency’s answer and a token, one attempt', async () => {
    const browser = await sandbox.browser('fine');
    const code = await sandbox.code('fine');
    const answer = await verify(browser, code);
    expect(answer.data).toMatchObject({
      code: 200,
      status: 'SUCCESS',
      token: expect.stringMatching(/^\w{32}$/),
    });
    expect(await attempts()).toEqual([
      { at: START, trainee: 'fine', endpoint: 'otp_accredit', code, answer: '200' },
    ]);
    expect((await browser.get('/lms/session')).data['verifications']).toEqual([
      { purpose: '01', by: 'motp', at: START },
    ]);
  });

  test('a form does as well as JSON', async () => {
    const browser = await sandbox.browser('fine');
    const body = new URLSearchParams({
      code: await sandbox.code('fine'),
      purpose: '02',
      attempt: 'a',
    }).toString();
    expect((await browser.post('/lms/motp/verify', body, { form: true })).data['code']).toBe(200);
  });

  test('one press is one attempt, however often it is sent', async () => {
    const browser = await sandbox.browser('fine');
    const [first, second] = await Promise.all([
      verify(browser, '000000', 'same'),
      verify(browser, '000000', 'same'),
    ]);
    const third = await verify(browser, '111111', 'same');
    expect([second?.text, third.text]).toEqual([first?.text, first?.text]);
    expect(await attempts()).toHaveLength(1);
  });

  test.each([
    ['fine', 200],
    ['unregistered', 'AP005'],
    ['wrong-phone', 'AP005'],
    ['old-phone', 'AP005'],
    ['locked', 'AP009'],
    ['clock-off', 'AP001'],
    ['two-phones', 'AP001'],
  ])('the story of %s ends in %s', async (id, code) => {
    const browser = await sandbox.browser(id);
    const shown = await sandbox.code(id);
    expect((await verify(browser, shown === 'null' ? '123456' : shown)).data['code']).toBe(code);
  });

  test('the way out of each story', async () => {
    expect(await fix('unregistered', { registered: true })).toBe(200);
    expect(await fix('wrong-phone', { registered: true })).toBe(200);
    expect(await fix('old-phone', { lmsPhone: '01000001004' })).toBe(200);
    expect(await fix('locked', { locked: false })).toBe(200);
    expect(await fix('clock-off', { phoneClockOffsetMs: 0 })).toBe(200);
    expect(await fix('two-phones', { device: 'new' })).toBe(200);
  });

  test.each([
    [{ purpose: '01', attempt: 'a' }, /code/],
    [{ code: '1', purpose: '05', attempt: 'a' }, /purpose/],
    [{ code: '1', purpose: '01' }, /attempt/],
    [{ code: 123456, purpose: '01', attempt: 'a' }, /code/],
    [[], /object/],
    ['{', /JSON/],
  ])('refuses %j', async (body, message) => {
    const browser = await sandbox.browser('fine');
    const answer = await browser.post('/lms/motp/verify', body);
    expect([answer.status, answer.data['error']]).toEqual([400, expect.stringMatching(message)]);
    expect(await attempts()).toEqual([]);
  });

  test('agency time', async () => {
    expect((await sandbox.control.get('/lms/motp/time')).data).toEqual({ now: START });
    await sandbox.control.post('/sandbox/settings', { clockOffsetMs: 5000 });
    expect((await sandbox.control.get('/lms/motp/time')).data).toEqual({ now: START + 5000 });
    await sandbox.control.post('/sandbox/settings', { frozenNow: 1000 });
    sandbox.clock.now += 9000;
    expect((await sandbox.control.get('/lms/motp/time')).data).toEqual({ now: 1000 });
  });

  test('a just-expired code is accepted only if set so', async () => {
    const browser = await sandbox.browser('fine');
    const code = await sandbox.code('fine');
    sandbox.clock.now += 60_000;
    expect((await verify(browser, code)).data['code']).toBe('AP001');
    await sandbox.control.post('/sandbox/settings', { acceptPrevious: true });
    expect((await verify(browser, code)).data['code']).toBe(200);
  });
});

describe('agency over HTTP', () => {
  test('speaks 200 with a code, whatever the request is', async () => {
    const get = await sandbox.control.get('/agency/api/v2/otp_accredit');
    expect([get.status, get.data['code']]).toEqual([200, 'WE002']);
    const asJson = await sandbox.control.post('/agency/api/v2/user_reset', {});
    expect([asJson.status, asJson.data['code']]).toEqual([200, 'WE001']);
    expect(await attempts()).toEqual([
      { at: START, trainee: null, endpoint: 'otp_accredit', code: null, answer: 'WE002' },
      { at: START, trainee: null, endpoint: 'user_reset', code: null, answer: 'WE001' },
    ]);
  });
});

const fault = (body: object) => sandbox.control.post('/sandbox/faults', body);

describe('faults', () => {
  test('an agency code, so many times; the attempt is logged', async () => {
    await fault({ endpoint: 'otp_accredit', code: 'CE001', times: 1 });
    const browser = await sandbox.browser('fine');
    expect((await verify(browser, '123456')).data).toMatchObject({ code: 'CE001', status: 'FAIL' });
    expect((await verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
    expect(await attempts()).toMatchObject([{ code: '123456', answer: 'CE001' }, { answer: '200' }]);
    expect((await trainee('fine'))?.['failures']).toBe(0);
  });

  test('for one trainee only', async () => {
    await fault({ endpoint: 'otp_accredit', code: 'IE001', trainee: 'locked' });
    expect((await verify(await sandbox.browser('locked'), '123456')).data['code']).toBe('IE001');
    expect((await verify(await sandbox.browser('clock-off'), '123456')).data['code']).toBe('AP001');
  });

  test('HTML, 503, dropped and odd answers come through as from a real relay', async () => {
    const browser = await sandbox.browser('fine');
    const meets = async (more: object) => {
      await fault({ endpoint: 'otp_accredit', times: 1, ...more });
      const answer = await verify(browser, '123456');
      return [answer.status, answer.headers.get('content-type'), answer.text];
    };
    const type = 'text/html; charset=utf-8';
    expect(await meets({ body: '<p>점검</p>' })).toEqual([502, type, '<p>점검</p>']);
    expect(await meets({ status: 503 })).toEqual([
      503,
      type,
      expect.stringContaining('503 Service Unavailable'),
    ]);
    expect(await meets({ drop: true })).toEqual([502, type, expect.stringContaining('502 Bad Gateway')]);
    expect(await meets({ body: 'ok', contentType: 'text/plain' })).toEqual([502, 'text/plain', 'ok']);
    expect(await meets({ body: { code: '200' }, status: 500 })).toEqual([
      200,
      'application/json; charset=utf-8',
      expect.stringContaining('"token"'),
    ]);
    expect(await meets({ body: { code: 'AP001' }, status: 500 })).toEqual([
      500,
      'application/json; charset=utf-8',
      '{"code":"AP001"}',
    ]);
    expect(await attempts()).toHaveLength(6);
  });

  test('a delay alone, then business as usual', async () => {
    await fault({ endpoint: 'otp_accredit', delayMs: 60 });
    const browser = await sandbox.browser('fine');
    const begun = performance.now();
    expect((await verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(50);
  });

  test('no answer: it hangs, is logged, and close() ends it', async () => {
    await fault({ endpoint: 'otp_accredit', never: true });
    const browser = await sandbox.browser('fine');
    const hanging = verify(browser, '123456').then(
      () => 'answered',
      () => 'hung up',
    );
    await expect.poll(attempts).toHaveLength(1);
    await sandbox.close();
    expect(await hanging).toBe('hung up');
  });

  test('the LMS’s own hops', async () => {
    const browser = await sandbox.browser('fine');
    await fault({ endpoint: 'verify', status: 500 });
    expect((await verify(browser, '123456')).status).toBe(500);
    expect(await attempts()).toEqual([]);
    await fault({ endpoint: 'time', drop: true });
    await expect(browser.get('/lms/motp/time')).rejects.toThrow();
    await fault({ endpoint: 'identity_status', status: 404, body: {} });
    expect((await browser.get('/lms/motp/identity/status?state=x')).status).toBe(404);
    await fault({ endpoint: 'clear_lock', code: 'WE005' });
    expect((await browser.post('/lms/motp/clear-lock', {})).data['code']).toBe('WE005');
    await fault({ endpoint: 'identity_start', status: 503 });
    expect((await browser.get('/lms/motp/identity/start')).status).toBe(503);
  });

  test('a lost answer is of a check that was done; bytes, headers and size are as asked for', async () => {
    const browser = await sandbox.browser('fine');
    await fault({ endpoint: 'verify', lost: true, drop: true, times: 1 });
    await expect(verify(browser, '123456')).rejects.toThrow();
    expect(await attempts()).toMatchObject([{ answer: 'AP001' }]);

    await fault({ endpoint: 'time', base64: 'wM4=', headers: { 'x-a': 'b' }, padTo: 9, times: 1 });
    const answer = await browser.get('/lms/motp/time');
    expect(answer.headers.get('x-a')).toBe('b');
    expect(answer.text).toBe(`\uFFFD\uFFFD${' '.repeat(7)}`);

    await fault({ endpoint: 'time', body: 'half of it', cut: true, times: 1 });
    await expect(browser.get('/lms/motp/time')).rejects.toThrow();
  });

  test('demo faults belong to a trainee and end with the next page; posted ones stay', async () => {
    await fault({ endpoint: 'user_reset', code: 'AP007' });
    const browser = await sandbox.browser();
    await browser.get('/?trainee=fine&fault=WE005');
    expect((await verify(browser, '123456')).data['code']).toBe('WE005');
    expect((await verify(await sandbox.browser('two-phones'), '123456')).data['code']).toBe('AP001');
    await browser.get('/?trainee=fine&fault=down');
    expect((await verify(browser, '123456')).status).toBe(503);
    await browser.get('/?trainee=fine&fault=none');
    expect((await verify(browser, '123456')).data['code']).toBe('AP001');
    expect((await sandbox.control.get('/sandbox/faults')).rows).toEqual([
      { endpoint: 'user_reset', code: 'AP007' },
    ]);
    await sandbox.control.delete('/sandbox/faults');
    expect((await sandbox.control.get('/sandbox/faults')).text).toBe('[]');
  });
});

describe('control', () => {
  test('the code that the phone shows and how long it stays', async () => {
    sandbox.clock.now += 20_000;
    const fine = await sandbox.control.get('/sandbox/trainees/fine/code');
    expect(fine.data).toEqual({ code: expect.stringMatching(/^\d{6}$/), msLeft: 40_000 });
    expect((await sandbox.control.get('/sandbox/trainees/unregistered/code')).data).toEqual({
      code: null,
      msLeft: 40_000,
    });
    await sandbox.control.post('/sandbox/trainees/fine', { phoneClockOffsetMs: -30_000 });
    expect((await sandbox.control.get('/sandbox/trainees/fine/code')).data['msLeft']).toBe(10_000);
    expect((await sandbox.control.get('/sandbox/trainees/nobody/code')).status).toBe(404);
  });

  test('state is set and told', async () => {
    expect(await trainee('two-phones')).toMatchObject({
      device: 'old',
      devices: ['old', 'new'],
      registered: true,
    });
    expect(await trainee('locked')).toMatchObject({ locked: true, registered: true });
    const changed = await sandbox.control.post('/sandbox/trainees/fine', {
      registered: { name: '홍길동', phone: '01000001111' },
      failures: 5,
    });
    expect(changed.data).toMatchObject({
      registeredAs: { name: '홍길동', phone: '01000001111' },
      failures: 5,
      locked: false,
    });
    expect((await sandbox.control.post('/sandbox/trainees/fine', { registered: false })).data).toMatchObject({
      registered: false,
      registeredAs: null,
    });
    await sandbox.control.post('/sandbox/trainees/fine', { registered: true, failures: 5 });
    expect((await verify(await sandbox.browser('fine'), '000000')).data['code']).toBe('AP009');
  });

  test.each([
    ['/sandbox/trainees/fine', { lokced: true }, 400, /lokced/],
    ['/sandbox/trainees/fine', { locked: 'yes' }, 400, /locked/],
    ['/sandbox/trainees/fine', { device: 'old' }, 400, /no old phone/],
    ['/sandbox/trainees/fine', { lmsPhone: '010-1' }, 400, /digits only/],
    ['/sandbox/trainees/fine', 'nonsense', 400, /JSON/],
    ['/sandbox/trainees/nobody', {}, 404, /nobody/],
    ['/sandbox/faults', { endpoint: 'elsewhere' }, 400, /endpoint/],
    ['/sandbox/faults', { endpoint: 'verify', times: 0 }, 400, /times/],
    ['/sandbox/settings', { frozenNow: 'now' }, 400, /frozenNow/],
    ['/sandbox/settings', { lmsHeaders: { 'a b': 'c' } }, 400, /header/],
    ['/sandbox/settings', null, 400, /./],
  ])('%s refuses %j', async (path, body, status, message) => {
    const answer = await sandbox.control.post(path, body);
    expect([answer.status, answer.data['error']]).toEqual([status, expect.stringMatching(message)]);
  });

  test('reset puts everything back and leaves sessions alone', async () => {
    const browser = await sandbox.browser('fine');
    await sandbox.control.post('/sandbox/trainees/fine', { locked: true, lmsPhone: '01000007777' });
    await sandbox.control.post('/sandbox/faults', { endpoint: 'time', status: 500 });
    await sandbox.control.post('/sandbox/settings', { frozenNow: 5 });
    await verify(browser, '000000');
    await sandbox.control.post('/sandbox/reset', {});
    expect(await attempts()).toEqual([]);
    expect((await sandbox.control.get('/sandbox/faults')).text).toBe('[]');
    expect((await sandbox.control.get('/sandbox/settings')).data['frozenNow']).toBeNull();
    expect(await trainee('fine')).toMatchObject({ locked: false, lms: { phone: '01000001001' } });
    expect((await verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
  });
});

const phone = (call: string, body: object) => sandbox.control.post(`/phone/api/${call}`, body);

describe('phone', () => {
  test('the page, in both languages, for a known trainee', async () => {
    expect((await sandbox.control.get('/phone?trainee=two-phones')).text).toMatch(
      /<html lang="ko">[^]*이전 휴대폰/,
    );
    expect((await sandbox.control.get('/phone?trainee=fine&lang=en')).text).toMatch(/<html lang="en">/);
    expect((await sandbox.control.get('/phone?trainee=nobody')).status).toBe(404);
  });

  test('opens with the app password; wrong ones never lock', async () => {
    for (let count = 0; count < 10; count += 1) {
      expect((await phone('screen', { trainee: 'fine', password: '0000' })).data).toMatchObject({
        screen: 'password',
        wrong: true,
      });
    }
    expect((await phone('screen', { trainee: 'fine' })).data).not.toHaveProperty('code');
    expect((await phone('screen', { trainee: 'fine', password: '1234' })).data).toMatchObject({
      screen: 'code',
      code: await sandbox.code('fine'),
      msLeft: 60_000,
    });
    expect((await trainee('fine'))?.['failures']).toBe(0);
  });

  test('mOTP 등록 초기화, then registered again: other codes, a new app password', async () => {
    const before = await sandbox.code('fine');
    expect((await phone('reset', { trainee: 'fine' })).data['screen']).toBe('register');
    const browser = await sandbox.browser('fine');
    expect((await verify(browser, before)).data['code']).toBe('AP005');
    const registered = await phone('register', {
      trainee: 'fine',
      name: ' 홍길동 ',
      phone: '010-0000-1001',
      password: '4321',
    });
    expect(registered.data).toMatchObject({ screen: 'code', answer: { code: 200 }, demoPassword: '4321' });
    expect(registered.data['code']).not.toBe(before);
    expect((await verify(browser, before)).data['code']).toBe('AP001');
    expect((await verify(browser, String(registered.data['code']))).data['code']).toBe(200);
  });

  test('AP011 when a locked trainee registers', async () => {
    await phone('reset', { trainee: 'locked' });
    const body = { trainee: 'locked', name: '정다운', phone: '01000001005', password: '4321' };
    expect((await phone('register', body)).data).toMatchObject({
      screen: 'register',
      answer: { code: 'AP011', msg: '사용자 등록실패(OTP 인증번호 [6자리] 5회 실패 사용자)' },
    });
    await sandbox.control.post('/sandbox/trainees/locked', { locked: false });
    expect((await phone('register', body)).data).toMatchObject({ screen: 'code', answer: { code: 200 } });
  });

  test.each([
    ['name', { name: ' ' }],
    ['phone', { phone: '12' }],
    ['password', { password: '12345' }],
    ['trainee', { trainee: 'nobody' }],
  ])('names the field at fault: %s', async (field, wrong) => {
    const body = { trainee: 'fine', name: '홍길동', phone: '01000001001', password: '1234', ...wrong };
    const answer = await phone('register', body);
    expect([answer.status, answer.data['error']]).toEqual([400, field]);
  });
});

/** What the server says to these very bytes. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(sandbox.origin).port), '127.0.0.1');
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.end(request);
  });
}

describe('robustness', () => {
  test('large, strange and broken-off requests', async () => {
    const large = await sandbox.control.post('/sandbox/settings', 'x'.repeat(70_000));
    expect(large.status).toBe(413);
    expect((await sandbox.control.post('/nowhere', {})).status).toBe(404);
    const wrongMethod = await sandbox.control.get('/sandbox/reset');
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await raw('POST /sandbox/settings HTTP/1.1\r\nHost: a b\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw('GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 40/,
    );
    const socket = connect(Number(new URL(sandbox.origin).port), '127.0.0.1');
    socket.write('POST /sandbox/settings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nabc');
    socket.destroy();
    expect((await sandbox.control.get('/lms/motp/time')).status).toBe(200);
  });

  test('a taken port is an error to catch', async () => {
    const port = Number(new URL(sandbox.origin).port);
    await expect(startSandbox({ port, staticDirs: [] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
