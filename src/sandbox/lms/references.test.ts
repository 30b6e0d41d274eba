import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Client, startTestSandbox, type TestSandbox } from '../testClient.js';
import { reference } from '../identity/testJourney.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

async function resets(): Promise<unknown[]> {
  const log = await sandbox.control.get('/sandbox/attempts');
  return log.rows.filter((row) => row['endpoint'] === 'user_reset');
}

const clear = (browser: Client, ref: string) => browser.post('/lms/motp/clear-lock', { reference: ref });

const accept = (browser: Client, ref: string) =>
  browser.post('/lms/motp/alternative', { reference: ref, purpose: '02' });

const REFUSED = { outcome: 'expired' };

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

  test('twice in the same moment: one reset, and one answer that says so', async () => {
    const browser = await sandbox.browser('locked');
    const ref = await reference(browser);
    const both = await Promise.all([clear(browser, ref), clear(browser, ref)]);
    const statuses = both.map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining([200, 409]));
    expect(await resets()).toHaveLength(1);
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
