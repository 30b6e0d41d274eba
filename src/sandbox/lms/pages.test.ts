import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

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
    expect((await sandbox.verify(browser, '123456')).status).toBe(401);
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
