import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { ClearOutcome, VerifyOutcome } from './agency.js';
import type { Doubt } from './attempts.js';
import { bestEstimate, hasJumped, type TimeSample } from './clock.js';
import {
  initialFlow,
  transition,
  type Flow,
  type FlowEvent,
  type IdentityOutcome,
  type StateName,
} from './flow.js';

/*
 * A trainee who does anything at any time, before an agency that answers anything at any time. The world below knows
 * the rules from design.md and issue 3 in its own words (it uses none of the ledger's functions) and watches each step.
 */

type Text = 'right' | 'last-right' | 'wrong' | 'other-wrong' | '4829' | '48291' | '4829155' | '48291a' | '';
type Answer = 'judged' | 'judged-and-lost' | VerifyOutcome['outcome'];

type Action =
  | { do: 'type'; text: Text }
  | { do: 'retype-last-digit' }
  | { do: 'press'; after: number }
  | { do: 'wait'; ms: number }
  | { do: 'answer'; answer: Answer }
  | { do: 'ask-the-time'; trips: [there: number, back: number][] }
  | { do: 'sleep'; ms: number }
  | { do: 'network'; online: boolean }
  | { do: 'say'; event: FlowEvent };

/** The rules' numbers, by the words of design.md and issue 3 and not by the code's constants. */
const DELIBERATE = 500;
const MINUTE = 60_000;
const ENDING = 5_000;
const REST = 20_000;
const START = Date.parse('2026-01-02T10:20:30Z');

interface Sending {
  text: string;
  minute: number;
  verdict: 'pending' | 'refused' | 'unknown' | 'not-judged' | 'verified';
}

const LOCK_FAMILY: readonly StateName[] = ['locked', 'identity', 'redirecting', 'clearing'];
const TAKES_CODE: readonly StateName[] = ['entering', 'unlocked', 'unavailable'];

const DOUBTS: readonly Doubt[] = ['offline', 'paused', 'sent-already', 'stale', 'ending'];

class World {
  flow: Flow = deepFreeze(initialFlow(0x5eed));
  // Time: the agency's own, and the two clocks of a computer that is two hours off.
  agencyTime = START;
  monotonic = 1_000;
  wall = START + 7_200_000;
  offset = START - 1_000;
  // The trainee.
  text = '';
  begunAt: number | null = null;
  online = true;
  presses = 0;
  // The agency.
  failures = 0;
  locked = false;
  sendings: Sending[] = [];
  inFlight: Sending | null = null;
  // What the trainee was told.
  asked = new Set<Doubt>();
  toldAt: number | null = null;
  restUntil = -Infinity;
  mismatches = 0;

  constructor(readonly seen: Set<string>) {}

  now(): number {
    return this.monotonic + this.offset;
  }

  act(action: Action) {
    switch (action.do) {
      case 'type':
        this.text = this.resolve(action.text);
        this.begunAt = this.text === '' ? null : this.now();
        return this.dispatch({ type: 'edited' });
      case 'retype-last-digit':
        this.dispatch({ type: 'edited' });
        return this.dispatch({ type: 'edited' });
      case 'press':
        this.pass(action.after);
        return this.press();
      case 'wait':
        return this.pass(action.ms);
      case 'answer':
        return this.answer(action.answer);
      case 'ask-the-time':
        return this.askTheTime(action.trips);
      case 'sleep':
        return this.sleep(action.ms);
      case 'network':
        this.online = action.online;
        return undefined;
      case 'say':
        return this.dispatch(action.event);
    }
  }

  pass(ms: number) {
    this.agencyTime += ms;
    this.monotonic += ms;
    this.wall += ms;
  }

  /** Some monotonic clocks stand still while the computer sleeps. */
  sleep(ms: number) {
    const before = { wall: this.wall, monotonic: this.monotonic };
    this.agencyTime += ms;
    this.wall += ms;
    const jumped = hasJumped(before, { wall: this.wall, monotonic: this.monotonic });
    this.hold(jumped === ms > 1_000, 'a sleep of more than a second is noticed');
    if (jumped) this.askTheTime([[40, 60]]);
  }

  askTheTime(trips: [there: number, back: number][]) {
    const samples = trips.map(([there, back]): TimeSample => {
      const askedAt = this.monotonic;
      this.pass(there);
      const { agencyTime } = this;
      this.pass(back);
      return { askedAt, answeredAt: this.monotonic, agencyTime };
    });
    const estimate = bestEstimate(samples);
    if (estimate === null) return;
    const truth = this.agencyTime - this.monotonic;
    this.hold(
      Math.abs(estimate.offset - truth) <= estimate.error,
      'the time is off by no more than its error',
    );
    this.offset = estimate.offset;
  }

  press() {
    this.presses += 1;
    const now = this.now();
    const { text, begunAt, online } = this;
    const before = this.flow;
    const takesCode = TAKES_CODE.includes(before.step.state);
    const hasty = this.toldAt !== null && now >= this.toldAt && now < this.toldAt + DELIBERATE;
    const minute = Math.floor(now / MINUTE);
    const same = this.sendings.filter((each) => each.text === text && each.minute === minute);
    const refused = same.some((each) => each.verdict === 'refused');
    const doubts: Record<Doubt, boolean> = {
      offline: !online,
      paused: now < this.restUntil,
      'sent-already': same.some((each) => each.verdict !== 'refused' && each.verdict !== 'not-judged'),
      stale: begunAt !== null && Math.floor(begunAt / MINUTE) < minute,
      ending: MINUTE * (minute + 1) - now <= ENDING,
    };
    const unasked = DOUBTS.filter((doubt) => doubts[doubt] && !this.asked.has(doubt));
    const maySend = takesCode && !hasty && /^[0-9]{6}$/.test(text) && !refused && unasked.length === 0;
    const alreadyAsked = new Set(this.asked);

    this.dispatch({ type: 'submit', press: { text, now, begunAt, online } });

    const { step } = this.flow;
    if (step.state === 'checking' && this.flow !== before) {
      this.hold(this.inFlight === null, 'never two in flight');
      this.hold(takesCode, 'a code is sent only from where one is taken');
      this.hold(/^[0-9]{6}$/.test(text), 'only six digits are sent');
      this.hold(!refused, 'a refused code is not sent again in its minute');
      this.hold(!hasty, 'a question is answered by a deliberate press');
      this.hold(unasked.length === 0, `nothing is sent in doubt without a question: ${unasked.join()}`);
      this.inFlight = { text, minute, verdict: 'pending' };
      this.sendings.push(this.inFlight);
      this.hold(this.sendings.length <= this.presses, 'each sending has its press');
      this.seen.add(same.length > 0 ? 'sent again' : 'sent');
      return;
    }
    this.hold(!maySend, 'a press that nothing speaks against sends');
    if (!takesCode || hasty) {
      this.hold(this.flow === before, 'a press that does not count changes nothing');
      return;
    }
    this.hold(step.state === 'entering' && step.notice !== null, 'a press that does not send says why');
    this.toldAt = now;
    if (step.state !== 'entering' || step.notice?.kind !== 'ask') return;
    this.hold(unasked.includes(step.notice.doubt), 'what is asked is in doubt, and was not asked before');
    this.asked = alreadyAsked.add(step.notice.doubt);
    this.seen.add(`asked ${step.notice.doubt}`);
  }

  answer(answer: Answer) {
    const sending = this.inFlight;
    if (sending === null) {
      const before = this.flow;
      this.dispatch({ type: 'answered', outcome: outcomeOf(answer), now: this.now() });
      return this.hold(this.flow === before, 'an answer without a question changes nothing');
    }
    const outcome =
      answer === 'judged' || answer === 'judged-and-lost' ? this.judge(sending) : outcomeOf(answer);
    const told: VerifyOutcome =
      answer === 'judged-and-lost' ? { outcome: 'unavailable', reason: 'no-answer' } : outcome;
    this.dispatch({ type: 'answered', outcome: told, now: this.now() });
    this.toldAt = this.now();
    this.inFlight = null;
    switch (told.outcome) {
      case 'verified':
        sending.verdict = 'verified';
        break;
      case 'mismatch':
        sending.verdict = 'refused';
        this.mismatches += 1;
        break;
      case 'unavailable':
        sending.verdict = 'unknown';
        break;
      case 'throttled':
        this.restUntil = this.now() + REST;
        sending.verdict = 'not-judged';
        break;
      case 'incomplete':
      case 'unregistered':
      case 'locked':
      case 'misconfigured':
        sending.verdict = 'not-judged';
    }
    return undefined;
  }

  judge({ text }: Sending): VerifyOutcome {
    if (this.locked) return { outcome: 'locked', agencyCode: 'AP009' };
    if (text === codeOf(this.agencyTime)) return { outcome: 'verified' };
    this.failures += 1;
    this.locked = this.failures > 5;
    return { outcome: 'mismatch', agencyCode: 'AP001' };
  }

  dispatch(event: FlowEvent) {
    const before = this.flow;
    const after = deepFreeze(transition(before, event));
    this.flow = after;
    const [from, to] = [before.step, after.step];
    this.seen.add(to.state);
    if (to.state === 'entering' && to.notice !== null) this.seen.add(`told ${to.notice.kind}`);

    const moved = from.state !== to.state;
    if (moved && to.state === 'checking') this.hold(event.type === 'submit', 'each sending has its press');
    if (after !== before) {
      this.asked = new Set(); // a question stands until anything else happens
      if (event.type !== 'submit' && event.type !== 'answered') this.forget(event, to.state);
    }

    if (from.state === 'verified') {
      this.hold(!moved || event.type === 'reset', 'only a reset ends being verified');
    }
    if (moved && to.state === 'verified') {
      this.hold(
        event.type === 'answered' && event.outcome.outcome === 'verified',
        'only the agency verifies',
      );
    }
    if ('source' in to && 'source' in from && from.state !== 'unlocked') {
      this.hold(to.source === from.source, 'who said locked is remembered');
    }
    if (LOCK_FAMILY.includes(to.state) && !LOCK_FAMILY.includes(from.state)) {
      const byAgency = event.type === 'answered' && event.outcome.outcome === 'locked';
      const source = byAgency ? 'agency' : event.type === 'app-says-locked' ? 'app' : null;
      this.hold(
        to.state === 'locked' && to.source === source,
        'locked by the agency’s word or the trainee’s, and by nothing else',
      );
    }
    if (moved && to.state === 'unlocked') {
      this.hold(event.type === 'cleared' && event.outcome.outcome === 'cleared', 'only the agency unlocks');
      this.mismatches = 0;
      this.failures = 0;
      this.locked = false;
    }
    if (event.type !== 'answered') {
      this.hold(after.mismatches === this.mismatches, 'wrong codes are counted as they came');
    }
    if (moved) this.goOn();
  }

  forget(event: FlowEvent, to: StateName) {
    if (event.type === 'edited' || event.type === 'reset') this.toldAt = null;
    if (event.type === 'reset') this.mismatches = 0;
    if (to !== 'checking' && this.inFlight !== null) {
      this.inFlight.verdict = 'unknown'; // the request is aborted: nobody knows whether it was judged
      this.inFlight = null;
    }
  }

  /** There is a way on: what the trainee can do, and answers that can be expected, lead to a sending. Not a reset. */
  goOn() {
    if (this.flow.step.state === 'verified') return;
    let flow = this.flow;
    let now = (Math.floor(this.now() / MINUTE) + 2) * MINUTE;
    if (flow.step.state === 'checking')
      flow = transition(flow, { type: 'answered', outcome: { outcome: 'mismatch' }, now });
    const ways = flow.step.state === 'locked' ? (['unlock', 'enter-code'] as const) : (['unlock'] as const);
    for (const way of ways) {
      let trying = flow;
      for (let i = 0; i < 8 && trying.step.state !== 'checking'; i += 1) {
        now += 1_000;
        trying = transition(trying, wayOn(trying.step.state, way, now));
      }
      this.hold(trying.step.state === 'checking', `from ${this.flow.step.state} there is a way on`);
    }
  }

  resolve(text: Text): string {
    if (text === 'right') return codeOf(this.agencyTime);
    if (text === 'last-right') return codeOf(this.agencyTime - MINUTE);
    if (text === 'wrong') return '000001';
    if (text === 'other-wrong') return '000002';
    return text;
  }

  hold(rule: boolean, name: string) {
    if (!rule) throw new Error(`Broken: ${name}. (${JSON.stringify(this.flow.step)})`);
  }
}

/** What leads on from each state where something is to be looked for. */
function wayOn(state: StateName, outOfLock: 'unlock' | 'enter-code', now: number): FlowEvent {
  if (state === 'unregistered') return { type: 'registered-again' };
  if (state === 'misconfigured') return { type: 'enter-code' };
  if (state === 'locked') return { type: outOfLock };
  if (state === 'clearing') return { type: 'cleared', outcome: { outcome: 'cleared' } };
  if (state === 'identity' || state === 'redirecting') {
    return { type: 'identity-ended', outcome: { status: 'verified', reference: 'r' } };
  }
  return { type: 'submit', press: { text: '999999', now, begunAt: now, online: true } };
}

/** What the app shows in a minute: any six digits, others in the next. */
function codeOf(agencyTime: number): string {
  return String(((Math.floor(agencyTime / MINUTE) * 7_919) % 900_000) + 100_000);
}

function outcomeOf(answer: Answer): VerifyOutcome {
  if (answer === 'judged' || answer === 'judged-and-lost') return { outcome: 'mismatch' };
  return answer === 'unavailable' ? { outcome: answer, reason: 'no-answer' } : { outcome: answer };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

const said: fc.Arbitrary<FlowEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'app-says-locked' }) },
  { weight: 6, arbitrary: fc.constant<FlowEvent>({ type: 'unlock' }) },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'registered-again' }) },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'enter-code' }) },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ type: 'identity-window-closed' }) },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ type: 'misconfigured' }) },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'reset' }) },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'paste-refused', problem: 'several' }) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<IdentityOutcome>(
        { status: 'verified', reference: 'r' },
        { status: 'verified', reference: 'r' },
        { status: 'verified', reference: 'r' },
        { status: 'redirecting' },
        { status: 'cancelled' },
        { status: 'blocked' },
        { status: 'failed', reason: 'someone-else' },
      )
      .map((outcome): FlowEvent => ({ type: 'identity-ended', outcome })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<ClearOutcome>(
        { outcome: 'cleared' },
        { outcome: 'cleared' },
        { outcome: 'still-locked' },
        { outcome: 'expired' },
        { outcome: 'unavailable', reason: 'no-answer' },
      )
      .map((outcome): FlowEvent => ({ type: 'cleared', outcome })),
  },
);

/** More of what is worth more. */
const TEXTS: Text[] = ['wrong', 'wrong', 'wrong', 'other-wrong', 'other-wrong', 'right', 'last-right'];
TEXTS.push('4829', '48291', '4829155', '48291a', '');
const ANSWERS: Answer[] = [
  'judged',
  'judged',
  'judged',
  'judged-and-lost',
  'mismatch',
  'mismatch',
  'unavailable',
];
ANSWERS.push('throttled', 'unregistered', 'incomplete', 'locked', 'misconfigured', 'verified');

const trip = fc.tuple(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }));

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      text: fc.constantFrom(...TEXTS),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Action>({ do: 'retype-last-digit' }) },
  {
    weight: 24,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      after: fc.constantFrom(0, 30, 200, 499, 500, 501, 900, 3_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 600, 4_000, 9_000, 25_000, MINUTE),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      answer: fc.constantFrom(...ANSWERS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ask-the-time' as const),
      trips: fc.array(trip, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sleep' as const), ms: fc.constantFrom(900, 1_001, 70_000) }),
  },
  { weight: 1, arbitrary: fc.boolean().map((online): Action => ({ do: 'network', online })) },
  { weight: 12, arbitrary: said.map((event): Action => ({ do: 'say', event })) },
);

/** What a walk must have come by, or it has shown nothing. */
const STATES =
  'entering checking verified unregistered locked identity redirecting clearing unlocked misconfigured unavailable';
const NOTICES = 'incomplete paste mismatch refused-already ask throttled not-arrived registered-again';
const SIGHTS = [
  'sent',
  'sent again',
  ...STATES.split(' '),
  ...DOUBTS.map((doubt) => `asked ${doubt}`),
  ...NOTICES.split(' ').map((kind) => `told ${kind}`),
];

test('whatever a trainee does and an agency answers, no attempt is wasted and there is always a way on', () => {
  const seen = new Set<string>();
  let steps = 0;
  fc.assert(
    fc.property(fc.array(action, { maxLength: 2_000, size: 'max' }), (actions) => {
      const world = new World(seen);
      for (const each of actions) world.act(each);
      steps += actions.length;
    }),
    { numRuns: 300 },
  );
  expect(steps).toBeGreaterThan(100_000);
  expect([...SIGHTS].filter((sight) => !seen.has(sight))).toEqual([]);
}, 60_000);
