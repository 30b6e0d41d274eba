import { empty, type Ledger } from '../core/ledger.js';
import { randomInteger } from '../host/random.js';

/** Until the first event a widget needs no salt: rendering asks for nothing random. */
export const NOTHING_SENT = empty(0);

let ledger: Ledger | null = null;

/**
 * What was sent from this page, by whichever widget: it outlives the component (routes, `key`, a second widget), since a
 * code that was refused in its minute stays refused. Fingerprints only, and nothing is stored.
 */
export const pageLedger = {
  get: (): Ledger => (ledger ??= empty(randomInteger())),
  set(next: Ledger): void {
    ledger = next;
  },
  /** For tests, where one page stands for several. */
  forget(): void {
    ledger = null;
  },
};
