import { orOfTheBrand } from './brand.js';

/**
 * The colours by name: those of KRDS, Korea's government design system, and their counterparts on a dark ground. A host
 * sets one by a custom property of its name on the widget's element or above it: `--motp-primary` (docs/theming.md).
 */
export const LIGHT = {
  primary: '#256ef4',
  'primary-strong': '#0b50d0',
  'primary-stronger': '#083891',
  'on-primary': '#fff',
  text: '#1e2124',
  'text-quiet': '#464c53',
  surface: '#fff',
  'surface-quiet': '#f4f5f6',
  border: '#58616a',
  line: '#cdd1d5',
  place: '#8a949e',
  danger: '#bd2c0f',
  'danger-surface': '#fdefec',
  warning: '#8a5c00',
  'warning-surface': '#fff3db',
  success: '#267337',
  'success-surface': '#eaf6ec',
  information: '#096ab3',
  'information-surface': '#e7f4fe',
} as const;

export type ColorName = keyof typeof LIGHT;

export const DARK: Record<ColorName, string> = {
  primary: '#4c87f6',
  'primary-strong': '#86aff9',
  'primary-stronger': '#d8e5fd',
  'on-primary': '#0b1b3d',
  text: '#f4f5f6',
  'text-quiet': '#cdd1d5',
  surface: '#1e2124',
  'surface-quiet': '#2b2f33',
  border: '#8a949e',
  line: '#464c53',
  place: '#7a848e',
  danger: '#f48771',
  'danger-surface': '#4a231b',
  warning: '#ffd27a',
  'warning-surface': '#40320f',
  success: '#6fc17e',
  'success-surface': '#1b4026',
  information: '#6bbaf0',
  'information-surface': '#123a57',
};

/** Declarations of the sheet's own properties: the host's value, or what its brand makes of it, or ours. */
export function declare(colors: Record<ColorName, string>): string {
  return Object.entries(colors)
    .map(([name, value]) => `--_${name}: var(--motp-${name}, ${orOfTheBrand(name, value)});`)
    .join(' ');
}

/** Which colours are read on which: text, and the button's words. WCAG 1.4.3 wants 4.5:1 of each. */
export const READ_ON: readonly (readonly [text: ColorName, ground: ColorName])[] = [
  ['text', 'surface'],
  ['text-quiet', 'surface'],
  ['text-quiet', 'surface-quiet'],
  ['primary-strong', 'surface'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-strong'],
  ['text', 'danger-surface'],
  ['text', 'warning-surface'],
  ['text', 'success-surface'],
  ['text', 'information-surface'],
];
