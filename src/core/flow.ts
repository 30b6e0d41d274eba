// oxlint-disable max-lines -- one reducer: what leads out of a step is read beside what leads into it
import type { ClearOutcome, UnavailableReason, VerifyOutcome } from './agency.js';
import { readEntry, type EntryProblem, type PasteProblem } from './code.js';
import { sentAt, type Sent } from './evidence.js';
import * as ledger from './ledger.js';
import type { Doubt, Ledger } from './ledger.js';

/** Where a trainee can be: the state diagram of design.md. The name stands in `data-state` on the widget's root. */
export type Step =
  | { state: 'entering'; notice: Notice | null }
  /** A code is being checked. `sending`: its fingerprint in the ledger. */
  | { state: 'checking'; errand: null; sending: number }
  /** An alternative verification is being confirmed. */
  | { state: 'checking'; errand: Errand }
  | { state: 'verified' }
  | { state: 'unregistered' }
  /** `link`: where a blocked identity window would have gone, so that it can be opened by hand. */
  | { state: 'locked'; source: LockSource; notice: LockNotice | null; link?: string | undefined }
  | { state: 'identity'; errand: Errand }
  | { state: 'redirecting'; errand: Errand }
  | { state: 'clearing'; source: LockSource }
  | { state: 'unlocked'; source: LockSource }
  | { state: 'misconfigured' }
  | { state: 'unavailable'; reason: UnavailableReason };

export type StateName = Step['state'];

/** Who says that the account is locked: the agency (AP009, AP011), or the trainee, whose app shows AP011. */
export type LockSource = 'agency' | 'app';

/**
 * What a person is identified for: to clear a lock, or in place of a code (대체인증), which clears none. `lock`: who says
 * that the account is locked, null if nobody does.
 */
export type Errand =
  { purpose: 'unlock'; lock: LockSource } | { purpose: 'alternative'; lock: LockSource | null };

/** What the trainee is told beside the field. */
export type Notice =
  /** `digits`: how many there were. */
  | { kind: 'incomplete'; problem: EntryProblem; digits: number }
  | { kind: 'paste'; problem: PasteProblem }
  /** Over when the field is edited; what to check stays in view with `Flow.misses`. */
  | { kind: 'mismatch'; count: number; attemptsLeft?: number | undefined }
  | { kind: 'refused-already' }
  | { kind: 'outdated' }
  | { kind: 'ask'; doubt: Doubt; confirmed: readonly Doubt[] }
  | { kind: 'throttled' }
  | { kind: 'not-arrived' }
  | { kind: 'registered-again' }
  /** What was verified was reset: a code is asked for once more. */
  | { kind: 'once-more' }
  /** An alternative verification came to nothing. */
  | { kind: 'alternative-failed'; why: AlternativeFailure; link?: string | undefined }
  /** The page was opened with the state of an identity verification that is not this browser's, or is over. */
  | { kind: 'resume-refused' };

/** Why an identity verification failed, as a host or its server may say it. */
export const FAILURE_REASONS = [
  'someone-else',
  'expired',
  'provider',
  'network',
  'signed-out',
  /** As often as the host's server allows in a day. */
  'limit',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** How an identity verification comes to nothing. */
export type IdentityFailure = 'cancelled' | 'blocked' | 'misconfigured' | FailureReason;

/** Why the lock is still there. */
export type LockNotice =
  | AlternativeFailure
  | 'still-locked'
  /** It was said to be unlocked, by clearing it or by the trainee, and the next code is answered by the lock all the same. */
  | 'locked-again'
  | 'unregistered'
  | 'throttled'
  /** Clearing got no answer: the lock may be cleared or not. */
  | 'clear-unknown';

/**
 * `window-closed`: it seems so, which is a lie where pages send COOP (old-pages.md). `refused`: the person was identified,
 * but the host's server did not take it in place of a code. `unknown`: the server gave no usable answer to that, so it
 * may have taken it.
 */
export type AlternativeFailure = IdentityFailure | 'window-closed' | 'refused' | 'unknown';

/** How the identity verification ended, as the flow needs it. The reference stays with the session. */
export type IdentityOutcome = 'verified' | 'redirecting' | IdentityFailure;

export interface Flow {
  step: Step;
  ledger: Ledger;
  /** Wrong codes in this view. Shown, never counted to a lock: only AP009 and AP011 say that (agency.md). */
  misses: readonly Sent[];
  /** The code that was sent last. */
  lastSent: Sent | null;
  /** How many more may fail before the lock, if the host knows it. */
  attemptsLeft: number | null;
  /** What the trainee found out about the phone's clock; null: not checked. */
  clockIsRight: boolean | null;
  /** The agency's code in its last answer, for who reads it out on the phone; null: it gave none. */
  agencyCode: string | null;
  /** Whether the trainee went to register after AP005, and says to have done so: the next AP005 is for the institution. */
  hasRegistered: boolean;
  /** Whether the lock is the last that the agency said, or that it was cleared: a code that is locked next finds it still there. */
  wasLocked: boolean;
  /** The code that was asked about, since the last miss, because one more may lock. */
  warned: number | null;
  /** What the trainee said to the question of AP005, which is asked anew until it was acted on. */
  registration: RegistrationAnswer | null;
  /** Whether the last code that was sent got no usable answer: then a host may offer an alternative. */
  outage: boolean;
  /** How often it was reset: with each round the field is emptied. */
  round: number;
  /** A press before this elapsed time, with nothing edited since, is the second half of a double press. */
  quietUntil: number | null;
}

/** What can be said of the member data: they are still right, they are old, or the app was never registered (FAQ 3). */
export const REGISTRATION_ANSWERS = ['right', 'old', 'never'] as const;
export type RegistrationAnswer = (typeof REGISTRATION_ANSWERS)[number];

/** What the trainee is asked beside the codes: by the check of the clock, by AP005. */
export type Told = Partial<Pick<Flow, 'clockIsRight' | 'registration'>>;

/** What was pressed: the text in the field, and the circumstances of the press. */
export interface Press extends Omit<ledger.Attempt, 'code'> {
  text: string;
}

export type FlowEvent =
  /** `anyway`: by the button that sends a code in spite of the doubt that is shown. */
  | { type: 'submit'; press: Press; anyway?: boolean }
  | { type: 'edited' }
  | { type: 'paste-refused'; problem: PasteProblem }
  /** `at`, here and below: elapsed time. */
  | { type: 'answered'; outcome: VerifyOutcome; at: number }
  /** The app shows another code now. */
  | { type: 'minute-turned' }
  /** What stands in the field is so old that no press can send it. */
  | { type: 'outdated' }
  | { type: 'told'; facts: Told }
  | { type: 'registered-again' }
  | { type: 'app-says-locked' }
  | { type: 'unlock' }
  | { type: 'verify-otherwise' }
  /** The page is back from the provider, and asks how it ended. */
  | { type: 'resumed'; errand: Errand }
  | { type: 'resume-refused' }
  /** The window was blocked; the host goes on listening, should it be opened by hand. */
  | { type: 'identity-window-blocked'; errand: Errand; link: string }
  /** The window seems closed, without a result. The host still listens: a closed window may be a lie (old-pages.md). */
  | { type: 'identity-window-closed'; errand: Errand }
  | { type: 'identity-ended'; errand: Errand; outcome: IdentityOutcome }
  | { type: 'alternative-answered'; outcome: VerifyOutcome }
  | { type: 'cleared'; outcome: ClearOutcome }
  | { type: 'enter-code' }
  | { type: 'misconfigured' }
  /** What was under way is given up: nobody will hear how it ended. */
  | { type: 'interrupted'; at: number }
  | { type: 'reset' };

/** From so many wrong codes in a view on, each further one is asked about. More than five lock (FAQ). */
export const MANY_MISSES = 4;
/** The agency locks after more than these. */
const MISSES_BEFORE_LOCK = 5;

/** A second press sooner than this after an answer or a question is not a deliberate one. */
export const DELIBERATE_MS = 500;

/** `known`: what was sent from this page before. */
export function initialFlow(known: Ledger): Flow {
  return {
    step: { state: 'entering', notice: null },
    ledger: known,
    misses: [],
    lastSent: null,
    attemptsLeft: null,
    clockIsRight: null,
    agencyCode: null,
    hasRegistered: false,
    wasLocked: false,
    warned: null,
    registration: null,
    outage: false,
    round: 0,
    quietUntil: null,
  };
}

/** Whether a code can be typed and submitted. */
export function takesCode(state: StateName): boolean {
  return state === 'entering' || state === 'unlocked' || state === 'unavailable';
}

/** Where a lock is not known but may be there: the lock reset is reached from here without a typed code (FAQ 5). */
export function mayBeLocked(state: StateName): boolean {
  return takesCode(state) || state === 'unregistered' || state === 'misconfigured';
}

/** When a host lets a person be identified in place of a code (대체인증). */
export const ALTERNATIVE_POLICIES = ['never', 'on-outage', 'always'] as const;
export type AlternativePolicy = (typeof ALTERNATIVE_POLICIES)[number];

/** Whether that is offered now. While a code is checked it stays in view, so that nothing moves, but does nothing. */
export function offersAlternative({ step, outage }: Flow, policy: AlternativePolicy): boolean {
  if (step.state === 'verified' || (isBusy(step) && step.state !== 'checking')) return false;
  return policy === 'always' || (policy === 'on-outage' && outage);
}

/** Failures that only the institution can mend: its contact belongs beside the words. */
const NEEDS_INSTITUTION: readonly LockNotice[] = [
  'someone-else',
  'still-locked',
  'locked-again',
  'unregistered',
  'misconfigured',
  'provider',
  'refused',
  'unknown',
  'limit',
];

export function needsInstitution(why: LockNotice): boolean {
  return NEEDS_INSTITUTION.includes(why);
}

/** Of those, where verifying again changes nothing: what the institution has to do comes first. */
const NEEDS_INSTITUTION_FIRST: readonly LockNotice[] = ['unregistered', 'misconfigured', 'limit'];

export function needsInstitutionFirst(why: LockNotice): boolean {
  return NEEDS_INSTITUTION_FIRST.includes(why);
}

/** The one reducer. An event that does not fit the state changes nothing: the same object comes back. */
export function transition(flow: Flow, event: FlowEvent): Flow {
  const { step } = flow;
  switch (event.type) {
    case 'submit':
      return takesCode(step.state) ? submit(flow, event.press, event.anyway === true) : flow;
    case 'edited':
      return takesCode(step.state) ? edited(flow) : flow;
    case 'paste-refused':
      return takesCode(step.state) ? entering(flow, { kind: 'paste', problem: event.problem }) : flow;
    case 'answered':
      return step.state === 'checking' && step.errand === null
        ? answered(flow, step.sending, event.outcome, event.at)
        : flow;
    case 'minute-turned':
      return minuteTurned(flow);
    case 'outdated':
      return noticeOf(step)?.kind === 'ask' ? entering(flow, null) : flow;
    case 'told':
      return step.state === 'verified' ? flow : { ...flow, ...event.facts };
    case 'registered-again':
      return step.state === 'unregistered'
        ? { ...entering(flow, { kind: 'registered-again' }), hasRegistered: true }
        : flow;
    case 'app-says-locked':
      return mayBeLocked(step.state)
        ? { ...flow, step: { state: 'locked', source: 'app', notice: null } }
        : flow;
    case 'unlock':
      return step.state === 'locked'
        ? { ...flow, step: { state: 'identity', errand: { purpose: 'unlock', lock: step.source } } }
        : flow;
    case 'verify-otherwise':
      return step.state === 'verified' || isBusy(step) ? flow : verifyOtherwise(flow);
    case 'resumed':
      return takesCode(step.state) || step.state === 'redirecting' || step.state === 'locked'
        ? { ...flow, step: { state: 'identity', errand: event.errand } }
        : flow;
    case 'resume-refused':
      return takesCode(step.state) ? entering(flow, { kind: 'resume-refused' }) : flow;
    case 'identity-window-blocked':
      return step.state === 'identity' && isOn(step, event.errand)
        ? identityFailed(flow, event.errand, 'blocked', event.link)
        : flow;
    case 'identity-window-closed':
      return step.state === 'identity' && isOn(step, event.errand)
        ? identityFailed(flow, event.errand, 'window-closed')
        : flow;
    case 'identity-ended':
      return awaitsIdentity(step, event.errand) ? identityEnded(flow, event.errand, event.outcome) : flow;
    case 'alternative-answered':
      return step.state === 'checking' && step.errand !== null
        ? alternativeAnswered(flow, step.errand, event.outcome)
        : flow;
    case 'cleared':
      return step.state === 'clearing' ? cleared(flow, step.source, event.outcome) : flow;
    case 'enter-code':
      return step.state === 'locked' || step.state === 'misconfigured' ? entering(flow, null) : flow;
    case 'misconfigured':
      return step.state === 'verified'
        ? flow
        : { ...flow, agencyCode: null, step: { state: 'misconfigured' } };
    case 'interrupted':
      return interrupted(flow, event.at);
    case 'reset':
      return reset(flow);
  }
}

/** Whether something else than the trainee has the word. */
function isBusy(
  step: Step,
): step is Extract<Step, { state: 'checking' | 'identity' | 'redirecting' | 'clearing' }> {
  return (
    step.state === 'checking' ||
    step.state === 'identity' ||
    step.state === 'redirecting' ||
    step.state === 'clearing'
  );
}

/** Whether the account is known to be locked, by whoever says so. */
export function isLocked(step: Step): boolean {
  if ('errand' in step) return step.errand !== null && step.errand.lock !== null;
  return step.state === 'locked' || step.state === 'clearing';
}

/** A late word of another identity verification neither ends this one nor stands for it. */
function isOn(step: { errand: Errand }, errand: Errand): boolean {
  return step.errand.purpose === errand.purpose;
}

/** In the waiting states; and where the trainee was led when the window seemed closed or was blocked. */
function awaitsIdentity(step: Step, errand: Errand): boolean {
  if (step.state === 'identity' || step.state === 'redirecting') return isOn(step, errand);
  return errand.lock === null ? takesCode(step.state) : step.state === 'locked';
}

function entering(flow: Flow, notice: Notice | null): Flow {
  return { ...flow, step: { state: 'entering', notice } };
}

/** What is said beside the field. */
export function noticeOf(step: Step): Notice | null {
  return step.state === 'entering' ? step.notice : null;
}

function submit(flow: Flow, press: Press, anyway: boolean): Flow {
  const { text, now } = press;
  const quietUntil = now.elapsed + DELIBERATE_MS;
  // A held key presses again and again: the quiet goes on until it is let go.
  if (flow.quietUntil !== null && now.elapsed < flow.quietUntil) return { ...flow, quietUntil };
  const entry = readEntry(text);
  if ('problem' in entry) {
    return { ...entering(flow, { kind: 'incomplete', ...entry, digits: text.length }), quietUntil };
  }
  const { code } = entry;
  const notice = noticeOf(flow.step);
  const confirmed = anyway && notice?.kind === 'ask' ? [...notice.confirmed, notice.doubt] : [];
  const sending = ledger.fingerprintOf(flow.ledger, code);
  const decided = ledger.decide(flow.ledger, { ...press, code }, confirmed, asksOfLock(flow, sending));
  const decision = isNotWorthALock(flow, decided) ? ({ kind: 'outdated' } as const) : decided;
  switch (decision.kind) {
    case 'send':
      return {
        ...flow,
        step: { state: 'checking', errand: null, sending },
        ledger: ledger.sent(flow.ledger, code, now),
        lastSent: sentAt(now.agencyTime, press.begunAt),
      };
    case 'refused-already':
    case 'outdated':
      return { ...entering(flow, decision), quietUntil };
    case 'ask': {
      const warned = decision.doubt === 'may-lock' ? sending : flow.warned;
      return { ...entering(flow, { ...decision, confirmed }), quietUntil, warned };
    }
  }
}

/**
 * Whether a code is asked about because one more may lock. Once for each miss: another code than the one that was asked
 * about is what the question was for.
 */
function asksOfLock(flow: Flow, sending: number): boolean {
  const isHeeded = flow.warned !== null && flow.warned !== sending;
  return !isHeeded && nextMayLock(flow);
}

/** A code of a minute that is over is hardly right: where one more may lock, no button sends it. */
function isNotWorthALock(flow: Flow, decided: ledger.Decision): boolean {
  return decided.kind === 'ask' && decided.doubt === 'stale' && nextMayLock(flow);
}

/** Whether one more wrong code may lock the account, as far as can be known here. */
export function nextMayLock({ misses, attemptsLeft }: Flow): boolean {
  return mayLockAfter(misses.length, attemptsLeft);
}

/** The same of a mismatch by its number on this page. */
export function mayLockAfter(count: number, attemptsLeft: number | null | undefined): boolean {
  return count >= MANY_MISSES || attemptsLeft === 1;
}

/** Whether it locks for sure: the sixth does. */
export function locksAfter(count: number, attemptsLeft: number | null | undefined): boolean {
  return attemptsLeft == null ? count >= MISSES_BEFORE_LOCK : attemptsLeft === 1;
}

function reset(flow: Flow): Flow {
  const anew = { ...initialFlow(flow.ledger), round: flow.round + 1 };
  return flow.step.state === 'verified' ? entering(anew, { kind: 'once-more' }) : anew;
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
    case 'outdated':
    case 'ask':
    case 'not-arrived':
    case 'resume-refused':
    case 'mismatch':
      return entering(awake, null);
    case 'throttled':
    case 'registered-again':
    case 'once-more':
    case 'alternative-failed':
    case undefined:
      return awake;
  }
}

/**
 * What was said of a code because of its minute is over with that: beside the field stands that the app shows another one.
 * Where one more may lock no question outlives its minute: its button would send nothing (`isNotWorthALock`).
 */
function minuteTurned(flow: Flow): Flow {
  const notice = noticeOf(flow.step);
  if (notice?.kind === 'ask' && nextMayLock(flow)) return entering(flow, { kind: 'outdated' });
  const isOver =
    notice?.kind === 'refused-already' || (notice?.kind === 'ask' && OF_ITS_MINUTE.includes(notice.doubt));
  return isOver ? entering(flow, null) : flow;
}

const OF_ITS_MINUTE: readonly Doubt[] = ['ending', 'sent-already', 'used-already'];

function answered(before: Flow, sending: number, outcome: VerifyOutcome, at: number): Flow {
  const flow = {
    ...before,
    quietUntil: at + DELIBERATE_MS,
    outage: isOutage(outcome),
    agencyCode: codeIn(outcome),
    wasLocked: outcome.outcome === 'locked',
  };
  const free = { ...flow, ledger: ledger.notJudged(flow.ledger, sending) };
  switch (outcome.outcome) {
    case 'verified':
      return { ...flow, step: { state: 'verified' }, ledger: ledger.accepted(flow.ledger, sending) };
    case 'mismatch': {
      const misses = flow.lastSent === null ? flow.misses : [...flow.misses, flow.lastSent];
      const { attemptsLeft } = outcome;
      const notice: Notice = { kind: 'mismatch', count: misses.length, attemptsLeft };
      return {
        ...entering(flow, notice),
        misses,
        warned: null,
        attemptsLeft: attemptsLeft ?? null,
        ledger: ledger.refused(flow.ledger, sending),
      };
    }
    case 'incomplete':
      return entering(free, { kind: 'not-arrived' });
    case 'throttled':
      return { ...entering(flow, { kind: 'throttled' }), ledger: ledger.paused(flow.ledger, sending, at) };
    case 'locked':
      return {
        ...flow,
        step: { state: 'locked', source: 'agency', notice: before.wasLocked ? 'locked-again' : null },
        ledger: ledger.locked(flow.ledger, sending),
      };
    case 'unregistered':
      return {
        ...free,
        step: { state: 'unregistered' },
        registration: flow.hasRegistered ? flow.registration : null,
      };
    case 'misconfigured':
      return { ...free, step: { state: 'misconfigured' } };
    case 'unavailable':
      return {
        ...(outcome.reason === 'signed-out' ? free : flow),
        step: { state: 'unavailable', reason: outcome.reason },
      };
  }
}

function codeIn(outcome: VerifyOutcome | ClearOutcome): string | null {
  return ('agencyCode' in outcome && outcome.agencyCode) || null;
}

/** Whether the agency or the way to it fails; a session that is over is neither. */
function isOutage(outcome: VerifyOutcome): boolean {
  return outcome.outcome === 'unavailable' && outcome.reason !== 'signed-out';
}

function verifyOtherwise(flow: Flow): Flow {
  const lock = flow.step.state === 'locked' ? flow.step.source : null;
  return { ...flow, step: { state: 'identity', errand: { purpose: 'alternative', lock } } };
}

function identityEnded(flow: Flow, errand: Errand, outcome: IdentityOutcome): Flow {
  if (outcome === 'redirecting') return { ...flow, step: { state: 'redirecting', errand } };
  if (outcome !== 'verified') return identityFailed(flow, errand, outcome);
  return errand.purpose === 'unlock'
    ? { ...flow, step: { state: 'clearing', source: errand.lock } }
    : { ...flow, step: { state: 'checking', errand } };
}

/** Back to the lock, or else to the field, with the reason. */
function identityFailed(flow: Flow, { lock }: Errand, why: AlternativeFailure, link?: string): Flow {
  return lock === null
    ? entering(flow, { kind: 'alternative-failed', why, link })
    : { ...flow, step: { state: 'locked', source: lock, notice: why, link } };
}

function alternativeAnswered(flow: Flow, errand: Errand, outcome: VerifyOutcome): Flow {
  if (outcome.outcome === 'verified') return { ...flow, step: { state: 'verified' } };
  // A server that says so itself has decided; one that cannot be heard may have taken it.
  if (outcome.outcome !== 'unavailable' || outcome.reason === 'agency-fault') {
    return identityFailed(flow, errand, 'refused');
  }
  return identityFailed(flow, errand, outcome.reason === 'signed-out' ? 'signed-out' : 'unknown');
}

function cleared(flow: Flow, source: LockSource, outcome: ClearOutcome): Flow {
  if (outcome.outcome === 'verified') return { ...flow, step: { state: 'verified' } };
  if (outcome.outcome === 'cleared') {
    return {
      ...flow,
      step: { state: 'unlocked', source },
      wasLocked: true,
      misses: [],
      warned: null,
      attemptsLeft: null,
      ledger: ledger.unlocked(flow.ledger),
    };
  }
  const notice = whyStillLocked(outcome);
  return {
    ...flow,
    step: { state: 'locked', source, notice },
    agencyCode: codeIn(outcome) ?? flow.agencyCode,
  };
}

function whyStillLocked(outcome: Exclude<ClearOutcome, { outcome: 'cleared' | 'verified' }>): LockNotice {
  if (outcome.outcome !== 'unavailable') return outcome.outcome;
  return outcome.reason === 'signed-out' ? 'signed-out' : 'clear-unknown';
}

function interrupted(flow: Flow, at: number): Flow {
  const { step } = flow;
  if (!isBusy(step)) return flow;
  const unanswered = { outcome: 'unavailable', reason: 'no-answer' } as const;
  switch (step.state) {
    case 'checking':
      return step.errand === null
        ? answered(flow, step.sending, unanswered, at)
        : alternativeAnswered(flow, step.errand, unanswered);
    case 'identity':
    case 'redirecting':
      return identityFailed(flow, step.errand, 'cancelled');
    case 'clearing':
      return cleared(flow, step.source, unanswered);
  }
}
