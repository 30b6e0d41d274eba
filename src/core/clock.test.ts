import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  bestEstimate,
  CODE_PERIOD_MS,
  ENDING_MS,
  estimateOf,
  isEnding,
  isStale,
  jumpBetween,
  minuteOf,
  msLeft,
  sampleOfPage,
  secondsLeft,
  type TimeSample,
} from './clock.js';

const AT = Date.parse('2026-01-02T10:20:00Z');

/** Moments that a clock can show, with the quarter milliseconds that the middle of a round trip brings, and before 1970. */
const moment = fc
  .integer({ min: -4_000_000_000_000 * 4, max: 8_000_000_000_000 * 4 })
  .map((quarters) => quarters / 4);

describe('the minute of a code', () => {
  test.each([
    ['at its first moment', AT, 60_000, 60],
    ['a millisecond later', AT + 1, 59_999, 60],
    ['a second later', AT + 1_000, 59_000, 59],
    ['just after a second', AT + 1_001, 58_999, 59],
    ['in the middle', AT + 30_000, 30_000, 30],
    ['a second before its end', AT + 59_000, 1_000, 1],
    ['at its last moment', AT + 59_999, 1, 1],
    ['between two milliseconds', AT + 59_999.75, 0.25, 1],
  ])('%s', (_name, now, ms, seconds) => {
    expect(minuteOf(now)).toBe(AT / CODE_PERIOD_MS);
    expect(msLeft(now)).toBe(ms);
    expect(secondsLeft(now)).toBe(seconds);
  });

  test('the next minute begins sixty seconds later', () => {
    expect(minuteOf(AT + 60_000)).toBe(minuteOf(AT) + 1);
    expect(minuteOf(AT - 1)).toBe(minuteOf(AT) - 1);
  });

  test('minutes go on before 1970, for a clock that was never set', () => {
    expect([minuteOf(0), minuteOf(-1), minuteOf(-60_000), minuteOf(-60_001)]).toEqual([0, -1, -1, -2]);
    expect([msLeft(0), msLeft(-1), msLeft(-60_000), msLeft(-60_001)]).toEqual([60_000, 1, 60_000, 1]);
  });

  test('there is always something left, and never more than a minute', () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(msLeft(now)).toBeGreaterThan(0);
        expect(msLeft(now)).toBeLessThanOrEqual(CODE_PERIOD_MS);
        expect(secondsLeft(now)).toBeGreaterThanOrEqual(1);
        expect(secondsLeft(now)).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('when what is left has passed, the minute is the next one, and not sooner', () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(minuteOf(now + msLeft(now))).toBe(minuteOf(now) + 1);
        expect(minuteOf(now + msLeft(now) - 0.25)).toBe(minuteOf(now));
      }),
    );
  });
});

describe('the last seconds', () => {
  test.each([
    [AT, false],
    [AT + 54_999, false],
    [AT + 55_000, true],
    [AT + 59_999, true],
    [AT + 60_000, false],
  ])('%d: %s', (now, ending) => {
    expect(isEnding(now)).toBe(ending);
  });

  test('are as many as the countdown shows', () => {
    fc.assert(fc.property(moment, (now) => isEnding(now) === secondsLeft(now) <= ENDING_MS / 1_000));
  });
});

describe('a code begun earlier', () => {
  test.each([
    ['in the same moment', AT, AT, false],
    ['at the first moment of the minute', AT, AT + 59_999, false],
    ['a moment before the minute', AT - 1, AT, true],
    ['at the last moment of the minute before', AT + 59_999, AT + 60_000, true],
    ['an hour before', AT - 3_600_000, AT, true],
    ['after now, by a clock that was set back', AT + 90_000, AT, false],
  ])('%s', (_name, begunAt, now, stale) => {
    expect(isStale(begunAt, now)).toBe(stale);
  });

  test('becomes stale when the code changes, and not sooner', () => {
    fc.assert(
      fc.property(moment, (begunAt) => {
        expect(isStale(begunAt, begunAt + msLeft(begunAt) - 0.25)).toBe(false);
        expect(isStale(begunAt, begunAt + msLeft(begunAt))).toBe(true);
      }),
    );
  });
});

/** A question to a clock that is truly `offset` ahead of the monotonic clock, over a network as lopsided as it likes. */
const question = fc.record({
  askedAt: fc.integer({ min: 0, max: 10_000_000 }),
  there: fc.integer({ min: 0, max: 30_000 }),
  back: fc.integer({ min: 0, max: 30_000 }),
});

function ask(
  offset: number,
  { askedAt, there, back }: { askedAt: number; there: number; back: number },
): TimeSample {
  return { askedAt, answeredAt: askedAt + there + back, agencyTime: askedAt + there + offset };
}

describe('the agency’s time', () => {
  test('is taken at the middle of the round trip', () => {
    const sample: TimeSample = { askedAt: 1_000, answeredAt: 1_400, agencyTime: AT };
    expect(estimateOf(sample)).toEqual({ offset: AT - 1_200, error: 200 });
  });

  test('is exact when the way there is as long as the way back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 41), max: 2 ** 41 }), question, (offset, q) => {
        expect(estimateOf(ask(offset, { ...q, back: q.there })).offset).toBe(offset);
      }),
    );
  });

  test('is not known without a sample', () => {
    expect(bestEstimate([])).toBeNull();
  });

  test('comes from the shortest round trip, the first of equals', () => {
    const slow: TimeSample = { askedAt: 0, answeredAt: 900, agencyTime: AT };
    const quick: TimeSample = { askedAt: 2_000, answeredAt: 2_100, agencyTime: AT + 2_300 };
    const alsoQuick: TimeSample = { askedAt: 4_000, answeredAt: 4_100, agencyTime: AT + 9_999 };
    expect(bestEstimate([slow, quick, alsoQuick])).toEqual(estimateOf(quick));
    expect(bestEstimate([quick, slow])).toEqual(estimateOf(quick));
  });

  test('is never further off than its error says, however lopsided the network', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000_000_000, max: 2_000_000_000_000 }),
        fc.array(question, { minLength: 1, maxLength: 8 }),
        (offset, questions) => {
          const samples = questions.map((q) => ask(offset, q));
          const best = bestEstimate(samples);
          expect(best).not.toBeNull();
          expect(Math.abs((best?.offset ?? Infinity) - offset)).toBeLessThanOrEqual(best?.error ?? 0);
          expect(best?.error).toBe(Math.min(...questions.map(({ there, back }) => (there + back) / 2)));
        },
      ),
    );
  });

  test('more samples never make it worse', () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 8 }), (questions) => {
        const samples = questions.map((q) => ask(AT, q));
        const fewer = bestEstimate(samples.slice(1))?.error ?? -1;
        expect(bestEstimate(samples)?.error ?? Infinity).toBeLessThanOrEqual(fewer);
      }),
    );
  });
});

describe('a jump of the computer’s clock', () => {
  const before = { wall: AT, monotonic: 5_000 };

  test.each([
    ['both went on alike', 60_000, 60_000, false],
    ['both stood still', 0, 0, false],
    ['the wall clock drifted a little', 60_900, 60_000, false],
    ['exactly a second apart', 61_000, 60_000, false],
    ['more than a second apart', 61_001, 60_000, true],
    ['the computer slept and the monotonic clock stood still', 3_600_000, 40, true],
    ['the clock was set forward', 7_260_000, 60_000, true],
    ['the clock was set back', -7_140_000, 60_000, true],
    ['the clock was set back by just over a second', 58_999, 60_000, true],
  ])('%s', (_name, wall, monotonic, jumped) => {
    const jump = jumpBetween(before, { wall: AT + wall, monotonic: 5_000 + monotonic });
    expect(jump).toBe(jumped ? wall - monotonic : 0);
  });

  test('no time is too long for clocks that go alike, and no set of more than a second is missed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        (passed, set) => {
          const now = { wall: AT + passed + set, monotonic: 5_000 + passed };
          expect(jumpBetween(before, now)).toBe(Math.abs(set) > 1_000 ? set : 0);
        },
      ),
    );
  });
});

describe('a time that came in a page’s HTML', () => {
  const WRITTEN = Date.UTC(2026, 0, 5, 3, 0, 20);

  test('is right to within half of what the HTML took, whenever in it the time was written', () => {
    fc.assert(
      fc.property(
        fc.nat(60_000),
        fc.nat(2_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, took, share) => {
          const askedAt = 1 + before;
          const writtenAt = askedAt + took * share;
          const sample = sampleOfPage(WRITTEN, { askedAt, endedAt: askedAt + took, isKept: false });
          const { offset } = estimateOf(sample as TimeSample);
          expect(Math.abs(offset - (WRITTEN - writtenAt))).toBeLessThanOrEqual(took / 2 + 0.001);
        },
      ),
    );
  });

  test.each([
    ['still comes', { askedAt: 100, endedAt: 0, isKept: false }],
    ['came for long', { askedAt: 100, endedAt: 2_101, isKept: false }],
    ['was kept', { askedAt: 100, endedAt: 200, isKept: true }],
    ['came nobody knows when', { askedAt: 0, endedAt: 0, isKept: false }],
    ['came in a browser that does not say', null],
  ])('is not believed where the HTML %s', (_, arrival) => {
    expect(sampleOfPage(WRITTEN, arrival)).toBeNull();
  });
});
