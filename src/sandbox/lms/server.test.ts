import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { START, startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

/** The code of the trainee's next try after these changes. */
async function fix(id: string, changes: object): Promise<unknown> {
  await sandbox.control.post(`/sandbox/trainees/${id}`, changes);
  return (await sandbox.verify(await sandbox.browser(id), await sandbox.code(id))).data['code'];
}

describe('verify', () => {
  test('a right code: the agency’s answer and a token, one attempt', async () => {
    const browser = await sandbox.browser('fine');
    const code = await sandbox.code('fine');
    const answer = await sandbox.verify(browser, code);
    expect(answer.data).toMatchObject({
      code: 200,
      status: 'SUCCESS',
      token: expect.stringMatching(/^\w{32}$/),
    });
    expect(await sandbox.attempts()).toEqual([
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
      sandbox.verify(browser, '000000', 'same'),
      sandbox.verify(browser, '000000', 'same'),
    ]);
    const third = await sandbox.verify(browser, '111111', 'same');
    expect([second?.text, third.text]).toEqual([first?.text, first?.text]);
    expect(await sandbox.attempts()).toHaveLength(1);
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
    expect((await sandbox.verify(browser, shown === 'null' ? '123456' : shown)).data['code']).toBe(code);
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
    expect(await sandbox.attempts()).toEqual([]);
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
    expect((await sandbox.verify(browser, code)).data['code']).toBe('AP001');
    await sandbox.control.post('/sandbox/settings', { acceptPrevious: true });
    expect((await sandbox.verify(browser, code)).data['code']).toBe(200);
  });

  test.each(['12345', '1234567', '12345a', '', ' 123456', '１２３４５６', '<img src=x onerror=alert(1)>'])(
    'what is not six digits goes nowhere: %j',
    async (code) => {
      const browser = await sandbox.browser('fine');
      expect((await sandbox.verify(browser, code)).data).toEqual({ outcome: 'incomplete' });
      expect(await sandbox.attempts()).toEqual([]);
    },
  );
});

describe('what the agency did not say is not passed on', () => {
  const NO_ANSWERS: object[] = [
    { status: 401, body: '<form>log in</form>' },
    { status: 401, body: { error: 'unauthorized' } },
    { status: 403, body: '<script>alert(1)</script>' },
    { status: 302, headers: { location: '/elsewhere' } },
    { status: 307, headers: { location: '/agency/api/v2/otp_accredit' } },
    { body: '<p>점검</p>' },
    { body: { code: [] } },
    { status: 200, body: '' },
    { drop: true },
  ];
  test.each(NO_ANSWERS)('%j', async (fault) => {
    const browser = await sandbox.browser('fine');
    await sandbox.control.post('/sandbox/faults', { endpoint: 'otp_accredit', ...fault });
    const answer = await sandbox.verify(browser, '123456');
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.text).not.toMatch(/[<>]|점검|unauthorized/);
    expect(await sandbox.attempts()).toHaveLength(1);
  });

  test.each([401, 403, 500])('its own words with status %i are its answer', async (status) => {
    const browser = await sandbox.browser('fine');
    const fault = { endpoint: 'otp_accredit', status, body: { code: ' AP001 ', msg: '' } };
    await sandbox.control.post('/sandbox/faults', fault);
    const answer = await sandbox.verify(browser, '123456');
    expect([answer.status, answer.data['code']]).toEqual([200, ' AP001 ']);
  });

  test.each([200, '200', ' 200 '])('success is recorded if it is passed on: %j', async (code) => {
    const browser = await sandbox.browser('fine');
    await sandbox.control.post('/sandbox/faults', { endpoint: 'otp_accredit', body: { code } });
    expect((await sandbox.verify(browser, '123456')).data).toHaveProperty('token');
  });
});
