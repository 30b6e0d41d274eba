import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
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
    expect((await sandbox.trainee('fine'))?.['failures']).toBe(0);
  });

  test('mOTP 등록 초기화, then registered again: other codes, a new app password', async () => {
    const before = await sandbox.code('fine');
    expect((await phone('reset', { trainee: 'fine' })).data['screen']).toBe('register');
    const browser = await sandbox.browser('fine');
    expect((await sandbox.verify(browser, before)).data['code']).toBe('AP005');
    const registered = await phone('register', {
      trainee: 'fine',
      name: ' 홍길동 ',
      phone: '010-0000-1001',
      password: '4321',
    });
    expect(registered.data).toMatchObject({ screen: 'code', answer: { code: 200 }, demoPassword: '4321' });
    expect(registered.data['code']).not.toBe(before);
    expect((await sandbox.verify(browser, before)).data['code']).toBe('AP001');
    expect((await sandbox.verify(browser, String(registered.data['code']))).data['code']).toBe(200);
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
