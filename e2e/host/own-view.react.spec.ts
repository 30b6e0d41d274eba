import type { Page } from '@playwright/test';
import { ko } from '../../src/locales/ko.js';
import { expect, test } from '../support/test.js';

/** A page that asks for the code by itself, and has our view for all else: where the focus goes when one follows the other. */
const ANSWERS = {
  locked: 'AP009',
  unregistered: 'AP005',
  misconfigured: 'AP002',
  verified: '200',
} as const;

async function opens(page: Page, code: string): Promise<void> {
  await page.goto('/react.html?trainee=fine');
  await page.evaluate((answer) => {
    window.harness.drawOwnView('a', {
      verify: () => new Promise((done) => setTimeout(() => done({ code: answer }), 200)),
      identity: () => Promise.resolve({ status: 'verified', reference: 'a-reference' }),
      clearLock: () => Promise.resolve({ code: 200 }),
      serverNow: Date.now(),
    });
  }, code);
}

const field = (page: Page) => page.getByRole('textbox', { name: 'code' });
const memo = (page: Page) => page.getByRole('textbox', { name: 'memo' });
const title = (page: Page) => page.locator('.motp-panel-title').first();

async function sends(page: Page, by: 'Enter' | 'check'): Promise<void> {
  await field(page).fill('482915');
  if (by === 'Enter') await page.keyboard.press('Enter');
  else await page.getByRole('button', { name: 'check' }).click();
}

test.beforeEach(({ developer }) => developer.mayBeTold('answer-misconfigured'));

test('the first view takes no focus', async ({ page }) => {
  await opens(page, '200');
  await expect(field(page)).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
});

for (const [state, code] of Object.entries(ANSWERS)) {
  for (const by of ['Enter', 'check'] as const)
    test(`${state}, by ${by}: our view takes the focus that went with the field`, async ({ page }) => {
      await opens(page, code);
      await sends(page, by);
      await expect(page.locator(`.motp[data-state=${state}]`)).toBeVisible();
      await expect(title(page)).toBeFocused();
    });

  test(`${state}: a focus that is elsewhere in the page stays there, and is told`, async ({ page }) => {
    await opens(page, code);
    await sends(page, 'Enter');
    await memo(page).focus();
    await expect(page.locator('.motp [data-status]')).toHaveText((await title(page).textContent()) ?? '');
    await expect(title(page)).not.toBeEmpty();
    await expect(memo(page)).toBeFocused();
  });
}

test('unlocked: the field that is drawn again takes the focus', async ({ page }) => {
  await opens(page, 'AP009');
  await sends(page, 'Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: ko.locked.unlock }).press('Enter');
  await expect(field(page)).toBeFocused();
});

test('help that is opened before our view is there takes the focus, each time, and the field takes it back', async ({
  page,
}) => {
  await opens(page, '200');
  for (let i = 0; i < 2; i += 1) {
    await page.getByRole('button', { name: 'help' }).press('Enter');
    await expect(page.locator('.motp-help .motp-panel-title')).toBeFocused();
    await page.getByRole('button', { name: 'back' }).press('Enter');
    await expect(field(page)).toBeFocused();
  }
});
