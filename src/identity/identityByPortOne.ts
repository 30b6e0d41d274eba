import type { Identity } from '../host/contract.js';
import { askFinalIdentityStatus, askIdentityStatus } from './identityStatus.js';
import { keepState, resumeFrom } from './resumeAfterRedirect.js';

/** The part of `@portone/browser-sdk/v2` that is used. The SDK itself is the host's: nothing of it is bundled. */
export interface PortOneSdk<Request> {
  requestIdentityVerification: (request: Request) => Promise<{ code?: string | undefined } | undefined>;
}

export interface IdentityByPortOneOptions<Request extends { identityVerificationId: string }> {
  /** `PortOne` of the SDK's package or script tag. */
  portOne: PortOneSdk<Request>;
  /** `storeId`, `channelKey` and the rest of PortOne's request; the id is made by the widget. */
  request: Omit<Request, 'identityVerificationId'>;
  /**
   * The host's server, which gets `state` and `purpose` by POST before the SDK is called, so that it knows whose session began,
   * when and for what. Answers as `statusUrl` does: `pending`, or why not.
   */
  startUrl: string;
  /** Of that POST, say a CSRF token. */
  headers?: HeadersInit;
  /** The host's server, which asks PortOne about the id that it gets as `?state=…`. */
  statusUrl: string;
}

/** What PortOne adds to the address when it comes back by redirect. */
const RETURNED = [
  'identityVerificationId',
  'identityVerificationTxId',
  'transactionType',
  'code',
  'message',
  'pgCode',
  'pgMessage',
] as const;

/**
 * Identity verification by an SDK that answers with a promise, here PortOne's. What the SDK says in the page proves
 * nothing: the result is asked of the host's server, which has it from PortOne by the same id.
 */
export function identityByPortOne<Request extends { identityVerificationId: string }>({
  portOne,
  request,
  startUrl,
  headers,
  statusUrl,
}: IdentityByPortOneOptions<Request>): Identity {
  const start: Identity['start'] = async ({ state, purpose, widget, signal }) => {
    keepState(widget, state); // on phones the SDK leaves the page
    const complete = { ...request, identityVerificationId: state } as Request;
    let leaves = false;
    try {
      const begun = await askIdentityStatus(startUrl, state, signal, {
        method: 'POST',
        body: new URLSearchParams({ state, purpose }),
        ...(headers && { headers }),
      });
      if (begun.status !== 'pending') return begun;
      leaves = (await portOne.requestIdentityVerification(complete)) === undefined;
    } finally {
      // Stopped, it was forgotten already; what is stored now is another verification's.
      if (!leaves && !signal.aborted) keepState(widget, null);
    }
    if (leaves) return { status: 'redirecting' };
    return askFinalIdentityStatus(statusUrl, state, signal);
  };
  return { start, ...resumeFrom(statusUrl, RETURNED) };
}
