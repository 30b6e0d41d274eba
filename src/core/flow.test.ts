// oxlint-disable max-lines -- the rules of one reducer, each with its cases
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { ClearOutcome, VerifyOutcome } from './agency.js';
import { empty } from './ledger.js';
import {
  DELIBERATE_MS,
  initialFlow,
  isLocked,
  offersAlternative,
  REGISTRATION_ANSWERS,
  takesCode,
  transition,
  type AlternativeFailure,
  type Errand,
  type Flow,
  type FlowEvent,
  type IdentityFailure,
  type IdentityOutcome,
  type LockNotice,
  type Notice,
  type Press,
  type StateName,
  type Step,
} from './flow.js';

const MINUTE = Date.parse('2026-01-02T10:20:00Z');
const T = MINUTE + 10_000;
const CODE = '482915';

/** `now`: agency time; `elapsed` is the same but for what was done to the clock. */
type Circumstances = Partial<Omit<Press, 'now'>> & { now?: number; elapsed?: number };

function press({ now = T, elapsed = now, ...over }: Circumstances = {}): Press {
  return {
    text: CODE,
    now: { agencyTime: now, elapsed },
    begunAt: now,
    unchangedFor: 0,
    online: true,
    ...over,
  };
}

const submit = (over: Circumstances = {}): FlowEvent => ({ type: 'submit', press: press(over) });
/** By the button that sends it in spite of the doubt. */
const submitAnyway = (over: Circumstances = {}): FlowEvent => ({
  type: 'submit',
  press: press(over),
  anyway: true,
});
/** A press by a clock that is put right by `by` afterwards. */
const wrongly = (by: number, over: Circumstances = {}) => submit({ now: T - by, elapsed: T, ...over });
const answer = (outcome: VerifyOutcome, at = T + 300): FlowEvent => ({ type: 'answered', outcome, at });
const UNLOCK: Errand = { purpose: 'unlock', lock: 'app' };
const INSTEAD: Errand = { purpose: 'alternative', lock: null };
const identityEnded = (outcome: IdentityOutcome, errand: Errand = UNLOCK): FlowEvent => ({
  type: 'identity-ended',
  errand,
  outcome,
});
const windowClosed = (errand: Errand = UNLOCK): FlowEvent => ({ type: 'identity-window-closed', errand });
const LINK = 'https://lms.example/identity?s=1';
const windowBlocked = (errand: Errand = UNLOCK): FlowEvent => ({
  type: 'identity-window-blocked',
  errand,
  link: LINK,
});
const resumed = (errand: Errand): FlowEvent => ({ type: 'resumed', errand });
const alternativeAnswered = (outcome: VerifyOutcome): FlowEvent => ({
  type: 'alternative-answered',
  outcome,
});
/** What the host's server may answer in the agency's place. */
const REFUSED = { outcome: 'locked' } as const;
const interrupted = (at = T + 900): FlowEvent => ({ type: 'interrupted', at });
const clearEnded = (outcome: ClearOutcome): FlowEvent => ({ type: 'cleared', outcome });
const EDITED: FlowEvent = { type: 'edited' };
const MISMATCH: FlowEvent = answer({ outcome: 'mismatch', agencyCode: 'AP001' });
const LOST: FlowEvent = answer({ outcome: 'unavailable', reason: 'no-answer' });

/** A trainee's way: the events one after the other, from the beginning or from a flow given first. */
function after(...way: (Flow | FlowEvent)[]): Flow {
  let flow = initialFlow(empty(1));
  for (const each of way) flow = 'step' in each ? each : transition(flow, each);
  return flow;
}

const NO_ANSWER = { outcome: 'unavailable', reason: 'no-answer' } as const;
const SIGNED_OUT = { outcome: 'unavailable', reason: 'signed-out' } as const;

/** The states, and those that look otherwise for an alternative verification. */
type Place = StateName | 'checking otherwise' | 'identity otherwise' | 'redirecting otherwise';

const APP_LOCKED: FlowEvent[] = [{ type: 'app-says-locked' }, { type: 'unlock' }];

/** How a trainee comes to each of them. */
const IN: Record<Place, Flow> = {
  entering: after(),
  checking: after(submit()),
  verified: after(submit(), answer({ outcome: 'verified', token: 't' })),
  unregistered: after(submit(), answer({ outcome: 'unregistered', agencyCode: 'AP005' })),
  locked: after({ type: 'app-says-locked' }),
  identity: after({ type: 'app-says-locked' }, { type: 'unlock' }),
  redirecting: after(...APP_LOCKED, identityEnded('redirecting')),
  clearing: after(...APP_LOCKED, identityEnded('verified')),
  unlocked: after(...APP_LOCKED, identityEnded('verified'), clearEnded({ outcome: 'cleared' })),
  misconfigured: after({ type: 'misconfigured' }),
  unavailable: after(submit(), answer(NO_ANSWER)),
  'checking otherwise': after({ type: 'verify-otherwise' }, identityEnded('verified', INSTEAD)),
  'identity otherwise': after({ type: 'verify-otherwise' }),
  'redirecting otherwise': after({ type: 'verify-otherwise' }, identityEnded('redirecting', INSTEAD)),
};

const PLACES = Object.keys(IN) as Place[];
const FORMS: Place[] = ['entering', 'unlocked', 'unavailable'];
/** Where nothing is under way, and not all is done. */
const CALM: Place[] = [...FORMS, 'unregistered', 'locked', 'misconfigured'];

function steps(rows: [from: Place, event: FlowEvent, to: Step][]) {
  test.each(rows.map(([from, event, to]) => [from, label(event), to.state, event, to] as const))(
    '%s — %s → %s',
    (from, _event, _to, event, to) => {
      expect(transition(IN[from], event).step).toEqual(to);
    },
  );
}

function label(event: FlowEvent): string {
  if (event.type === 'submit') return `submit ${event.press.text}`;
  const purpose = 'errand' in event ? ` (${event.errand.purpose})` : '';
  if (!('outcome' in event)) return event.type + purpose;
  const { outcome } = event;
  return `${event.type} ${typeof outcome === 'string' ? outcome : Object.values(outcome).join(' ')}${purpose}`;
}

test('the ways above lead to the states that they are named for', () => {
  expect(PLACES.map((place) => IN[place].step.state)).toEqual(
    PLACES.map((place) => place.replace(' otherwise', '')),
  );
  expect(IN['checking otherwise'].step).toEqual({ state: 'checking', errand: INSTEAD });
  expect(IN['identity otherwise'].step).toEqual({ state: 'identity', errand: INSTEAD });
  expect(IN['redirecting otherwise'].step).toEqual({ state: 'redirecting', errand: INSTEAD });
});

test('the account is known to be locked from the word of it until it is cleared, but not for an alternative', () => {
  expect(PLACES.filter((place) => isLocked(IN[place].step))).toEqual([
    'locked',
    'identity',
    'redirecting',
    'clearing',
  ]);
});

const ask = (doubt: 'stale' | 'ending' | 'offline'): Step => ({
  state: 'entering',
  notice: { kind: 'ask', doubt, confirmed: [] },
});

describe('submitting', () => {
  for (const from of FORMS) {
    steps([
      [
        from,
        submit({ text: '731204', now: T + 2_000 }),
        { state: 'checking', errand: null, sending: 731_204 ^ 1 },
      ],
      [
        from,
        submit({ text: '4829', now: T + 2_000 }),
        { state: 'entering', notice: { kind: 'incomplete', problem: 'app-password', digits: 4 } },
      ],
      [
        from,
        submit({ text: '', now: T + 2_000 }),
        { state: 'entering', notice: { kind: 'incomplete', problem: 'empty', digits: 0 } },
      ],
      [from, submit({ now: MINUTE + 60_000, begunAt: MINUTE }), ask('stale')],
      [from, submit({ now: MINUTE + 58_000, text: '731204' }), ask('ending')],
      [from, submit({ now: T + 2_000, online: false }), ask('offline')],
    ]);
  }

  test('takes a code while entering, unlocked and unavailable, and in no other state', () => {
    expect(PLACES.filter((place) => takesCode(IN[place].step.state))).toEqual(FORMS);
  });
});

const entering = (notice: Notice): Step => ({ state: 'entering', notice });

describe('the answer to a code', () => {
  steps([
    ['checking', answer({ outcome: 'verified', token: 't' }), { state: 'verified' }],
    ['checking', MISMATCH, entering({ kind: 'mismatch', count: 1 })],
    [
      'checking',
      answer({ outcome: 'mismatch', attemptsLeft: 3 }),
      entering({ kind: 'mismatch', count: 1, attemptsLeft: 3 }),
    ],
    ['checking', answer({ outcome: 'incomplete', agencyCode: 'AP012' }), entering({ kind: 'not-arrived' })],
    ['checking', answer({ outcome: 'throttled', agencyCode: 'WE005' }), entering({ kind: 'throttled' })],
    ['checking', answer({ outcome: 'unregistered', agencyCode: 'AP005' }), { state: 'unregistered' }],
    [
      'checking',
      answer({ outcome: 'locked', agencyCode: 'AP009' }),
      { state: 'locked', source: 'agency', notice: null },
    ],
    ['checking', answer({ outcome: 'misconfigured', agencyCode: 'WE004' }), { state: 'misconfigured' }],
    ['checking', answer(NO_ANSWER), { state: 'unavailable', reason: 'no-answer' }],
    [
      'checking',
      answer({ outcome: 'unavailable', reason: 'agency-fault', agencyCode: 'AP007' }),
      { state: 'unavailable', reason: 'agency-fault' },
    ],
  ]);

  test('wrong codes are counted for this view, and never to a lock', () => {
    let flow = after();
    for (let i = 1; i <= 20; i += 1) {
      const now = MINUTE + i * 2_000;
      flow = after(
        flow,
        submit({ text: String(100_000 + i), now }),
        submitAnyway({ text: String(100_000 + i), now: now + 600 }),
        answer({ outcome: 'mismatch' }, now + 900),
      );
      expect(flow.misses).toHaveLength(i);
      expect(flow.step).toMatchObject({ state: 'entering', notice: { kind: 'mismatch', count: i } });
    }
  });

  test('an answer that comes a second time changes nothing', () => {
    const flow = after(IN.checking, MISMATCH);
    expect(transition(flow, MISMATCH)).toBe(flow);
    expect(transition(IN.verified, MISMATCH)).toBe(IN.verified);
  });
});

const locked = (notice: LockNotice | null, link?: string): Step => ({
  state: 'locked',
  source: 'app',
  notice,
  link,
});
const FAILURES: IdentityFailure[] = [
  'cancelled',
  'blocked',
  'someone-else',
  'expired',
  'provider',
  'network',
  'signed-out',
  'limit',
];

describe('around the lock', () => {
  const byAgency = after(submit(), answer({ outcome: 'locked', agencyCode: 'AP009' }));
  const agency = after(byAgency, { type: 'unlock' });

  steps([
    ['entering', { type: 'app-says-locked' }, locked(null)],
    ['unlocked', { type: 'app-says-locked' }, locked(null)],
    ['unavailable', { type: 'app-says-locked' }, locked(null)],
    ['unregistered', { type: 'app-says-locked' }, locked(null)],
    ['misconfigured', { type: 'app-says-locked' }, locked(null)],
    ['locked', { type: 'unlock' }, { state: 'identity', errand: UNLOCK }],
    ['identity', windowClosed(), locked('window-closed')],
    ['identity', windowBlocked(), locked('blocked', LINK)],
    ['locked', { type: 'enter-code' }, { state: 'entering', notice: null }],
    ['clearing', clearEnded({ outcome: 'cleared' }), { state: 'unlocked', source: 'app' }],
    ['clearing', clearEnded({ outcome: 'verified' }), { state: 'verified' }],
    ['clearing', clearEnded({ outcome: 'still-locked', agencyCode: 'AP010' }), locked('still-locked')],
    ['clearing', clearEnded({ outcome: 'expired' }), locked('expired')],
    ['clearing', clearEnded({ outcome: 'unregistered' }), locked('unregistered')],
    ['clearing', clearEnded({ outcome: 'misconfigured' }), locked('misconfigured')],
    ['clearing', clearEnded({ outcome: 'throttled' }), locked('throttled')],
    ['clearing', clearEnded(NO_ANSWER), locked('clear-unknown')],
  ]);
  for (const from of ['identity', 'redirecting', 'locked'] as const) {
    steps([
      [from, identityEnded('verified'), { state: 'clearing', source: 'app' }],
      [from, identityEnded('redirecting'), { state: 'redirecting', errand: UNLOCK }],
      ...FAILURES.map((why): [Place, FlowEvent, Step] => [from, identityEnded(why), locked(why)]),
    ]);
  }

  test('who said that it is locked is remembered all the way to the unlocking', () => {
    const errand: Errand = { purpose: 'unlock', lock: 'agency' };
    expect(agency.step).toEqual({ state: 'identity', errand });
    const clearing = after(agency, identityEnded('verified', errand));
    expect(clearing.step).toMatchObject({ source: 'agency' });
    expect(after(clearing, clearEnded({ outcome: 'expired' })).step).toMatchObject({ source: 'agency' });
    expect(after(clearing, clearEnded({ outcome: 'cleared' })).step).toMatchObject({ source: 'agency' });
    expect(after(clearing, interrupted()).step).toMatchObject({ source: 'agency' });
    for (const end of [
      identityEnded('cancelled', errand),
      windowClosed(errand),
      windowBlocked(errand),
      interrupted(),
    ]) {
      expect(after(agency, end).step).toMatchObject({ state: 'locked', source: 'agency' });
    }
  });

  test.each(['closed', 'blocked'] as const)(
    'a window that only seemed closed, or was opened by hand, may still bring its result: %s',
    (seemed) => {
      const way = seemed === 'closed' ? windowClosed() : windowBlocked();
      const flow = after(...APP_LOCKED, way, identityEnded('verified'));
      expect(flow.step).toEqual({ state: 'clearing', source: 'app' });
    },
  );

  test('a reason and its link are there until the next try: they are gone while identity is verified', () => {
    const again = after(...APP_LOCKED, windowBlocked(), { type: 'unlock' });
    expect(again.step).toEqual({ state: 'identity', errand: UNLOCK });
    expect(after(again, identityEnded('cancelled')).step).toEqual(locked('cancelled'));
  });

  test('who was said to be unlocked, and whose next code is locked all the same, is told that', () => {
    const lockedAnswer = answer({ outcome: 'locked', agencyCode: 'AP009' }, T + 61_000);
    const next = (flow: Flow) => after(flow, EDITED, submit({ text: '731204', now: T + 60_000 }));
    const claimed = after(byAgency, { type: 'enter-code' });
    const again = { state: 'locked', source: 'agency', notice: 'locked-again' };
    for (const unlocked of [IN.unlocked, claimed]) {
      expect(after(next(unlocked), lockedAnswer).step).toEqual(again);
      // An account that took a code in between was unlocked, and is locked anew.
      const judged = after(next(unlocked), answer({ outcome: 'mismatch' }, T + 60_300));
      const later = after(judged, EDITED, submit({ text: '112358', now: T + 120_000 }));
      expect(after(later, answer({ outcome: 'locked' }, T + 121_000)).step).toEqual({
        ...again,
        notice: null,
      });
    }
    expect(byAgency.step).toEqual({ ...again, notice: null });
    // Who only asked about AP011 was told nothing of a lock.
    const asked = after(IN.locked, { type: 'enter-code' });
    expect(after(next(asked), lockedAnswer).step).toEqual({ ...again, notice: null });
  });

  test('once unlocked, wrong codes are counted anew', () => {
    const unlocked = after(
      submit(),
      MISMATCH,
      { type: 'app-says-locked' },
      { type: 'unlock' },
      identityEnded('verified'),
      clearEnded({ outcome: 'cleared' }),
    );
    expect(unlocked.misses).toEqual([]);
  });

  test('unlocking makes no refused code right: in its minute it is not sent again', () => {
    const unlocked = after(
      submit(),
      MISMATCH,
      { type: 'app-says-locked' },
      { type: 'unlock' },
      identityEnded('verified'),
      clearEnded({ outcome: 'cleared' }),
    );
    expect(after(unlocked, submit({ now: T + 20_000 })).step).toMatchObject({
      notice: { kind: 'refused-already' },
    });
  });

  test('the code that met the lock may be the right one: after unlocking it may be sent at once', () => {
    const unlocked = after(
      byAgency,
      { type: 'unlock' },
      identityEnded('verified', { purpose: 'unlock', lock: 'agency' }),
      clearEnded({ outcome: 'cleared' }),
      submit({ now: T + 20_000 }),
    );
    expect(unlocked.step.state).toBe('checking');
  });
});

describe('the other ways on', () => {
  steps([
    [
      'unregistered',
      { type: 'registered-again' },
      { state: 'entering', notice: { kind: 'registered-again' } },
    ],
    ['misconfigured', { type: 'enter-code' }, { state: 'entering', notice: null }],
    ['checking', { type: 'misconfigured' }, { state: 'misconfigured' }],
    ['entering', { type: 'misconfigured' }, { state: 'misconfigured' }],
    ['identity', { type: 'misconfigured' }, { state: 'misconfigured' }],
    ['clearing', { type: 'misconfigured' }, { state: 'misconfigured' }],
    ['checking otherwise', { type: 'misconfigured' }, { state: 'misconfigured' }],
  ]);
  for (const from of PLACES) {
    // After a verification a code is asked for once more, and that is said.
    const notice: Notice | null = from === 'verified' ? { kind: 'once-more' } : null;
    steps([[from, { type: 'reset' }, { state: 'entering', notice }]]);
  }

  test('a reset forgets what was shown, and keeps what was sent', () => {
    const flow = after(submit(), MISMATCH, { type: 'reset' });
    expect(flow).toMatchObject({ misses: [], quietUntil: null });
    expect(after(flow, submit({ now: T + 5_000 })).step).toMatchObject({
      notice: { kind: 'refused-already' },
    });
  });

  test('a reset in the middle of a check leaves the code of unknown outcome', () => {
    const flow = after(submit(), { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
  });

  test('a code that verified is asked about in its minute after a reset, in words of its own', () => {
    const flow = after(IN.verified, { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'ask', doubt: 'used-already' } });
  });

  test('that a code is asked for once more stays said while it is typed', () => {
    const flow = after(IN.verified, { type: 'reset' }, { type: 'edited' });
    expect(flow.step).toEqual(entering({ kind: 'once-more' }));
  });
});

const failed = (why: AlternativeFailure): Step => entering({ kind: 'alternative-failed', why });

describe('another way than a code', () => {
  for (const from of PLACES.filter((place) => CALM.includes(place) && place !== 'locked')) {
    steps([[from, { type: 'verify-otherwise' }, { state: 'identity', errand: INSTEAD }]]);
  }
  const insteadWhileLocked = { purpose: 'alternative', lock: 'app' } as const;
  steps([['locked', { type: 'verify-otherwise' }, { state: 'identity', errand: insteadWhileLocked }]]);

  test('chosen while locked, it leads back to the lock when it comes to nothing', () => {
    const chosen = after(IN.locked, { type: 'verify-otherwise' });
    expect(isLocked(chosen.step)).toBe(true);
    expect(after(chosen, identityEnded('cancelled', insteadWhileLocked)).step).toEqual(locked('cancelled'));
    const refused = after(chosen, identityEnded('verified', insteadWhileLocked), {
      type: 'alternative-answered',
      outcome: { outcome: 'misconfigured' },
    });
    expect(refused.step).toEqual(locked('refused'));
  });

  for (const from of ['identity otherwise', 'redirecting otherwise', ...FORMS] as const) {
    steps([
      [from, identityEnded('verified', INSTEAD), { state: 'checking', errand: INSTEAD }],
      [from, identityEnded('redirecting', INSTEAD), { state: 'redirecting', errand: INSTEAD }],
      ...FAILURES.map((why): [Place, FlowEvent, Step] => [from, identityEnded(why, INSTEAD), failed(why)]),
    ]);
  }
  steps([
    ['identity otherwise', windowClosed(INSTEAD), failed('window-closed')],
    [
      'identity otherwise',
      windowBlocked(INSTEAD),
      entering({ kind: 'alternative-failed', why: 'blocked', link: LINK }),
    ],
    ['checking otherwise', alternativeAnswered({ outcome: 'verified' }), { state: 'verified' }],
    ['checking otherwise', alternativeAnswered(REFUSED), failed('refused')],
    ['checking otherwise', alternativeAnswered({ ...NO_ANSWER, reason: 'agency-fault' }), failed('refused')],
    ['checking otherwise', alternativeAnswered(NO_ANSWER), failed('unknown')],
    ['checking otherwise', alternativeAnswered(SIGNED_OUT), failed('signed-out')],
  ]);

  test('clears no lock: who was locked and was refused meets the lock again, with what was sent unchanged', () => {
    const flow = after(
      submit(),
      MISMATCH,
      { type: 'app-says-locked' },
      { type: 'verify-otherwise' },
      identityEnded('verified', INSTEAD),
      alternativeAnswered(REFUSED),
    );
    expect(flow).toMatchObject({ misses: [{ fresh: true }], ledger: { entries: [{ verdict: 'refused' }] } });
    expect(flow.step).toEqual(failed('refused'));
  });

  test('no code is on its way: the answer to one changes nothing, and a press sends none', () => {
    const flow = IN['checking otherwise'];
    expect(transition(flow, MISMATCH)).toBe(flow);
    expect(transition(flow, submit({ now: T + 9_000 }))).toBe(flow);
    expect(flow.ledger).toEqual(initialFlow(empty(1)).ledger);
  });

  test('a code that is on its way is not taken for an alternative', () => {
    expect(transition(IN.checking, alternativeAnswered({ outcome: 'verified' }))).toBe(IN.checking);
  });

  test('after its window seemed closed a code may be sent, and a result that comes then waits for nobody', () => {
    const flow = after({ type: 'verify-otherwise' }, windowClosed(INSTEAD), submit());
    expect(flow.step).toMatchObject({ state: 'checking', errand: null });
    expect(transition(flow, identityEnded('verified', INSTEAD))).toBe(flow);
  });

  test('a late word of the other errand neither ends the one under way nor stands for it', () => {
    for (const outcome of ['verified', 'redirecting', ...FAILURES] as const) {
      for (const place of ['identity otherwise', 'redirecting otherwise'] as const) {
        expect(transition(IN[place], identityEnded(outcome, UNLOCK))).toBe(IN[place]);
      }
      for (const place of ['identity', 'redirecting'] as const) {
        expect(transition(IN[place], identityEnded(outcome, INSTEAD))).toBe(IN[place]);
      }
    }
  });
});

describe('whether the agency is out', () => {
  test('is known from the last code that was sent, and from nothing else', () => {
    const out = after(submit(), LOST);
    expect(out.outage).toBe(true);
    const again = after(out, EDITED, submit({ text: '731204', now: T + 2_000 }));
    expect(again.outage).toBe(true);
    expect(after(again, answer({ outcome: 'mismatch' }, T + 2_300)).outage).toBe(false);
    expect(after(again, answer(NO_ANSWER, T + 2_300)).outage).toBe(true);
    expect(after(again, interrupted()).outage).toBe(true);
    expect(after(out, { type: 'reset' }).outage).toBe(false);
    expect(after(submit(), interrupted()).outage).toBe(true);
  });

  test.each<VerifyOutcome>([
    { outcome: 'verified' },
    { outcome: 'mismatch' },
    { outcome: 'incomplete' },
    { outcome: 'unregistered' },
    { outcome: 'locked' },
    { outcome: 'misconfigured' },
    { outcome: 'throttled' },
  ])('an answer is none: $outcome', (outcome) => {
    expect(after(submit(), answer(outcome)).outage).toBe(false);
  });

  test('stays known through an alternative that was cancelled or refused, so that it is offered again', () => {
    const otherwise = after(IN.unavailable, { type: 'verify-otherwise' });
    expect(after(otherwise, windowClosed(INSTEAD)).outage).toBe(true);
    expect(after(otherwise, interrupted()).outage).toBe(true);
    expect(after(otherwise, identityEnded('verified', INSTEAD), alternativeAnswered(REFUSED)).outage).toBe(
      true,
    );
  });

  test('an alternative or a lock reset that fails is no outage', () => {
    expect(after(IN['checking otherwise'], interrupted()).outage).toBe(false);
    expect(after(IN.clearing, clearEnded(NO_ANSWER)).outage).toBe(false);
    expect(after(IN.clearing, interrupted()).outage).toBe(false);
  });
});

describe('back from the provider', () => {
  for (const errand of [UNLOCK, { purpose: 'unlock', lock: 'agency' }, INSTEAD] as const) {
    for (const from of [...FORMS, 'locked', 'redirecting', 'redirecting otherwise'] as const) {
      steps([[from, resumed(errand), { state: 'identity', errand }]]);
    }
    test(`a page that was loaded anew goes on with ${JSON.stringify(errand)} at the right place`, () => {
      const { step } = after(resumed(errand), identityEnded('verified', errand));
      expect(step).toEqual(
        errand.purpose === 'unlock'
          ? { state: 'clearing', source: errand.lock }
          : { state: 'checking', errand: INSTEAD },
      );
    });
  }
  for (const from of FORMS) {
    steps([[from, { type: 'resume-refused' }, entering({ kind: 'resume-refused' })]]);
  }
});

describe('what is given up', () => {
  steps([
    ['checking', interrupted(), { state: 'unavailable', reason: 'no-answer' }],
    ['identity', interrupted(), locked('cancelled')],
    ['redirecting', interrupted(), locked('cancelled')],
    ['clearing', interrupted(), locked('clear-unknown')],
    ['checking otherwise', interrupted(), failed('unknown')],
    ['identity otherwise', interrupted(), failed('cancelled')],
    ['redirecting otherwise', interrupted(), failed('cancelled')],
  ]);

  test('a code on its way is of unknown outcome, and is asked about in its minute', () => {
    const flow = after(submit(), interrupted(), submit({ now: T + 5_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
  });

  test('a press just after it is no deliberate one', () => {
    const flow = after(submit(), interrupted(T + 900));
    expect(transition(flow, submit({ now: T + 1_000, text: '731204' })).step).toBe(flow.step);
    expect(after(flow, submit({ now: T + 1_400, text: '731204' })).step.state).toBe('checking');
  });

  test('its answer, should it come after all, changes nothing', () => {
    const flow = after(submit(), interrupted());
    expect(transition(flow, MISMATCH)).toBe(flow);
    expect(transition(flow, answer({ outcome: 'verified' }))).toBe(flow);
  });
});

describe('a clock that is put right in mid-flow', () => {
  const HOURS = 2 * 3_600_000 + 17_345;
  const BY = [HOURS, -HOURS, 40_000, -40_000, 700, -700];

  test.each(BY)('by %d ms: a code refused before is not sent again in its real minute', (by) => {
    const flow = after(wrongly(by), MISMATCH, submit({ now: T + 20_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'refused-already' } });
    expect(after(flow, submit({ now: T + 60_000 })).step.state).toBe('checking');
  });

  test.each(BY)('by %d ms: the quiet time is as long as it was', (by) => {
    const flow = after(wrongly(by, { online: false }));
    const early = transition(flow, submit({ now: T + DELIBERATE_MS - 1, online: false }));
    expect(early.step).toBe(flow.step);
    expect(transition(flow, submitAnyway({ now: T + DELIBERATE_MS, online: false })).step.state).toBe(
      'checking',
    );
  });

  test.each(BY)('by %d ms: the rest that the agency asked for is as long as it was', (by) => {
    const flow = after(wrongly(by), answer({ outcome: 'throttled' }));
    expect(after(flow, submit({ now: T + 20_299 })).step).toMatchObject({
      notice: { kind: 'ask', doubt: 'paused' },
    });
    expect(after(flow, submit({ now: T + 20_300 })).step.state).toBe('checking');
  });

  test('to whatever time: what was refused is not sent again while its minute goes on by either clock', () => {
    const time = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
    fc.assert(
      fc.property(time, fc.integer({ min: 500, max: 49_999 }), (by, passed) => {
        const set = submit({ now: T + passed + by, elapsed: T + passed, begunAt: null });
        const { step } = after(submit(), MISMATCH, EDITED, set);
        expect(step).toMatchObject({ notice: { kind: 'refused-already' } });
      }),
    );
  });
});

describe('events that do not fit', () => {
  const pasteRefused: FlowEvent = { type: 'paste-refused', problem: 'several' };
  const ONES: Place[] = ['identity', 'redirecting', 'locked'];
  const OTHERS: Place[] = ['identity otherwise', 'redirecting otherwise', ...FORMS];
  const BUSY = PLACES.filter((place) => !CALM.includes(place) && place !== 'verified');
  const EVENTS: [event: FlowEvent, fits: Place[]][] = [
    [submit({ now: T + 5_000 }), FORMS],
    [pasteRefused, FORMS],
    [EDITED, ['unavailable']], // it ends the quiet time after the answer; in the others nothing is to be ended
    [MISMATCH, ['checking']],
    [LOST, ['checking']],
    [answer({ outcome: 'verified' }), ['checking']],
    [answer({ outcome: 'locked' }), ['checking']],
    [{ type: 'registered-again' }, ['unregistered']],
    [{ type: 'app-says-locked' }, [...FORMS, 'unregistered', 'misconfigured']],
    [{ type: 'unlock' }, ['locked']],
    [{ type: 'verify-otherwise' }, CALM],
    [resumed(UNLOCK), [...FORMS, 'locked', 'redirecting', 'redirecting otherwise']],
    [resumed(INSTEAD), [...FORMS, 'locked', 'redirecting', 'redirecting otherwise']],
    [{ type: 'resume-refused' }, FORMS],
    [identityEnded('verified'), ONES],
    [identityEnded('cancelled'), ONES],
    [identityEnded('redirecting'), ONES],
    [identityEnded('verified', INSTEAD), OTHERS],
    [identityEnded('cancelled', INSTEAD), OTHERS],
    [identityEnded('redirecting', INSTEAD), OTHERS],
    [windowClosed(), ['identity']],
    [windowClosed(INSTEAD), ['identity otherwise']],
    [windowBlocked(), ['identity']],
    [windowBlocked(INSTEAD), ['identity otherwise']],
    [alternativeAnswered({ outcome: 'verified' }), ['checking otherwise']],
    [alternativeAnswered(REFUSED), ['checking otherwise']],
    [clearEnded({ outcome: 'cleared' }), ['clearing']],
    [clearEnded(NO_ANSWER), ['clearing']],
    [{ type: 'enter-code' }, ['locked', 'misconfigured']],
    [{ type: 'misconfigured' }, PLACES.filter((place) => place !== 'verified')],
    [interrupted(), BUSY],
    [{ type: 'told', facts: { clockIsRight: true } }, PLACES.filter((place) => place !== 'verified')],
    [{ type: 'reset' }, PLACES],
  ];
  const misfits = EVENTS.flatMap(([event, fits]) =>
    PLACES.filter((place) => !fits.includes(place)).map((place) => [place, label(event), event] as const),
  );
  const matches = EVENTS.flatMap(([event, fits]) =>
    fits.map((place) => [place, label(event), event] as const),
  );

  test('every kind of event is in the table, but those of time, which have their own', () => {
    const kinds: Record<Exclude<FlowEvent['type'], 'minute-turned' | 'outdated'>, true> = {
      submit: true,
      edited: true,
      'paste-refused': true,
      answered: true,
      'registered-again': true,
      'app-says-locked': true,
      unlock: true,
      'verify-otherwise': true,
      resumed: true,
      'resume-refused': true,
      'identity-window-blocked': true,
      'identity-window-closed': true,
      'identity-ended': true,
      'alternative-answered': true,
      cleared: true,
      'enter-code': true,
      misconfigured: true,
      interrupted: true,
      told: true,
      reset: true,
    };
    expect(new Set(EVENTS.map(([{ type }]) => type))).toEqual(new Set(Object.keys(kinds)));
  });

  test.each(misfits)('%s — %s: nothing changes', (place, _label, event) => {
    expect(transition(IN[place], event)).toBe(IN[place]);
  });

  test.each(matches)('%s — %s: this one does fit', (place, _label, event) => {
    expect(transition(IN[place], event)).not.toBe(IN[place]);
  });

  test('no event of any kind takes a verified trainee out of being verified, but a reset', () => {
    for (const [event] of EVENTS) {
      if (event.type !== 'reset') expect(transition(IN.verified, event)).toBe(IN.verified);
    }
  });
});

describe('what is said beside the field', () => {
  const NOTICES: [name: string, flow: Flow, left: Notice | null][] = [
    ['incomplete goes', after(submit({ text: '4829' })), null],
    ['a refused paste goes', after({ type: 'paste-refused', problem: 'several' }), null],
    ['already refused goes', after(submit(), MISMATCH, EDITED, submit({ now: T + 4_000 })), null],
    ['a question goes', after(submit({ online: false })), null],
    ['not arrived goes', after(submit(), answer({ outcome: 'incomplete' })), null],
    ['a refused return goes', after({ type: 'resume-refused' }), null],
    [
      'why another way failed stays, with its link',
      after({ type: 'verify-otherwise' }, windowBlocked(INSTEAD)),
      { kind: 'alternative-failed', why: 'blocked', link: LINK },
    ],
    ['the wish to wait stays', after(submit(), answer({ outcome: 'throttled' })), { kind: 'throttled' }],
    [
      'the advice after registering stays',
      after(IN.unregistered, { type: 'registered-again' }),
      { kind: 'registered-again' },
    ],
    ['a wrong code goes', after(submit(), MISMATCH), null],
  ];

  test.each(NOTICES)('when the field is edited, %s', (_name, flow, left) => {
    expect(flow.step).toHaveProperty('notice.kind');
    expect(transition(flow, EDITED).step).toEqual({ state: 'entering', notice: left });
  });

  test.each(NOTICES)('editing twice is as editing once: %s', (_name, flow) => {
    const once = transition(flow, EDITED);
    expect(transition(once, EDITED)).toBe(once);
  });

  test.each(['no-digits', 'too-few', 'too-many', 'several'] as const)(
    'a refused paste says why: %s',
    (problem) => {
      expect(after({ type: 'paste-refused', problem }).step).toEqual({
        state: 'entering',
        notice: { kind: 'paste', problem },
      });
    },
  );
});

describe('wrong codes', () => {
  /** `n` of them, each in a minute of its own. */
  function failing(n: number, outcome: VerifyOutcome = { outcome: 'mismatch', agencyCode: 'AP001' }): Flow {
    let flow = after();
    for (let i = 0; i < n; i += 1) {
      const now = T + i * 60_000;
      flow = after(flow, submitAnyway({ now }), answer(outcome, now + 300), EDITED);
    }
    return flow;
  }
  const later = T + 9 * 60_000;

  test('stay to be seen while the next is typed, with what the agency called them', () => {
    expect(failing(3)).toMatchObject({ step: { notice: null }, misses: [{}, {}, {}], agencyCode: 'AP001' });
  });

  test('the fifth is asked about; only its button sends it, or the press of another code', () => {
    expect(after(failing(3), submit({ now: later })).step.state).toBe('checking');
    const asked = after(failing(4), submit({ now: later }));
    expect(asked.step).toMatchObject({ notice: { kind: 'ask', doubt: 'may-lock' } });
    expect(after(asked, submit({ now: later + 900 })).step).toEqual(asked.step);
    expect(after(asked, submitAnyway({ now: later + 900 })).step.state).toBe('checking');
    const heeded = after(asked, EDITED, submit({ text: '604188', now: later + 900 }));
    expect(heeded.step.state).toBe('checking');
    const missed = after(heeded, answer({ outcome: 'mismatch' }, later + 1_200));
    const sixth = after(missed, EDITED, submit({ now: later + 60_000 }));
    expect(sixth.step).toMatchObject({ notice: { doubt: 'may-lock' } });
  });

  test('a host that knows how many are left decides when: before the last', () => {
    const two = failing(1, { outcome: 'mismatch', attemptsLeft: 2 });
    const one = failing(1, { outcome: 'mismatch', attemptsLeft: 1 });
    expect(after(two, submit({ now: later })).step.state).toBe('checking');
    expect(after(one, submit({ now: later })).step).toMatchObject({ notice: { doubt: 'may-lock' } });
  });

  test('a code of a minute that is over is sent by no button where one more may lock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 59 }), (left, second) => {
        const one = after(submit(), answer({ outcome: 'mismatch', attemptsLeft: left }), EDITED);
        const minutes = { now: MINUTE + 120_000 + second * 1_000, begunAt: MINUTE + 119_999 };
        const other = { ...minutes, text: '593026' };
        const asked = after(one, submit(other));
        const again = after(asked, submitAnyway({ ...other, now: other.now + 600 }));
        expect(asked.step).toMatchObject({
          notice: left === 1 ? { kind: 'outdated' } : { kind: 'ask', doubt: 'stale' },
        });
        if (left === 1) expect(again.step).toMatchObject({ state: 'entering', notice: { kind: 'outdated' } });
      }),
    );
  });
});

describe('a new minute', () => {
  const TURNED: FlowEvent = { type: 'minute-turned' };
  const ending = after(submit({ now: MINUTE + 57_000 }));

  test('takes “it is about to change” away, with its question: it has changed', () => {
    expect(ending.step).toEqual(ask('ending'));
    expect(transition(ending, TURNED).step).toEqual(initialFlow(empty(0)).step);
  });

  test('takes away what was refused because of the minute', () => {
    const refused = after(submit(), answer({ outcome: 'mismatch' }), submit({ now: T + 1_000 }));
    expect(refused.step).toMatchObject({ notice: { kind: 'refused-already' } });
    expect(transition(refused, TURNED).step).toEqual(initialFlow(empty(0)).step);
  });

  test('where one more may lock, ends each question: its button sends no code of a minute that is over', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 1, max: 59 }),
        (online, second, later) => {
          const one = after(submit(), answer({ outcome: 'mismatch', attemptsLeft: 1 }), EDITED);
          const [now, then] = [MINUTE + 120_000 + second * 1_000, MINUTE + 180_000 + later * 1_000];
          const asked = after(one, submit({ text: '593026', now, begunAt: now, online }));
          expect(asked.step).toMatchObject({ notice: { kind: 'ask' } });
          const turned = after(asked, TURNED);
          expect(turned.step).toEqual({ state: 'entering', notice: { kind: 'outdated' } });
          expect(after(turned, submitAnyway({ text: '593026', now: then, begunAt: now })).step).toMatchObject(
            {
              notice: { kind: 'outdated' },
            },
          );
          // Whoever was asked of the lock has heeded it with the new code; whoever was not is asked now.
          const fresh = after(turned, EDITED, submit({ text: '604188', now: then, begunAt: then }));
          const wasAsked = online && second < 55;
          const held = then % 60_000 >= 55_000 ? 'ending' : 'may-lock';
          if (wasAsked && held === 'may-lock') expect(fresh.step.state).toBe('checking');
          else expect(fresh.step).toMatchObject({ notice: { kind: 'ask', doubt: held } });
        },
      ),
    );
  });

  test('changes nothing else', () => {
    for (const place of PLACES) expect(transition(IN[place], TURNED)).toBe(IN[place]);
    const offline = after(submit({ online: false }));
    expect(transition(offline, TURNED)).toBe(offline);
  });
});

test('a code that has grown too old to be sent takes every question about it away, and nothing else', () => {
  const OUTDATED: FlowEvent = { type: 'outdated' };
  const asked = [
    submit({ online: false }),
    submit({ now: MINUTE + 57_000 }),
    submit({ begunAt: T - 60_000 }),
  ];
  for (const event of asked) {
    expect(after(event).step).toMatchObject({ notice: { kind: 'ask' } });
    expect(after(event, OUTDATED).step).toEqual(initialFlow(empty(0)).step);
  }
  for (const place of PLACES) expect(transition(IN[place], OUTDATED)).toBe(IN[place]);
});

test('AP005 asks anew until the trainee has registered by the answer, which is kept then', () => {
  const ap005 = [
    submit({ now: T + 60_000 }),
    answer({ outcome: 'unregistered', agencyCode: 'AP005' }),
  ] as const;
  for (const registration of REGISTRATION_ANSWERS) {
    const told = after(IN.unregistered, { type: 'told', facts: { registration } });
    const elsewhere = after(told, { type: 'app-says-locked' }, { type: 'enter-code' }, ...ap005);
    expect(elsewhere).toMatchObject({ step: { state: 'unregistered' }, hasRegistered: false });
    expect(elsewhere.registration).toBeNull();
    const again = after(told, { type: 'registered-again' }, ...ap005);
    expect(again).toMatchObject({ step: { state: 'unregistered' }, hasRegistered: true, registration });
    expect(after(again, { type: 'reset' })).toMatchObject({ hasRegistered: false, registration: null });
  }
});

test('the agency’s code is kept for who reads it out, until the next answer', () => {
  const locked = after(submit(), answer({ outcome: 'locked', agencyCode: 'AP009' }), { type: 'unlock' });
  expect(locked.agencyCode).toBe('AP009');
  expect(after(submit(), LOST).agencyCode).toBe(null);
  for (const outcome of [
    { outcome: 'unregistered', agencyCode: 'AP005' },
    { outcome: 'misconfigured', agencyCode: 'WE004' },
    { outcome: 'unavailable', reason: 'agency-fault', agencyCode: 'AP007' },
  ] as const)
    expect(after(submit(), answer(outcome)).agencyCode).toBe(outcome.agencyCode);
  // What the page's settings lack is none of the agency's answers.
  expect(after(submit(), MISMATCH, { type: 'misconfigured' }).agencyCode).toBe(null);
});

describe('one press, one request', () => {
  test('a second press while checking does nothing, however late', () => {
    for (const ms of [0, 1, 20, 600, 30_000, 600_000]) {
      expect(transition(IN.checking, submit({ now: T + ms }))).toBe(IN.checking);
    }
  });

  test('the second half of a double press never confirms a question', () => {
    const asked = after(submit({ online: false }));
    for (const ms of [0, 1, 50, 200, DELIBERATE_MS - 1]) {
      const again = transition(asked, submit({ online: false, now: T + ms }));
      expect(again).toEqual({ ...asked, quietUntil: T + ms + DELIBERATE_MS });
      expect(again.step).toBe(asked.step);
      expect(again.ledger).toBe(asked.ledger);
    }
  });

  test.each([1, 30, 250, DELIBERATE_MS - 1])(
    'a key held down, which presses every %d ms, never confirms a question; let go, the button for it does',
    (every) => {
      let flow = after(submit({ online: false }));
      const { step } = flow;
      let now = T;
      for (let i = 0; i < 200; i += 1) {
        now += every;
        flow = transition(flow, submit({ online: false, now, begunAt: now }));
        expect(flow.step).toBe(step);
      }
      now += DELIBERATE_MS;
      const confirmed = transition(flow, submitAnyway({ online: false, now, begunAt: now }));
      expect(confirmed.step.state).toBe('checking');
    },
  );

  test('a key held down while an answer comes neither sends again nor hides what was said', () => {
    let flow = after(submit(), answer(NO_ANSWER, T + 300));
    for (let ms = 310; ms < 3_000; ms += 33) flow = transition(flow, submit({ now: T + ms }));
    expect(flow.step).toEqual({ state: 'unavailable', reason: 'no-answer' });
  });

  test('nor does any press of the same button: only the button for it', () => {
    const asked = after(submit({ online: false }));
    for (const ms of [DELIBERATE_MS, 1_000, 9_000]) {
      expect(transition(asked, submit({ online: false, now: T + ms })).step).toEqual(asked.step);
    }
    const anyway = submitAnyway({ online: false, now: T + DELIBERATE_MS });
    expect(transition(asked, anyway).step.state).toBe('checking');
  });

  test('the button for it is as slow as any: the second half of a double press does nothing', () => {
    const asked = after(submit({ online: false }));
    expect(transition(asked, submitAnyway({ online: false, now: T + 100 })).step).toBe(asked.step);
  });

  test('where nothing was asked it is a press like any other', () => {
    expect(after(submitAnyway({ online: false })).step).toMatchObject({ notice: { kind: 'ask' } });
  });

  test('two questions want their button twice', () => {
    const stale = { online: false, begunAt: MINUTE - 1 };
    const first = after(submit(stale));
    const second = after(first, submitAnyway({ ...stale, now: T + 600 }));
    expect(second.step).toEqual({
      state: 'entering',
      notice: { kind: 'ask', doubt: 'stale', confirmed: ['offline'] },
    });
    expect(transition(second, submitAnyway({ ...stale, now: T + 700 })).step).toBe(second.step);
    expect(transition(second, submitAnyway({ ...stale, now: T + 1_200 })).step.state).toBe('checking');
  });

  test('a confirmed doubt is asked again for an edited code', () => {
    const asked = after(submit({ online: false }), EDITED);
    expect(transition(asked, submit({ online: false, now: T + 5_000 })).step).toMatchObject({
      notice: { kind: 'ask', doubt: 'offline', confirmed: [] },
    });
  });

  test('a press that began before a quick answer came does nothing after it', () => {
    const at = T + 300;
    for (const outcome of [{ outcome: 'mismatch' }, NO_ANSWER, { outcome: 'throttled' }] as const) {
      const answered = after(submit(), answer(outcome, at));
      expect(transition(answered, submit({ now: at + 10 })).step).toBe(answered.step);
      expect(transition(answered, submit({ now: at + DELIBERATE_MS })).step).not.toBe(answered.step);
    }
  });

  test('who edits is awake: the next press counts at once', () => {
    const edited = after(submit(), MISMATCH, EDITED);
    expect(transition(edited, submit({ text: '731204', now: T + 310 })).step.state).toBe('checking');
  });

  test('a double press on an incomplete code says it once', () => {
    const told = after(submit({ text: '4829' }));
    expect(transition(told, submit({ text: '4829', now: T + 80 })).step).toBe(told.step);
  });

  test('a clock that is set back without a word does not deaden the button', () => {
    const asked = after(submit({ online: false }));
    const earlier = T - 3_600_000;
    const press = submitAnyway({ online: false, now: earlier, elapsed: T + DELIBERATE_MS, begunAt: earlier });
    expect(transition(asked, press).step.state).toBe('checking');
  });

  test('the quiet time of an answer lasts DELIBERATE_MS from the answer, not from the press', () => {
    const answered = after(submit(), answer(NO_ANSWER, T + 9_000));
    expect(transition(answered, submit({ text: '731204', now: T + 9_400 })).step).toBe(answered.step);
    expect(transition(answered, submit({ text: '731204', now: T + 9_500 })).step.state).toBe('checking');
  });
});

describe('a code sent before', () => {
  test('refused: not in its minute; in the next one it is asked, as it was begun before', () => {
    const flow = after(submit(), MISMATCH);
    expect(after(flow, submit({ now: T + 20_000 })).step).toMatchObject({
      notice: { kind: 'refused-already' },
    });
    expect(after(flow, submit({ now: T + 60_000, begunAt: T })).step).toMatchObject({
      notice: { kind: 'ask', doubt: 'stale' },
    });
  });

  test('of unknown outcome: asked, then sent by its button, and refused if it is refused', () => {
    const asked = after(IN.unavailable, submit({ now: T + 2_000 }));
    expect(asked.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
    const again = after(asked, submitAnyway({ now: T + 4_000 }));
    expect(again.step.state).toBe('checking');
    const refusedNow = after(again, answer({ outcome: 'mismatch' }, T + 4_200), submit({ now: T + 8_000 }));
    expect(refusedNow.step).toMatchObject({ notice: { kind: 'refused-already' } });
  });

  test.each<[string, VerifyOutcome]>([
    ['incomplete', { outcome: 'incomplete' }],
    ['throttled', { outcome: 'throttled' }],
    ['unregistered', { outcome: 'unregistered' }],
    ['locked', { outcome: 'locked' }],
    ['misconfigured', { outcome: 'misconfigured' }],
  ])('of unknown outcome stays so when the second sending was not judged: %s', (_name, outcome) => {
    const flow = after(
      IN.unavailable,
      submit({ now: T + 2_000 }),
      submit({ now: T + 4_000 }),
      answer(outcome, T + 4_200),
      { type: 'reset' },
    );
    const cool = { ...flow, ledger: { ...flow.ledger, pausedUntil: null } };
    expect(after(cool, submit({ now: T + 8_000 })).step).toMatchObject({
      notice: { kind: 'ask', doubt: 'sent-already' },
    });
  });

  test.each<[string, VerifyOutcome]>([
    ['incomplete', { outcome: 'incomplete' }],
    ['unregistered', { outcome: 'unregistered' }],
    ['misconfigured', { outcome: 'misconfigured' }],
  ])('not judged: it may be sent at once: %s', (_name, outcome) => {
    const flow = after(submit(), answer(outcome), { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step.state).toBe('checking');
  });

  test('met the lock: it may be the one that locked, so that it is sent again after a question only', () => {
    const locked = after(submit(), answer({ outcome: 'locked' }), { type: 'enter-code' });
    const asked = after(locked, submit({ now: T + 5_000 }));
    expect(asked.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
    expect(after(asked, submitAnyway({ now: T + 6_000 })).step.state).toBe('checking');
    expect(after(locked, submit({ text: '731204', now: T + 5_000 })).step.state).toBe('checking');
  });
});

describe('what views ask of the flow', () => {
  test('an alternative is offered where it can be begun, and while a code is checked, so that nothing moves', () => {
    for (const [place, flow] of Object.entries(IN)) {
      const begun = transition(flow, { type: 'verify-otherwise' }) !== flow;
      const offered = offersAlternative(flow, 'always');
      if (flow.step.state === 'checking') expect(offered, place).toBe(true);
      else expect(offered, place).toBe(begun);
      expect(offersAlternative(flow, 'never'), place).toBe(false);
    }
    const outage = IN.unavailable;
    expect(offersAlternative(outage, 'on-outage')).toBe(true);
    expect(offersAlternative(IN.entering, 'on-outage')).toBe(false);
  });

  test('a session that is over was no attempt and is no outage', () => {
    const over = after(IN.checking, answer(SIGNED_OUT));
    expect(over.step).toEqual({ state: 'unavailable', reason: 'signed-out' });
    expect(offersAlternative(over, 'on-outage')).toBe(false);
    expect(after(over, submit({ now: T + 5_000 })).step.state).toBe('checking');
  });
});
