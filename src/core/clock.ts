/** The code changes at each full minute of the agency's time (agency.md, "Time"). Milliseconds everywhere. */
export const CODE_PERIOD_MS = 60_000;

/** Answers before 2020 or after 2100 are no epoch milliseconds: seconds, or something else. */
const EARLIEST = Date.UTC(2020, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** A moment by two clocks: agency time, which may be set or put right, and a time that only goes on, sleep included. */
export interface Moment {
  agencyTime: number;
  elapsed: number;
}

/** Whether a host's idea of the time can be one. */
export function isEpochMs(value: unknown): value is number {
  return typeof value === 'number' && value > EARLIEST && value < LATEST;
}

/** In the last seconds of a minute a code may expire on its way: the widget advises to wait (design.md, principle 1). */
export const ENDING_MS = 5_000;

/** The number of the minute that a moment of agency time lies in. */
export function minuteOf(agencyTime: number): number {
  return Math.floor(agencyTime / CODE_PERIOD_MS);
}

/** Until the code changes: from above 0 to 60 000. */
export function msLeft(agencyTime: number): number {
  return CODE_PERIOD_MS - (agencyTime - minuteOf(agencyTime) * CODE_PERIOD_MS);
}

/** Until the code changes, as a person counts: 60 down to 1. */
export function secondsLeft(agencyTime: number): number {
  return Math.ceil(msLeft(agencyTime) / 1_000);
}

export function isEnding(agencyTime: number): boolean {
  return msLeft(agencyTime) <= ENDING_MS;
}

/** Whether a code begun then belongs to an earlier minute than now: the app shows another one. */
export function isStale(begunAt: number, agencyTime: number): boolean {
  return minuteOf(begunAt) < minuteOf(agencyTime);
}

/** One question to the host's clock: monotonic times of asking and of the answer, and the epoch time it gave. */
export interface TimeSample {
  askedAt: number;
  answeredAt: number;
  agencyTime: number;
}

/** Agency time as `monotonic + offset`, with the most it can be off by half a round trip. */
export interface TimeEstimate {
  offset: number;
  error: number;
}

/** The answer was made somewhere inside the round trip: its middle is the best guess. */
export function estimateOf(sample: TimeSample): TimeEstimate {
  return {
    offset: sample.agencyTime - (sample.askedAt + sample.answeredAt) / 2,
    error: (sample.answeredAt - sample.askedAt) / 2,
  };
}

/** The sample with the shortest round trip, since nothing else is known of the network (as NTP and Cristian do). */
export function bestEstimate(samples: readonly TimeSample[]): TimeEstimate | null {
  let best: TimeEstimate | null = null;
  for (const sample of samples) {
    const estimate = estimateOf(sample);
    if (best === null || estimate.error < best.error) best = estimate;
  }
  return best;
}

/** How a page's HTML came, by the monotonic clock. */
export interface PageArrival {
  askedAt: number;
  /** Its last byte; 0 while it is still coming. */
  endedAt: number;
  /** Out of a cache, wholly or after the server said that it has not changed. */
  isKept: boolean;
}

/** A time in HTML was written somewhere between the question and the last byte: if those are apart by more, nobody knows when. */
const LONGEST_ARRIVAL_MS = 2_000;

/** A time that came in a page's HTML, as the answer that it is; null where it may be of any moment. */
export function sampleOfPage(agencyTime: number, arrival: PageArrival | null): TimeSample | null {
  if (arrival === null || arrival.isKept) return null;
  const { askedAt, endedAt: answeredAt } = arrival;
  const took = answeredAt - askedAt;
  return askedAt > 0 && took >= 0 && took <= LONGEST_ARRIVAL_MS ? { askedAt, answeredAt, agencyTime } : null;
}

/** A wall clock and a monotonic clock, read together. */
export interface ClockPair {
  wall: number;
  monotonic: number;
}

/**
 * By how many milliseconds the wall clock has gone further than the monotonic one since `before`, if by more than a
 * second, else 0: the computer slept (some monotonic clocks stand still then) or its clock was set. Either way agency
 * time must be asked anew. Less is the clocks' own grain and slow correction.
 */
export function jumpBetween(before: ClockPair, now: ClockPair): number {
  const apart = now.wall - before.wall - (now.monotonic - before.monotonic);
  return Math.abs(apart) > 1_000 ? apart : 0;
}
