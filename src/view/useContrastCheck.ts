import { useEffect, type RefObject } from 'react';
import type { Reporter } from '../host/errors.js';
import { READ_ON, type ColorName } from './styles/colors.js';
import { contrast } from './styles/contrast.js';

/** After the first frame: it asks for styles, which would be computed before their time, 80 ms on a phone. */
const LATER_MS = 300;

/** Tells the developer when the institution's colours leave a text below 4.5:1 (WCAG 1.4.3). */
export function useContrastCheck(root: RefObject<HTMLElement | null>, theme: string, report: Reporter) {
  useEffect(() => {
    const check = setTimeout(() => root.current && checkContrast(root.current, theme, report), LATER_MS);
    return () => clearTimeout(check);
  }, [root, theme, report]);
}

function checkContrast(element: HTMLElement, theme: string, report: Reporter) {
  for (const [text, ground] of READ_ON) {
    if (!isSet(element, text) && !isSet(element, ground)) continue;
    const colors = [colorOf(element, text), colorOf(element, ground)] as const;
    if (colors[0] === null || colors[1] === null) continue;
    const ratio = contrast(colors[0], colors[1]);
    if (ratio >= 4.5) continue;
    report({
      code: 'contrast-low',
      message: `In the ${theme} theme --motp-${text} on --motp-${ground} has a contrast of ${ratio.toFixed(1)}:1, but text needs 4.5:1.`,
    });
  }
}

function isSet(element: HTMLElement, name: ColorName): boolean {
  return getComputedStyle(element).getPropertyValue(`--motp-${name}`) !== '';
}

/**
 * Whatever a host wrote (a name, oklch, another property), in red, green and blue: mixed with itself it comes in shares of
 * sRGB. Null in browsers that cannot mix, before 2023.
 */
function colorOf(element: HTMLElement, name: ColorName): number[] | null {
  const probe = element.ownerDocument.createElement('span');
  probe.style.setProperty('color', `color-mix(in srgb, var(--_${name}), var(--_${name}))`);
  element.append(probe);
  const [, shares] = /^color\(srgb (.+)\)/.exec(getComputedStyle(probe).getPropertyValue('color')) ?? [];
  probe.remove();
  return shares?.split(' ').map((share) => (Number(share) || 0) * 255) ?? null;
}
