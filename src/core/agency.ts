// oxlint-disable max-lines -- the table of codes, their types and their schemas say the same three times, side by side
import * as z from 'zod/mini';
import { readJsonAs } from './readAs.js';

/**
 * What an answer means for the trainee. The widget shows outcomes, never the agency's own text: `msg` changes without
 * notice and has held contact data that must not stand in an LMS.
 */
export type VerifyOutcome =
  | { outcome: 'verified'; token?: string | undefined }
  /** The code differs from the server's: counted by the agency. `attemptsLeft` only if the host knows it. */
  | { outcome: 'mismatch'; agencyCode?: string | undefined; attemptsLeft?: number | undefined }
  /** The code did not arrive as six digits: not judged, not counted. */
  | { outcome: 'incomplete'; agencyCode?: string | undefined }
  | { outcome: 'unregistered'; agencyCode?: string | undefined }
  | { outcome: 'locked'; agencyCode?: string | undefined }
  /** The institution's data or integration is at fault: the trainee cannot mend it. */
  | { outcome: 'misconfigured'; agencyCode?: string | undefined }
  | { outcome: 'throttled'; agencyCode?: string | undefined }
  /** Nobody knows whether the code was judged or counted. */
  | { outcome: 'unavailable'; reason: UnavailableReason; agencyCode?: string | undefined };

const UNAVAILABLE_REASONS = [
  /** Nothing came back: time-out, network, abort, or a callback that failed. */
  'no-answer',
  /** Something came back that is not an answer: HTML, a number, an empty object. */
  'unreadable',
  /** The agency says that it has a fault of its own. */
  'agency-fault',
  /** The agency speaks of a registration in the app (AP006, AP008), which a verification does not cause. */
  'app-registration',
  /** A code that no table knows. */
  'unknown-code',
  /** The trainee's session on the host's server is over: nothing was judged. */
  'signed-out',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** What came of clearing a lock. */
export type ClearOutcome =
  | { outcome: 'cleared' }
  /** The institution takes the identification itself in place of a code: the trainee is through. */
  | { outcome: 'verified'; token?: string | undefined }
  /** AP010, or the host's server refused the reference: the lock is still there. */
  | { outcome: 'still-locked'; agencyCode?: string | undefined }
  /** The host's server no longer honours the identity verification: it must be done again. */
  | { outcome: 'expired' }
  | { outcome: 'unregistered'; agencyCode?: string | undefined }
  | { outcome: 'misconfigured'; agencyCode?: string | undefined }
  | { outcome: 'throttled'; agencyCode?: string | undefined }
  | { outcome: 'unavailable'; reason: UnavailableReason; agencyCode?: string | undefined };

export type VerifyMeaning = Exclude<VerifyOutcome['outcome'], 'unavailable'> | UnavailableReason;
type ClearMeaning = Exclude<ClearOutcome['outcome'], 'unavailable'> | UnavailableReason;

/**
 * Every code that is known of the service (agency.md, "Response"): what it means as an answer to a verification, and as
 * one to a lock reset. `unknown-code`: it answers the other question.
 */
export const AGENCY_CODES = {
  '200': ['verified', 'cleared'],
  AP001: ['mismatch', 'unknown-code'],
  AP002: ['misconfigured', 'misconfigured'],
  AP003: ['misconfigured', 'misconfigured'],
  AP004: ['incomplete', 'unknown-code'],
  AP005: ['unregistered', 'unregistered'],
  AP006: ['app-registration', 'app-registration'],
  AP007: ['agency-fault', 'agency-fault'],
  AP008: ['app-registration', 'app-registration'],
  AP009: ['locked', 'still-locked'],
  AP010: ['unknown-code', 'still-locked'],
  AP011: ['locked', 'still-locked'],
  AP012: ['incomplete', 'unknown-code'],
  WE001: ['misconfigured', 'misconfigured'],
  WE002: ['misconfigured', 'misconfigured'],
  WE003: ['misconfigured', 'misconfigured'],
  WE004: ['misconfigured', 'misconfigured'],
  WE005: ['throttled', 'throttled'],
  IE001: ['agency-fault', 'agency-fault'],
  CE001: ['agency-fault', 'agency-fault'],
  CE002: ['agency-fault', 'agency-fault'],
  CE003: ['agency-fault', 'agency-fault'],
} as const satisfies Record<string, readonly [verify: VerifyMeaning, clearLock: ClearMeaning]>;

const MEANINGS = new Map<string, readonly [VerifyMeaning, ClearMeaning]>(Object.entries(AGENCY_CODES));

/** Details beside an outcome: a bad one (`null` from a server's serialiser, markup) is dropped, the outcome stands. */
const tokenField = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);
const attemptsLeftField = z.catch(z.optional(z.number().check(z.refine(isCount))), undefined);

/** The agency's answer as a host passes it on; a body that came as text may be passed on as text. */
export interface AgencyJson {
  code: string | number;
  msg?: unknown;
  status?: unknown;
  /** Added by the host's server, to stand for the verified result. */
  token?: string | undefined;
  /** Added by a host that knows how many wrong codes are left before the lock. The agency does not say. */
  attemptsLeft?: number | undefined;
}

/** Our own words, for a host that would rather not pass the agency's JSON on. */
export type TypedVerifyAnswer =
  | TypedVerified
  | {
      outcome: 'mismatch';
      agencyCode?: string | undefined;
      /** How many wrong codes are left before the lock, where the host knows it. */
      attemptsLeft?: number | undefined;
    }
  | {
      outcome: 'incomplete' | 'unregistered' | 'locked' | 'misconfigured' | 'throttled';
      agencyCode?: string | undefined;
    }
  | TypedUnavailable;

export type TypedClearAnswer =
  | TypedVerified
  | { outcome: 'cleared' | 'expired' }
  | {
      outcome: 'still-locked' | 'unregistered' | 'misconfigured' | 'throttled';
      agencyCode?: string | undefined;
    }
  | TypedUnavailable;

interface TypedVerified {
  outcome: 'verified';
  /** Stands for the verified result. */
  token?: string | undefined;
}

interface TypedUnavailable {
  /** `signed-out`: the trainee's session on the host's server is over. */
  outcome: 'unavailable' | 'signed-out';
  agencyCode?: string | undefined;
}

const agencyCodeField = z.catch(
  z.optional(z.string().check(z.trim(), z.toUpperCase(), z.refine(isAgencyCode))),
  undefined,
);

/**
 * The agency's answer. Only `code` is read: number or string, with or without white space. `msg` and `status` may be
 * missing or anything; a server relay may add fields of its own, of which `token` and `attemptsLeft` are ours.
 */
const agencyAnswer = z.object({
  code: z.union([z.string(), z.number()]),
  token: tokenField,
  attemptsLeft: attemptsLeftField,
});

const unavailable = z.object({
  outcome: z.literal(['unavailable', 'signed-out']),
  agencyCode: agencyCodeField,
});

const typedVerified = z.object({ outcome: z.literal('verified'), token: tokenField });

const typedVerifyAnswer: z.ZodMiniType<TypedVerifyAnswer> = z.union([
  typedVerified,
  z.object({
    outcome: z.literal('mismatch'),
    agencyCode: agencyCodeField,
    attemptsLeft: attemptsLeftField,
  }),
  z.object({
    outcome: z.literal(['incomplete', 'unregistered', 'locked', 'misconfigured', 'throttled']),
    agencyCode: agencyCodeField,
  }),
  unavailable,
]);

const typedClearAnswer: z.ZodMiniType<TypedClearAnswer> = z.union([
  typedVerified,
  z.object({ outcome: z.literal(['cleared', 'expired']) }),
  z.object({
    outcome: z.literal(['still-locked', 'unregistered', 'misconfigured', 'throttled']),
    agencyCode: agencyCodeField,
  }),
  unavailable,
]);

/** Answers `verify` may give back, whatever they are: bad ones become `unavailable`, never an exception. */
export function readVerifyAnswer(raw: unknown): VerifyOutcome {
  const typed = readJsonAs(typedVerifyAnswer, raw);
  if (typed !== null) return isUnavailable(typed) ? reasonOf(typed) : typed;
  const answer = readAgencyAnswer(raw);
  if (answer === null) return { outcome: 'unavailable', reason: 'unreadable' };
  const { agencyCode, token, attemptsLeft } = answer;
  const meaning = answer.meanings?.[0] ?? 'unknown-code';
  if (isReason(meaning)) return { outcome: 'unavailable', reason: meaning, agencyCode };
  if (meaning === 'verified') return { outcome: meaning, token };
  if (meaning === 'mismatch') return { outcome: meaning, agencyCode, attemptsLeft };
  return { outcome: meaning, agencyCode };
}

/** Answers `clearLock` may give back. */
export function readClearAnswer(raw: unknown): ClearOutcome {
  const typed = readJsonAs(typedClearAnswer, raw);
  if (typed !== null) return isUnavailable(typed) ? reasonOf(typed) : typed;
  const answer = readAgencyAnswer(raw);
  if (answer === null) return { outcome: 'unavailable', reason: 'unreadable' };
  const { agencyCode } = answer;
  const meaning = answer.meanings?.[1] ?? 'unknown-code';
  if (isReason(meaning)) return { outcome: 'unavailable', reason: meaning, agencyCode };
  return meaning === 'cleared' || meaning === 'expired'
    ? { outcome: meaning }
    : { outcome: meaning, agencyCode };
}

interface AgencyAnswer {
  /** Undefined: no table knows the code. */
  meanings: readonly [VerifyMeaning, ClearMeaning] | undefined;
  agencyCode: string;
  token: string | undefined;
  attemptsLeft: number | undefined;
}

function readAgencyAnswer(raw: unknown): AgencyAnswer | null {
  const parsed = readJsonAs(agencyAnswer, raw);
  if (parsed === null) return null;
  const code = String(parsed.code).trim().toUpperCase();
  // Of another form (0, 0000, 500, SUCCESS) it is the envelope of the host's own server.
  if (!/^(200|[A-Z]{2}\d{1,5})$/.test(code)) return null;
  return {
    meanings: MEANINGS.get(code),
    agencyCode: code,
    token: parsed.token,
    attemptsLeft: parsed.attemptsLeft,
  };
}

function isReason(meaning: VerifyMeaning | ClearMeaning): meaning is UnavailableReason {
  return (UNAVAILABLE_REASONS as readonly string[]).includes(meaning);
}

/** Six digits in a row may be the trainee's code or part of a telephone number, sent back by the host's server. */
function isAgencyCode(text: string): boolean {
  return /^(?!.*\d{6})[A-Z0-9]{1,12}$/.test(text);
}

/** “0 left” is the lock, which the agency says by AP009. */
function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function isUnavailable(typed: { outcome: string }): typed is TypedUnavailable {
  return typed.outcome === 'unavailable' || typed.outcome === 'signed-out';
}

function reasonOf({ outcome, agencyCode }: TypedUnavailable) {
  const reason = outcome === 'signed-out' ? outcome : 'agency-fault';
  return { outcome: 'unavailable', reason, agencyCode } as const;
}

/** Details that came with an outcome, and are left out of it because they are none. */
export function droppedFrom(raw: unknown, outcome: VerifyOutcome | ClearOutcome): string[] {
  const kept = outcome as Record<string, unknown>;
  return Object.keys(kept).filter((name) => {
    const isDropped = (given: typeof kept) => kept[name] === undefined && given[name] !== undefined;
    return readJsonAs(z.custom<typeof kept>(isDropped), raw) !== null;
  });
}

/** Whether the agency speaks in it, whatever it says. */
export function isAgencyAnswer(raw: unknown): boolean {
  return readAgencyAnswer(raw) !== null;
}
