import type { Page } from '@playwright/test';
import type { Part } from '../pages/layers.js';
import { expect, test } from '../support/test.js';

test.use({ hasTouch: true });

/** How the widget, or what stands for it in the page itself, is gone to. */
const GESTURES: Record<string, (page: Page) => Promise<void>> = {
  'a press on the field': (page) => page.locator('main input:not([type=hidden])').last().click(),
  'a press on a title': (page) => page.locator('main h2').last().click(),
  'a press on a button': (page) =>
    page.locator('.motp-form > .motp-button-primary, #plain button').first().click(),
  'a tap on the field': (page) => page.locator('main input:not([type=hidden])').last().tap(),
  'a tap on a title': (page) => page.locator('main h2').last().tap(),
  async Tab(page) {
    const field = page.locator('main input:not([type=hidden])').last();
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === (element.getRootNode() as Document).activeElement))
        return;
    }
  },
};

async function isOpenAfter(page: Page, menu: string, gesture: string, part: Part): Promise<boolean> {
  await page.evaluate(([name, beside]) => window.layers.openMenu(name, beside), [menu, part] as const);
  await expect.poll(() => page.evaluate(() => window.layers.isOpen())).toBe(true);
  await GESTURES[gesture]?.(page);
  // Some are animated, or wait a moment.
  await page.waitForTimeout(60);
  return page.evaluate(() => window.layers.isOpen());
}

test('menus and calendars close by what is done in the widget as by what is done in the page itself', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/layers.html');
  await page.waitForFunction(() => 'layers' in window);
  const menus = await page.evaluate(() => window.layers.menus);
  const gestures = Object.keys(GESTURES);
  // Of what closes by one event each gesture tries a third.
  const cases = menus.flatMap((menu, i) =>
    gestures
      .filter((_, k) => !menu.startsWith('by ') || (i + k) % 3 === 0)
      .map((gesture) => ({ menu, gesture })),
  );
  const failed: string[] = [];
  let closed = 0;
  for (const { menu, gesture } of cases) {
    const expected = await isOpenAfter(page, menu, gesture, 'plain');
    const isOpen = await isOpenAfter(page, menu, gesture, 'widget');
    if (!expected) closed += 1;
    if (isOpen !== expected) failed.push(`${menu}, ${gesture}: ${isOpen ? 'open' : 'closed'}`);
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      menus: ${cases.length} generated cases, of which ${closed} close`);
  expect(failed).toEqual([]);
});
