import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  decide,
  emptyLedger,
  moved,
  notJudged,
  PAUSE_MS,
  paused,
  refused,
  sent,
  type Doubt,
  type Ledger,
  type Press,
} from './ledger.js';

/** The first moment of a minute. */
const MINUTE = Date.parse('2026-01-02T10:20:00Z');
const CODE = '482915';
const OTHER = '731204';
const SEND = { kind: 'send' };
const fresh = emptyLedger(12_345);

const send = (ledger: Ledger, text: string, now: number) => sent(ledger, press({ text, now, begunAt: now }));
const ask = (doubt: Doubt) => ({ kind: 'ask', doubt });

/** A press ten seconds into the minute, of a code begun in it, with a network; but for what is given. */
function press(over: Partial<Press> = {}): Press {
  const now = over.now ?? MINUTE + 10_000;
  return { text: CODE, now, begunAt: now, online: true, ...over };
}

describe('a press', () => {
  test('of six digits with nothing against it sends', () => {
    expect(decide(fresh, press(), [])).toEqual(SEND);
    expect(decide(fresh, press({ begunAt: null }), [])).toEqual(SEND);
  });

  test.each([
    ['', 'empty'],
    ['4829', 'app-password'],
    ['48291', 'too-short'],
    ['4829155', 'too-long'],
  ])('of %j is incomplete: %s', (text, problem) => {
    expect(decide(fresh, press({ text }), [])).toEqual({ kind: 'incomplete', problem });
  });

  test('of anything but six digits never sends, whatever was confirmed', () => {
    const all: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{0,8}$/)),
        fc.subarray(all),
        (text, confirmed) => {
          expect(decide(fresh, press({ text }), confirmed).kind === 'send').toBe(/^[0-9]{6}$/.test(text));
        },
      ),
    );
  });
});

describe('what is asked before sending', () => {
  const unknown = send(fresh, CODE, MINUTE + 1_000);
  const resting: Ledger = { ...fresh, pausedUntil: MINUTE + 20_000 };

  test.each<[string, Ledger, Partial<Press>, Doubt]>([
    ['without a network', fresh, { online: false }, 'offline'],
    ['while the agency wants a rest', resting, {}, 'paused'],
    ['a code whose outcome is unknown', unknown, {}, 'sent-already'],
    ['a code begun in the minute before', fresh, { begunAt: MINUTE - 1 }, 'stale'],
    ['a code begun an hour before', fresh, { begunAt: MINUTE - 3_600_000 }, 'stale'],
    ['in the last seconds of the minute', fresh, { now: MINUTE + 55_000 }, 'ending'],
  ])('%s', (_name, ledger, over, doubt) => {
    expect(decide(ledger, press(over), [])).toEqual(ask(doubt));
    expect(decide(ledger, press(over), [doubt])).toEqual(SEND);
  });

  test('one doubt confirmed confirms no other', () => {
    const all: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    for (const doubt of all.filter((each) => each !== 'stale')) {
      expect(decide(fresh, press({ begunAt: MINUTE - 1 }), [doubt])).toEqual(ask('stale'));
    }
  });

  test('with everything against it, the doubts are asked one after the other, the most certain first', () => {
    const now = MINUTE + 59_000;
    const ledger: Ledger = { ...send(fresh, CODE, now - 10), pausedUntil: now + 1 };
    const worst = press({ now, begunAt: MINUTE - 1, online: false });
    const order: Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];
    for (const [i, doubt] of order.entries()) {
      expect(decide(ledger, worst, order.slice(0, i))).toEqual(ask(doubt));
    }
    expect(decide(ledger, worst, order)).toEqual(SEND);
  });

  test('an incomplete entry is told before anything is asked', () => {
    expect(decide(resting, press({ text: '4829', online: false, begunAt: 0 }), [])).toMatchObject({
      kind: 'incomplete',
    });
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
  const resting = paused(send(fresh, CODE, MINUTE), MINUTE + 5_000);

  test('ends after PAUSE_MS, and not a moment sooner', () => {
    const end = MINUTE + 5_000 + PAUSE_MS;
    expect(decide(resting, press({ now: end - 1 }), [])).toEqual(ask('paused'));
    expect(decide(resting, press({ now: end }), [])).toEqual(SEND);
  });

  test('leaves the code as if it had not been sent: it was not judged', () => {
    expect(decide(resting, press(), ['paused'])).toEqual(SEND);
  });

  test('outlasts the next send', () => {
    expect(send(resting, OTHER, MINUTE + 6_000).pausedUntil).toBe(resting.pausedUntil);
  });
});

describe('a refused code', () => {
  const ledger = refused(send(fresh, CODE, MINUTE + 10_000));

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
    expect(decide(ledger, press({ text: OTHER }), [])).toEqual(SEND);
  });

  test('stays refused when others are sent and refused after it', () => {
    const later = refused(send(refused(send(ledger, OTHER, MINUTE + 20_000)), '000000', MINUTE + 30_000));
    for (const text of [CODE, OTHER, '000000']) {
      expect(decide(later, press({ text, now: MINUTE + 40_000 }), [])).toEqual({ kind: 'refused-already' });
    }
  });
});

describe('a code of unknown outcome', () => {
  const ledger = send(fresh, CODE, MINUTE + 10_000);

  test('is asked about in its minute only', () => {
    expect(decide(ledger, press({ now: MINUTE + 54_000 }), [])).toEqual(ask('sent-already'));
    expect(decide(ledger, press({ now: MINUTE + 60_000 }), [])).toEqual(SEND);
  });

  test('says nothing about another code', () => {
    expect(decide(ledger, press({ text: OTHER }), [])).toEqual(SEND);
  });

  test('is refused once it was sent again and refused', () => {
    expect(decide(refused(send(ledger, CODE, MINUTE + 20_000)), press(), ['sent-already'])).toEqual({
      kind: 'refused-already',
    });
  });

  test('stays unknown when it was sent again and not judged the second time', () => {
    const again = send(ledger, CODE, MINUTE + 20_000);
    expect(decide(notJudged(again), press(), [])).toEqual(ask('sent-already'));
    expect(decide(paused(again, MINUTE), press(), ['paused'])).toEqual(ask('sent-already'));
  });

  test('stays unknown when another code is refused after it', () => {
    const later = refused(send(ledger, OTHER, MINUTE + 20_000));
    expect(decide(later, press(), [])).toEqual(ask('sent-already'));
    expect(decide(later, press({ text: OTHER }), [])).toEqual({ kind: 'refused-already' });
  });
});

describe('a code that the agency did not judge', () => {
  test('may be sent again at once', () => {
    expect(decide(notJudged(send(fresh, CODE, MINUTE)), press(), [])).toEqual(SEND);
  });

  test('does not wash away what was refused before it', () => {
    const ledger = notJudged(send(refused(send(fresh, CODE, MINUTE)), OTHER, MINUTE + 1));
    expect(decide(ledger, press(), [])).toEqual({ kind: 'refused-already' });
  });
});

describe('a clock that was wrong, and is put right', () => {
  const HOURS = 2 * 3_600_000 + 17_345;

  test.each([HOURS, -HOURS, 1, -1, 40_000, -40_000, 0])(
    'by %d ms: what was sent and the rest are the same moments as before',
    (by) => {
      const at = MINUTE + 10_000 - by; // by the wrong clock
      const unknown = send(fresh, CODE, at);
      for (const later of [MINUTE, MINUTE + 30_000, MINUTE + 54_999]) {
        expect(decide(moved(refused(unknown), by), press({ now: later }), [])).toEqual({
          kind: 'refused-already',
        });
        expect(decide(moved(unknown, by), press({ now: later }), [])).toEqual(ask('sent-already'));
      }
      expect(decide(moved(refused(unknown), by), press({ now: MINUTE + 60_000 }), [])).toEqual(SEND);
      const resting = moved(paused(unknown, at), by);
      const end = MINUTE + 10_000 + PAUSE_MS;
      expect(decide(resting, press({ now: end - 1 }), [])).toEqual(ask('paused'));
      expect(decide(resting, press({ now: end }), [])).toEqual(SEND);
    },
  );

  test('no rest is made where there was none, and the salt stays', () => {
    expect(moved(fresh, HOURS)).toEqual(fresh);
  });

  test('moving there and back is not moving, and two moves are as their sum', () => {
    const by = fc.integer({ min: -(2 ** 41), max: 2 ** 41 });
    const ledger = paused(send(refused(send(fresh, CODE, MINUTE)), OTHER, MINUTE + 1_000), MINUTE + 2_000);
    fc.assert(
      fc.property(by, by, (a, b) => {
        expect(moved(moved(ledger, a), -a)).toEqual(ledger);
        expect(moved(moved(ledger, a), b)).toEqual(moved(ledger, a + b));
      }),
    );
  });

  test('a code sent by the wrong clock is not forgotten when the next is sent by the right one', () => {
    const before = refused(send(fresh, CODE, MINUTE + 10_000 - HOURS));
    const after = refused(send(moved(before, HOURS), OTHER, MINUTE + 20_000));
    expect(decide(after, press({ now: MINUTE + 30_000 }), [])).toEqual({ kind: 'refused-already' });
  });
});

test('a clock put back over the minute’s end brings no refused code back, though another was sent meanwhile', () => {
  const late = refused(send(fresh, CODE, MINUTE + 59_000));
  const other = refused(send(late, OTHER, MINUTE + 60_200));
  const back = moved(other, -1_000);
  for (const text of [CODE, OTHER]) {
    expect(decide(back, press({ text, now: MINUTE + 59_800 }), ['ending'])).toEqual({
      kind: 'refused-already',
    });
  }
});

describe('the ledger', () => {
  const anyCode = fc.stringMatching(/^[0-9]{6}$/);
  const anySalt = fc.integer({ min: 0, max: 0xffff_ffff });

  test('is empty at first, and changed by nobody: each step gives a new one', () => {
    const before = structuredClone(fresh);
    paused(refused(send(fresh, CODE, MINUTE)), MINUTE);
    notJudged(send(fresh, CODE, MINUTE));
    expect(fresh).toEqual(before);
    expect(fresh.entries).toEqual([]);
  });

  test('tells any two codes apart, whatever the salt, leading zeros included', () => {
    fc.assert(
      fc.property(anySalt, anyCode, anyCode, (salt, a, b) => {
        const ledger = refused(send(emptyLedger(salt), a, MINUTE));
        expect(decide(ledger, press({ text: b }), []).kind).toBe(a === b ? 'refused-already' : 'send');
      }),
    );
  });

  test('does not hold the code as it is', () => {
    fc.assert(
      fc.property(anySalt, anyCode, (salt, text) => {
        fc.pre(salt > 1_000_000);
        expect(JSON.stringify(send(emptyLedger(salt), text, MINUTE).entries)).not.toContain(
          `:${Number(text)},`,
        );
      }),
    );
  });

  test('forgets what was sent long ago, so that it does not grow', () => {
    let ledger = fresh;
    for (let i = 0; i < 1_000; i += 1) ledger = send(ledger, String(100_000 + i), MINUTE + i * 20_000);
    expect(ledger.entries.length).toBeLessThan(8);
  });
});
