import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { causesOf, sentAt, type Sent } from './evidence.js';

const MINUTE = 60_000;
const miss = (minute: number, fresh = true): Sent => ({ minute, fresh });

test('a code begun in another minute, or sent at the end of one, may have changed on its way', () => {
  expect(sentAt(5 * MINUTE + 20_000, 5 * MINUTE)).toEqual(miss(5));
  expect(sentAt(5 * MINUTE + 20_000, null)).toEqual(miss(5));
  expect(sentAt(5 * MINUTE + 3_000, 5 * MINUTE - 1)).toEqual(miss(5, false));
  expect(sentAt(5 * MINUTE + 57_000, 5 * MINUTE)).toEqual(miss(5, false));
});

test('one code, or several of one minute, may have changed on the way', () => {
  expect(causesOf([miss(1)], null)).toEqual(['changed', 'clock', 'phone', 'member']);
  expect(causesOf([miss(1), miss(1)], null)[0]).toBe('changed');
  expect(causesOf([miss(1, false), miss(2, false), miss(3)], null)[0]).toBe('changed');
});

test('fresh codes of two minutes did not', () => {
  expect(causesOf([miss(1), miss(2)], null)).toEqual(['clock', 'phone', 'member']);
});

test('a clock that is wrong is the first cause, one that is right is none', () => {
  expect(causesOf([miss(1)], false)).toEqual(['clock', 'changed', 'phone', 'member']);
  expect(causesOf([miss(1), miss(2)], true)).toEqual(['phone', 'member']);
});

test('whatever is known, there is always something to check, and nothing twice', () => {
  const misses = fc.array(fc.record({ minute: fc.nat(9), fresh: fc.boolean() }));
  fc.assert(
    fc.property(misses, fc.constantFrom(true, false, null), (all, clock) => {
      const causes = causesOf(all, clock);
      expect(causes.length).toBeGreaterThanOrEqual(2);
      expect(new Set(causes).size).toBe(causes.length);
      expect(causes).toContain('member');
    }),
  );
});
