// oxlint-disable max-lines -- the rules of one ledger, each with its cases
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Code } from './code.js';
import * as ledgers from './ledger.js';
import { decide, empty, PAUSE_MS, type Attempt, type Doubt, type Ledger } from './ledger.js';

/** The first moment of a minute. */
const MINUTE = Date.parse('2026-01-02T10:20:00Z');
const CODE = '482915' as Code;
const OTHER = '731204' as Code;
const SEND = { kind: 'send' };
const fresh = empty(12_345);

const ask = (doubt: Doubt) => ({ kind: 'ask', doubt });

/** A press ten seconds into the minute, of a code begun in it, with a network; but for what is given. */
type Circumstances = Partial<Omit<Attempt, 'now'>> & { now?: number; elapsed?: number };

function press({ now = MINUTE + 10_000, elapsed = now, ...over }: Circumstances = {}): Attempt {
  return {
    code: CODE,
    now: { agencyTime: now, elapsed },
    begunAt: now,
    unchangedFor: 0,
    online: true,
    ...over,
  };
}

/** Both clocks run together, but where a test says otherwise. */
const sent = (ledger: Ledger, code: string, now: number, elapsed = now) =>
  ledgers.sent(ledger, code as Code, { agencyTime: now, elapsed });
/** An answer is about the code last sent, but where a test says otherwise. */
const lastOf = ({ entries }: Ledger) => entries.at(-1)?.fingerprint ?? -1;
const refused = (ledger: Ledger) => ledgers.refused(ledger, lastOf(ledger));
const notJudged = (ledger: Ledger) => ledgers.notJudged(ledger, lastOf(ledger));
const paused = (ledger: Ledger, now: number) => ledgers.paused(ledger, lastOf(ledger), now);

test('a code that nothing speaks against is sent', () => {
  expect(decide(fresh, press(), [])).toEqual(SEND);
  expect(decide(fresh, press({ begunAt: null }), [])).toEqual(SEND);
});

describe('what is asked before sending', () => {
  const unknown = sent(fresh, CODE, MINUTE + 1_000);
  const resting: Ledger = { ...fresh, pausedUntil: MINUTE + 20_000 };

  test.each<[string, Ledger, Circumstances, Doubt]>([
    ['without a network', fresh, { online: false }, 'offline'],
    ['while the agency wants a rest', resting, {}, 'paused'],
    ['a code whose outcome is unknown', unknown, {}, 'sent-already'],
    ['a code that verified', ledgers.accepted(unknown, lastOf(unknown)), {}, 'used-already'],
    ['a code begun in the minute before', fresh, { begunAt: MINUTE - 1 }, 'stale'],
    ['a code begun an hour before', fresh, { begunAt: MINUTE - 3_600_000 }, 'stale'],
    ['in the last seconds of the minute', fresh, { now: MINUTE + 55_000 }, 'ending'],
  ])('%s', (_name, ledger, over, doubt) => {
    expect(decide(ledger, press(over), [])).toEqual(ask(doubt));
    expect(decide(ledger, press(over), [doubt])).toEqual(SEND);
  });

  test('a code that has stood for two whole minutes is not sent, whatever was confirmed and whatever the clock says', () => {
    const all: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending', 'may-lock'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.integer({ min: -90_000_000, max: 90_000_000 }),
        fc.subarray(all),
        fc.boolean(),
        (unchangedFor, by, confirmed, online) => {
          const elapsed = MINUTE + 30_000;
          const old = press({ now: elapsed + by, elapsed, unchangedFor, online, begunAt: null });
          const { kind } = decide(fresh, old, confirmed, true);
          expect(kind === 'outdated').toBe(unchangedFor >= 120_000);
        },
      ),
    );
  });

  test('where it is not known for how long a code has stood, it can be sent in spite of the doubt', () => {
    const unknown = { begunAt: MINUTE - 3_600_000, unchangedFor: null };
    expect(decide(fresh, press(unknown), [])).toEqual(ask('stale'));
    expect(decide(fresh, press(unknown), ['stale'])).toEqual(SEND);
  });

  test('the same digits typed anew are a new code', () => {
    expect(decide(fresh, press({ unchangedFor: 120_000 }), ['stale'])).toEqual({ kind: 'outdated' });
    expect(decide(fresh, press({ unchangedFor: 0 }), [])).toEqual(SEND);
  });

  test('one doubt confirmed confirms no other', () => {
    const all: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    for (const doubt of all.filter((each) => each !== 'stale')) {
      expect(decide(fresh, press({ begunAt: MINUTE - 1 }), [doubt])).toEqual(ask('stale'));
    }
  });

  test('with everything against it, the doubts are asked one after the other, the most certain first', () => {
    const now = MINUTE + 59_000;
    const ledger: Ledger = { ...sent(fresh, CODE, now - 10), pausedUntil: now + 1 };
    const worst = press({ now, begunAt: MINUTE - 1, online: false });
    const order: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    for (const [i, doubt] of order.entries()) {
      expect(decide(ledger, worst, order.slice(0, i))).toEqual(ask(doubt));
    }
    expect(decide(ledger, worst, order)).toEqual(SEND);
  });

  test('a refused code is told before anything is asked', () => {
    const ledger: Ledger = { ...refused(unknown), pausedUntil: MINUTE + 60_000 };
    expect(decide(ledger, press({ online: false, begunAt: 0, now: MINUTE + 59_000 }), [])).toEqual({
      kind: 'refused-already',
    });
  });

  test('a code is not stale in the minute in which it was begun, to its last moment', () => {
    expect(decide(fresh, press({ begunAt: MINUTE, now: MINUTE + 54_999 }), [])).toEqual(SEND);
    expect(decide(fresh, press({ begunAt: MINUTE, now: MINUTE + 59_999 }), ['ending'])).toEqual(SEND);
    expect(decide(fresh, press({ begunAt: MINUTE, now: MINUTE + 60_000 }), ['ending'])).toEqual(ask('stale'));
  });

  test('a code begun after the press, by a clock that was set back, is not stale', () => {
    expect(decide(fresh, press({ begunAt: MINUTE + 90_000 }), [])).toEqual(SEND);
  });
});

describe('the rest that the agency asks for', () => {
  const resting = paused(sent(fresh, CODE, MINUTE), MINUTE + 5_000);

  test('ends after PAUSE_MS, and not a moment sooner', () => {
    const end = MINUTE + 5_000 + PAUSE_MS;
    expect(decide(resting, press({ now: end - 1 }), [])).toEqual(ask('paused'));
    expect(decide(resting, press({ now: end }), [])).toEqual(SEND);
  });

  test('leaves the code as if it had not been sent: it was not judged', () => {
    expect(decide(resting, press(), ['paused'])).toEqual(SEND);
  });

  test('outlasts the next send', () => {
    expect(sent(resting, OTHER, MINUTE + 6_000).pausedUntil).toBe(resting.pausedUntil);
  });
});

describe('a refused code', () => {
  const ledger = refused(sent(fresh, CODE, MINUTE + 10_000));

  test('is not sent again in its minute, whatever was confirmed', () => {
    const all: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    for (const now of [MINUTE, MINUTE + 10_001, MINUTE + 59_999]) {
      expect(decide(ledger, press({ now }), all)).toEqual({ kind: 'refused-already' });
    }
  });

  test('may be right in the next minute, as it is when the phone is fast', () => {
    expect(decide(ledger, press({ now: MINUTE + 60_000 }), [])).toEqual(SEND);
  });

  test('says nothing about another code', () => {
    expect(decide(ledger, press({ code: OTHER }), [])).toEqual(SEND);
  });

  test('stays refused when others are sent and refused after it', () => {
    const later = refused(sent(refused(sent(ledger, OTHER, MINUTE + 20_000)), '000000', MINUTE + 30_000));
    for (const code of [CODE, OTHER, '000000' as Code]) {
      expect(decide(later, press({ code, now: MINUTE + 40_000 }), [])).toEqual({ kind: 'refused-already' });
    }
  });
});

describe('a code of unknown outcome', () => {
  const ledger = sent(fresh, CODE, MINUTE + 10_000);

  test('is asked about in its minute only', () => {
    expect(decide(ledger, press({ now: MINUTE + 54_000 }), [])).toEqual(ask('sent-already'));
    expect(decide(ledger, press({ now: MINUTE + 60_000 }), [])).toEqual(SEND);
  });

  test('says nothing about another code', () => {
    expect(decide(ledger, press({ code: OTHER }), [])).toEqual(SEND);
  });

  test('is refused once it was sent again and refused', () => {
    expect(decide(refused(sent(ledger, CODE, MINUTE + 20_000)), press(), ['sent-already'])).toEqual({
      kind: 'refused-already',
    });
  });

  test('stays unknown when it was sent again and not judged the second time', () => {
    const again = sent(ledger, CODE, MINUTE + 20_000);
    expect(decide(notJudged(again), press(), [])).toEqual(ask('sent-already'));
    expect(decide(paused(again, MINUTE), press(), ['paused'])).toEqual(ask('sent-already'));
  });

  test('stays unknown when another code is refused after it', () => {
    const later = refused(sent(ledger, OTHER, MINUTE + 20_000));
    expect(decide(later, press(), [])).toEqual(ask('sent-already'));
    expect(decide(later, press({ code: OTHER }), [])).toEqual({ kind: 'refused-already' });
  });
});

describe('a code that the agency did not judge', () => {
  test('may be sent again at once', () => {
    expect(decide(notJudged(sent(fresh, CODE, MINUTE)), press(), [])).toEqual(SEND);
  });

  test('does not wash away what was refused before it', () => {
    const ledger = notJudged(sent(refused(sent(fresh, CODE, MINUTE)), OTHER, MINUTE + 1));
    expect(decide(ledger, press(), [])).toEqual({ kind: 'refused-already' });
  });
});

describe('two widgets that send at the same time', () => {
  const both = sent(sent(fresh, CODE, MINUTE + 1_000), OTHER, MINUTE + 1_100);
  const of = (code: Code) => ledgers.fingerprintOf(fresh, code);

  test('each answer is about its own code, whichever was sent last', () => {
    const first = ledgers.refused(both, of(CODE));
    expect(decide(first, press(), [])).toEqual({ kind: 'refused-already' });
    expect(decide(first, press({ code: OTHER }), [])).toEqual(ask('sent-already'));
    const second = ledgers.notJudged(first, of(OTHER));
    expect(decide(second, press({ code: OTHER }), [])).toEqual(SEND);
    expect(decide(second, press(), [])).toEqual({ kind: 'refused-already' });
  });

  test('an answer to what was forgotten long ago changes nothing that is known', () => {
    expect(ledgers.refused(fresh, of(CODE))).toEqual(fresh);
    expect(ledgers.notJudged(both, of('000000' as Code))).toEqual(both);
  });
});

describe('a clock that was wrong, and is put right', () => {
  const HOURS = 2 * 3_600_000 + 17_345;

  test.each([HOURS, -HOURS, 1, -1, 40_000, -40_000, 0])(
    'by %d ms: what was sent and the rest are the same moments as before',
    (by) => {
      const at = MINUTE + 10_000;
      const unknown = sent(fresh, CODE, at - by, at);
      for (const later of [at, MINUTE + 30_000, MINUTE + 54_999]) {
        expect(decide(refused(unknown), press({ now: later }), [])).toEqual({ kind: 'refused-already' });
        expect(decide(unknown, press({ now: later }), [])).toEqual(ask('sent-already'));
      }
      expect(decide(refused(unknown), press({ now: MINUTE + 60_001 }), [])).toEqual(SEND);
      const resting = paused(unknown, at);
      const end = at + PAUSE_MS;
      expect(decide(resting, press({ now: end - 1 }), [])).toEqual(ask('paused'));
      expect(decide(resting, press({ now: end }), [])).toEqual(SEND);
    },
  );

  test('to whatever time: a refused code waits for the end of the minute in which it was sent, and not longer', () => {
    const time = fc.integer({ min: -(2 ** 41), max: 2 ** 41 });
    const ledger = refused(sent(fresh, CODE, MINUTE + 10_000, 0));
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 49_999 }), (now, elapsed) => {
        expect(decide(ledger, press({ now, elapsed }), [])).toEqual({ kind: 'refused-already' });
        expect(decide(ledger, press({ now, elapsed: 60_000 }), ['ending'])).toEqual(SEND);
      }),
    );
  });

  test('set back over the minute’s end it brings no refused code back, though another was sent meanwhile', () => {
    const late = refused(sent(fresh, CODE, MINUTE + 59_000));
    const other = refused(sent(late, OTHER, MINUTE + 60_200));
    const back = press({ now: MINUTE + 59_800, elapsed: MINUTE + 60_800 });
    for (const code of [CODE, OTHER]) {
      expect(decide(other, { ...back, code }, ['ending'])).toEqual({ kind: 'refused-already' });
    }
  });
});

describe('the ledger', () => {
  const anyCode = fc.stringMatching(/^[0-9]{6}$/);
  const anySalt = fc.integer({ min: 0, max: 0xffff_ffff });

  test('is empty at first, and changed by nobody: each step gives a new one', () => {
    const before = structuredClone(fresh);
    paused(refused(sent(fresh, CODE, MINUTE)), MINUTE);
    notJudged(sent(fresh, CODE, MINUTE));
    expect(fresh).toEqual(before);
    expect(fresh.entries).toEqual([]);
  });

  test('tells any two codes apart, whatever the salt, leading zeros included', () => {
    fc.assert(
      fc.property(anySalt, anyCode, anyCode, (salt, a, b) => {
        const ledger = refused(sent(empty(salt), a, MINUTE));
        expect(decide(ledger, press({ code: b as Code }), []).kind).toBe(
          a === b ? 'refused-already' : 'send',
        );
      }),
    );
  });

  test('does not hold the code as it is', () => {
    fc.assert(
      fc.property(anySalt, anyCode, (salt, text) => {
        fc.pre(salt > 1_000_000);
        expect(JSON.stringify(sent(empty(salt), text, MINUTE).entries)).not.toContain(`:${Number(text)},`);
      }),
    );
  });

  test('forgets what was sent long ago, so that it does not grow', () => {
    let ledger = fresh;
    for (let i = 0; i < 1_000; i += 1) ledger = sent(ledger, String(100_000 + i), MINUTE + i * 20_000);
    expect(ledger.entries.length).toBeLessThan(8);
  });
});
