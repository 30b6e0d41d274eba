/**
 * The LMS server's record of an identity verification (휴대폰 본인인증). The server's duties, all of them here:
 *
 * 1. The page names a random `state`; the server keeps the record for the session that started it, for ten minutes.
 * 2. The result comes from the provider's server, never from the page, and once only.
 * 3. The verified person is compared with the registered one.
 * 4. The page gets an opaque `reference`; what the provider said (M_RETCD, M_TRNID, M_TRNDT) stays here for user_reset.
 * 5. That it is verified is said only when the browser that began has come back with its session: a stranger who was sent
 *    the provider's page verifies nobody.
 * 6. A reference works once, for the session, the purpose and the ten minutes it was made for.
 *
 * Pure: time comes in as an argument, HTTP is in `server.ts`.
 */
import { opaque, type Session } from '../lms/sessions.js';
import { remember } from '../remember.js';
import type { Person } from '../trainees.js';

const IDENTITY_MS = 10 * 60_000;

export const IDENTITY_PURPOSES = ['unlock', 'alternative'] as const;
export type IdentityPurpose = (typeof IDENTITY_PURPOSES)[number];

/** What user_reset has to be told about the verification (agency.md). */
export interface Proof {
  resultCode: string;
  transactionId: string;
  at: string;
}

export type FailureReason = 'mismatch' | 'expired' | 'provider';

export type Outcome =
  | { status: 'pending' }
  | { status: 'verified'; reference: string }
  | { status: 'cancelled' }
  | { status: 'failed'; reason: FailureReason };

interface IdentityStart {
  session: Session;
  state: string;
  purpose: IdentityPurpose;
  mode: 'popup' | 'redirect';
  returnTo: string;
  locale: 'ko' | 'en';
}

export interface IdentityRecord extends IdentityStart {
  /** The LMS's own name for the request, known to the provider; the way back carries it, as no Lax cookie comes along. */
  requestNo: string;
  startedAt: number;
  outcome: Outcome;
  proof: Proof | null;
  /** The browser that began came back with its session: whoever else brings the ticket proves nothing about this one. */
  cameBack: boolean;
  used: boolean;
}

/** What the provider's server told of a transaction. */
export type ProviderResult =
  | { kind: 'verified'; person: Person; proof: Proof }
  | { kind: 'cancelled' }
  | { kind: 'expired' }
  | { kind: 'failed' };

export interface IdentityRecords {
  /** A new record, or null when this state has had its result: a state is good for one verification. */
  start(request: IdentityStart, now: number): IdentityRecord | null;
  byRequest(requestNo: string): IdentityRecord | undefined;
  byState(session: Session | undefined, state: string): IdentityRecord | undefined;
  /** The verified record that this reference may be spent on. */
  spendable(
    session: Session,
    reference: string,
    purpose: IdentityPurpose,
    now: number,
  ): (IdentityRecord & { proof: Proof }) | undefined;
}

const RECORDS_KEPT = 1000;

export function createIdentityRecords(): IdentityRecords {
  const records = new Map<string, IdentityRecord>();
  const byState = (session: Session | undefined, state: string) =>
    [...records.values()].find((record) => record.session === session && record.state === state);
  return {
    start(request, now) {
      const before = byState(request.session, request.state);
      if (before && before.outcome.status !== 'pending') return null;
      // Started anew, say in this window after a blocked popup: the earlier transaction can no longer land.
      if (before) records.delete(before.requestNo);
      const record: IdentityRecord = {
        ...request,
        requestNo: opaque(),
        startedAt: now,
        outcome: { status: 'pending' },
        proof: null,
        cameBack: false,
        used: false,
      };
      remember(records, record.requestNo, record, RECORDS_KEPT);
      return record;
    },
    byRequest: (requestNo) => records.get(requestNo),
    byState,
    spendable(session, reference, purpose, now) {
      for (const record of records.values()) {
        const { outcome, proof } = record;
        const fits =
          outcome.status === 'verified' &&
          outcome.reference === reference &&
          record.session === session &&
          record.purpose === purpose &&
          record.cameBack &&
          !record.used &&
          !isExpired(record, now);
        if (fits && proof) return Object.assign(record, { proof });
      }
      return undefined;
    },
  };
}

function isExpired(record: IdentityRecord, now: number): boolean {
  return now - record.startedAt >= IDENTITY_MS;
}

/** The record takes its result, the first one only, and compares the person with the registered one. */
export function settle(
  record: IdentityRecord,
  result: ProviderResult,
  registered: Person,
  now: number,
): void {
  if (record.outcome.status !== 'pending') return;
  if (isExpired(record, now)) record.outcome = { status: 'failed', reason: 'expired' };
  else if (result.kind === 'cancelled') record.outcome = { status: 'cancelled' };
  else if (result.kind === 'expired') record.outcome = { status: 'failed', reason: 'expired' };
  else if (result.kind === 'failed') record.outcome = { status: 'failed', reason: 'provider' };
  else if (!samePerson(result.person, registered)) record.outcome = { status: 'failed', reason: 'mismatch' };
  else {
    record.outcome = { status: 'verified', reference: opaque() };
    record.proof = result.proof;
  }
}

/** What the page may know now: that somebody was verified only once its own browser has come back. */
export function outcomeNow(record: IdentityRecord, now: number): Outcome {
  if (isExpired(record, now)) return { status: 'failed', reason: 'expired' };
  return record.outcome.status === 'verified' && !record.cameBack ? { status: 'pending' } : record.outcome;
}

function samePerson(one: Person, other: Person): boolean {
  return comparable(one) === comparable(other);
}

/** Spaces, hyphens and the two ways to write Hangul in Unicode make no other person. */
function comparable({ name, phone }: Person): string {
  return `${name.normalize('NFC').replace(/\s/g, '')}|${phone.replace(/\D/g, '')}`;
}
