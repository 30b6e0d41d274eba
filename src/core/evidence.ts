import { isEnding, isStale, minuteOf } from './clock.js';

/** What is known of a code that was sent, should it not match. It holds nothing of the code. */
export interface Sent {
  /** The number of its minute, by the agency time believed then. */
  minute: number;
  /** Whether it was surely the code that the app showed: begun and sent well within that minute. */
  fresh: boolean;
}

/** Why a code does not match (FAQ 4): it changed meanwhile, the phone's clock, another phone, the registration. */
export type Cause = 'changed' | 'clock' | 'phone' | 'member';

const CAUSES: readonly Cause[] = ['changed', 'clock', 'phone', 'member'];

/** Both in agency time; `begunAt` is null if unknown. */
export function sentAt(agencyTime: number, begunAt: number | null): Sent {
  const fresh = !isEnding(agencyTime) && !(begunAt !== null && isStale(begunAt, agencyTime));
  return { minute: minuteOf(agencyTime), fresh };
}

/**
 * The causes that are left, the likeliest first. Fresh codes that failed in different minutes did not change on their
 * way; a clock that was checked is the first, or none.
 */
export function causesOf(misses: readonly Sent[], clockIsRight: boolean | null): readonly Cause[] {
  const freshMinutes = new Set(misses.filter(({ fresh }) => fresh).map(({ minute }) => minute));
  const left = CAUSES.filter((cause) => cause !== 'changed' || freshMinutes.size < 2);
  if (clockIsRight === null) return left;
  const others = left.filter((cause) => cause !== 'clock');
  return clockIsRight ? others : ['clock', ...others];
}
