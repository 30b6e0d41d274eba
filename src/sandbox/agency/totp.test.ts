import { assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt, msLeft } from './totp.js';

const time = integer({ min: 0, max: 4e12 });

test('a code is six digits and stays for its minute', () => {
  assert(
    property(string(), time, (key, now) => {
      expect(codeAt(key, now)).toMatch(/^\d{6}$/);
      expect(codeAt(key, now + msLeft(now) - 1)).toBe(codeAt(key, now));
    }),
  );
});

test('codes change at each full minute and differ between keys', () => {
  const minutes = Array.from({ length: 200 }, (_, index) => codeAt('key', index * 60_000));
  expect(new Set(minutes).size).toBeGreaterThan(195);
  expect(codeAt('one', 0)).not.toBe(codeAt('other', 0));
});

test('leading zeros are kept', () => {
  const codes = Array.from({ length: 2000 }, (_, index) => codeAt('key', index * 60_000));
  expect(codes.some((code) => code.startsWith('0'))).toBe(true);
});

test('the time left runs from a whole minute to one millisecond, before 1970 too', () => {
  expect([msLeft(0), msLeft(1), msLeft(59_999), msLeft(60_000), msLeft(-1)]).toEqual([
    60_000, 59_999, 1, 60_000, 1,
  ]);
});
