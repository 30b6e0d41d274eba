import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';
import { partitionedChromium } from '../support/chromiums.js';
import { comesTo, decision, meetsTheLock } from '../support/identity.js';

/** The LMS inside a page of another site, with storage partitioned: channels do not reach the frame (old-pages.md). */
test.use({ launchOptions: partitionedChromium });

const widgets = (page: Page) => page.frameLocator('#lms').locator('.motp[data-state]');

/** Meets the lock in a frame of `localhost`, a portal. The LMS's cookie must be one that browsers send there. */
async function isLockedInAFrame(page: Page, trainee: Trainee): Promise<Trainee> {
  await trainee.agency.settings({ sessionCookie: 'SameSite=None; Secure' });
  const portal = trainee.agency.origin.replace('127.0.0.1', 'localhost');
  await page.goto(`${portal}/portal.html`);
  const framed = new Trainee(page, trainee.agency, trainee.circumstances, widgets(page));
  framed.id = 'locked';
  await framed.sees('entering');
  await framed.hasTheTime();
  await meetsTheLock(framed);
  return framed;
}

test('storage is partitioned here, so that channels do not reach the frame', async ({ page, trainee }) => {
  const framed = await isLockedInAFrame(page, trainee);
  const frame = page.frames().find((one) => one.url().includes('/embed.html'));
  const outside = await page.context().newPage();
  await outside.goto(`${trainee.agency.origin}/bare.html`);
  await outside.evaluate(() => localStorage.setItem('whose', 'the site itself'));
  expect(await frame?.evaluate(() => localStorage.getItem('whose'))).toBeNull();
  await outside.evaluate(() => localStorage.clear());
  await framed.sees('locked');
});

for (const [who, providerHeaders] of [
  ['the result comes from the window', {}],
  ['the provider sends COOP as well: the server is asked', { 'cross-origin-opener-policy': 'same-origin' }],
] as const) {
  test(who, async ({ page, trainee, agency, context }) => {
    await agency.settings({ providerHeaders });
    const framed = await isLockedInAFrame(page, trainee);
    const [popup] = await Promise.all([context.waitForEvent('page'), framed.presses(framed.unlockButton)]);
    await decision(popup, 'verify').click();
    await comesTo(framed, 'unlocked');
    expect(await agency.resets()).toHaveLength(1);
  });
}
