import { expect, test } from 'vitest';
import { LOCALE_NAMES } from '../locales/names.js';
import { shortTime } from './i18n.js';

test.each(LOCALE_NAMES)('%s tells morning from afternoon, and counts to 12 as phones do', (locale) => {
  const at = (time: string) => shortTime(Date.parse(`2026-01-05T${time}:00+09:00`), locale);
  for (const [morning, afternoon, hour] of [
    ['05:45', '17:45', /(?<![0-9])5[:.]45/],
    ['00:05', '12:05', /12[:.]05/],
  ] as const) {
    expect(at(morning)).toMatch(hour);
    expect(at(afternoon)).toMatch(hour);
    expect(at(morning)).not.toBe(at(afternoon));
  }
});
