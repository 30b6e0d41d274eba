import type { ColorName } from './colors.js';

/**
 * One colour of the institution's, `--motp-brand`, gives those of buttons, links and focus rings in both themes: its hue, as
 * dark or as light as words on it and the card behind it need (WCAG 1.4.3 and 1.4.11, whatever the colour: tried in
 * e2e/look/brand.engines.spec.ts). A browser that cannot work colours out has ours: Chrome before 119, Safari before 18, Firefox
 * before 128.
 */
type BrandName = Extract<ColorName, `primary${string}`>;

/** How many steps each is away from the ground. */
const STEPS: Record<BrandName, number> = { primary: 0, 'primary-strong': 1, 'primary-stronger': 2 };

/** The lightness of the brand (`l`, 0 to 1) within bounds, and a step away from the ground. */
export const ON_LIGHT = '--_l: min(l, 0.5); --_step: -0.08;';
export const ON_DARK = '--_l: max(l, 0.72); --_step: 0.1;';

const brandColors = Object.entries(STEPS)
  .map(
    ([name, steps]) =>
      `--_brand-${name}: oklch(from var(--motp-brand) calc(var(--_l) + ${steps} * var(--_step)) c h / 1);`,
  )
  .join(' ');

/** Without a brand, and where that is not understood, they are not there. */
export const brand = `@supports (color: oklch(from red calc(min(l, 0.5) + 1 * 0.1) c h / 1)){.motp{${brandColors}}}`;

/** What `name` is where a host does not set it: of the brand, or ours. */
export function orOfTheBrand(name: string, ours: string): string {
  return name in STEPS ? `var(--_brand-${name}, ${ours})` : ours;
}
