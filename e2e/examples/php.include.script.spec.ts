import { expect, test } from '@playwright/test';
import { randomId } from '../support/examples/browser.js';
import { LESSON } from '../support/examples/duties.js';
import { hasPhp } from '../support/examples/php.js';
import { at } from '../support/examples/phpLms.js';

test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

/** What an include of the LMS or its php.ini does behind the PHP files. */

test('an include with an exception handler of its own: JSON all the same', async () => {
  const handling = (text: string) =>
    `${text}\nset_exception_handler(function ($problem) { echo 'Sorry: ', $problem->getMessage(); });`;
  await at({ edit: { 'inc/common.php': handling } }, async (lms, outside) => {
    await lms.verify();
    await lms.server.rows('DROP TABLE motp_attempt');
    const answer = await lms.verify();
    expect(answer.text).toBe('{"outcome":"unavailable","error":"see the PHP error log"}');
    expect(answer.status).toBe(500);
    expect(outside.calls('otp_accredit')).toHaveLength(1);
    // Its own pages keep it.
    const broken = await lms.browser.post(`/lesson.php?${LESSON}`, { 'motp-token': 'x' });
    expect(broken.text).not.toContain('see the PHP error log');
  });
});

test('session.auto_start: the way back begins no session all the same', async () => {
  await at({ ini: { 'session.auto_start': '1' } }, async (lms) => {
    const state = randomId();
    const returned = await lms.identifies(state);
    expect([returned.status, returned.headers.getSetCookie()]).toEqual([303, []]);
    expect((await lms.status(state)).json['status']).toBe('verified');
    expect((await lms.verify()).json).toEqual({ code: '200', token: expect.any(String) });
  });
});
