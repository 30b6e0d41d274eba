import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

const fault = (body: object) => sandbox.control.post('/sandbox/faults', body);

describe('faults', () => {
  test('an agency code, so many times; the attempt is logged', async () => {
    await fault({ endpoint: 'otp_accredit', code: 'CE001', times: 1 });
    const browser = await sandbox.browser('fine');
    expect((await sandbox.verify(browser, '123456')).data).toMatchObject({ code: 'CE001', status: 'FAIL' });
    expect((await sandbox.verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
    expect(await sandbox.attempts()).toMatchObject([{ code: '123456', answer: 'CE001' }, { answer: '200' }]);
    expect((await sandbox.trainee('fine'))?.['failures']).toBe(0);
  });

  test('for one trainee only', async () => {
    await fault({ endpoint: 'otp_accredit', code: 'IE001', trainee: 'locked' });
    expect((await sandbox.verify(await sandbox.browser('locked'), '123456')).data['code']).toBe('IE001');
    expect((await sandbox.verify(await sandbox.browser('clock-off'), '123456')).data['code']).toBe('AP001');
  });

  test('HTML, 503, dropped and odd answers: what the LMS makes of them', async () => {
    const browser = await sandbox.browser('fine');
    const meets = async (more: object) => {
      await fault({ endpoint: 'otp_accredit', times: 1, ...more });
      const answer = await sandbox.verify(browser, '123456');
      return [answer.status, answer.headers.get('content-type'), answer.text];
    };
    const unread = [502, 'text/plain; charset=utf-8', expect.stringContaining('no answer')];
    expect(await meets({ body: '<p>점검</p>' })).toEqual(unread);
    expect(await meets({ status: 503 })).toEqual(unread);
    expect(await meets({ drop: true })).toEqual(unread);
    expect(await meets({ body: 'ok', contentType: 'text/plain' })).toEqual(unread);
    const type = 'application/json; charset=utf-8';
    const token = expect.stringContaining('"token"');
    expect(await meets({ body: { code: '200' }, status: 500 })).toEqual([200, type, token]);
    expect(await meets({ body: { code: 'AP001' }, status: 500 })).toEqual([200, type, '{"code":"AP001"}']);
    expect(await sandbox.attempts()).toHaveLength(6);
  });

  test('a delay alone, then business as usual', async () => {
    await fault({ endpoint: 'otp_accredit', delayMs: 60 });
    const browser = await sandbox.browser('fine');
    const begun = performance.now();
    expect((await sandbox.verify(browser, await sandbox.code('fine'))).data['code']).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(50);
  });

  test('no answer: it hangs, is logged, and close() ends it', async () => {
    await fault({ endpoint: 'otp_accredit', never: true });
    const browser = await sandbox.browser('fine');
    const hanging = sandbox.verify(browser, '123456').then(
      () => 'answered',
      () => 'hung up',
    );
    await expect.poll(() => sandbox.attempts()).toHaveLength(1);
    await sandbox.close();
    expect(await hanging).toBe('hung up');
  });

  test('the LMS’s own hops', async () => {
    const browser = await sandbox.browser('fine');
    await fault({ endpoint: 'verify', status: 500 });
    expect((await sandbox.verify(browser, '123456')).status).toBe(500);
    expect(await sandbox.attempts()).toEqual([]);
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
    await expect(sandbox.verify(browser, '123456')).rejects.toThrow();
    expect(await sandbox.attempts()).toMatchObject([{ answer: 'AP001' }]);

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
    expect((await sandbox.verify(browser, '123456')).data['code']).toBe('WE005');
    expect((await sandbox.verify(await sandbox.browser('two-phones'), '123456')).data['code']).toBe('AP001');
    await browser.get('/?trainee=fine&fault=down');
    expect((await sandbox.verify(browser, '123456')).status).toBe(502);
    await browser.get('/?trainee=fine&fault=none');
    expect((await sandbox.verify(browser, '123456')).data['code']).toBe('AP001');
    expect((await sandbox.control.get('/sandbox/faults')).rows).toEqual([
      { endpoint: 'user_reset', code: 'AP007' },
    ]);
    await sandbox.control.delete('/sandbox/faults');
    expect((await sandbox.control.get('/sandbox/faults')).text).toBe('[]');
  });
});
