import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
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
    expect(await sandbox.trainee('two-phones')).toMatchObject({
      device: 'old',
      devices: ['old', 'new'],
      registered: true,
    });
    expect(await sandbox.trainee('locked')).toMatchObject({ locked: true, registered: true });
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
    expect((await sandbox.verify(await sandbox.browser('fine'), '000000')).data['code']).toBe('AP009');
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
    await sandbox.verify(browser, '000000');
    await sandbox.control.post('/sandbox/reset', {});
    expect(await sandbox.attempts()).toEqual([]);
    expect((await sandbox.control.get('/sandbox/faults')).text).toBe('[]');
    expect((await sandbox.control.get('/sandbox/settings')).data['frozenNow']).toBeNull();
    expect(await sandbox.trainee('fine')).toMatchObject({ locked: false, lms: { phone: '01000001001' } });
    expect((await sandbox.verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
  });
});
