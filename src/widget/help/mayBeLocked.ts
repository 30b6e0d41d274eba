import { takesCode, type StateName } from '../../core/flow.js';

/** Where a lock is not known but may be there: the lock reset is reached from here without a typed code (FAQ 5). */
export function mayBeLocked(state: StateName): boolean {
  return takesCode(state) || state === 'unregistered' || state === 'misconfigured';
}
