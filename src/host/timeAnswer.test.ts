import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { HttpAnswer } from './httpAnswer.js';
import { readTime } from './timeAnswer.js';

const NOW = Date.UTC(2026, 0, 5, 3, 0, 10);
const time = fc.integer({ min: Date.UTC(2021), max: Date.UTC(2099) });

test('a time is read of a number, `{ now }`, and the JSON of either, as a text or of a server', () => {
  fc.assert(
    fc.property(time, fc.constantFrom('', ' ', '\uFEFF', '\r\n'), (now, before) => {
      for (const answer of [now, { now }, { now, code: 200 }]) {
        const json = before + JSON.stringify(answer);
        expect(readTime(answer)).toBe(now);
        expect(readTime(json)).toBe(now);
        expect(readTime(new HttpAnswer(json, 500, undefined, ''))).toBe(now);
      }
    }),
  );
});

test('nothing else is one, and whatever it is, reading it throws nothing', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
  fc.assert(
    fc.property(fc.oneof(anything, fc.json()), (answer) => {
      expect([null, 'number']).toContain(readTime(answer) === null ? null : typeof readTime(answer));
    }),
  );
  const text = String(NOW);
  for (const none of [
    NOW / 1_000,
    -NOW,
    NaN,
    [NOW],
    new Date(NOW),
    { now: text },
    { data: NOW },
    { now: null },
    `"${text}"`,
    '2026-01-05',
    '<p>',
    '',
  ])
    expect(readTime(none)).toBeNull();
});
