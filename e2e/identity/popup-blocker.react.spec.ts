import type { Page } from '@playwright/test';
import { DOUBLE_CLICK_MS } from '../../src/view/useSecondClick.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { fullChromium, hasFullChromium, lacksFullChromium } from '../support/chromiums.js';
import { decision, meetsTheLock, nothingIsStored, opensWith, stored } from '../support/identity.js';
import { words } from '../support/words.js';

/** Only the whole browser blocks popups. Clicks are the mouse's, because a script of the test would count as a gesture. */
test.skip(lacksFullChromium, 'there is no whole Chromium here');
test.use({ launchOptions: fullChromium, trace: 'off' });

const t = words.ko.identityWindow;
const link = (trainee: Trainee) => trainee.widget.getByRole('link', { name: t.open });
const inThisWindow = (trainee: Trainee) => trainee.widget.getByRole('button', { name: t.redirect });

test('there is a whole Chromium, with its popup blocker', async ({ page, agency }) => {
  expect(hasFullChromium, 'E2E_CHROMIUM_FULL=/path, or `playwright install chromium`').toBe(true);
  // No page may open a window by itself. A script of the page tries, because the test's scripts count as a gesture.
  await page.route('**/opens-by-itself', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<script>document.title = window.open("about:blank") === null ? "blocked" : "opened"</script>',
    }),
  );
  await page.goto(`${agency.origin}/opens-by-itself`);
  await expect(page).toHaveTitle('blocked');
});

test.describe('the popup blocker', () => {
  for (const lms of ['/', '/embed.html'] as const) {
    test.describe(lms, () => {
      test.use({ lms });

      test('lets the window open that is opened in the click, or by the keyboard', async ({
        trainee,
        page,
      }) => {
        await opensWith(trainee, 'locked', { identity: 'popup' });
        await meetsTheLock(trainee);
        const [popup] = await Promise.all([
          page.waitForEvent('popup'),
          trainee.presses(trainee.unlockButton),
        ]);
        await decision(popup, 'cancel').click();
        await trainee.sees('locked');
        await page.bringToFront();
        await trainee.tabsTo(trainee.unlockButton);
        const [again] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
        await decision(again, 'verify').click();
        await trainee.sees('unlocked');
      });
    });
  }

  /** A host that uses up the click before the widget's window opens: for another window, or by being late. */
  async function isLockedAt(page: Page, trainee: Trainee, how: 'spends' | 'late'): Promise<void> {
    trainee.id = 'locked';
    await page.goto('/react.html?trainee=locked');
    await page.evaluate((of) => {
      const pages = { startUrl: '/lms/motp/identity/start', statusUrl: '/lms/motp/identity/status' };
      const byPopup = window.harness.identityByPopup(pages);
      const start: typeof byPopup.start = async (request) => {
        if (request.mode === 'redirect') return byPopup.start(request);
        if (of === 'spends') window.open('about:blank', 'another')?.close();
        else
          await new Promise((passed) => {
            setTimeout(passed, 6_000);
          });
        return byPopup.start(request);
      };

      window.harness.draw('a', {
        verify: () => Promise.resolve({ code: 'AP009' }),
        clearLock: async ({ reference }) => {
          const body = new URLSearchParams({ reference });
          return (await fetch('/lms/motp/clear-lock', { method: 'POST', body })).text();
        },
        serverTime: () => Date.now(),
        identity: { start, resume: byPopup.resume },
      });
    }, how);
    await trainee.presses(trainee.appSaysLocked);
    await trainee.sees('locked');
  }

  test('blocks: the widget says so and offers a real link, which opens the window and brings the result', async ({
    trainee,
    page,
    agency,
  }) => {
    await isLockedAt(page, trainee, 'spends');
    await trainee.presses(trainee.unlockButton);
    await trainee.sees('locked');
    await trainee.isAlerted(t.blocked);
    await expect(link(trainee)).toHaveAttribute(
      'href',
      /^http.*\/identity\/start\?.*state=[a-z][0-9a-f]{32}/,
    );
    const [popup] = await Promise.all([page.waitForEvent('popup'), trainee.presses(link(trainee))]);
    await decision(popup, 'verify').click();
    await trainee.sees('unlocked');
    expect(await agency.resets()).toHaveLength(1);
    await nothingIsStored(page);
  });

  test('blocks: “in this window” leads to the provider and back', async ({ trainee, page, agency }) => {
    await isLockedAt(page, trainee, 'spends');
    await trainee.presses(trainee.unlockButton);
    await trainee.isTold(t.redirectNote);
    await page.waitForTimeout(DOUBLE_CLICK_MS); // the button is where the last one was
    await trainee.presses(inThisWindow(trainee));
    await decision(page, 'verify').click();
    await page.waitForURL(/react\.html\?.*motp_state=/);
    expect(Object.values(await stored(page))).toHaveLength(1);
    expect(await agency.resets()).toEqual([]); // this page draws its widget when told to
  });

  test('blocks a window that comes six seconds late', async ({ trainee, page }) => {
    await isLockedAt(page, trainee, 'late');
    await trainee.presses(trainee.unlockButton);
    await page.waitForTimeout(6_500); // no script may run in the page meanwhile: it would count as a gesture
    await trainee.sees('locked');
    await trainee.isAlerted(t.blocked);
    await expect(link(trainee)).toBeVisible();
    await expect(inThisWindow(trainee)).toBeVisible();
  });
});
