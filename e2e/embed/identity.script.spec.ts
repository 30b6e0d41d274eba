import type { MotpWidgetApi } from '../../src/embed.js';
import { asksAbout, comesTo, leavesForTheProvider, providerDecides, someState } from '../support/identity.js';
import { expect, test } from '../support/test.js';
import { words } from '../support/words.js';

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
        startUrl: '/lms/motp/identity/start',
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

test('a function that fails before the page leaves keeps nobody locked', async ({ page, trainee }) => {
  await page.goto('/bare.html?trainee=locked');
  await page.evaluate(() => {
    // The page's own error handling receives it.
    window.addEventListener('error', (event) => {
      event.preventDefault();
      localStorage.setItem('heard', event.message);
    });
    window.renders({
      verify: () => ({ code: 'AP009' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      identityMode: 'redirect',
      onBeforeRedirect: () => {
        throw new Error('mine');
      },
      clearLockUrl: '/lms/motp/clear-lock',
    });
  });
  await trainee.presses(trainee.appSaysLocked);
  await leavesForTheProvider(trainee);
  await page.goto('/bare.html');
  expect(await page.evaluate(() => localStorage.getItem('heard'))).toContain('mine');
});

test('given up while it asks how it ended: drawn again, it does not go on with it', async ({
  page,
  trainee,
}) => {
  const state = someState();
  await page.route('**/identity/status*', () => undefined); // never answered
  await page.goto(`/bare.html?identityVerificationId=${state}`);
  await page.evaluate((left) => {
    sessionStorage.setItem('motp-widget-state-99-1', left); // of the first widget
    const { identityByPortOne } = window.MotpWidget as MotpWidgetApi;
    const portOne = { requestIdentityVerification: () => Promise.resolve(undefined) };
    // A frame of the page's own, for whatever it draws.
    const identity = identityByPortOne({
      portOne,
      request: {},
      startUrl: '/lms/motp/identity/start',
      statusUrl: '/lms/motp/identity/status',
    });
    const draws = () =>
      window.renders({ verify: () => ({ code: 200 }), clearLock: () => undefined, identity });
    Object.assign(window, { draws });
    draws();
  }, state);
  await trainee.sees('identity');
  await page.evaluate(() => {
    window.handle.reset();
    window.handle.remove();
    (window as unknown as { draws: () => void }).draws();
  });
  await trainee.sees('entering');
  await expect(trainee.widget.getByRole('alert').first()).toHaveText('');
});

test('the session is over while a window is open: told to log in again, not of the connection', async ({
  page,
  trainee,
  agency,
}) => {
  agency.broken = true;
  await page.goto('/bare.html?trainee=locked');
  await page.route('**/identity/status*', (route) =>
    route.fulfill({ status: 401, body: '<form>login</form>' }),
  );
  await page.evaluate(() =>
    window.renders({
      verify: () => ({ code: 'AP009' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      identityMode: 'popup',
      clearLockUrl: '/lms/motp/clear-lock',
    }),
  );
  await trainee.presses(trainee.appSaysLocked);
  await trainee.goesToIdentify();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))); // asks at once
  await trainee.sees('locked');
  await trainee.isAlerted(words.ko.locked.notice['signed-out']);
});

test('the page resets when it hears that the window was blocked: nothing is asked any more', async ({
  page,
  trainee,
}) => {
  await page.goto('/bare.html?trainee=locked');
  await page.evaluate(() => {
    window.open = () => null;
    window.renders({
      verify: () => ({ code: 'AP009' }),
      identityStartUrl: '/lms/motp/identity/start',
      identityStatusUrl: '/lms/motp/identity/status',
      identityMode: 'popup',
      clearLockUrl: '/lms/motp/clear-lock',
      onStateChange: (state: string) => {
        window.seen.states.push(state);
        if (state === 'locked' && window.seen.states.includes('identity')) window.handle.reset();
      },
    });
  });
  const asked = asksAbout(page);
  await trainee.presses(trainee.appSaysLocked);
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('entering');
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange')); // who still waits asks now
    return fetch('/lms/motp/time');
  });
  expect(asked).toEqual([]);
});
