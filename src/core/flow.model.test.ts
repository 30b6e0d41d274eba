// oxlint-disable max-lines -- one model, whose parts have no meaning apart
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { ClearOutcome, VerifyOutcome } from './agency.js';
import { empty, type Doubt } from './ledger.js';
import { bestEstimate, jumpBetween, type TimeSample } from './clock.js';
import {
  initialFlow,
  REGISTRATION_ANSWERS,
  isLocked,
  transition,
  type Errand,
  type Flow,
  type FlowEvent,
  type IdentityOutcome,
  type StateName,
  type Step,
} from './flow.js';

/*
 * A trainee who does anything at any time, before an agency that answers anything at any time. The world below knows
 * the rules from design.md (principle 1) in its own words (it uses none of the ledger's functions) and watches each step.
 */

type Text = 'right' | 'last-right' | 'wrong' | 'other-wrong' | '4829' | '48291' | '4829155' | '48291a' | '';
type Answer = 'judged' | 'judged-and-lost' | VerifyOutcome['outcome'];

type Action =
  | { do: 'type'; text: Text }
  | { do: 'retype-last-digit' }
  | { do: 'press'; after: number; anyway: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'answer'; answer: Answer }
  | { do: 'ask-the-time'; trips: [there: number, back: number][] }
  | { do: 'sleep'; ms: number }
  | { do: 'set-the-clock'; by: number }
  | { do: 'lose-the-time' }
  | { do: 'interrupt' }
  | { do: 'verify-once-more' }
  | {
      do: 'identity';
      about: 'ended' | 'closed' | 'blocked' | 'resumed';
      outcome: IdentityOutcome;
      other: boolean;
    }
  | { do: 'network'; online: boolean }
  | { do: 'say'; event: FlowEvent };

/** The rules' numbers, by the words of design.md and not by the code's constants. */
const DELIBERATE = 500;
const MINUTE = 60_000;
const ENDING = 5_000;
const REST = 20_000;
const START = Date.parse('2026-01-02T10:20:30Z');

interface Sending {
  text: string;
  /** By the clock that nobody can set. */
  at: number;
  /** When its minute was to end, by the time that was believed then. */
  minuteEnds: number;
  /** By the agency's own clock, which nobody in the page can read; null when a clock was set without a word since. */
  trueAt: number | null;
  verdict: 'pending' | 'refused' | 'unknown' | 'met-lock' | 'not-judged' | 'verified';
}

const BUSY: readonly StateName[] = ['checking', 'identity', 'redirecting', 'clearing'];
const TAKES_CODE: readonly StateName[] = ['entering', 'unlocked', 'unavailable'];

const DOUBTS: readonly Doubt[] = [
  'offline',
  'paused',
  'used-already',
  'sent-already',
  'stale',
  'ending',
  'may-lock',
];

class World {
  flow: Flow = deepFreeze(initialFlow(empty(0x5eed)));
  // Time: the agency's own, and the two clocks of a computer. The wall clock is believed until the host's time comes.
  agencyTime = START;
  monotonic = 1_000;
  slept = 0;
  wall: number;
  offset: number | null = null;
  clockWasSet = false;
  // The trainee.
  text = '';
  begunAt: number | null = null;
  changedAt: number | null = null;
  online = true;
  presses = 0;
  // The agency.
  failures = 0;
  locked = false;
  sendings: Sending[] = [];
  inFlight: Sending | null = null;
  // What the trainee was told.
  asked = new Set<Doubt>();
  /** The code that was asked about since the last miss, because one more may lock. */
  warned: string | null = null;
  toldAt: number | null = null;
  link = false;
  outage = false;
  restUntil = -Infinity;
  mismatches = 0;

  constructor(
    readonly seen: Set<string>,
    wallIsOff: number,
  ) {
    this.wall = START + wallIsOff;
  }

  now(): number {
    return this.offset === null ? this.wall : this.monotonic + this.offset;
  }

  /** By the clock that nobody can set. */
  elapsed(): number {
    return this.monotonic + this.slept;
  }

  act(action: Action) {
    switch (action.do) {
      case 'type':
        this.text = this.resolve(action.text);
        this.begunAt = this.text === '' ? null : this.elapsed();
        this.changedAt = this.begunAt;
        return this.dispatch({ type: 'edited' });
      case 'retype-last-digit':
        if (this.changedAt !== null) this.changedAt = this.elapsed();
        this.dispatch({ type: 'edited' });
        return this.dispatch({ type: 'edited' });
      case 'press':
        this.pass(action.after);
        return this.press(action.anyway);
      case 'wait':
        return this.pass(action.ms);
      case 'answer':
        return this.answer(action.answer);
      case 'ask-the-time':
        return this.askTheTime(action.trips);
      case 'sleep':
        return this.sleep(action.ms);
      case 'set-the-clock':
        return this.setTheClock(action.by);
      case 'lose-the-time':
        return this.loseTheTime();
      case 'interrupt':
        return this.interrupt();
      case 'verify-once-more':
        // Once verified nothing else leads on; elsewhere it would forget what a walk has come to.
        return this.flow.step.state === 'verified' ? this.dispatch({ type: 'reset' }) : undefined;
      case 'identity':
        return this.identity(action);
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
    const jumped = jumpBetween(before, { wall: this.wall, monotonic: this.monotonic }) !== 0;
    this.hold(jumped === ms > 1_000, 'a sleep of more than a second is noticed');
    if (jumped) this.slept += ms;
    if (jumped && this.offset !== null) this.askTheTime([[40, 60]]);
  }

  /** The trainee sets the computer's clock, before the host has told the time: no page hears of it. */
  setTheClock(by: number) {
    if (this.clockWasSet) return;
    this.wall += by;
    if (this.offset !== null) return;
    this.clockWasSet = true; // once: what was sent cannot be followed there and back
    for (const each of this.sendings) each.trueAt = null;
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
    const before = this.now();
    this.offset = estimate.offset;
    this.notice(this.now() - before);
  }

  /** The host tells the time no more: the computer's clock is believed again. */
  loseTheTime() {
    const before = this.now();
    this.offset = null;
    this.notice(this.now() - before);
  }

  notice(by: number) {
    if (Math.abs(by) > MINUTE) this.seen.add(`put right ${this.flow.step.state}`);
  }

  tell() {
    this.toldAt = this.elapsed();
  }

  interrupt() {
    const { state } = this.flow.step;
    this.dispatch({ type: 'interrupted', at: this.elapsed() });
    this.hold(!BUSY.includes(this.flow.step.state), 'what is given up is over');
    this.seen.add(`interrupted ${state}`);
  }

  /** The host's word of an identity verification: of the one under way, or late, or of another errand. */
  identity({ about, outcome, other }: Extract<Action, { do: 'identity' }>) {
    const before = this.flow.step;
    const own = errandOfState(before);
    const late: Errand = TAKES_CODE.includes(before.state)
      ? { purpose: 'alternative', lock: null }
      : { purpose: 'unlock', lock: sourceOf(before) ?? 'app' };
    const purpose = (own ?? late).purpose;
    const strange: Errand =
      purpose === 'unlock' ? { purpose: 'alternative', lock: null } : { purpose: 'unlock', lock: 'agency' };
    const errand = other ? strange : (own ?? late);
    if (about === 'resumed') this.dispatch({ type: 'resumed', errand });
    else if (about === 'closed') this.dispatch({ type: 'identity-window-closed', errand });
    else if (about === 'blocked')
      this.dispatch({ type: 'identity-window-blocked', errand, link: '/identity' });
    else this.dispatch({ type: 'identity-ended', errand, outcome });
    const moved = this.flow.step !== before;
    if (other && own !== null && about !== 'resumed')
      this.hold(!moved, 'another errand’s word ends no errand');
    if (moved && about === 'ended' && own === null) this.seen.add(`late result ${errand.purpose}`);
    if (moved && about !== 'ended') this.seen.add(`${about} ${errand.purpose}`);
  }

  press(anyway: boolean) {
    this.presses += 1;
    const [now, elapsed] = [this.now(), this.elapsed()];
    const { text, online } = this;
    const begunAt = this.begunAt === null ? null : now - (elapsed - this.begunAt);
    const unchangedFor = this.changedAt === null ? null : elapsed - this.changedAt;
    const isDead = unchangedFor !== null && unchangedFor >= 2 * MINUTE;
    const before = this.flow;
    const takesCode = TAKES_CODE.includes(before.step.state);
    const hasty = this.toldAt !== null && elapsed < this.toldAt + DELIBERATE;
    const minute = Math.floor(now / MINUTE);
    const same = this.sendings.filter(
      ({ at, minuteEnds, ...each }) =>
        each.text === text &&
        (elapsed < minuteEnds || Math.floor((now - (elapsed - at)) / MINUTE) === minute),
    );
    const refused = same.some((each) => each.verdict === 'refused');
    const wasUsed = same.some((each) => each.verdict === 'verified');
    const doubts: Record<Doubt, boolean> = {
      offline: !online,
      paused: elapsed < this.restUntil,
      'used-already': wasUsed,
      'sent-already':
        !wasUsed && same.some((each) => each.verdict !== 'refused' && each.verdict !== 'not-judged'),
      stale: begunAt !== null && Math.floor(begunAt / MINUTE) < minute,
      ending: MINUTE * (minute + 1) - now <= ENDING,
      'may-lock': this.mismatches >= 4 && (this.warned === null || this.warned === text),
    };
    const confirmed = anyway ? this.asked : new Set<Doubt>();
    const unasked = DOUBTS.filter((doubt) => doubts[doubt] && !confirmed.has(doubt));
    const maySend =
      takesCode && !hasty && /^[0-9]{6}$/.test(text) && !refused && !isDead && unasked.length === 0;
    const alreadyAsked = new Set(confirmed);

    this.dispatch({
      type: 'submit',
      press: { text, now: { agencyTime: now, elapsed }, begunAt, unchangedFor, online },
      anyway,
    });

    const { step } = this.flow;
    if (step.state === 'checking' && this.flow !== before) {
      this.hold(this.inFlight === null, 'never two in flight');
      this.hold(takesCode, 'a code is sent only from where one is taken');
      this.hold(/^[0-9]{6}$/.test(text), 'only six digits are sent');
      this.hold(!refused, 'a refused code is not sent again in its minute');
      this.hold(!isDead, 'a code that has stood for two minutes is not sent, also where it is asked for');
      this.hold(!hasty, 'a question is answered by a deliberate press');
      this.hold(anyway || DOUBTS.every((doubt) => !doubts[doubt]), 'the usual button sends nothing in doubt');
      this.hold(unasked.length === 0, `nothing is sent in doubt without a question: ${unasked.join()}`);
      this.hold(!this.wasTrulyRefused(text), 'a refused code is not sent again in its real minute');
      const minuteEnds = elapsed + (MINUTE * (minute + 1) - now);
      this.inFlight = { text, at: elapsed, minuteEnds, trueAt: this.agencyTime, verdict: 'pending' };
      this.sendings.push(this.inFlight);
      this.hold(this.sendings.length <= this.presses, 'each sending has its press');
      this.seen.add(same.length > 0 ? 'sent again' : 'sent');
      return;
    }
    this.hold(!maySend, 'a press that nothing speaks against sends');
    if (!takesCode) return this.hold(this.flow === before, 'a press that does not count changes nothing');
    if (hasty && takesCode) {
      const { ledger } = this.flow;
      this.hold(step === before.step && ledger === before.ledger, 'a double press changes nothing');
      this.seen.add('held down');
      return this.tell();
    }
    this.hold(step.state === 'entering' && step.notice !== null, 'a press that does not send says why');
    this.hold(step !== before.step, 'and says it anew, also where nothing has changed since');
    this.tell();
    if (step.state !== 'entering' || step.notice?.kind !== 'ask') return;
    this.hold(unasked.includes(step.notice.doubt), 'what is asked is in doubt, and was not answered before');
    this.asked = alreadyAsked.add(step.notice.doubt);
    if (step.notice.doubt === 'may-lock') this.warned = text;
    this.seen.add(`asked ${step.notice.doubt}`);
  }

  /** By the agency's own clock, when the page knows it, and away from the minute's ends where a second may decide. */
  wasTrulyRefused(text: string): boolean {
    const clear = (time: number) => time % MINUTE > 5_000 && time % MINUTE < 55_000;
    if (this.offset === null || Math.abs(this.now() - this.agencyTime) > 2_500 || !clear(this.agencyTime))
      return false;
    const minute = Math.floor(this.agencyTime / MINUTE);
    return this.sendings.some(
      ({ trueAt, verdict, ...each }) =>
        each.text === text &&
        verdict === 'refused' &&
        trueAt !== null &&
        clear(trueAt) &&
        Math.floor(trueAt / MINUTE) === minute,
    );
  }

  answer(answer: Answer) {
    const sending = this.inFlight;
    if (sending === null) {
      const before = this.flow;
      this.dispatch({ type: 'answered', outcome: outcomeOf(answer), at: this.elapsed() });
      return this.hold(this.flow === before, 'an answer without a question changes nothing');
    }
    const outcome =
      answer === 'judged' || answer === 'judged-and-lost' ? this.judge(sending) : outcomeOf(answer);
    const told: VerifyOutcome =
      answer === 'judged-and-lost' ? { outcome: 'unavailable', reason: 'no-answer' } : outcome;
    this.dispatch({ type: 'answered', outcome: told, at: this.elapsed() });
    this.tell();
    this.outage = told.outcome === 'unavailable';
    this.inFlight = null;
    switch (told.outcome) {
      case 'verified':
        sending.verdict = 'verified';
        break;
      case 'mismatch':
        sending.verdict = 'refused';
        this.mismatches += 1;
        this.warned = null;
        break;
      case 'unavailable':
        sending.verdict = 'unknown';
        break;
      case 'locked':
        sending.verdict = 'met-lock';
        break;
      case 'throttled':
        this.restUntil = this.elapsed() + REST;
        sending.verdict = 'not-judged';
        break;
      case 'incomplete':
      case 'unregistered':
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

    const moved = from !== to;
    if (moved && to.state === 'checking') {
      const may = to.errand === null ? 'submit' : 'identity-ended';
      this.hold(event.type === may, 'each sending has its press, each alternative its person');
      this.seen.add(`checking ${to.errand === null ? 'code' : 'alternative'}`);
    }
    if (moved) this.asked = new Set(); // a question stands until anything else happens
    if (event.type === 'minute-turned' || event.type === 'outdated') {
      const was = noticeIn(from);
      const isLost = event.type === 'minute-turned' && was === 'ask' && this.mismatches >= 4;
      this.hold(!isLost || noticeIn(to) === 'outdated', 'what no button sends any more is not asked about');
      if (moved && !isLost) this.hold(noticeIn(to) === null, 'what time has made untrue is over');
      if (moved) this.seen.add(isLost ? 'the question before a lock is over' : event.type);
    }
    if (after !== before && !['submit', 'answered'].includes(event.type)) {
      this.forget(event, from, to);
      const unlocks = event.type === 'cleared' && event.outcome.outcome === 'cleared';
      this.hold(unlocks || after.ledger === before.ledger, 'only a press and an answer touch what was sent');
    }

    if (from.state === 'verified') {
      this.hold(!moved || event.type === 'reset', 'only a reset ends being verified');
    }
    if (moved && to.state === 'verified') {
      const byAgency = event.type === 'answered' && event.outcome.outcome === 'verified';
      const byHost = event.type === 'alternative-answered' && event.outcome.outcome === 'verified';
      const byReset = event.type === 'cleared' && event.outcome.outcome === 'verified';
      this.hold(byAgency || byHost || byReset, 'only the agency verifies, or the host in its place');
      this.hold(!byReset || from.state === 'clearing', 'the lock reset was asked for');
      this.hold(!byHost || (from.state === 'checking' && from.errand !== null), 'each for its own question');
      this.seen.add(byHost ? 'verified otherwise' : 'verified by code');
    }
    const [fromSource, toSource] = [sourceOf(from), sourceOf(to)];
    if (fromSource !== null && toSource !== null && event.type !== 'resumed') {
      this.hold(toSource === fromSource, 'who said locked is remembered');
    }
    this.holdLock(event, from, to);
    this.link = moved ? event.type === 'identity-window-blocked' : this.link;
    this.hold(linkOf(to) === this.link, 'a link is shown for a blocked window, until anything else happens');
    if (event.type !== 'answered') {
      this.hold(after.misses.length === this.mismatches, 'wrong codes are counted as they came');
      this.hold(after.outage === this.outage, 'an outage is known from the last code, and from nothing else');
    }
    if (from.state !== to.state) this.goOn();
  }

  holdLock(event: FlowEvent, from: Step, to: Step) {
    if (isLocked(to) && !isLocked(from)) {
      const byAgency = event.type === 'answered' && event.outcome.outcome === 'locked';
      const back = event.type === 'resumed' && event.errand.purpose === 'unlock';
      const source = byAgency ? 'agency' : event.type === 'app-says-locked' ? 'app' : null;
      this.hold(
        back || (to.state === 'locked' && to.source === source),
        'locked by the agency’s word or the trainee’s, and by nothing else',
      );
    }
    if (isLocked(from) && !isLocked(to)) {
      const ways = ['cleared', 'enter-code', 'misconfigured', 'reset', 'resumed'];
      this.hold(
        ways.includes(event.type) || to.state === 'verified',
        'a lock is forgotten by the trainee’s wish only',
      );
      this.hold(event.type !== 'resumed' || event.errand.purpose === 'alternative', 'back with an errand');
    }
    if (from !== to && to.state === 'unlocked') {
      for (const each of this.sendings) if (each.verdict === 'met-lock') each.verdict = 'not-judged';
      this.hold(event.type === 'cleared' && event.outcome.outcome === 'cleared', 'only the agency unlocks');
      this.hold(from.state === 'clearing', 'and only when it was asked to');
      this.mismatches = 0;
      this.warned = null;
      this.failures = 0;
      this.locked = false;
    }
  }

  forget(event: FlowEvent, from: Step, to: Step) {
    if (event.type === 'edited' || event.type === 'reset') this.toldAt = null;
    if (event.type === 'reset') [this.mismatches, this.warned] = [0, null];
    if (event.type === 'reset') this.outage = false;
    if (event.type === 'interrupted' && from.state === 'checking' && from.errand === null) {
      this.outage = true;
      this.tell();
    }
    if (to.state !== 'checking' && this.inFlight !== null) {
      this.inFlight.verdict = 'unknown'; // the request is aborted: nobody knows whether it was judged
      this.inFlight = null;
    }
  }

  /** There is a way on: what the trainee can do, and answers that can be expected, lead to a sending. Not a reset. */
  goOn() {
    if (this.flow.step.state === 'verified') return;
    const elapsed = this.elapsed() + 2 * MINUTE;
    const given = transition(this.flow, { type: 'interrupted', at: elapsed });
    this.hold(!BUSY.includes(given.step.state), `${this.flow.step.state} can be given up`);
    for (const from of [this.flow, given]) {
      for (const way of ['unlock', 'enter-code', 'otherwise'] as const) {
        let passed = 0;
        let trying = from;
        const arrived = () =>
          way === 'otherwise'
            ? trying.step.state === 'verified'
            : trying.step.state === 'checking' && trying.step.errand === null;
        for (let i = 0; i < 9 && (i === 0 || !arrived()); i += 1) {
          passed += 1_000;
          trying = transition(trying, wayOn(trying.step, way, elapsed + passed));
        }
        this.hold(arrived(), `from ${from.step.state} there is a way on: ${way}`);
      }
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
function wayOn(step: Step, way: 'unlock' | 'enter-code' | 'otherwise', elapsed: number): FlowEvent {
  if (step.state === 'checking') {
    return step.errand === null
      ? { type: 'answered', outcome: { outcome: 'mismatch' }, at: elapsed }
      : { type: 'alternative-answered', outcome: { outcome: way === 'otherwise' ? 'verified' : 'locked' } };
  }
  if (step.state === 'clearing') return { type: 'cleared', outcome: { outcome: 'cleared' } };
  if (step.state === 'identity' || step.state === 'redirecting') {
    return { type: 'identity-ended', errand: step.errand, outcome: 'verified' };
  }
  if (way === 'otherwise') return { type: 'verify-otherwise' };
  if (step.state === 'unregistered') return { type: 'registered-again' };
  if (step.state === 'misconfigured') return { type: 'enter-code' };
  if (step.state === 'locked') return { type: way };
  const agencyTime = START + MINUTE / 2;
  const now = { agencyTime, elapsed };
  return {
    type: 'submit',
    press: { text: '999999', now, begunAt: agencyTime, unchangedFor: 0, online: true },
    anyway: true,
  };
}

function errandOfState(step: Step): Errand | null {
  return 'errand' in step ? step.errand : null;
}

/** Who said that it is locked, while it is. */
function sourceOf(step: Step): 'agency' | 'app' | null {
  if (step.state === 'unlocked') return null;
  if ('source' in step) return step.source;
  const errand = errandOfState(step);
  return errand?.lock ?? null;
}

function noticeIn(step: Step) {
  return step.state === 'entering' ? (step.notice?.kind ?? null) : undefined;
}

function linkOf(step: Step): boolean {
  if (step.state === 'locked') return step.link !== undefined;
  return (
    step.state === 'entering' && step.notice?.kind === 'alternative-failed' && step.notice.link !== undefined
  );
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
  { weight: 3, arbitrary: fc.constant<FlowEvent>({ type: 'verify-otherwise' }) },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ type: 'resume-refused' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<VerifyOutcome>(
        { outcome: 'verified' },
        { outcome: 'misconfigured' },
        { outcome: 'unavailable', reason: 'no-answer' },
      )
      .map((outcome): FlowEvent => ({ type: 'alternative-answered', outcome })),
  },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ type: 'misconfigured' }) },
  { weight: 1, arbitrary: fc.constant<FlowEvent>({ type: 'reset' }) },
  { weight: 4, arbitrary: fc.constant<FlowEvent>({ type: 'minute-turned' }) },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'outdated' }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.boolean().map((right): FlowEvent => ({ type: 'told', facts: { clockIsRight: right } })),
      fc
        .constantFrom(null, ...REGISTRATION_ANSWERS)
        .map((answer): FlowEvent => ({ type: 'told', facts: { registration: answer } })),
    ),
  },
  { weight: 2, arbitrary: fc.constant<FlowEvent>({ type: 'paste-refused', problem: 'several' }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<ClearOutcome>(
        { outcome: 'cleared' },
        { outcome: 'cleared' },
        { outcome: 'verified' },
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
  'mismatch',
  'mismatch',
  'mismatch',
  'unavailable',
];
ANSWERS.push('throttled', 'unregistered', 'incomplete', 'locked', 'misconfigured', 'verified');

const OUTCOMES: IdentityOutcome[] = [
  'verified',
  'verified',
  'verified',
  'verified',
  'redirecting',
  'cancelled',
];
OUTCOMES.push('blocked', 'someone-else', 'expired', 'provider', 'network', 'signed-out', 'limit');

/** How far the computer's clock is off before the host tells the time: hours, or nothing at all. */
const wallIsOff = fc.constantFrom(0, 300, -40_000, 61_000, 7_217_345, -18_042_100, 86_400_000);

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
      anyway: fc.boolean(),
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
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set-the-clock' as const),
      by: fc.constantFrom(-90_000_000, 7_217_345, 20_000),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Action>({ do: 'lose-the-time' }) },
  { weight: 1, arbitrary: fc.constant<Action>({ do: 'interrupt' }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('identity' as const),
      about: fc.constantFrom('ended', 'ended', 'ended', 'ended', 'closed', 'blocked', 'resumed'),
      outcome: fc.constantFrom(...OUTCOMES),
      other: fc.nat(5).map((of6) => of6 === 0),
    }),
  },
  { weight: 1, arbitrary: fc.boolean().map((online): Action => ({ do: 'network', online })) },
  { weight: 3, arbitrary: fc.constant<Action>({ do: 'verify-once-more' }) },
  { weight: 12, arbitrary: said.map((event): Action => ({ do: 'say', event })) },
);

/** What takes too many steps in a row to be come by for sure: the question before a code that may lock, and what ends it. */
const nearLock: fc.Arbitrary<Action[]> = fc
  .constantFrom<Action>(
    { do: 'say', event: { type: 'minute-turned' } },
    { do: 'press', after: 900, anyway: true },
    { do: 'press', after: 900, anyway: false },
    { do: 'type', text: 'right' },
  )
  .map((end) => [
    { do: 'say', event: { type: 'enter-code' } },
    ...Array.from({ length: 5 }, (): Action[] => [
      { do: 'type', text: 'wrong' },
      { do: 'press', after: 900, anyway: false },
      { do: 'answer', answer: 'mismatch' },
      { do: 'wait', ms: MINUTE },
    ]).flat(),
    { do: 'type', text: 'other-wrong' },
    { do: 'press', after: 900, anyway: false },
    end,
  ]);

const walk: fc.Arbitrary<Action[]> = fc
  .array(
    fc.oneof({ weight: 150, arbitrary: action.map((one) => [one]) }, { weight: 1, arbitrary: nearLock }),
    {
      maxLength: 1_000,
      size: 'max',
    },
  )
  .map((stretches) => stretches.flat());

/** What a walk must have come by, or it has shown nothing. The rarest is in every thirtieth walk, so that no luck decides. */
const STATES =
  'entering checking verified unregistered locked identity redirecting clearing unlocked misconfigured unavailable';
const NOTICES =
  'incomplete paste mismatch refused-already outdated ask throttled not-arrived registered-again';
const MORE_NOTICES = 'alternative-failed resume-refused';
const SIGHTS = [
  'sent',
  'sent again',
  ...STATES.split(' '),
  ...DOUBTS.map((doubt) => `asked ${doubt}`),
  ...`${NOTICES} ${MORE_NOTICES}`.split(' ').map((kind) => `told ${kind}`),
  'checking code',
  'checking alternative',
  'verified by code',
  'verified otherwise',
  'held down',
  'minute-turned',
  'the question before a lock is over',
  'outdated',
  ...['closed', 'blocked', 'resumed', 'late result'].flatMap((what) => [
    `${what} unlock`,
    `${what} alternative`,
  ]),
  ...['entering', 'checking', 'unavailable'].map((state) => `put right ${state}`),
  ...['checking', 'identity', 'redirecting', 'clearing'].map((state) => `interrupted ${state}`),
];

test('whatever a trainee does and an agency answers, no attempt is wasted and there is always a way on', () => {
  const seen = new Set<string>();
  let steps = 0;
  fc.assert(
    fc.property(wallIsOff, walk, (off, actions) => {
      const world = new World(seen, off);
      for (const each of actions) world.act(each);
      steps += actions.length;
    }),
    { numRuns: 400 },
  );
  expect(steps).toBeGreaterThan(100_000);
  expect([...SIGHTS].filter((sight) => !seen.has(sight))).toEqual([]);
}, 60_000);
