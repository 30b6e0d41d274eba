import { CODE_PERIOD_MS } from './clock.js';

/**
 * The phone's clock, seen through the moment at which its code changes: it does so at each full minute of the phone's
 * own time (FAQ 4, cause b). Whole minutes cannot be seen this way, since a code changes every minute of any clock.
 */

/** A press comes some tenths of a second after the change. */
const REACTION_MS = 300;
/** A phone that is off by less than this still works. */
const FINE_MS = 3_000;
/** Two presses that are this far apart were not both at a change. */
const AGREE_MS = 4_000;

export type PhoneClock = { kind: 'fine' } | { kind: 'fast' | 'slow'; seconds: number } | { kind: 'unclear' };

/**
 * How far the phone's clock is from the agency's, from the agency times (ms) at which its code was seen to change.
 * `unclear`: the presses contradict each other.
 */
export function phoneClock(changes: readonly number[]): PhoneClock {
  const offsets = changes.map(offsetOf);
  const first = offsets[0];
  if (first === undefined) return { kind: 'unclear' };
  const distances = offsets.map((offset) => wrap(offset - first));
  if (Math.max(...distances) - Math.min(...distances) > AGREE_MS) return { kind: 'unclear' };
  return deviceClock(wrap(first + distances.reduce((sum, distance) => sum + distance, 0) / distances.length));
}

/** Milliseconds that the phone is fast (above 0) or slow, within half a minute. */
function offsetOf(change: number): number {
  return wrap(REACTION_MS - change);
}

/** Into (-30 000, 30 000]. */
function wrap(ms: number): number {
  const rest = ((ms % CODE_PERIOD_MS) + CODE_PERIOD_MS) % CODE_PERIOD_MS;
  return rest > CODE_PERIOD_MS / 2 ? rest - CODE_PERIOD_MS : rest;
}

/**
 * The same of a clock that is `ahead` by so many milliseconds: the one of the device that the page is on, where the app is on
 * it too, needs no press.
 */
export function deviceClock(ahead: number): PhoneClock {
  if (Math.abs(ahead) <= FINE_MS) return { kind: 'fine' };
  return { kind: ahead > 0 ? 'fast' : 'slow', seconds: Math.round(Math.abs(ahead) / 1_000) };
}
