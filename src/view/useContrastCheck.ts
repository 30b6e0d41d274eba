import { useEffect, type RefObject } from 'react';
import type { Reporter } from '../host/errors.js';
import { READ_ON, type ColorName } from './styles/colors.js';
import { contrast } from './styles/contrast.js';

/** Tells the developer when the institution's colours leave a text below 4.5:1 (WCAG 1.4.3). */
export function useContrastCheck(root: RefObject<HTMLElement | null>, theme: string, report: Reporter) {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    for (const [text, ground] of READ_ON) {
      if (!isSet(element, text) && !isSet(element, ground)) continue;
      const colors = [colorOf(element, text), colorOf(element, ground)] as const;
      if (colors[0] === null || colors[1] === null) continue;
      const ratio = contrast(colors[0], colors[1]);
      if (ratio >= 4.5) continue;
      report({
        code: 'contrast-low',
        message: `In the ${theme} theme --motp-${text} on --motp-${ground} has a contrast of ${ratio.toFixed(1)}:1, but text needs 4.5:1. See docs/theming.md.`,
      });
    }
  }, [root, theme, report]);
}

function isSet(element: HTMLElement, name: ColorName): boolean {
  return getComputedStyle(element).getPropertyValue(`--motp-${name}`) !== '';
}

/** Whatever a host wrote (a name, hsl, another property), in red, green and blue; null in other colour spaces. */
function colorOf(element: HTMLElement, name: ColorName): number[] | null {
  const probe = element.ownerDocument.createElement('span');
  probe.style.setProperty('color', `var(--_${name})`);
  element.append(probe);
  const color = getComputedStyle(probe).getPropertyValue('color');
  probe.remove();
  // Other spaces (oklch, lab) are computed as they were written: those are not judged.
  return color.startsWith('rgb') ? (color.match(/[\d.]+/g)?.map(Number) ?? null) : null;
}
