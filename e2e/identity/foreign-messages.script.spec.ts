import { expect, test } from '../support/test.js';
import { START } from '../support/clock.js';
import { asksAbout, meetsTheLock, opensWith } from '../support/identity.js';

/** The clock stands still, so that the page asks only when a message makes it. */
test('ignores messages from another origin, with a wrong state or without sense; the right state only makes it ask the server', async ({
  trainee,
  page,
  agency,
  context,
}) => {
  await page.clock.install({ time: START });
  await opensWith(trainee, 'locked', { identity: 'popup' });
  await meetsTheLock(trainee);
  const started = page
    .context()
    .waitForEvent('request', (request) => request.url().includes('/identity/start'));
  const popup = await trainee.goesToIdentify();
  const state = new URL((await started).url()).searchParams.get('state') ?? '';
  await expect(popup.page.locator('button[value="verify"]')).toBeVisible();
  await page.clock.pauseAt(START + 60_000);
  await page.evaluate(() => fetch('/lms/motp/time')); // after every request that the jump caused
  const asked = asksAbout(page);

  // The provider's page, another origin, knows the state and sends it in every way it can.
  await popup.page.evaluate((of) => {
    const message = { v: 1, type: 'motp-identity', state: of, status: 'verified', reference: 'forged' };
    opener.postMessage(message, '*');
    opener.postMessage(JSON.stringify(message), '*');
    new BroadcastChannel('motp-widget').postMessage(message);
    localStorage.setItem('motp-widget', JSON.stringify(message));
    localStorage.removeItem('motp-widget');
  }, state);
  // Another page of the LMS sends somebody else's state, and nonsense.
  const other = await context.newPage();
  await other.goto('/bare.html');
  await other.evaluate(() => {
    const channel = new BroadcastChannel('motp-widget');
    const wrong = { v: 1, type: 'motp-identity', state: `a${'0'.repeat(32)}` };
    for (const message of [wrong, null, 7, 'x', { ...wrong, type: 'x' }, { type: 'motp-identity' }]) {
      channel.postMessage(message);
      localStorage.setItem('motp-widget', JSON.stringify(message));
    }
    localStorage.setItem('motp-widget', '{');
    localStorage.removeItem('motp-widget');
  });
  await page.evaluate((of) => {
    window.postMessage({ v: 1, type: 'motp-identity', state: `${of}0` }, '*');
  }, state);

  // The right state from our own origin, with an invented result: the widget asks the server, which says “pending”.
  await other.evaluate((of) => {
    const message = { v: 1, type: 'motp-identity', state: of, status: 'verified', reference: 'forged' };
    new BroadcastChannel('motp-widget').postMessage(message);
  }, state);
  await expect.poll(() => asked).toEqual([state]);
  await trainee.sees('identity');
  expect(await agency.resets()).toEqual([]);
  await page.clock.resume();
  await popup.answers('verify');
  await trainee.sees('unlocked');
});
