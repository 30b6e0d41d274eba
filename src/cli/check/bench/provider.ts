import { randomBytes, randomInt } from 'node:crypto';
import { kst } from '../../../core/report.js';
import { sign } from '../../../sandbox/provider/signature.js';
import { promised } from './promised.js';

/** The person that an identity provider names. What is not given is not sent. */
export interface Identified {
  name?: string;
  phone?: string;
  birth?: string;
  ci?: string;
}

/** How an identity verification ends at the provider. `unreachable`: it does not answer when asked for the result. */
export type Decision =
  { verified: Identified } | 'cancelled' | 'expired' | 'error' | { unreachable: Identified };

/** One identity verification as the provider keeps it. */
export interface Transaction {
  id: string;
  requestNo: string;
  returnUrl: string;
  /** The provider’s own time of the decision (KST). */
  at: string;
  /** How often the LMS has asked for the result. */
  asked: number;
}

export interface Provider {
  /** Takes what came with the browser from the LMS’s start page; a text says what is wrong with it. */
  begin: (fields: Readonly<Record<string, string>>) => Transaction | 'incomplete' | 'wrong-signature';
  /** The person decides; answers the ticket that the browser carries back. Each ticket is redeemed once. */
  decide: (transaction: Transaction, decision: Decision) => string;
  /** From now on no question for this ticket is answered before the check lets it be. */
  holdBack: (ticket: string) => HeldBack;
  /** The LMS asks, server to server. `drop`: no answer. Null: no such ticket, or a wrong secret. */
  redeem: (secret: string, ticket: string) => Promise<Redeemed>;
}

type Redeemed = Record<string, string> | 'drop' | null;

/** Questions of the LMS for one ticket. What each is answered was settled in the order in which they came. */
export interface HeldBack {
  asked: () => number;
  answersTheFirst: () => void;
  /** And whatever comes later. */
  answersAll: () => void;
}

const RESULT_CODES = { cancelled: '9001', expired: '9002', error: '9999' } as const;
export const VERIFIED_CODE = '0000';

/** The simple identity provider of the sandbox (src/sandbox/README.md), with all that a check has to be able to do to it. */
export function createProvider(secret: string, now: () => number): Provider {
  const tickets = new Map<string, { transaction: Transaction; decision: Decision }>();
  const heldBack = new Map<string, (() => void)[]>();

  function redeemNow(given: string, ticket: string): Redeemed {
    const found = tickets.get(ticket);
    if (given !== secret || !found) return null;
    const { transaction, decision } = found;
    transaction.asked += 1;
    if (typeof decision === 'object' && 'unreachable' in decision) return 'drop';
    tickets.delete(ticket);
    return {
      request_no: transaction.requestNo,
      transaction_id: transaction.id,
      verified_at: transaction.at,
      ...(typeof decision === 'string'
        ? { result_code: RESULT_CODES[decision] }
        : { result_code: VERIFIED_CODE, ...fieldsOf(decision.verified) }),
    };
  }

  return {
    begin(fields) {
      const { request_no: requestNo = '', return_url: returnUrl = '', signature = '' } = fields;
      if (requestNo === '' || !URL.canParse(returnUrl)) return 'incomplete';
      if (signature.toLowerCase() !== sign(secret, requestNo, returnUrl)) return 'wrong-signature';
      const id = `GASANG${randomInt(1e11, 1e12)}`;
      return { id, requestNo, returnUrl, at: '', asked: 0 };
    },
    decide(transaction, decision) {
      const ticket = randomBytes(16).toString('hex');
      // Not the moment of the check: a server that makes the time up is seen to do so.
      transaction.at = kst(now() - 61_000);
      tickets.set(ticket, { transaction, decision });
      return ticket;
    },
    holdBack(ticket) {
      const questions: (() => void)[] = [];
      heldBack.set(ticket, questions);
      return {
        asked: () => questions.length,
        answersTheFirst: () => questions[0]?.(),
        answersAll() {
          heldBack.delete(ticket);
          for (const answer of questions) answer();
        },
      };
    },
    async redeem(given, ticket) {
      const result = redeemNow(given, ticket);
      const questions = heldBack.get(ticket);
      if (questions) {
        const { promise, keep } = promised<undefined>();
        questions.push(() => keep(undefined));
        await promise;
      }
      return result;
    },
  };
}

function fieldsOf({ name, phone, birth, ci }: Identified): Record<string, string> {
  return {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(birth !== undefined && { birth }),
    ...(ci !== undefined && { ci }),
  };
}
