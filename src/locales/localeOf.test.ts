import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { localeOf } from './localeOf.js';
import { LOCALE_NAMES } from './names.js';

test.each([
  ['en-US', 'en'],
  ['ko-KR', 'ko'],
  ['ko_KR', 'ko'],
  ['EN', 'en'],
  ['VI', 'vi'],
  ['vi_VN.UTF-8', 'vi'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_SG', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['zh_CN_#Hans', 'zh-Hans'],
  ['zh__#Hans', 'zh-Hans'],
  ['zh-cmn-Hans-CN', 'zh-Hans'],
  ['cmn', 'zh-Hans'],
  ['zh-hans-hk', 'zh-Hans'],
  ['zh-TW', 'en'],
  ['zh_HK', 'en'],
  ['zh-MO', 'en'],
  ['zh-Hant', 'en'],
  ['zh_TW_#Hant', 'en'],
  ['ZH-HANT-CN', 'en'],
  ['in_ID', 'id'], // Java's old name of Indonesian
  ['kor', 'ko'],
  ['th-TH-u-nu-thai', 'th'],
  ['th_TH_TH_#u-nu-thai', 'th'],
  ['ne_NP@devanagari', 'ne'],
  [' km-KH ', 'km'],
])('%s is %s', (name, locale) => {
  expect(localeOf(name)).toBe(locale);
});

test.each(['', 'C', 'und', 'ja', 'ko한국', 'korean language', 'fr-KR', 'constructor', '__proto__', '한국어'])(
  '%j is none of ours',
  (name) => {
    expect(localeOf(name)).toBeNull();
  },
);

const letters = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[a-z]{${String(least)},${String(most)}}$`));
const maybe = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });
/** A way to write a tag: which separator, which case. */
const style = fc.record({
  separator: fc.constantFrom('-', '_'),
  isUpper: fc.boolean(),
  isLower: fc.boolean(),
});

function write(
  parts: string[],
  { separator, isUpper, isLower }: { separator: string; isUpper: boolean; isLower: boolean },
) {
  const tag = parts.filter((part) => part !== '').join(separator);
  return isUpper ? tag.toUpperCase() : isLower ? tag.toLowerCase() : tag;
}

test('a language of ours is found whatever region, variant, extension, separator and case stand with it', () => {
  const language = fc.constantFrom(...LOCALE_NAMES.filter((name) => name !== 'zh-Hans'));
  const region = maybe(
    fc.oneof(fc.constantFrom('KR', 'US', 'GB', 'VN', 'NP', 'TH', 'KH', 'ID', '001', '419')),
  );
  const tail = maybe(fc.constantFrom('u-nu-latn', 'x-lms', 'POSIX', 'u-hc-h23'));
  fc.assert(
    fc.property(language, region, tail, style, (name, where, more, how) => {
      expect(localeOf(write([name, where, more], how))).toBe(name);
    }),
    { numRuns: 1_000 },
  );
});

test('Chinese is Simplified exactly where its likely script is, and English where it is Traditional', () => {
  const script = maybe(fc.constantFrom('Hans', 'Hant'));
  const region = maybe(fc.constantFrom('CN', 'SG', 'MY', 'TW', 'HK', 'MO', 'US', 'KR'));
  fc.assert(
    fc.property(script, region, style, (written, where, how) => {
      const likely = written || (['TW', 'HK', 'MO'].includes(where) ? 'Hant' : null);
      const locale = localeOf(write(['zh', written, where], how));
      // Where nothing is said, it is what Unicode holds for likely: abroad some write Traditional.
      const expected = likely ?? new Intl.Locale(where === '' ? 'zh' : `zh-${where}`).maximize().script;
      expect(locale).toBe(expected === 'Hans' ? 'zh-Hans' : 'en');
      if (written === '' && ['', 'CN', 'SG', 'MY'].includes(where)) expect(locale).toBe('zh-Hans');
    }),
  );
});

test('a language that is not ours is never taken for one that is', () => {
  fc.assert(
    fc.property(letters(2, 3), maybe(letters(2, 2)), style, (language, region, how) => {
      const name = write([language, region], how);
      const found = localeOf(name);
      const { language: canonical } = new Intl.Locale(name.replace(/_/g, '-'));
      expect(found === null).toBe(!['ko', 'en', 'vi', 'zh', 'ne', 'km', 'th', 'id'].includes(canonical));
    }),
    { numRuns: 2_000 },
  );
});

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect([null, ...LOCALE_NAMES]).toContain(localeOf(name));
    }),
    { numRuns: 2_000 },
  );
});
