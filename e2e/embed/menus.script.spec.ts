import type { Page } from '@playwright/test';
import type { Part } from '../pages/layers.js';
import { expect, test } from '../support/test.js';

test.use({ hasTouch: true });

/** The ways to go to the widget, or to a node of the page that stands for it. */
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

async function opens(page: Page, menu: string, part: Part): Promise<void> {
  await page.evaluate(([name, beside]) => window.layers.openMenu(name, beside), [menu, part] as const);
  await expect.poll(() => page.evaluate(() => window.layers.isOpen())).toBe(true);
}

/** For how many looks it may stay open; some are animated or wait. What shall close is waited for. */
const MOMENT = 8;
const LONG = 500;

function closes(page: Page, looks: number): Promise<boolean> {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i += 1) {
      if (!window.layers.isOpen()) return true;
      await new Promise((passed) => setTimeout(passed, 10));
    }
    return false;
  }, looks);
}

/** Whether the gesture closes it in a page: hand-made ones say so in their name, libraries are tried. */
async function closesInAPage(page: Page, menu: string, gesture: string, looks: number): Promise<boolean> {
  const [, type] = /^by (\w+)/.exec(menu) ?? [];
  if (type === 'focusin') return !gesture.includes('title');
  if (type !== undefined) return type.startsWith('touch') ? gesture.includes('tap') : gesture !== 'Tab';
  await opens(page, menu, 'plain');
  await GESTURES[gesture]?.(page);
  return closes(page, looks);
}

test('menus and calendars close by what is done in the widget as by what is done in the page itself', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/layers.html');
  await page.waitForFunction(() => 'layers' in window);
  const menus = await page.evaluate(() => window.layers.menus);
  const gestures = Object.keys(GESTURES);
  // Of those that close by one event, each gesture tries a third.
  const cases = menus.flatMap((menu, i) =>
    gestures
      .filter((_, k) => !menu.startsWith('by ') || (i + k) % 3 === 0)
      .map((gesture) => ({ menu, gesture })),
  );
  const failed: string[] = [];
  let closed = 0;
  for (const { menu, gesture } of cases) {
    let expected = await closesInAPage(page, menu, gesture, MOMENT);
    await opens(page, menu, 'widget');
    await GESTURES[gesture]?.(page);
    const isClosed = await closes(page, expected ? LONG : MOMENT);
    // On a busy machine the page itself may only have needed longer.
    if (isClosed && !expected) expected = await closesInAPage(page, menu, gesture, LONG);
    if (expected) closed += 1;
    if (isClosed !== expected) failed.push(`${menu}, ${gesture}: ${isClosed ? 'closed' : 'open'}`);
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      menus: ${cases.length} generated cases, of which ${closed} close`);
  expect(failed).toEqual([]);
});
