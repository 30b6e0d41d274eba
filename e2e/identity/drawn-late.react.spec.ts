import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import {
  asksAbout,
  decision,
  isClean,
  leavesForTheProvider,
  nothingIsStored,
  STATUS,
} from '../support/identity.js';

/** A page draws what it has: everything is written inline, its data come one render later, and it may mount the widget anew. */
function draws(page: Page, has: { purpose: boolean; identity: boolean }): Promise<void> {
  return page.evaluate(({ purpose, identity }) => {
    window.harness.draw('a', {
      verify: () => ({ code: 'AP009' }),
      serverTime: () => Date.now(),
      clearLock: async ({ reference }) =>
        fetch('/lms/motp/clear-lock', { method: 'POST', body: new URLSearchParams({ reference }) }),
      ...(purpose && { purpose: '01' }),
      ...(identity && {
        identity: window.harness.identityByRedirect({
          startUrl: '/lms/motp/identity/start',
          statusUrl: '/lms/motp/identity/status',
        }),
      }),
    });
  }, has);
}

/** What a page may not have when it is drawn first. */
const LATE = [
  { purpose: false, identity: true },
  { purpose: true, identity: false },
  { purpose: false, identity: false },
];

for (const [n, atFirst] of LATE.entries()) {
  const names = Object.entries(atFirst).filter(([, has]) => !has);
  test(`whoever left finds its return: ${names.map(([name]) => name).join(', ')} late, and mounted anew before the answer`, async ({
    trainee,
    page,
    agency,
  }) => {
    trainee.id = 'locked';
    await page.goto('/react.html?trainee=locked');
    // Late before it leaves, or after it is back, or both.
    if (n !== 1) await draws(page, atFirst);
    await draws(page, { purpose: true, identity: true });
    await trainee.presses(trainee.appSaysLocked);
    await leavesForTheProvider(trainee);
    await decision(page, 'verify').click();
    await page.waitForURL(/motp_state=/);

    const asked = asksAbout(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(STATUS, async (route) => {
      await held;
      await route.continue();
    });
    await draws(page, atFirst);
    await trainee.sees('entering');
    await draws(page, { purpose: true, identity: true });
    await trainee.sees('identity');
    await expect.poll(() => asked.length).toBe(1);
    await page.evaluate(() => window.harness.remove('a'));
    await draws(page, { purpose: true, identity: true });
    await trainee.sees('identity');
    release();
    await trainee.sees('unlocked');
    expect(new Set(asked).size).toBe(1);
    expect(await agency.resets()).toHaveLength(1);
    isClean(page.url());
    await nothingIsStored(page);
  });
}
