import { FAILURE_REASONS } from '../core/flow.js';
import type { IdentityResult } from './contract.js';

/** What a server says of an identity verification: its result, or that there is none yet. */
export type IdentityStatus = IdentityResult | { status: 'pending' };

const MAX_REFERENCE = 2_048;

/**
 * What `identity` or the host's server answered, as an object or as its JSON; null if it is nothing of the contract. Read by
 * hand: a page that takes one identity helper gets no schema library with it.
 */
export function readIdentityStatus(raw: unknown): IdentityStatus | null {
  try {
    return statusOf(
      Object(typeof raw === 'string' ? JSON.parse(raw.trim()) : raw) as Record<string, unknown>,
    );
  } catch {
    return null; // no JSON; and somebody else's objects can throw when they are looked at
  }
}

function statusOf({ status, reference, reason }: Record<string, unknown>): IdentityStatus | null {
  switch (status) {
    case 'verified':
      return typeof reference === 'string' && reference !== '' && reference.length <= MAX_REFERENCE
        ? { status, reference }
        : null;
    case 'pending':
    case 'cancelled':
    case 'blocked':
    case 'redirecting':
      return { status };
    case 'failed': {
      // `mismatch` is what a server may call it that has compared the two persons.
      const named = reason === 'mismatch' ? 'someone-else' : reason;
      const known = FAILURE_REASONS.find((one) => one === named);
      return known ? { status, reason: known } : null;
    }
    default:
      return null;
  }
}
