import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { kst } from '../../core/report.js';
import { opaque, remember } from '../lms/sessions.js';
import { unseal } from './seal.js';
import { type Person, SOMEONE_ELSE } from '../trainees.js';

/**
 * The identity provider, in the manner of NICE: the LMS seals its request, the browser carries it over by a form, the person
 * confirms, and the browser carries back an opaque `enc_data` that the LMS server redeems once, server to server.
 */

/** What can be pressed on the provider's page, apart from closing it. */
export const DECISIONS = ['verify', 'someone-else', 'cancel', 'expired', 'error'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Transaction {
  id: string;
  requestNo: string;
  returnUrl: string;
  locale: 'ko' | 'en';
  decision: Decision | null;
  ticket: string | null;
  decidedAt: number;
}

/** What the LMS server gets for a ticket; the person only when one was verified. */
export interface ProviderAnswer {
  request_no: string;
  result_code: string;
  transaction_id: string;
  verified_at: string;
  name?: string;
  phone?: string;
}

export interface Provider {
  /** What site and provider share. */
  siteKey: Buffer;
  siteSecret: string;
  /** Opens a sealed request; null when it is not from the site. */
  begin(sealed: string): Transaction | null;
  /** The person decides, once; null: no such transaction, or decided before. */
  decide(
    id: string,
    decision: Decision,
    now: number,
  ): { returnUrl: string; ticket: string; locale: 'ko' | 'en' } | null;
  /** Whose transaction a ticket belongs to; for faults. */
  requestOf(ticket: string): string | undefined;
  /** The site's server redeems a ticket, once. */
  redeem(secret: string, ticket: string): ProviderAnswer | null;
}

const RESULT_CODES: Record<Decision, string> = {
  verify: '0000',
  'someone-else': '0000',
  cancel: '9001',
  expired: '9002',
  error: '9999',
};

/** What a site seals. */
const requestSchema = z.object({
  request_no: z.string(),
  return_url: z.string(),
  locale: z.enum(['ko', 'en']),
});

const TRANSACTIONS_KEPT = 1000;

/** `holderOf` says whose phone lies before the screen; a real provider asks the person and the carrier. */
export function createProvider(holderOf: (requestNo: string) => Person | undefined): Provider {
  const siteKey = randomBytes(32);
  const siteSecret = opaque();
  const transactions = new Map<string, Transaction>();
  const byTicket = (ticket: string) =>
    ticket === '' ? undefined : [...transactions.values()].find((one) => one.ticket === ticket);
  return {
    siteKey,
    siteSecret,
    begin(sealed) {
      const opened = requestSchema.safeParse(unseal(siteKey, sealed));
      if (!opened.success) return null;
      const transaction: Transaction = {
        id: `GASANG${randomInt(1e11, 1e12)}`,
        requestNo: opened.data.request_no,
        returnUrl: opened.data.return_url,
        locale: opened.data.locale,
        decision: null,
        ticket: null,
        decidedAt: 0,
      };
      remember(transactions, transaction.id, transaction, TRANSACTIONS_KEPT);
      return transaction;
    },
    decide(id, decision, now) {
      const transaction = transactions.get(id);
      if (!transaction || transaction.decision) return null;
      const ticket = opaque();
      Object.assign(transaction, { decision, ticket, decidedAt: now });
      return { returnUrl: transaction.returnUrl, ticket, locale: transaction.locale };
    },
    requestOf: (ticket) => byTicket(ticket)?.requestNo,
    redeem(secret, ticket) {
      const transaction = byTicket(ticket);
      if (secret !== siteSecret || !transaction?.decision) return null;
      transactions.delete(transaction.id);
      const { decision } = transaction;
      const person = decision === 'someone-else' ? SOMEONE_ELSE : holderOf(transaction.requestNo);
      const verified = RESULT_CODES[decision] === RESULT_CODES.verify;
      return {
        request_no: transaction.requestNo,
        result_code: RESULT_CODES[decision],
        transaction_id: transaction.id,
        verified_at: kst(transaction.decidedAt),
        ...(verified && person),
      };
    },
  };
}
