import type { Code } from './code.js';
import { CODE_PERIOD_MS, isEnding, isStale, minuteOf, msLeft, type Moment } from './clock.js';

/**
 * The ledger of what was sent, which keeps a trainee from wasting an attempt: more than five wrong codes lock the
 * account (FAQ). It remembers codes as fingerprints only, and only of the last sixty seconds. Its moments are those of a
 * clock that nobody can set (`Moment.elapsed`).
 */
export interface Ledger {
  /** Random per page, so that a fingerprint says nothing outside it. */
  salt: number;
  entries: readonly LedgerEntry[];
  /** The agency asked for a rest until this moment (WE005). */
  pausedUntil: number | null;
}

interface LedgerEntry {
  fingerprint: number;
  sentAt: number;
  /** When its minute was to end, by the agency time that was believed when it was sent. */
  minuteEnds: number;
  /**
   * `refused`: it cannot be right in this minute. `unknown`: nobody answered, the agency might still accept it.
   * `locked`: it met the lock, and may have been judged, as the code that locked. `accepted`: it verified, and whether the
   * agency takes it twice is not known (agency.md).
   */
  verdict: 'refused' | 'unknown' | 'locked' | 'accepted';
}

/** How long to rest after WE005; the agency's threshold is not known (agency.md). */
export const PAUSE_MS = 20_000;

export function empty(salt: number): Ledger {
  return { salt, entries: [], pausedUntil: null };
}

/** A code that was pressed, and the circumstances of the press. */
export interface Attempt {
  code: Code;
  now: Moment;
  /** Agency time at which this code was begun, null if unknown. */
  begunAt: number | null;
  /** For how long it has stood as it is, milliseconds of the clock that nobody can set; null if unknown. */
  unchangedFor: number | null;
  /** Whether the browser believes that it has a network. It can be wrong in intranets (old-pages.md). */
  online: boolean;
}

/** Why a code should not be sent right now, although the agency might still accept it: asked, not forbidden. */
export type Doubt =
  | 'offline'
  | 'paused'
  /** Sent in this minute already, outcome unknown. */
  | 'sent-already'
  /** It verified in this minute already: for another purpose, on the same page. */
  | 'used-already'
  /** Begun in an earlier minute: the app shows another code now. */
  | 'stale'
  /** The code changes in a moment and may expire on its way. */
  | 'ending'
  /** So many did not match that one more may lock: something else than the digits is wrong. */
  | 'may-lock';

/** A code that has stood so long is dead, whatever the agency's minute: nothing speaks for sending it. */
export const OUTDATED_MS = 2 * CODE_PERIOD_MS;

export type Decision =
  | { kind: 'send' }
  /** Refused in this very minute: sending it again can only burn an attempt. Never sent. */
  | { kind: 'refused-already' }
  /** Older than any code that may still be right. Never sent: typed anew, the same digits are a new code. */
  | { kind: 'outdated' }
  | { kind: 'ask'; doubt: Doubt };

/**
 * Whether a code may be sent. `confirmed` are the doubts that the trainee has already answered for it; `mayLock`: one more
 * wrong code may lock the account.
 */
export function decide(
  ledger: Ledger,
  attempt: Attempt,
  confirmed: readonly Doubt[],
  mayLock = false,
): Decision {
  const { now, begunAt, unchangedFor, online } = attempt;
  const fingerprint = fingerprintOf(ledger, attempt.code);
  const earlier = ledger.entries.filter(
    (entry) => entry.fingerprint === fingerprint && isOfThisMinute(entry, now),
  );
  if (earlier.some((entry) => entry.verdict === 'refused')) return { kind: 'refused-already' };
  if (unchangedFor !== null && unchangedFor >= OUTDATED_MS) return { kind: 'outdated' };

  const wasAccepted = earlier.some((entry) => entry.verdict === 'accepted');
  const doubts: [Doubt, boolean][] = [
    ['offline', !online],
    ['paused', ledger.pausedUntil !== null && now.elapsed < ledger.pausedUntil],
    ['used-already', wasAccepted],
    ['sent-already', earlier.length > 0 && !wasAccepted],
    ['stale', begunAt !== null && isStale(begunAt, now.agencyTime)],
    ['ending', isEnding(now.agencyTime)],
    ['may-lock', mayLock],
  ];
  const open = doubts.find(([doubt, holds]) => holds && !confirmed.includes(doubt));
  return open === undefined ? { kind: 'send' } : { kind: 'ask', doubt: open[0] };
}

/**
 * Whether its minute goes on: by the agency time believed now, or by the one believed then. They differ after a clock was
 * set or put right; a code that waits too long costs nothing, one that is sent too soon costs an attempt.
 */
function isOfThisMinute({ sentAt, minuteEnds }: LedgerEntry, { agencyTime, elapsed }: Moment): boolean {
  return elapsed < minuteEnds || minuteOf(agencyTime - (elapsed - sentAt)) === minuteOf(agencyTime);
}

/** A code is on its way: until an answer comes its outcome is unknown. */
export function sent(ledger: Ledger, code: Code, now: Moment): Ledger {
  const entry: LedgerEntry = {
    fingerprint: fingerprintOf(ledger, code),
    sentAt: now.elapsed,
    minuteEnds: now.elapsed + msLeft(now.agencyTime),
    verdict: 'unknown',
  };
  const recent = ledger.entries.filter(({ sentAt }) => now.elapsed - sentAt < CODE_PERIOD_MS);
  return { ...ledger, entries: [...recent, entry] };
}

/** The agency compared the code that was last sent under this fingerprint, and refused it. */
export function refused(ledger: Ledger, fingerprint: number): Ledger {
  return judged(ledger, fingerprint, 'refused');
}

/** The agency took it. */
export function accepted(ledger: Ledger, fingerprint: number): Ledger {
  return judged(ledger, fingerprint, 'accepted');
}

/** That code met the lock. */
export function locked(ledger: Ledger, fingerprint: number): Ledger {
  return judged(ledger, fingerprint, 'locked');
}

/** The agency cleared the lock, and counts anew: the code that met it may be the right one, and can be sent at once. */
export function unlocked(ledger: Ledger): Ledger {
  return { ...ledger, entries: ledger.entries.filter(({ verdict }) => verdict !== 'locked') };
}

function judged(ledger: Ledger, fingerprint: number, verdict: LedgerEntry['verdict']): Ledger {
  const last = lastOf(ledger, fingerprint);
  return {
    ...ledger,
    entries: ledger.entries.map((entry, i) => (i === last ? { ...entry, verdict } : entry)),
  };
}

/**
 * The agency answered without judging that code (registration, settings): this sending did not count. What is known of
 * earlier sendings of the same code stays.
 */
export function notJudged(ledger: Ledger, fingerprint: number): Ledger {
  const last = lastOf(ledger, fingerprint);
  return { ...ledger, entries: ledger.entries.filter((_, i) => i !== last) };
}

/** The agency wants a rest, and did not judge that code. `now`: elapsed time. */
export function paused(ledger: Ledger, fingerprint: number, now: number): Ledger {
  return { ...notJudged(ledger, fingerprint), pausedUntil: now + PAUSE_MS };
}

function lastOf({ entries }: Ledger, fingerprint: number): number {
  return entries.map((entry) => entry.fingerprint).lastIndexOf(fingerprint);
}

/** Six digits and a salt in one integer: enough to tell codes apart, without keeping them as text. */
export function fingerprintOf({ salt }: Ledger, code: Code): number {
  return (Number(code) ^ salt) >>> 0;
}
