import * as z from 'zod/mini';
import type { IdentityResult } from '../host/contract.js';
import { address } from '../host/address.js';
import { within } from '../host/within.js';
import { readIdentityResult } from '../host/identityResult.js';

const pending = z.object({ status: z.literal('pending') });
/** What a server may call it that has compared the two persons. */
const mismatch = z.object({ status: z.literal('failed'), reason: z.literal('mismatch') });

export type IdentityStatus = IdentityResult | { status: 'pending' };
export const PENDING: IdentityStatus = { status: 'pending' };

/** How long one question may take; the next one is asked all the same. */
const QUESTION_MS = 8_000;

/** Asks the host's server how the verification `state` stands. 401 without a result is the end of the session. */
export async function readIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityStatus | 'unreachable'> {
  try {
    const url = address(statusUrl, { state });
    const [response, body] = await within(QUESTION_MS, signal, async (own) => {
      const answer = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal: own });
      return [answer, (await answer.json().catch(() => null)) as unknown] as const;
    });
    if (pending.safeParse(body).success) return PENDING;
    if (mismatch.safeParse(body).success) return { status: 'failed', reason: 'someone-else' };
    const result = readIdentityResult(body);
    if (result === null && response.status === 401) return { status: 'failed', reason: 'signed-out' };
    return result ?? 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/**
 * The same when the trainee is through with it: asked again at once or after a moment if the network fails or the
 * server does not know yet; then it counts as not completed.
 */
export async function readFinalIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityResult> {
  let last: IdentityResult = { status: 'cancelled' };
  for (const wait of [0, 1_000, 2_000]) {
    await new Promise((passed) => {
      setTimeout(passed, wait);
    });
    const status = await readIdentityStatus(statusUrl, state, signal);
    if (status !== 'unreachable' && status.status !== 'pending') return status;
    last = status === 'unreachable' ? { status: 'failed', reason: 'network' } : { status: 'cancelled' };
  }
  return last;
}
