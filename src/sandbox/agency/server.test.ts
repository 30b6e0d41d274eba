import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { START, startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

describe('agency over HTTP', () => {
  test('speaks 200 with a code, whatever the request is', async () => {
    const get = await sandbox.control.get('/agency/api/v2/otp_accredit');
    expect([get.status, get.data['code']]).toEqual([200, 'WE002']);
    const asJson = await sandbox.control.post('/agency/api/v2/user_reset', {});
    expect([asJson.status, asJson.data['code']]).toEqual([200, 'WE001']);
    expect(await sandbox.attempts()).toEqual([
      { at: START, trainee: null, endpoint: 'otp_accredit', code: null, answer: 'WE002' },
      { at: START, trainee: null, endpoint: 'user_reset', code: null, answer: 'WE001' },
    ]);
  });
});
