import type { MotpWidgetApi } from '../../src/embed.js';
import { comesTo, leavesForTheProvider, providerDecides } from '../identity/support.js';
import { expect, test } from '../support/test.js';

test('PortOne from the script tag: the SDK is the page’s, the truth its server’s', async ({
  page,
  trainee,
}) => {
  await page.goto('/bare.html?trainee=locked');
  await page.evaluate(() => {
    const { identityByPortOne } = window.MotpWidget as MotpWidgetApi;
    const asked: string[] = [];
    const portOne = {
      requestIdentityVerification: ({ identityVerificationId }: { identityVerificationId: string }) => {
        asked.push(identityVerificationId);
        return new Promise<{ code?: string }>((answer) => Object.assign(window, { sdkAnswers: answer }));
      },
    };
    Object.assign(window, { asked });
    window.renders({
      timeout: 10_000,
      verify: () => ({ code: 'AP009' }),
      identity: identityByPortOne({
        portOne,
        request: { storeId: 'store-0' },
        statusUrl: '/lms/motp/identity/status',
      }),
      clearLockUrl: '/lms/motp/clear-lock',
    });
  });
  await trainee.presses(trainee.appSaysLocked);
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('identity');
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toHaveLength(1);
  await providerDecides(page, (await asked())[0] ?? '', 'verify');
  await page.evaluate(() => (window as unknown as { sdkAnswers: (answer: object) => void }).sdkAnswers({}));
  await comesTo(trainee, 'unlocked');
});

test('a function of the page, by its name, is called before the page leaves', async ({ page, trainee }) => {
  await page.goto('/bare.html?trainee=locked');
  await page.evaluate(() => {
    Object.assign(window, { lms: { leaving: () => localStorage.setItem('left', window.location.pathname) } });
    window.renders({
      verify: () => ({ code: 'AP009' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      identityMode: 'redirect',
      onBeforeRedirect: 'lms.leaving',
      clearLockUrl: '/lms/motp/clear-lock',
    });
  });
  await trainee.presses(trainee.appSaysLocked);
  await leavesForTheProvider(trainee);
  await page.goto('/bare.html');
  expect(await page.evaluate(() => localStorage.getItem('left'))).toBe('/bare.html');
});
