import { nothingSticksOut } from '../support/overflow.js';
import { styleOf } from '../support/parts.js';
import { draw, viewNamed, wears } from '../support/views.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** Larger text, more spacing and right-to-left pages: nothing is cut off, nothing overlaps. */
/** The longest view of each kind. */
const LONG = [
  'mismatch-again',
  'ask-may-lock',
  'unregistered-old',
  'unregistered-digits',
  'locked-blocked',
  'locked-no-phone',
  'help',
  'help-ap005',
  'clock-check-slow',
];

/** No element overlaps the next one below it, and no text is cut off. */
async function nothingOverlaps({ widget }: Trainee): Promise<void> {
  const faults = await widget.evaluate((root) => {
    const seen = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ checkVisibilityCSS: true }) &&
        element.closest('.motp-unseen, svg') === null,
    );
    const cut = seen.filter(
      (element) =>
        !/^(TEXTAREA|INPUT)$/.test(element.tagName) &&
        getComputedStyle(element).overflowY !== 'visible' &&
        element.scrollHeight > element.clientHeight + 1,
    );
    const overlapping = seen.filter((element) => {
      const next = element.nextElementSibling;
      if (next === null || !seen.includes(next as HTMLElement)) return false;
      const [one, other] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
      return (
        other.top < one.bottom - 1 &&
        other.left < one.right - 1 &&
        other.height > 0 &&
        one.height > 0 &&
        getComputedStyle(element).display !== 'inline'
      );
    });
    return [...cut, ...overlapping].map((element) => `${element.localName}.${element.className}`);
  });
  expect(faults).toEqual([]);
}

async function addStyle(trainee: Trainee, css: string): Promise<void> {
  await trainee.widget.evaluate((widget, text) => {
    const element = document.createElement('style');
    element.textContent = text;
    widget.parentNode?.append(element);
  }, css);
}

for (const name of LONG) {
  test(`${name}: whole at 200 % text, 400 % zoom, in a page from right to left, and with a reader’s text spacing`, async ({
    trainee,
    page,
  }) => {
    await draw(trainee, viewNamed(name));
    await page.setViewportSize({ width: 320, height: 256 }); // 1280 by 1024 at 400 %
    await nothingSticksOut(trainee);
    await page.setViewportSize({ width: 640, height: 512 });
    await page.locator('#host').evaluate((host) => host.style.setProperty('--motp-font-size', '34px'));
    await nothingSticksOut(trainee);
    await nothingOverlaps(trainee);
    await page.locator('#host').evaluate((host) => host.style.removeProperty('--motp-font-size'));
    const before = await places(trainee);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await styleOf(trainee.widget, 'direction')).toEqual(['ltr']);
    expect(await places(trainee)).toEqual(before);
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));

    // WCAG 1.4.12: nothing is cut or covered.
    await addStyle(
      trainee,
      `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
       p { margin-bottom: 2em !important }`,
    );
    await page.setViewportSize({ width: 320, height: 640 });
    for (const locale of ['ko', 'en', 'vi'] as const) {
      await wears(trainee, { locale });
      await nothingSticksOut(trainee);
      await nothingOverlaps(trainee);
    }
  });
}

/** The position of every element within the widget. */
function places({ widget }: Trainee): Promise<number[][]> {
  return widget.evaluate((root) => {
    const own = root.getBoundingClientRect();
    return [...root.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect();
      return box.width === 0
        ? []
        : [box.left - own.left, box.top - own.top, box.width, box.height].map(Math.round);
    });
  });
}
