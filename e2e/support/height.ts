import type { LocaleName } from '../../src/locales/names.js';
import { expect } from './test.js';
import type { View } from './views.js';

/**
 * How high a view may be at a width of 320 px: in Korean, a swipe on a phone; other languages need more letters, and have a
 * Korean sentence for the institution with its meaning.
 */
const HIGHEST: Record<LocaleName, number> = {
  ko: 700,
  'zh-Hans': 850,
  en: 910,
  ne: 930,
  id: 980,
  th: 990,
  vi: 990,
  km: 1_060,
};

/** Only the list of topics may be higher. `height`: at a width of 320 px. */
export function isNotTooHigh(view: View, locale: LocaleName, height = Infinity): void {
  if (view.name === 'help') return;
  expect.soft(height, `${view.name}: height in ${locale}`).toBeLessThanOrEqual(HIGHEST[locale]);
}
