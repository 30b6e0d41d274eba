import { FAILURE_REASONS, type FailureReason } from '../core/flow.js';
import type { IdentityResult } from './contract.js';

const MAX_REFERENCE = 2_048;

/**
 * What `identity` answered, or null if it is nothing of the contract. Read by hand: a page that takes one identity helper
 * gets no schema library with it.
 */
export function readIdentityResult(raw: unknown): IdentityResult | null {
  const { status, reference, reason } = readFields(raw, 'status', 'reference', 'reason');
  switch (status) {
    case 'verified':
      return isReference(reference) ? { status, reference } : null;
    case 'cancelled':
    case 'blocked':
    case 'redirecting':
      return { status };
    case 'failed':
      // What a server may call it that has compared the two persons.
      if (reason === 'mismatch') return { status, reason: 'someone-else' };
      return isReason(reason) ? { status, reason } : null;
    default:
      return null;
  }
}

/** Fields of whatever somebody else gave: objects can throw when they are looked at. */
export function readFields<Name extends string>(raw: unknown, ...names: Name[]): { [Key in Name]?: unknown } {
  try {
    if (typeof raw !== 'object' || raw === null) return {};
    const object = raw as Record<string, unknown>;
    return Object.fromEntries(names.map((name) => [name, object[name]])) as { [Key in Name]?: unknown };
  } catch {
    return {};
  }
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_REFERENCE;
}

function isReason(value: unknown): value is FailureReason {
  return (FAILURE_REASONS as readonly unknown[]).includes(value);
}
