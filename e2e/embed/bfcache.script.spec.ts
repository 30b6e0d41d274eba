import { fullChromium, lacksFullChromium } from '../support/chromiums.js';
import { expect, test } from '../support/test.js';

/** The full browser, because the headless shell keeps no page for the back button. */
test.skip(lacksFullChromium, 'there is no whole Chromium here');
test.use({ launchOptions: fullChromium });

test('a page that the browser kept: the field is empty, and the widget goes on', async ({ page, agency }) => {
  await agency.settings({ lmsHeaders: { 'cache-control': 'max-age=0' } });
  await page.goto('/hazards/plain/');
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'kept' : 'new';
    });
  });
  const field = page.locator('.motp-input');
  await field.fill('123');
  await page.goto('/hazards/elsewhere/');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('kept');
  await expect(field).toHaveValue('');
  await field.fill(await agency.codeOf('fine'));
  await field.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
});
