import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { fontIsThere, pinFont } from '../support/font.js';
import { isWholeInEveryLanguage } from '../support/languages.js';
import { nothingSticksOut } from '../support/overflow.js';
import { isComparable, TOLERANCE } from '../support/pictures.js';
import { draw, isTold, VIEWS, wears } from '../support/views.js';

/**
 * Every view in Korean and English, light and dark: nothing sticks out at any width, axe finds nothing, and the views
 * that differ in more than their words look as they did (e2e/README.md, "Pictures"). Then in every language, in a
 * sidebar. Pictures for the contact sheets lie in `.build/screens`.
 */
const SCREENS = fileURLToPath(new URL('../../.build/screens', import.meta.url));
/** Ends at a phone's width. */
const WIDTHS = [1280, 640, 320, 280, 360];
/** 280 px in one look: there the words break otherwise, and nothing else differs. */
const PICTURED_WIDTHS = [280, 320, 640];
const LOCALES = ['ko', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.beforeEach(({ page }) => pinFont(page));

for (const view of VIEWS) {
  test(view.name, async ({ page, trainee, developer, browser, launchOptions }) => {
    const widths = view.pictured && isComparable(browser, launchOptions) ? PICTURED_WIDTHS : [];
    await draw(trainee, view);
    await fontIsThere(page);
    if (view.gets && view.state !== 'entering') await focusIsHere(trainee);
    for (const locale of LOCALES) {
      for (const theme of THEMES) {
        await wears(trainee, { locale, theme });
        for (const width of widths) {
          if (width === 280 && (locale !== 'ko' || theme !== 'light')) continue;
          await page.setViewportSize({ width, height: 900 });
          await expect(trainee.widget).toHaveScreenshot(
            ['pictures', `${view.name}-${locale}-${theme}-${width}.png`],
            TOLERANCE,
          );
        }
      }
      await staysWhole(trainee);
      await wears(trainee, { theme: 'light' });
      await trainee.widget.screenshot({ path: `${SCREENS}/${view.name}-${locale}.png` });
    }
    await isWholeInEveryLanguage(trainee, view);
    await page.clock.resume(); // axe waits by timers
    for (const locale of LOCALES) {
      for (const theme of THEMES) {
        const isFirst = theme === 'light' && locale === 'ko';
        // A view that differs from a pictured one in its words alone has its colours.
        if (!view.pictured && !isFirst && theme !== 'dark') continue;
        await page.evaluate((settings) => window.handle.update(settings), { locale, theme });
        await expect(trainee.widget).toHaveAttribute('lang', locale);
        await axeFindsNothing(page, isFirst ? 'all' : 'what colours and words change');
      }
    }
    await isTold(developer, view);
  });
}

/** Whatever the trainee did, the keyboard goes on from something in the widget, not from the top of the page. */
async function focusIsHere({ widget }: Trainee): Promise<void> {
  const focused = await widget.evaluate((root) => {
    const { activeElement } = root.getRootNode() as ShadowRoot;
    return activeElement !== null && root.contains(activeElement);
  });
  expect(focused, 'the focus is in the widget').toBe(true);
}

/**
 * All rules once. The tree is the same in every language and theme; there only the rules are asked again that look at
 * colours, at room or at words.
 */
async function axeFindsNothing(page: Page, rules: 'all' | 'what colours and words change'): Promise<void> {
  const axe = new AxeBuilder({ page }).include('#host').setLegacyMode();
  if (rules === 'all') axe.withTags(WCAG);
  else
    axe.withRules([
      'color-contrast',
      'target-size',
      'label-content-name-mismatch',
      'link-in-text-block',
      'valid-lang',
    ]);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([]);
}

async function staysWhole(trainee: Trainee): Promise<void> {
  for (const width of WIDTHS) {
    await trainee.page.setViewportSize({ width, height: 900 });
    await nothingSticksOut(trainee);
  }
}
