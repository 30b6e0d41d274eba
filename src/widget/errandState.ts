import type { Errand } from '../core/flow.js';
import { randomToken } from '../host/random.js';

/**
 * The one-time state of an identity verification: random, with a letter in front that says what it is for. So a page
 * that is back from the provider knows how to go on, with nothing else stored (design.md, principle 2).
 */
const ERRANDS: Record<string, Errand> = {
  a: { purpose: 'unlock', source: 'agency' },
  p: { purpose: 'unlock', source: 'app' },
  o: { purpose: 'alternative' },
};

export function stateFor(errand: Errand): string {
  const letter = errand.purpose === 'alternative' ? 'o' : errand.source === 'app' ? 'p' : 'a';
  return letter + randomToken();
}

/** Null if the state was never made by us. */
export function errandOf(state: string): Errand | null {
  return (/^[apo][0-9a-f]{32}$/.test(state) && ERRANDS[state.charAt(0)]) || null;
}
