import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { fontIsThere, pinFont } from './font.js';
import { draw, isTold, VIEWS, wears } from './views.js';

/**
 * Every view in Korean and English, light and dark: nothing sticks out at any width, axe finds nothing, and the views
 * that differ in more than their words look as they did (docs/theming.md, "Pictures"). Pictures for the contact sheets
 * lie in `.build/screens`.
 */
const SCREENS = fileURLToPath(new URL('../../.build/screens', import.meta.url));
const WIDTHS = [280, 320, 640, 1280];
const PICTURED_WIDTHS = [320, 640];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.beforeEach(({ page }) => pinFont(page));

for (const view of VIEWS) {
  test(view.name, async ({ page, trainee, developer }) => {
    await draw(trainee, view);
    await fontIsThere(page);
    for (const locale of ['ko', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await wears(trainee, { locale, theme });
        const look = `${view.name}-${locale}-${theme}`;
        for (const width of view.pictured ? PICTURED_WIDTHS : []) {
          await page.setViewportSize({ width, height: 900 });
          await expect(trainee.widget).toHaveScreenshot(`${look}-${width}.png`, PICTURE);
        }
        if (theme === 'light') await nothingSticksOut(trainee, look);
        await page.setViewportSize({ width: 360, height: 900 });
        await trainee.widget.screenshot({ path: `${SCREENS}/${look}.png`, animations: 'disabled' });
      }
    }
    // axe waits by timers; what it finds does not depend on the second.
    await page.clock.resume();
    for (const locale of ['ko', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await page.evaluate((settings) => window.handle.update(settings), { locale, theme });
        await expect(trainee.widget).toHaveAttribute('lang', locale);
        const { violations } = await new AxeBuilder({ page }).include('#host').withTags(WCAG).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`),
          `${view.name}, ${locale}, ${theme}`,
        ).toEqual([]);
      }
    }
    await isTold(developer, view);
  });
}

/** Measured: docs/theming.md. */
const PICTURE = { maxDiffPixels: 20, threshold: 0.1 };

async function nothingSticksOut({ page, widget }: Trainee, look: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const out = await widget.evaluate((root) => {
      const right = document.documentElement.clientWidth;
      return [root, ...root.querySelectorAll('*')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return element.closest('.motp-unseen') === null && (box.right > right + 0.5 || box.left < -0.5);
        })
        .map((element) => element.className);
    });
    expect(out, `${look} at ${width} px`).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${look} at ${width} px`).toBe(0);
  }
}
