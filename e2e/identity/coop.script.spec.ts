import { expect, test } from '../support/test.js';
import type { Settings } from '../../src/sandbox/control/settings.js';
import { comesTo, decision, meetsTheLock, opensWith } from '../support/identity.js';
import { words } from '../support/words.js';

/** COOP cuts the window off from the page (old-pages.md). The result still arrives and clears the lock. */
const COOP = (value: string) => ({ 'cross-origin-opener-policy': value });

const cases: [who: string, settings: Partial<Settings>, cutOff: boolean][] = [
  ['the LMS: same-origin', { lmsHeaders: COOP('same-origin') }, true],
  [
    'the LMS and its return page: same-origin',
    { lmsHeaders: COOP('same-origin'), returnHeaders: COOP('same-origin') },
    true,
  ],
  ['the LMS: same-origin-allow-popups', { lmsHeaders: COOP('same-origin-allow-popups') }, false],
  [
    'the LMS and its return page: same-origin-allow-popups',
    {
      lmsHeaders: COOP('same-origin-allow-popups'),
      returnHeaders: COOP('same-origin-allow-popups'),
    },
    false,
  ],
  ['the provider: same-origin', { providerHeaders: COOP('same-origin') }, true],
];

for (const [who, settings, cutOff] of cases) {
  test(`${who}: the result comes and clears`, async ({ trainee, context, page, agency }) => {
    await agency.settings(settings);
    await opensWith(trainee, 'locked', { identity: 'popup' });
    await meetsTheLock(trainee);
    const [popup] = await Promise.all([context.waitForEvent('page'), trainee.presses(trainee.unlockButton)]);
    await trainee.sees('identity');
    await expect(decision(popup, 'verify')).toBeVisible();
    if (cutOff) {
      // The window seems closed, though it is open. That is no cancel, so the widget asks the server.
      await page.waitForRequest(/identity\/status/);
      await trainee.sees('identity');
      await trainee.isNotTold(words.ko.locked.notice['window-closed']);
    }
    await decision(popup, 'verify').click();
    await trainee.sees('unlocked');
    expect(await agency.resets()).toHaveLength(1);
    await expect.poll(() => popup.isClosed()).toBe(true);
  });
}

test('a provider with COOP: a result that arrives after “not completed” still clears the lock', async ({
  trainee,
  context,
  agency,
}) => {
  await agency.settings({ providerHeaders: COOP('same-origin') });
  await opensWith(trainee, 'locked', { identity: 'popup' });
  await meetsTheLock(trainee);
  const [popup] = await Promise.all([context.waitForEvent('page'), trainee.presses(trainee.unlockButton)]);
  await expect(decision(popup, 'verify')).toBeVisible();
  await comesTo(trainee, 'locked'); // the window seemed closed all along, and the server knew nothing
  await trainee.isAlerted(words.ko.locked.notice['window-closed']);
  expect(popup.isClosed()).toBe(false);
  await decision(popup, 'verify').click();
  await trainee.sees('unlocked');
  expect(await agency.resets()).toHaveLength(1);
});
