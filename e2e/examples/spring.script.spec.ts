import { expect } from '@playwright/test';
import { randomId } from '../support/examples/browser.js';
import { check } from '../support/examples/check.js';
import { keepsToADay, LESSON, Lms, testsOn } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { freePort } from '../support/examples/server.js';

const test = testsOn((outside) => startJavaExample(outside, 'spring', { 'motp.identityPerDay': '3' }));

/** The controller hands everything to the class that the servlet does (java.script.spec.ts): here is what is Spring's own. */
test.describe('Java, Spring MVC', () => {
  test.skip(() => !process.env['CI'] && !hasJava(), 'no JDK, Tomcat 9 and Spring here (scripts/wants.mjs)');
  test.describe.configure({ mode: 'default' });

  test('verify: fields in Korean, codes of the agency, wrong requests', async ({ site, outside }) => {
    expect((await site.verify()).json).toEqual({ code: '200', token: expect.any(String) });
    expect(outside.calls('otp_accredit')[0]?.fields).toMatchObject({ USER_NM: '홍길동', OTPNO: '012345' });
    outside.answers('otp_accredit', { code: 'AP001' }, { status: 500, body: '<b>no' });
    expect((await site.verify()).json).toEqual({ code: 'AP001' });
    const unknown = await site.verify();
    expect([unknown.status, unknown.json]).toEqual([502, { outcome: 'unavailable' }]);
    for (const fields of [
      { code: '<img src=x>' },
      { 'code[]': '123456', code: '' },
      { attempt: 'x'.repeat(500_000) },
    ]) {
      const answer = await site.verify(fields);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        400,
        expect.stringMatching(/^application\/json/),
      ]);
    }
    expect(outside.calls('otp_accredit')).toHaveLength(3);
  });

  test('without a session, from another site, and by another method', async ({ site, server, outside }) => {
    const answer = await new Lms(server, outside).verify();
    expect([answer.status, answer.json['outcome']]).toEqual([401, 'signed-out']);
    expect(answer.headers.getSetCookie(), 'no new session').toEqual([]);
    expect((await site.verify({}, { csrf: false })).status).toBe(403);
    expect((await site.browser.get(site.at('verify', LESSON))).status).toBe(405);
    expect(outside.received).toEqual([]);
  });

  test('time', async ({ site }) => {
    const { json } = await site.browser.get(site.at('time'), { cookies: false });
    expect(Math.abs(Number(json['now']) - Date.now())).toBeLessThan(2_000);
  });

  test('identity: there and back without a cookie, its page, its result, spent once', async ({
    site,
    outside,
  }) => {
    const state = randomId();
    const returned = await site.identifies(state);
    expect([returned.status, returned.headers.getSetCookie()]).toEqual([303, []]);
    const page = await site.browser.get(site.at('identity/done', `state=${state}`));
    expect(page.text).toContain(`data-state="${state}"`);
    const { json } = await site.status(state);
    expect(json).toEqual({ status: 'verified', reference: expect.any(String) });
    const reference = String(json['reference']);
    expect((await site.clearLock(reference)).json).toEqual({ code: '200' });
    expect((await site.clearLock(reference)).status).toBe(409);
    expect(outside.calls('user_reset')).toHaveLength(1);
    expect((await site.start(randomId(), { purpose: 'reset' })).status).toBe(400);
  });

  test('alternative', async ({ site, outside }) => {
    expect((await site.alternative(await site.reference('alternative'))).json).toEqual({
      outcome: 'verified',
      token: expect.any(String),
    });
    expect(outside.calls('pSubOtpLog.jsp')).toHaveLength(1);
  });

  // trainee01 begins two in the tests before, and a third here.
  test('so many identity verifications a day', async ({ site }) => {
    await keepsToADay(site, 3, 'trainee05');
  });

  // One attempt and outages are what the class behind it does, which the check asks of the servlet (tarball.script.spec.ts).
  test('passes the check', async () => {
    test.setTimeout(120_000);
    const port = await freePort();
    const example = await startJavaExample(`http://127.0.0.1:${port}`, 'spring');
    const groups = 'request,page,answer,access,identity,person,clear-lock,alternative';
    try {
      const { printed, failed, notChecked, passed } = await check(
        example,
        port,
        { login: '/login.jsp', lesson: '/lesson.jsp' },
        '--only',
        groups,
      );
      expect([failed, notChecked], printed).toEqual([[], ['ten-minutes']]);
      expect(passed.length).toBeGreaterThan(50);
    } finally {
      example.close();
    }
  });
});
