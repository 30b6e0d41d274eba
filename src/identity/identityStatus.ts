import * as z from 'zod/mini';
import type { IdentityResult } from '../host/contract.js';
import { address } from '../host/address.js';
import { readIdentityResult } from '../host/identityResult.js';

const pending = z.object({ status: z.literal('pending') });
/** What a server may call it that has compared the two persons. */
const mismatch = z.object({ status: z.literal('failed'), reason: z.literal('mismatch') });

/** Asks the host's server how the verification `state` stands. 401 without a result is the end of the session. */
export async function readIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityResult | { status: 'pending' } | 'unreachable'> {
  try {
    const url = address(statusUrl, { state });
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal });
    const body: unknown = await response.json().catch(() => null);
    if (pending.safeParse(body).success) return { status: 'pending' };
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
