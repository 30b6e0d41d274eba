import type { Errand } from '../core/flow.js';
import { randomToken } from '../host/random.js';

/**
 * The one-time state of an identity verification: random, with a letter in front that says what it is for. So a page
 * that is back from the provider knows how to go on, with nothing else stored (design.md, principle 2).
 */
const ERRANDS: readonly [letter: string, errand: Errand][] = [
  ['a', { purpose: 'unlock', lock: 'agency' }],
  ['b', { purpose: 'unlock', lock: 'app' }],
  ['c', { purpose: 'alternative', lock: null }],
  ['d', { purpose: 'alternative', lock: 'agency' }],
  ['e', { purpose: 'alternative', lock: 'app' }],
];

export function newIdentityState({ purpose, lock }: Errand): string {
  const [letter] = ERRANDS.find(([, errand]) => errand.purpose === purpose && errand.lock === lock) ?? [''];
  return letter + randomToken();
}

/** Null if the state was never made by us. */
export function errandOfState(state: string): Errand | null {
  if (!/^[a-e][0-9a-f]{32}$/.test(state)) return null;
  return ERRANDS.find(([letter]) => state.startsWith(letter))?.[1] ?? null;
}
