import type { ClearOutcome, UnavailableReason, VerifyOutcome } from './agency.js';
import {
  decide,
  emptyLedger,
  notJudged,
  paused,
  refused,
  sent,
  type Doubt,
  type Ledger,
  type Press,
} from './attempts.js';
import type { EntryProblem, PasteProblem } from './code.js';

/** Where a trainee can be: the state diagram of design.md. The name stands in `data-state` on the widget's root. */
export type Step =
  | { state: 'entering'; notice: Notice | null }
  | { state: 'checking' }
  | { state: 'verified'; token?: string | undefined }
  | { state: 'unregistered'; agencyCode?: string | undefined }
  | { state: 'locked'; source: LockSource; notice: LockNotice | null }
  | { state: 'identity'; source: LockSource }
  | { state: 'redirecting'; source: LockSource }
  | { state: 'clearing'; source: LockSource; reference: string }
  | { state: 'unlocked'; source: LockSource }
  | { state: 'misconfigured'; agencyCode?: string | undefined }
  | { state: 'unavailable'; reason: UnavailableReason; agencyCode?: string | undefined };

export type StateName = Step['state'];

/** Who says that the account is locked: the agency (AP009, AP011), or the trainee, whose app shows AP011. */
export type LockSource = 'agency' | 'app';

/** What the trainee is told beside the field. */
export type Notice =
  /** `digits`: how many there were. */
  | { kind: 'incomplete'; problem: EntryProblem; digits: number }
  | { kind: 'paste'; problem: PasteProblem }
  /** `fresh` until the field is edited: then the error is over, and what to check stays. */
  | { kind: 'mismatch'; count: number; attemptsLeft?: number | undefined; fresh: boolean }
  | { kind: 'refused-already' }
  | { kind: 'ask'; doubt: Doubt; confirmed: readonly Doubt[] }
  | { kind: 'throttled' }
  | { kind: 'not-arrived' }
  | { kind: 'registered-again' };

/** Why the lock is still there. */
export type LockNotice =
  | 'cancelled'
  | 'blocked'
  | 'someone-else'
  | 'expired'
  | 'provider'
  | 'network'
  | 'still-locked'
  | 'unregistered'
  | 'misconfigured'
  | 'throttled'
  /** Clearing got no answer: the lock may be cleared or not. */
  | 'clear-unknown';

/** How the identity verification ended, as the host tells it. */
export type IdentityOutcome =
  | { status: 'verified'; reference: string }
  | { status: 'cancelled' }
  | { status: 'blocked' }
  | { status: 'redirecting' }
  | { status: 'failed'; reason: 'someone-else' | 'expired' | 'provider' | 'network' };

export interface Flow {
  step: Step;
  ledger: Ledger;
  /** Wrong codes in this view. Shown, never counted to a lock: only AP009 and AP011 say that (agency.md). */
  mismatches: number;
  /** A press before this moment of agency time, with nothing edited since, is the second half of a double press. */
  quietUntil: number | null;
}

export type FlowEvent =
  | { type: 'submit'; press: Press }
  | { type: 'edited' }
  | { type: 'paste-refused'; problem: PasteProblem }
  | { type: 'answered'; outcome: VerifyOutcome; now: number }
  | { type: 'registered-again' }
  | { type: 'app-says-locked' }
  | { type: 'unlock' }
  /** The window seems closed, without a result. The host still listens: a closed window may be a lie (embed.md). */
  | { type: 'identity-window-closed' }
  | { type: 'identity-ended'; outcome: IdentityOutcome }
  | { type: 'cleared'; outcome: ClearOutcome }
  | { type: 'enter-code' }
  | { type: 'misconfigured' }
  | { type: 'reset' };

/** A second press sooner than this after an answer or a question is not a deliberate one. */
export const DELIBERATE_MS = 500;

export function initialFlow(salt: number): Flow {
  return {
    step: { state: 'entering', notice: null },
    ledger: emptyLedger(salt),
    mismatches: 0,
    quietUntil: null,
  };
}

/** Whether a code can be typed and submitted. */
export function takesCode(state: StateName): boolean {
  return state === 'entering' || state === 'unlocked' || state === 'unavailable';
}

/** The one reducer. An event that does not fit the state changes nothing: the same object comes back. */
export function transition(flow: Flow, event: FlowEvent): Flow {
  const { step } = flow;
  switch (event.type) {
    case 'submit':
      return takesCode(step.state) ? submit(flow, event.press) : flow;
    case 'edited':
      return takesCode(step.state) ? edited(flow) : flow;
    case 'paste-refused':
      return takesCode(step.state) ? entering(flow, { kind: 'paste', problem: event.problem }) : flow;
    case 'answered':
      return step.state === 'checking' ? answered(flow, event.outcome, event.now) : flow;
    case 'registered-again':
      return step.state === 'unregistered' ? entering(flow, { kind: 'registered-again' }) : flow;
    case 'app-says-locked':
      return takesCode(step.state) || step.state === 'unregistered' || step.state === 'misconfigured'
        ? { ...flow, step: { state: 'locked', source: 'app', notice: null } }
        : flow;
    case 'unlock':
      return step.state === 'locked' ? { ...flow, step: { state: 'identity', source: step.source } } : flow;
    case 'identity-window-closed':
      return step.state === 'identity'
        ? { ...flow, step: { state: 'locked', source: step.source, notice: 'cancelled' } }
        : flow;
    case 'identity-ended':
      return step.state === 'identity' || step.state === 'redirecting' || step.state === 'locked'
        ? identityEnded(flow, step.source, event.outcome)
        : flow;
    case 'cleared':
      return step.state === 'clearing' ? cleared(flow, step.source, event.outcome) : flow;
    case 'enter-code':
      return step.state === 'locked' || step.state === 'misconfigured' ? entering(flow, null) : flow;
    case 'misconfigured':
      return step.state === 'verified' ? flow : { ...flow, step: { state: 'misconfigured' } };
    case 'reset':
      return { ...initialFlow(flow.ledger.salt), ledger: flow.ledger };
  }
}

function entering(flow: Flow, notice: Notice | null): Flow {
  return { ...flow, step: { state: 'entering', notice } };
}

function noticeOf(step: Step): Notice | null {
  return step.state === 'entering' ? step.notice : null;
}

function submit(flow: Flow, press: Press): Flow {
  if (isDoublePress(flow.quietUntil, press.now)) return flow;
  const notice = noticeOf(flow.step);
  const confirmed = notice?.kind === 'ask' ? [...notice.confirmed, notice.doubt] : [];
  const decision = decide(flow.ledger, press, confirmed);
  const quietUntil = press.now + DELIBERATE_MS;
  switch (decision.kind) {
    case 'send':
      return { ...flow, step: { state: 'checking' }, ledger: sent(flow.ledger, press.text, press.now) };
    case 'incomplete':
      return { ...entering(flow, { ...decision, digits: press.text.length }), quietUntil };
    case 'refused-already':
      return { ...entering(flow, decision), quietUntil };
    case 'ask':
      return { ...entering(flow, { ...decision, confirmed }), quietUntil };
  }
}

/** A quiet time further ahead than it lasts is that of a clock that was since set back (the host's time came). */
function isDoublePress(quietUntil: number | null, now: number): boolean {
  return quietUntil !== null && now < quietUntil && quietUntil - now <= DELIBERATE_MS;
}

/** What was said about the old text is over; what to check after a mismatch stays in view. */
function edited(flow: Flow): Flow {
  const { step } = flow;
  const awake = flow.quietUntil === null ? flow : { ...flow, quietUntil: null };
  const notice = noticeOf(step);
  switch (notice?.kind) {
    case 'incomplete':
    case 'paste':
    case 'refused-already':
    case 'ask':
    case 'not-arrived':
      return entering(awake, null);
    case 'mismatch':
      return notice.fresh ? entering(awake, { ...notice, fresh: false }) : awake;
    case 'throttled':
    case 'registered-again':
    case undefined:
      return awake;
  }
}

function answered(before: Flow, outcome: VerifyOutcome, now: number): Flow {
  const flow = { ...before, quietUntil: now + DELIBERATE_MS };
  const free = { ...flow, ledger: notJudged(flow.ledger) };
  switch (outcome.outcome) {
    case 'verified':
      return { ...flow, step: { state: 'verified', token: outcome.token } };
    case 'mismatch': {
      const count = flow.mismatches + 1;
      const notice: Notice = { kind: 'mismatch', count, attemptsLeft: outcome.attemptsLeft, fresh: true };
      return { ...entering(flow, notice), mismatches: count, ledger: refused(flow.ledger) };
    }
    case 'incomplete':
      return entering(free, { kind: 'not-arrived' });
    case 'throttled':
      return { ...entering(flow, { kind: 'throttled' }), ledger: paused(flow.ledger, now) };
    case 'locked':
      return { ...free, step: { state: 'locked', source: 'agency', notice: null } };
    case 'unregistered':
      return { ...free, step: { state: 'unregistered', agencyCode: outcome.agencyCode } };
    case 'misconfigured':
      return { ...free, step: { state: 'misconfigured', agencyCode: outcome.agencyCode } };
    case 'unavailable':
      return {
        ...flow,
        step: { state: 'unavailable', reason: outcome.reason, agencyCode: outcome.agencyCode },
      };
  }
}

function identityEnded(flow: Flow, source: LockSource, outcome: IdentityOutcome): Flow {
  switch (outcome.status) {
    case 'verified':
      return { ...flow, step: { state: 'clearing', source, reference: outcome.reference } };
    case 'redirecting':
      return { ...flow, step: { state: 'redirecting', source } };
    case 'cancelled':
    case 'blocked':
      return { ...flow, step: { state: 'locked', source, notice: outcome.status } };
    case 'failed':
      return { ...flow, step: { state: 'locked', source, notice: outcome.reason } };
  }
}

function cleared(flow: Flow, source: LockSource, { outcome }: ClearOutcome): Flow {
  if (outcome === 'cleared') {
    return {
      ...flow,
      step: { state: 'unlocked', source },
      mismatches: 0,
    };
  }
  const notice: LockNotice = outcome === 'unavailable' ? 'clear-unknown' : outcome;
  return { ...flow, step: { state: 'locked', source, notice } };
}
