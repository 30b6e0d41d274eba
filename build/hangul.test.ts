import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHangul } from '../src/embed/hangul.js';
import { ko } from '../src/locales/ko.js';
import { writeHangul } from './hangul.js';

test('the Korean messages are read as they were written', () => {
  const text = JSON.stringify(ko);
  expect(readHangul(writeHangul(text))).toBe(text);
  expect(writeHangul(text)).not.toMatch(/[가-힣]/);
});

test('any text is, whatever stands beside a syllable', () => {
  const character = fc.oneof(
    fc.integer({ min: 0xac00, max: 0xd7a3 }).map((number) => String.fromCharCode(number)),
    fc.integer({ min: 0x20, max: 0x7e }).map((number) => String.fromCharCode(number)),
    fc.constantFrom('“', 'é', '\n'),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
      const text = characters.join('').replaceAll('`', '');
      expect(readHangul(writeHangul(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
