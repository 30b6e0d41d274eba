import { expect, test } from '../support/test.js';
import { fullChromium, lacksFullChromium } from '../support/chromiums.js';
import { comesTo, decision, nothingIsStored } from '../support/identity.js';
import { words } from '../support/words.js';

/** Only the whole browser keeps pages for the back button; a headless shell does not. */
test.skip(lacksFullChromium, 'there is no whole Chromium here');
test.use({ launchOptions: fullChromium, trace: 'off' });

test('a page from the back-forward cache shows that nothing was completed, and a way on', async ({
  trainee,
  page,
  agency,
}) => {
  await agency.settings({ lmsHeaders: { 'cache-control': 'max-age=0' } });
  await page.goto('/bare.html?trainee=locked');
  await page.evaluate(() => {
    window.addEventListener('pageshow', (event) => {
      document.title = event.persisted ? 'kept' : 'new';
    });
    window.renders({
      timeout: 10_000,
      verify: () => ({ code: 'AP009' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      identityMode: 'redirect',
      clearLockUrl: '/lms/motp/clear-lock',
    });
  });
  await trainee.presses(trainee.appSaysLocked);
  await trainee.presses(trainee.unlockButton);
  await expect(decision(page, 'verify')).toBeVisible();
  for (let back = 0; back < 2 && !page.url().includes('bare.html'); back += 1) {
    await page.goBack({ waitUntil: 'commit' });
  }
  await expect(page).toHaveTitle('kept');
  await comesTo(trainee, 'locked');
  await trainee.isAlerted(words.ko.locked.notice.cancelled);
  await nothingIsStored(page);
  await trainee.presses(trainee.unlockButton);
  await expect(decision(page, 'verify')).toBeVisible();
});
