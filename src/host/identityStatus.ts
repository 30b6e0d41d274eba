import * as z from 'zod/mini';
import type { IdentityResult } from './contract.js';
import { readIdentityResult } from './identityResult.js';

const pending = z.object({ status: z.literal('pending') });
/** A server that compares the persons itself calls it by its own name, `mismatch`. */
const mismatch = z.object({ status: z.literal('failed'), reason: z.literal('mismatch') });

/** Asks the host's server how the verification `state` stands. */
export async function readIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityResult | { status: 'pending' } | 'unreachable'> {
  try {
    const url = new URL(statusUrl, window.location.href);
    url.searchParams.set('state', state);
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal });
    const body: unknown = await response.json();
    if (pending.safeParse(body).success) return { status: 'pending' };
    if (mismatch.safeParse(body).success) return { status: 'failed', reason: 'someone-else' };
    return readIdentityResult(body) ?? 'unreachable';
  } catch {
    return 'unreachable';
  }
}
