import { describe, expect, test } from 'vitest';
import type { ClearOutcome, VerifyOutcome } from './agency.js';
import type { Press } from './attempts.js';
import {
  DELIBERATE_MS,
  initialFlow,
  takesCode,
  transition,
  type Flow,
  type FlowEvent,
  type IdentityOutcome,
  type LockNotice,
  type Notice,
  type StateName,
  type Step,
} from './flow.js';

const MINUTE = Date.parse('2026-01-02T10:20:00Z');
const T = MINUTE + 10_000;
const CODE = '482915';

function press(over: Partial<Press> = {}): Press {
  const now = over.now ?? T;
  return { text: CODE, now, begunAt: now, online: true, ...over };
}

const submit = (over: Partial<Press> = {}): FlowEvent => ({ type: 'submit', press: press(over) });
const answer = (outcome: VerifyOutcome, now = T + 300): FlowEvent => ({ type: 'answered', outcome, now });
const identityEnded = (outcome: IdentityOutcome): FlowEvent => ({ type: 'identity-ended', outcome });
const clearEnded = (outcome: ClearOutcome): FlowEvent => ({ type: 'cleared', outcome });
const EDITED: FlowEvent = { type: 'edited' };
const MISMATCH: FlowEvent = answer({ outcome: 'mismatch', agencyCode: 'AP001' });
const LOST: FlowEvent = answer({ outcome: 'unavailable', reason: 'no-answer' });

/** A trainee's way: the events one after the other, from the beginning or from a flow given first. */
function after(...way: (Flow | FlowEvent)[]): Flow {
  let flow = initialFlow(1);
  for (const each of way) flow = 'step' in each ? each : transition(flow, each);
  return flow;
}

const NO_ANSWER = { outcome: 'unavailable', reason: 'no-answer' } as const;

/** How a trainee comes to each state. */
const IN: Record<StateName, Flow> = {
  entering: after(),
  checking: after(submit()),
  verified: after(submit(), answer({ outcome: 'verified', token: 't' })),
  unregistered: after(submit(), answer({ outcome: 'unregistered', agencyCode: 'AP005' })),
  locked: after({ type: 'app-says-locked' }),
  identity: after({ type: 'app-says-locked' }, { type: 'unlock' }),
  redirecting: after(
    { type: 'app-says-locked' },
    { type: 'unlock' },
    identityEnded({ status: 'redirecting' }),
  ),
  clearing: after(
    { type: 'app-says-locked' },
    { type: 'unlock' },
    identityEnded({ status: 'verified', reference: 'r-1' }),
  ),
  unlocked: after(
    { type: 'app-says-locked' },
    { type: 'unlock' },
    identityEnded({ status: 'verified', reference: 'r-1' }),
    clearEnded({ outcome: 'cleared' }),
  ),
  misconfigured: after({ type: 'misconfigured' }),
  unavailable: after(submit(), answer(NO_ANSWER)),
};

const STATES = Object.values(IN).map(({ step }) => step.state);

function steps(rows: [from: StateName, event: FlowEvent, to: Step][]) {
  test.each(rows.map(([from, event, to]) => [from, label(event), to.state, event, to] as const))(
    '%s — %s → %s',
    (from, _event, _to, event, to) => {
      expect(transition(IN[from], event).step).toEqual(to);
    },
  );
}

function label(event: FlowEvent): string {
  if (event.type === 'submit') return `submit ${event.press.text}`;
  if (!('outcome' in event)) return event.type;
  return `${event.type} ${Object.values(event.outcome).join(' ')}`;
}

test('the ways above lead to the states that they are named for', () => {
  expect(STATES).toEqual(Object.keys(IN));
});

const ask = (doubt: 'stale' | 'ending' | 'offline'): Step => ({
  state: 'entering',
  notice: { kind: 'ask', doubt, confirmed: [] },
});

describe('submitting', () => {
  for (const from of STATES.filter(takesCode)) {
    steps([
      [from, submit({ text: '731204', now: T + 2_000 }), { state: 'checking' }],
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
    expect(STATES.filter(takesCode)).toEqual(['entering', 'unlocked', 'unavailable']);
  });
});

const entering = (notice: Notice): Step => ({ state: 'entering', notice });

describe('the answer to a code', () => {
  steps([
    ['checking', answer({ outcome: 'verified', token: 't' }), { state: 'verified', token: 't' }],
    ['checking', MISMATCH, entering({ kind: 'mismatch', count: 1, fresh: true })],
    [
      'checking',
      answer({ outcome: 'mismatch', attemptsLeft: 3 }),
      entering({ kind: 'mismatch', count: 1, attemptsLeft: 3, fresh: true }),
    ],
    ['checking', answer({ outcome: 'incomplete', agencyCode: 'AP012' }), entering({ kind: 'not-arrived' })],
    ['checking', answer({ outcome: 'throttled', agencyCode: 'WE005' }), entering({ kind: 'throttled' })],
    [
      'checking',
      answer({ outcome: 'unregistered', agencyCode: 'AP005' }),
      { state: 'unregistered', agencyCode: 'AP005' },
    ],
    [
      'checking',
      answer({ outcome: 'locked', agencyCode: 'AP009' }),
      { state: 'locked', source: 'agency', notice: null },
    ],
    [
      'checking',
      answer({ outcome: 'misconfigured', agencyCode: 'WE004' }),
      { state: 'misconfigured', agencyCode: 'WE004' },
    ],
    ['checking', answer(NO_ANSWER), { state: 'unavailable', reason: 'no-answer' }],
    [
      'checking',
      answer({ outcome: 'unavailable', reason: 'agency-fault', agencyCode: 'AP007' }),
      { state: 'unavailable', reason: 'agency-fault', agencyCode: 'AP007' },
    ],
  ]);

  test('wrong codes are counted for this view, and never to a lock', () => {
    let flow = after();
    for (let i = 1; i <= 20; i += 1) {
      const now = MINUTE + i * 2_000;
      flow = after(
        flow,
        submit({ text: String(100_000 + i), now }),
        answer({ outcome: 'mismatch' }, now + 300),
      );
      expect(flow.mismatches).toBe(i);
      expect(flow.step).toMatchObject({ state: 'entering', notice: { kind: 'mismatch', count: i } });
    }
  });

  test('an answer that comes a second time changes nothing', () => {
    const flow = after(IN.checking, MISMATCH);
    expect(transition(flow, MISMATCH)).toBe(flow);
    expect(transition(IN.verified, MISMATCH)).toBe(IN.verified);
  });
});

const locked = (notice: LockNotice | null): Step => ({ state: 'locked', source: 'app', notice });

describe('around the lock', () => {
  const byAgency = after(submit(), answer({ outcome: 'locked', agencyCode: 'AP009' }));
  const agency = after(byAgency, { type: 'unlock' });

  steps([
    ['entering', { type: 'app-says-locked' }, locked(null)],
    ['unlocked', { type: 'app-says-locked' }, locked(null)],
    ['unavailable', { type: 'app-says-locked' }, locked(null)],
    ['unregistered', { type: 'app-says-locked' }, locked(null)],
    ['misconfigured', { type: 'app-says-locked' }, locked(null)],
    ['locked', { type: 'unlock' }, { state: 'identity', source: 'app' }],
    ['identity', { type: 'identity-window-closed' }, locked('cancelled')],
    ['locked', { type: 'enter-code' }, { state: 'entering', notice: null }],
    ['clearing', clearEnded({ outcome: 'cleared' }), { state: 'unlocked', source: 'app' }],
    ['clearing', clearEnded({ outcome: 'still-locked', agencyCode: 'AP010' }), locked('still-locked')],
    ['clearing', clearEnded({ outcome: 'expired' }), locked('expired')],
    ['clearing', clearEnded({ outcome: 'unregistered' }), locked('unregistered')],
    ['clearing', clearEnded({ outcome: 'misconfigured' }), locked('misconfigured')],
    ['clearing', clearEnded({ outcome: 'throttled' }), locked('throttled')],
    ['clearing', clearEnded(NO_ANSWER), locked('clear-unknown')],
  ]);
  for (const from of ['identity', 'redirecting', 'locked'] as const) {
    steps([
      [
        from,
        identityEnded({ status: 'verified', reference: 'r-2' }),
        { state: 'clearing', source: 'app', reference: 'r-2' },
      ],
      [from, identityEnded({ status: 'cancelled' }), locked('cancelled')],
      [from, identityEnded({ status: 'blocked' }), locked('blocked')],
      [from, identityEnded({ status: 'failed', reason: 'someone-else' }), locked('someone-else')],
      [from, identityEnded({ status: 'failed', reason: 'expired' }), locked('expired')],
      [from, identityEnded({ status: 'failed', reason: 'provider' }), locked('provider')],
      [from, identityEnded({ status: 'failed', reason: 'network' }), locked('network')],
      [from, identityEnded({ status: 'redirecting' }), { state: 'redirecting', source: 'app' }],
    ]);
  }

  test('who said that it is locked is remembered all the way to the unlocking', () => {
    expect(agency.step).toMatchObject({ source: 'agency' });
    const clearing = after(agency, identityEnded({ status: 'verified', reference: 'r' }));
    expect(clearing.step).toMatchObject({ source: 'agency' });
    expect(after(clearing, clearEnded({ outcome: 'expired' })).step).toMatchObject({ source: 'agency' });
    expect(after(clearing, clearEnded({ outcome: 'cleared' })).step).toMatchObject({ source: 'agency' });
    expect(after(agency, identityEnded({ status: 'cancelled' })).step).toMatchObject({ source: 'agency' });
  });

  test('a window that only seemed closed may still bring its result', () => {
    const flow = after(
      agency,
      { type: 'identity-window-closed' },
      identityEnded({ status: 'verified', reference: 'r' }),
    );
    expect(flow.step).toEqual({ state: 'clearing', source: 'agency', reference: 'r' });
  });

  test('a reason is said until the next try: it is gone while identity is verified', () => {
    const again = after(agency, identityEnded({ status: 'blocked' }), { type: 'unlock' });
    expect(again.step).toEqual({ state: 'identity', source: 'agency' });
  });

  test('once unlocked, wrong codes are counted anew', () => {
    const unlocked = after(
      submit(),
      MISMATCH,
      { type: 'app-says-locked' },
      { type: 'unlock' },
      identityEnded({ status: 'verified', reference: 'r' }),
      clearEnded({ outcome: 'cleared' }),
    );
    expect(unlocked.mismatches).toBe(0);
  });

  test('unlocking makes no refused code right: in its minute it is not sent again', () => {
    const unlocked = after(
      submit(),
      MISMATCH,
      { type: 'app-says-locked' },
      { type: 'unlock' },
      identityEnded({ status: 'verified', reference: 'r' }),
      clearEnded({ outcome: 'cleared' }),
    );
    expect(after(unlocked, submit({ now: T + 20_000 })).step).toMatchObject({
      notice: { kind: 'refused-already' },
    });
  });

  test('the code that met the lock was not judged: after unlocking it may be sent at once', () => {
    const unlocked = after(
      byAgency,
      { type: 'unlock' },
      identityEnded({ status: 'verified', reference: 'r' }),
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
  ]);
  for (const from of STATES) steps([[from, { type: 'reset' }, { state: 'entering', notice: null }]]);

  test('a reset forgets what was shown, and keeps what was sent', () => {
    const flow = after(submit(), MISMATCH, { type: 'reset' });
    expect(flow).toMatchObject({ mismatches: 0, quietUntil: null });
    expect(after(flow, submit({ now: T + 5_000 })).step).toMatchObject({
      notice: { kind: 'refused-already' },
    });
  });

  test('a reset in the middle of a check leaves the code of unknown outcome', () => {
    const flow = after(submit(), { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
  });

  test('a code that was verified was sent as well: after a reset it is asked about in its minute', () => {
    const flow = after(IN.verified, { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
  });
});

describe('events that do not fit', () => {
  const pasteRefused: FlowEvent = { type: 'paste-refused', problem: 'several' };
  const EVENTS: [event: FlowEvent, fits: StateName[]][] = [
    [submit({ now: T + 5_000 }), ['entering', 'unlocked', 'unavailable']],
    [pasteRefused, ['entering', 'unlocked', 'unavailable']],
    [EDITED, ['unavailable']], // it ends the quiet time after the answer; in the others nothing is to be ended
    [MISMATCH, ['checking']],
    [LOST, ['checking']],
    [answer({ outcome: 'verified' }), ['checking']],
    [answer({ outcome: 'locked' }), ['checking']],
    [{ type: 'registered-again' }, ['unregistered']],
    [{ type: 'app-says-locked' }, ['entering', 'unlocked', 'unavailable', 'unregistered', 'misconfigured']],
    [{ type: 'unlock' }, ['locked']],
    [identityEnded({ status: 'verified', reference: 'late' }), ['identity', 'redirecting', 'locked']],
    [identityEnded({ status: 'cancelled' }), ['identity', 'redirecting', 'locked']],
    [identityEnded({ status: 'redirecting' }), ['identity', 'redirecting', 'locked']],
    [{ type: 'identity-window-closed' }, ['identity']],
    [clearEnded({ outcome: 'cleared' }), ['clearing']],
    [clearEnded(NO_ANSWER), ['clearing']],
    [{ type: 'enter-code' }, ['locked', 'misconfigured']],
    [{ type: 'misconfigured' }, STATES.filter((state) => state !== 'verified')],
    [{ type: 'reset' }, STATES],
  ];
  const misfits = EVENTS.flatMap(([event, fits]) =>
    STATES.filter((state) => !fits.includes(state)).map((state) => [state, label(event), event] as const),
  );
  const matches = EVENTS.flatMap(([event, fits]) =>
    fits.map((state) => [state, label(event), event] as const),
  );

  test.each(misfits)('%s — %s: nothing changes', (state, _label, event) => {
    expect(transition(IN[state], event)).toBe(IN[state]);
  });

  test.each(matches)('%s — %s: this one does fit', (state, _label, event) => {
    expect(transition(IN[state], event)).not.toBe(IN[state]);
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
    ['the wish to wait stays', after(submit(), answer({ outcome: 'throttled' })), { kind: 'throttled' }],
    [
      'the advice after registering stays',
      after(IN.unregistered, { type: 'registered-again' }),
      { kind: 'registered-again' },
    ],
    [
      'what to check after a wrong code stays, and is no error any more',
      after(submit(), MISMATCH),
      { kind: 'mismatch', count: 1, attemptsLeft: undefined, fresh: false },
    ],
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

describe('one press, one request', () => {
  test('a second press while checking does nothing, however late', () => {
    for (const ms of [0, 1, 20, 600, 30_000, 600_000]) {
      expect(transition(IN.checking, submit({ now: T + ms }))).toBe(IN.checking);
    }
  });

  test('the second half of a double press never confirms a question', () => {
    const asked = after(submit({ online: false }));
    for (const ms of [0, 1, 50, 200, DELIBERATE_MS - 1]) {
      expect(transition(asked, submit({ online: false, now: T + ms }))).toBe(asked);
    }
  });

  test('a deliberate second press does', () => {
    const asked = after(submit({ online: false }));
    expect(transition(asked, submit({ online: false, now: T + DELIBERATE_MS })).step.state).toBe('checking');
  });

  test('two questions want two deliberate presses more', () => {
    const stale = { online: false, begunAt: MINUTE - 1 };
    const first = after(submit(stale));
    const second = after(first, submit({ ...stale, now: T + 600 }));
    expect(second.step).toEqual({
      state: 'entering',
      notice: { kind: 'ask', doubt: 'stale', confirmed: ['offline'] },
    });
    expect(transition(second, submit({ ...stale, now: T + 700 }))).toBe(second);
    expect(transition(second, submit({ ...stale, now: T + 1_200 })).step.state).toBe('checking');
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
      expect(transition(answered, submit({ now: at + 10 }))).toBe(answered);
      expect(transition(answered, submit({ now: at + DELIBERATE_MS }))).not.toBe(answered);
    }
  });

  test('who edits is awake: the next press counts at once', () => {
    const edited = after(submit(), MISMATCH, EDITED);
    expect(transition(edited, submit({ text: '731204', now: T + 310 })).step.state).toBe('checking');
  });

  test('a double press on an incomplete code says it once', () => {
    const told = after(submit({ text: '4829' }));
    expect(transition(told, submit({ text: '4829', now: T + 80 }))).toBe(told);
  });

  test('a clock that is set back does not deaden the button', () => {
    const asked = after(submit({ online: false }));
    const earlier = T - 3_600_000;
    expect(transition(asked, submit({ online: false, now: earlier, begunAt: earlier })).step.state).toBe(
      'checking',
    );
  });

  test('the quiet time of an answer lasts DELIBERATE_MS from the answer, not from the press', () => {
    const answered = after(submit(), answer(NO_ANSWER, T + 9_000));
    expect(transition(answered, submit({ text: '731204', now: T + 9_400 }))).toBe(answered);
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

  test('of unknown outcome: asked, then sent by a deliberate press, and refused if it is refused', () => {
    const asked = after(IN.unavailable, submit({ now: T + 2_000 }));
    expect(asked.step).toMatchObject({ notice: { kind: 'ask', doubt: 'sent-already' } });
    const again = after(asked, submit({ now: T + 4_000 }));
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
    ['locked', { outcome: 'locked' }],
    ['misconfigured', { outcome: 'misconfigured' }],
  ])('not judged: it may be sent at once: %s', (_name, outcome) => {
    const flow = after(submit(), answer(outcome), { type: 'reset' }, submit({ now: T + 5_000 }));
    expect(flow.step.state).toBe('checking');
  });
});
