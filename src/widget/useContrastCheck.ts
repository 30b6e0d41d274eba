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
      const ratio = contrast(colorOf(element, text), colorOf(element, ground));
      if (ratio >= 4.5) continue;
      report({
        code: 'contrast-low',
        message: `In the ${theme} theme --motp-${text} on --motp-${ground} has a contrast of ${ratio.toFixed(1)}:1, but text needs 4.5:1. Choose a darker or lighter colour (docs/theming.md).`,
      });
    }
  }, [root, theme, report]);
}

function isSet(element: HTMLElement, name: ColorName): boolean {
  return getComputedStyle(element).getPropertyValue(`--motp-${name}`) !== '';
}

/** Whatever a host wrote (a name, oklch, another property), as the browser draws it. */
function colorOf(element: HTMLElement, name: ColorName): number[] {
  const probe = element.ownerDocument.createElement('span');
  probe.style.color = `var(--_${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color.match(/[\d.]+/g)?.map(Number) ?? [];
}
