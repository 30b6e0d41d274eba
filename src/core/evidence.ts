import { minuteOf } from './clock.js';
import type { LedgerEntry } from './ledger.js';

/** A code that the agency compared and found another than its own. */
export interface Miss {
  /** Agency time of sending. */
  sentAt: number;
  /** Whether it was surely the code that the app showed: begun and sent well within one minute. */
  fresh: boolean;
}

/** Why a code does not match (FAQ 4): it changed meanwhile, the phone's clock, another phone, the registration. */
export type Cause = 'changed' | 'clock' | 'phone' | 'member';

const CAUSES: readonly Cause[] = ['changed', 'clock', 'phone', 'member'];

export function missOf(entry: LedgerEntry | undefined): Miss {
  return { sentAt: entry?.sentAt ?? 0, fresh: entry?.fresh ?? true };
}

/**
 * The causes that are left, the likeliest first. Fresh codes that failed in different minutes did not change on their
 * way; a clock that was checked is the cause or is none.
 */
export function causesOf(misses: readonly Miss[], clockIsRight: boolean | null): readonly Cause[] {
  const freshMinutes = new Set(misses.filter(({ fresh }) => fresh).map(({ sentAt }) => minuteOf(sentAt)));
  const left = CAUSES.filter(
    (cause) =>
      !(cause === 'changed' && freshMinutes.size > 1) && !(cause === 'clock' && clockIsRight === true),
  );
  return clockIsRight === false ? ['clock', ...left.filter((cause) => cause !== 'clock')] : left;
}
