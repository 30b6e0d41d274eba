import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount } from './agency/rules.js';
import { createSessions, SESSION_COOKIE } from './lms/sessions.js';
import { registerPhone } from './phone/phone.js';
import { startTestSandbox, type TestSandbox } from './testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

describe('nothing grows without bound', () => {
  test('faults', async () => {
    const body = { endpoint: 'time', status: 500, trainee: 'locked' };
    for (let count = 0; count < 1_000; count += 1) sandbox.world.faults.add({ endpoint: 'time' });
    const more = await sandbox.control.post('/sandbox/faults', body);
    expect([more.status, more.data['error']]).toEqual([409, expect.stringMatching(/1000/)]);
  });

  test('what is kept of an attempt', async () => {
    const body = new URLSearchParams({ OTPNO: '1'.repeat(50_000) }).toString();
    await sandbox.control.post('/agency/api/v2/otp_accredit', body, { form: true });
    expect(String((await sandbox.attempts())[0]?.['code']).length).toBeLessThanOrEqual(64);
  });

  test('people at the agency: whoever registers anew leaves no account behind', () => {
    const { agency } = sandbox.world;
    const { phone } = sandbox.world.trainee('unregistered');
    const before = agency.accounts.size;
    for (let count = 0; count < 5_000; count += 1)
      registerPhone(phone, agency, { name: `이하나${count}`, phone: '01000001002' }, '1234');
    expect(agency.accounts.size).toBe(before + 1);
    for (let count = 0; count < 5_000; count += 1) openAccount(agency, `이하나${count}`, '01000001002');
    expect(agency.accounts.size).toBe(1_000);
  });

  test('visitors without a cookie push nobody’s session out', async () => {
    const sessions = createSessions();
    const app = new Hono().get('/', (c) => c.text(sessions.find(c)?.trainee ?? 'nobody'));
    const cookie = `${SESSION_COOKIE}=${sessions.login('locked').id}`;
    const whose = async () => (await app.request('/', { headers: { cookie } })).text();
    expect(await whose()).toBe('locked');
    for (let count = 0; count < 5_000; count += 1) sessions.login('fine');
    expect(await whose()).toBe('locked');
  });
});
