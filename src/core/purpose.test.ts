import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPurpose, knownPurpose, PURPOSES } from './purpose.js';

test('any two digits are a purpose, and nothing else is', () => {
  for (let n = 0; n < 100; n += 1) expect(isPurpose(String(n).padStart(2, '0'))).toBe(true);
  fc.assert(
    fc.property(
      fc.anything().filter((value) => typeof value !== 'string' || !/^[0-9]{2}$/.test(value)),
      (value) => !isPurpose(value),
    ),
  );
  for (const text of ['1', '001', ' 01', '01\n', '٠١', 'aa', '']) expect(isPurpose(text)).toBe(false);
});

test('each purpose has words: its own, or the general ones', () => {
  for (const purpose of PURPOSES) expect(knownPurpose(purpose)).toBe(purpose);
  for (const purpose of ['05', '06', '07', '52', '53', '57'] as const)
    expect(knownPurpose(purpose)).toBe('99');
});
