import * as z from 'zod/mini';
import { FAILURE_REASONS } from '../core/flow.js';
import { readAs } from '../core/readAs.js';
import type { IdentityResult } from './contract.js';

const identityResult = z.union([
  z.object({
    status: z.literal('verified'),
    reference: z.string().check(z.minLength(1), z.maxLength(2_048)),
  }),
  z.object({ status: z.literal(['cancelled', 'blocked', 'redirecting']) }),
  z.object({
    status: z.literal('failed'),
    reason: z.literal(FAILURE_REASONS),
  }),
]);

/** What `identity` answered, or null if it is nothing of the contract. */
export function readIdentityResult(raw: unknown): IdentityResult | null {
  return readAs(identityResult, raw);
}
