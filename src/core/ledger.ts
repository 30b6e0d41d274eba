import { entryProblem, type EntryProblem } from './code.js';
import { CODE_PERIOD_MS, isEnding, isStale, minuteOf } from './clock.js';

/**
 * The ledger of what was sent, which keeps a trainee from wasting an attempt: more than five wrong codes lock the
 * account (FAQ). It remembers codes as fingerprints only, and only of the last sixty seconds.
 */
export interface Ledger {
  /** Random per widget, so that a fingerprint says nothing outside it. */
  salt: number;
  entries: readonly LedgerEntry[];
  /** The agency asked for a rest until this moment of agency time (WE005). */
  pausedUntil: number | null;
}

export interface LedgerEntry {
  fingerprint: number;
  /** Agency time of sending. */
  sentAt: number;
  /** Whether it was begun in the minute in which it was sent, well before its end. */
  fresh: boolean;
  /** `refused`: it cannot be right in this minute. `unknown`: nobody answered, the agency might still accept it. */
  verdict: 'refused' | 'unknown';
}

/** How long to rest after WE005; the agency's threshold is not known (agency.md). */
export const PAUSE_MS = 20_000;

export function emptyLedger(salt: number): Ledger {
  return { salt, entries: [], pausedUntil: null };
}

/** What was pressed: the text in the field, and the circumstances of the press. */
export interface Press {
  text: string;
  /** Agency time of the press. */
  now: number;
  /** Agency time at which this code was begun, null if unknown. */
  begunAt: number | null;
  /** Whether the browser believes that it has a network. It can be wrong in intranets (old-pages.md). */
  online: boolean;
}

/** Why a code should not be sent right now, although the agency might still accept it: asked, not forbidden. */
export type Doubt =
  | 'offline'
  | 'paused'
  /** Sent in this minute already, outcome unknown. */
  | 'sent-already'
  /** Begun in an earlier minute: the app shows another code now. */
  | 'stale'
  /** The code changes in a moment and may expire on its way. */
  | 'ending'
  /** So many did not match that one more may lock: something else than the digits is wrong. */
  | 'may-lock';

export type Decision =
  | { kind: 'send' }
  | { kind: 'incomplete'; problem: EntryProblem }
  /** Refused in this very minute: sending it again can only burn an attempt. Never sent. */
  | { kind: 'refused-already' }
  | { kind: 'ask'; doubt: Doubt };

/**
 * Whether a press may send. `confirmed` are the doubts that the trainee has already answered for this code; `mayLock`:
 * one more wrong code may lock the account.
 */
export function decide(ledger: Ledger, press: Press, confirmed: readonly Doubt[], mayLock = false): Decision {
  const problem = entryProblem(press.text);
  if (problem !== null) return { kind: 'incomplete', problem };

  const minute = minuteOf(press.now);
  const fingerprint = fingerprintOf(ledger, press.text);
  const earlier = ledger.entries.filter(
    (entry) => entry.fingerprint === fingerprint && minuteOf(entry.sentAt) === minute,
  );
  if (earlier.some((entry) => entry.verdict === 'refused')) return { kind: 'refused-already' };

  const doubts: [Doubt, boolean][] = [
    ['offline', !press.online],
    ['paused', ledger.pausedUntil !== null && press.now < ledger.pausedUntil],
    ['sent-already', earlier.length > 0],
    ['stale', isOld(press)],
    ['ending', isEnding(press.now)],
    ['may-lock', mayLock],
  ];
  const open = doubts.find(([doubt, holds]) => holds && !confirmed.includes(doubt));
  return open === undefined ? { kind: 'send' } : { kind: 'ask', doubt: open[0] };
}

function isOld({ begunAt, now }: Press): boolean {
  return begunAt !== null && isStale(begunAt, now);
}

/** A code is on its way: until an answer comes its outcome is unknown. */
export function sent(ledger: Ledger, press: Press): Ledger {
  const { text, now } = press;
  // Not by the number of the minute: a clock that is put right by a second may bring the minute back.
  const recent = ledger.entries.filter((entry) => now - entry.sentAt < CODE_PERIOD_MS);
  const entry: LedgerEntry = {
    fingerprint: fingerprintOf(ledger, text),
    sentAt: now,
    fresh: !isOld(press) && !isEnding(now),
    verdict: 'unknown',
  };
  return { ...ledger, entries: [...recent, entry] };
}

/** The agency compared the code last sent and refused it. */
export function refused(ledger: Ledger): Ledger {
  return {
    ...ledger,
    entries: ledger.entries.map((entry, i) =>
      i === ledger.entries.length - 1 ? { ...entry, verdict: 'refused' } : entry,
    ),
  };
}

/**
 * The agency answered without judging the code last sent (lock, registration, settings): this sending did not count.
 * What is known of earlier sendings of the same code stays.
 */
export function notJudged(ledger: Ledger): Ledger {
  return { ...ledger, entries: ledger.entries.slice(0, -1) };
}

export function paused(ledger: Ledger, now: number): Ledger {
  return { ...notJudged(ledger), pausedUntil: now + PAUSE_MS };
}

/** The same moments by a clock that is later by `by` milliseconds. */
export function moved(ledger: Ledger, by: number): Ledger {
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => ({ ...entry, sentAt: entry.sentAt + by })),
    pausedUntil: ledger.pausedUntil === null ? null : ledger.pausedUntil + by,
  };
}

/** Six digits and a salt in one integer: enough to tell codes apart, without keeping them as text. */
function fingerprintOf(ledger: Ledger, code: string): number {
  return (Number(code) ^ ledger.salt) >>> 0;
}
