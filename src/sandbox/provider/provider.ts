import { randomBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { kst } from '../../core/report.js';
import { opaque } from '../lms/sessions.js';
import { remember } from '../remember.js';
import { type Person, SOMEONE_ELSE } from '../trainees.js';
import { sign } from './signature.js';

/**
 * The identity provider, in the manner of all of them: the site signs its request, the browser carries it over by a form,
 * the person confirms, and the browser carries back a ticket that the site's server redeems once, server to server. The
 * protocol for other sites is in README.md, "The identity provider".
 */

/** What can be pressed on the provider's page, apart from closing it. */
export const DECISIONS = ['verify', 'someone-else', 'cancel', 'expired', 'error'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Transaction {
  id: string;
  requestNo: string;
  returnUrl: string;
  locale: 'ko' | 'en';
  deliver: Deliver;
  /** Who holds the phone; undefined: it is asked on the page. */
  holder: Person | undefined;
  decision: Decision | null;
  ticket: string | null;
  decidedAt: number;
}

/** What the site's server gets for a ticket; the person only when one was verified. */
export interface ProviderAnswer {
  request_no: string;
  result_code: string;
  transaction_id: string;
  verified_at: string;
  name?: string;
  phone?: string;
  birth?: string;
  ci?: string;
}

/** How a protocol tells a result otherwise than the simple one. */
export interface Manner {
  /** Its own words for the code. */
  codeOf?: (verified: boolean) => string;
  /** False: it has no place for the time. */
  timeIsTold?: boolean;
}

/** The same as the sandbox keeps it. */
export interface KeptAnswer extends ProviderAnswer {
  /** Epoch ms of `verified_at`. */
  decidedAt: number;
  /** False: the site writes down its own. */
  timeIsTold: boolean;
}

/** How the browser brings a result back: by a form, an address, or a message to the page that opened this one. */
interface Delivery {
  method: 'get' | 'post' | 'message';
  /** Of a message: the origin of the page that is told. */
  url: string;
  fields: Record<string, string>;
}

/** How a protocol brings a result back; null: it does not, and the window is closed. */
export type Deliver = (transaction: Transaction, ticket: string) => Delivery | null;

export interface Decided {
  delivery: Delivery | null;
  locale: 'ko' | 'en';
}

/** What is wrong with a site's request, for its developer. */
export type RequestProblem = 'fields' | 'signature' | 'unknown-token' | 'integrity' | 'sealed' | 'used';

export interface Provider {
  /** Opens a request, by whatever protocol it came. */
  open(request: Pick<Transaction, 'requestNo' | 'returnUrl' | 'locale' | 'deliver'>): Transaction;
  /** Opens a request of the simple protocol; a word if it is not one, or not the site's. */
  begin(fields: Record<string, string>): Transaction | RequestProblem;
  /** The person decides, once; null: no such transaction, or decided before. */
  decide(id: string, decision: Decision, now: number, holder?: Person): Decided | null;
  /** Whose transaction a ticket belongs to; for faults. */
  requestOf(ticket: string): string | undefined;
  /** What is told of a transaction that was decided, once; null: it is over. */
  conclude(ticket: string, manner?: Manner): ProviderAnswer | null;
  /** The site's server redeems a ticket, once. */
  redeem(secret: string, ticket: string): ProviderAnswer | 'secret' | 'ticket';
  /** What was answered about a transaction; for whoever wonders whether `M_TRNID` is a real one. */
  answered(transactionId: string): KeptAnswer | undefined;
}

export const RESULT_CODES: Record<Decision, string> = {
  verify: '0000',
  'someone-else': '0000',
  cancel: '9001',
  expired: '9002',
  error: '9999',
};

/** An address that a browser may be led to: absolute, in ASCII. */
export function isAddress(url: string): boolean {
  return /^https?:\/\/[\x21-\x7e]{1,1000}$/.test(url) && URL.canParse(url);
}

const requestSchema = z.object({
  request_no: z.string().regex(/^[\w-]{8,64}$/),
  return_url: z.string().refine(isAddress),
  locale: z.enum(['ko', 'en']).catch('ko'),
  signature: z.string().max(128),
});

const TRANSACTIONS_KEPT = 1000;

/**
 * `holderOf` says whose phone lies before the screen, where that is known; a real provider asks the person and the carrier.
 * `onAnswer` is told what the site is told.
 */
export function createProvider(
  siteSecret: string,
  holderOf: (requestNo: string) => Person | undefined,
  onAnswer: (answer: ProviderAnswer) => void = () => undefined,
): Provider {
  const transactions = new Map<string, Transaction>();
  const answers = new Map<string, KeptAnswer>();
  const byTicket = (ticket: string) =>
    ticket === '' ? undefined : [...transactions.values()].find((one) => one.ticket === ticket);
  const provider: Provider = {
    open(request) {
      const transaction: Transaction = {
        id: `GASANG${twelveDigits()}`,
        ...request,
        holder: holderOf(request.requestNo),
        decision: null,
        ticket: null,
        decidedAt: 0,
      };
      remember(transactions, transaction.id, transaction, TRANSACTIONS_KEPT);
      return transaction;
    },
    begin(fields) {
      const request = requestSchema.safeParse(fields);
      if (!request.success) return 'fields';
      const { request_no: requestNo, return_url: returnUrl, locale, signature } = request.data;
      if (signature.toLowerCase() !== sign(siteSecret, requestNo, returnUrl)) return 'signature';
      return provider.open({ requestNo, returnUrl, locale, deliver: deliverTicket });
    },
    decide(id, decision, now, holder) {
      const transaction = transactions.get(id);
      if (!transaction || transaction.decision) return null;
      const ticket = opaque();
      Object.assign(transaction, { decision, ticket, decidedAt: now });
      transaction.holder ??= holder;
      return { delivery: transaction.deliver(transaction, ticket), locale: transaction.locale };
    },
    requestOf: (ticket) => byTicket(ticket)?.requestNo,
    redeem(secret, ticket) {
      return secret === siteSecret ? (provider.conclude(ticket) ?? 'ticket') : 'secret';
    },
    conclude(ticket, { codeOf, timeIsTold = true } = {}) {
      const transaction = byTicket(ticket);
      if (!transaction?.decision) return null;
      transactions.delete(transaction.id);
      const { decision, decidedAt } = transaction;
      const person = decision === 'someone-else' ? SOMEONE_ELSE : transaction.holder;
      const verified = RESULT_CODES[decision] === RESULT_CODES.verify;
      const answer: ProviderAnswer = {
        request_no: transaction.requestNo,
        result_code: codeOf?.(verified && person !== undefined) ?? RESULT_CODES[decision],
        transaction_id: transaction.id,
        verified_at: kst(decidedAt),
        // Only what is known of the person: an invented date of birth would be another person's.
        ...(verified && person),
      };
      remember(answers, transaction.id, { ...answer, decidedAt, timeIsTold }, TRANSACTIONS_KEPT);
      onAnswer(answer);
      return answer;
    },
    answered: (transactionId) => answers.get(transactionId),
  };
  return provider;
}

/** The simple protocol: the browser carries an opaque ticket, which the site's server redeems. */
const deliverTicket: Deliver = ({ returnUrl: url, requestNo }, ticket) => ({
  method: 'post',
  url,
  fields: { request_no: requestNo, ticket },
});

function twelveDigits(): string {
  const number = randomBytes(8).reduce((sum, byte) => (sum * 256 + byte) % 1e12, 0);
  return String(number).padStart(12, '0');
}
