import type { Trainee } from './trainee.js';
import { expect } from './test.js';

/** Nothing reaches over the widget's own edges, is cut off, or makes the page scroll sideways. */
export async function nothingSticksOut({ page, widget }: Trainee): Promise<void> {
  const out = await widget.evaluate((root) => {
    const own = root.getBoundingClientRect();
    return [...root.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && element.closest('.motp-unseen, svg') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const isCut =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
        return box.right > own.right + 0.5 || box.left < own.left - 0.5 || (isCut && element.clientWidth > 0);
      })
      .map((element) => `${element.localName}.${element.className}`);
  });
  expect(out, `at ${(await widget.boundingBox())?.width} px`).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'sideways scrolling').toBe(0);
}
