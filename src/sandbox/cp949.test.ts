import { expect, test } from 'vitest';
import { fromCp949, toCp949 } from './cp949.js';

const SYLLABLES = Array.from({ length: 11_172 }, (_, at) => String.fromCharCode(0xac00 + at));

test('each of the 11,172 syllables comes back, in two bytes of its own', () => {
  const seen = new Set<string>();
  for (const syllable of SYLLABLES) {
    const bytes = toCp949(syllable);
    expect(bytes).toHaveLength(2);
    seen.add(Buffer.from(bytes).toString('hex'));
    expect(fromCp949(bytes)).toBe(syllable);
  }
  expect(seen.size).toBe(11_172);
  const all = SYLLABLES.join('');
  expect(fromCp949(toCp949(all))).toBe(all);
});

/** As Windows and glibc have them; the first and the last of each part. */
test.each([
  ['갂', '8141'],
  ['똠', '8c63'],
  ['륗', '8ffe'],
  ['좤', 'a0fe'],
  ['좥', 'a141'],
  ['뷁', '94ee'],
  ['펲', 'bc84'],
  ['힣', 'c652'],
  ['가', 'b0a1'],
  ['힝', 'c8fe'],
  ['홍', 'c8ab'],
  ['ㄱ', 'a4a1'],
  ['洪', 'fbf3'],
  ['A', '41'],
])('%s is %s', (character, hex) => {
  expect(Buffer.from(toCp949(character)).toString('hex')).toBe(hex);
  expect(fromCp949(Buffer.from(hex, 'hex'))).toBe(character);
});

test.each(['81', 'c8', '80', 'ff41', '8140', 'c653', 'b0a1ff'])('%s is none', (hex) => {
  expect(fromCp949(Buffer.from(hex, 'hex'))).toBeNull();
});

test('what it has not is a question mark', () => {
  expect(Buffer.from(toCp949('a😀뷁')).toString('latin1')).toBe('a?\x94\xee');
});
