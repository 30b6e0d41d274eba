import type { Trainee } from './trainee.js';
import { expect } from './test.js';

/**
 * Nothing sticks out of the widget, is cut off, or makes the page scroll sideways: at its own width, or at each of these widths
 * of the page's body. Returns the widget's height at each.
 */
export async function nothingSticksOut(
  { widget }: Trainee,
  widths: readonly number[] = [],
): Promise<Record<number, number>> {
  const looks = await widget.evaluate(lookAt, widths);
  for (const { width, out, sideways } of looks) {
    expect(out, `at ${width} px`).toEqual([]);
    expect(sideways, `sideways scrolling at ${width} px`).toBe(0);
  }
  return Object.fromEntries(looks.map(({ width, height }) => [width, height]));
}

/** Runs in the page, self-contained. */
function lookAt(root: Element, widths: readonly number[]) {
  const { style } = document.body;
  const looks = (widths.length === 0 ? [null] : widths).map((given) => {
    if (given !== null) style.width = `${given}px`;
    const own = root.getBoundingClientRect();
    const out = [...root.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && element.closest('.motp-unseen, svg') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.right > own.right + 0.5 || box.left < own.left - 0.5) return true;
        const { scrollWidth, clientWidth } = element;
        return (
          clientWidth > 0 && scrollWidth > clientWidth && getComputedStyle(element).overflowX !== 'visible'
        );
      })
      .map((element) => `${element.localName}.${element.className}`);
    const sideways = [document.documentElement, document.body].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    return { width: given ?? own.width, height: own.height, out, sideways: Math.max(...sideways) };
  });
  if (widths.length > 0) style.width = '';
  return looks;
}
