import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { deviceClock, phoneClock, type PhoneClock } from './phoneClock.js';

const MINUTE = 60_000;
const AT = Date.parse('2026-01-02T10:20:00Z');

/** When a code changes on a phone that is `fast` ms fast, pressed `reaction` ms later, in agency time. */
function pressed(fast: number, reaction: number, minute = 0): number {
  return AT + minute * MINUTE - fast + reaction;
}

describe('one press', () => {
  test.each<[string, number, number, PhoneClock]>([
    ['a right phone, a quick hand', 0, 150, { kind: 'fine' }],
    ['a right phone, a usual hand', 0, 300, { kind: 'fine' }],
    ['a right phone, a slow hand', 0, 2_000, { kind: 'fine' }],
    ['a hand that was ahead of the change', 0, -1_000, { kind: 'fine' }],
    ['2 s fast', 2_000, 300, { kind: 'fine' }],
    ['2 s slow', -2_000, 300, { kind: 'fine' }],
    ['3 s fast', 3_000, 300, { kind: 'fine' }],
    ['3 s slow', -3_000, 300, { kind: 'fine' }],
    ['4 s fast', 4_000, 300, { kind: 'fast', seconds: 4 }],
    ['4 s slow', -4_000, 300, { kind: 'slow', seconds: 4 }],
    ['20 s fast', 20_000, 300, { kind: 'fast', seconds: 20 }],
    ['20 s slow', -20_000, 300, { kind: 'slow', seconds: 20 }],
    ['29 s fast', 29_000, 300, { kind: 'fast', seconds: 29 }],
    ['29 s slow', -29_000, 300, { kind: 'slow', seconds: 29 }],
    ['whole minutes fast, which nobody can see', 3 * MINUTE, 300, { kind: 'fine' }],
    [
      'an hour and ten seconds slow, of which ten seconds are seen',
      -3_610_000,
      300,
      { kind: 'slow', seconds: 10 },
    ],
  ])('%s', (_name, fast, reaction, found) => {
    expect(phoneClock([pressed(fast, reaction)])).toEqual(found);
  });

  test('none says nothing', () => {
    expect(phoneClock([])).toEqual({ kind: 'unclear' });
  });
});

describe('several presses', () => {
  test.each<[string, number[], PhoneClock]>([
    ['alike', [pressed(20_000, 300), pressed(20_000, 300, 1)], { kind: 'fast', seconds: 20 }],
    ['a little apart', [pressed(20_000, 0), pressed(20_000, 600, 3)], { kind: 'fast', seconds: 20 }],
    ['4 s apart', [pressed(20_000, 300), pressed(16_000, 300, 1)], { kind: 'fast', seconds: 18 }],
    ['more than 4 s apart', [pressed(20_000, 300), pressed(15_999, 300, 1)], { kind: 'unclear' }],
    ['half a minute apart', [pressed(0, 300), pressed(30_000, 300, 1)], { kind: 'unclear' }],
    [
      'a third that does not fit',
      [pressed(0, 300), pressed(0, 300, 1), pressed(9_000, 300, 2)],
      { kind: 'unclear' },
    ],
    ['fast once, slow once', [pressed(20_000, 300), pressed(-20_000, 300, 1)], { kind: 'unclear' }],
    [
      'around half a minute, one on each side',
      [pressed(29_000, 300), pressed(-29_000, 300, 1)],
      { kind: 'fast', seconds: 30 },
    ],
    ['around the change, one on each side', [pressed(1_000, 300), pressed(-1_000, 300, 1)], { kind: 'fine' }],
    [
      'the same change pressed twice',
      [pressed(10_000, 100), pressed(10_000, 500)],
      { kind: 'fast', seconds: 10 },
    ],
  ])('%s', (_name, presses, found) => {
    expect(phoneClock(presses)).toEqual(found);
  });
});

/** Seconds that a phone is fast by what was found; null if it is `unclear`. */
function secondsOf(found: PhoneClock): number | null {
  if (found.kind === 'unclear') return null;
  if (found.kind === 'fine') return 0;
  return found.kind === 'fast' ? found.seconds : -found.seconds;
}

const reaction = fc.integer({ min: 0, max: 600 });
const presses = fc.array(fc.tuple(reaction, fc.integer({ min: 0, max: 600 })), {
  minLength: 1,
  maxLength: 3,
});

describe('for any phone', () => {
  test('up to 27 s off it is found to the second, or fine if it is nearly right', () => {
    fc.assert(
      fc.property(fc.integer({ min: -27_000, max: 27_000 }), presses, (fast, all) => {
        const found = phoneClock(all.map(([late, minute]) => pressed(fast, late, minute)));
        if (Math.abs(fast) <= 2_700) expect(found).toEqual({ kind: 'fine' });
        if (Math.abs(fast) > 3_300) expect(found.kind).toBe(fast > 0 ? 'fast' : 'slow');
        if (found.kind !== 'fine') {
          expect(Math.abs((secondsOf(found) ?? Infinity) - fast / 1_000)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('whole minutes more or less change nothing', () => {
    const minutes = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: -27_000, max: 27_000 }), minutes, minutes, (fast, a, b) => {
        expect(phoneClock([pressed(fast, 300, a)])).toEqual(phoneClock([pressed(fast, 300, b)]));
      }),
    );
  });

  test('presses that contradict each other are unclear, in any order', () => {
    const phase = fc.integer({ min: 0, max: MINUTE - 1 });
    fc.assert(
      fc.property(phase, phase, phase, fc.nat(2), (a, b, c, rotate) => {
        const apart = Math.abs(a - b);
        fc.pre(Math.min(apart, MINUTE - apart) > 4_000);
        const all = [AT + a, AT + b + MINUTE, AT + c + 2 * MINUTE];
        const turned = [...all.slice(rotate), ...all.slice(0, rotate)];
        expect(phoneClock(turned)).toEqual({ kind: 'unclear' });
        expect(phoneClock([AT + a, AT + b])).toEqual({ kind: 'unclear' });
      }),
    );
  });

  test('whatever is pressed: never more than half a minute, never less than what is fine', () => {
    const any = fc.array(fc.integer({ min: -(2 ** 41), max: 2 ** 42 }), { maxLength: 4 });
    fc.assert(
      fc.property(any, (all) => {
        const seconds = secondsOf(phoneClock(all)) ?? 0;
        expect(Math.abs(seconds)).toBeLessThanOrEqual(30);
        expect(seconds === 0 || Math.abs(seconds) >= 3).toBe(true);
      }),
    );
  });
});

test('the clock of this very device is compared without a press, however far it is off', () => {
  expect(deviceClock(0)).toEqual({ kind: 'fine' });
  expect(deviceClock(-2_900)).toEqual({ kind: 'fine' });
  expect(deviceClock(180_000)).toEqual({ kind: 'fast', seconds: 180 });
  expect(deviceClock(-3_600_000)).toEqual({ kind: 'slow', seconds: 3_600 });
});
