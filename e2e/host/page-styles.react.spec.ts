import type { Page } from '@playwright/test';
import { BARE_RULES, changedByBareRules } from '../support/pageRules.js';
import { expect, test } from '../support/test.js';

/*
 * In React there is no shadow root, and page style sheets have rules for bare elements. No such rule may change the widget:
 * every computed property of each of its elements is compared. One view is tried in every engine (forms.engines.spec.ts).
 */

/** Two views with all kinds of elements: the field, a message and the help; a panel with facts and a list. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  async 'a wrong code, with the help open'(page) {
    await page.locator('.motp-input').fill('482915');
    await page.locator('.motp-input').press('Enter');
    await page.locator('.motp-message').first().waitFor();
    await page.locator('.motp-footer > [aria-expanded]').click();
    await page.locator('.motp-help').waitFor();
  },
  async locked(page) {
    await page.locator('.motp-input').fill('482916');
    await page.locator('.motp-input').press('Enter');
    await page.locator('.motp[data-state=locked]').waitFor();
  },
};

for (const [name, shows] of Object.entries(VIEWS)) {
  test(`no rule of the page for bare elements changes anything: ${name}`, async ({ page, developer }) => {
    developer.mayBeTold('identity-missing');
    await page.goto('/react.html');
    await page.evaluate(() => {
      // A container of another name, which the rules leave alone.
      const place = Object.assign(document.createElement('lms-place'), { id: 'a' });
      place.style.display = 'block';
      document.body.replaceChildren(place);
      window.harness.draw('a', {
        verify: ({ code }) => Promise.resolve({ code: code === '482916' ? 'AP009' : 'AP001' }),
        serverNow: Date.UTC(2026, 0, 5, 3, 0, 20),
        trainee: { maskedName: '홍*동', maskedPhone: '010-****-0000' },
        institution: { name: '한빛원격평생교육원', contact: '02-000-0000' },
      });
    });
    await shows(page);
    expect(await page.evaluate(changedByBareRules, BARE_RULES)).toEqual([]);
  });
}
