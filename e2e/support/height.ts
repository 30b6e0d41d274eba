import type { LocaleName } from '../../src/locales/names.js';
import { expect } from './test.js';
import type { View } from './views.js';

/** How high a view may be in a place of 320 px: a swipe on a phone, in Korean; other languages need more letters. */
const HIGHEST: Record<LocaleName, number> = {
  ko: 700,
  'zh-Hans': 760,
  ne: 910,
  en: 910,
  th: 970,
  id: 970,
  vi: 990,
  km: 1_060,
};

/** The list of topics alone may be longer. `height`: in 320 px. */
export function isNotTooHigh(view: View, locale: LocaleName, height = Infinity): void {
  if (view.name === 'help') return;
  expect(height, `height in ${locale}`).toBeLessThanOrEqual(HIGHEST[locale]);
}
