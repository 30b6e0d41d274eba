import {
  bestEstimate,
  estimateOf,
  jumpBetween,
  sampleOfPage,
  type ClockPair,
  type TimeEstimate,
  type TimeSample,
} from '../core/clock.js';
import { answerOf } from '../host/answerOf.js';
import { callHost } from '../host/callHost.js';
import type { ServerTime } from '../host/contract.js';
import { thrownName, type Reporter } from '../host/errors.js';
import { described } from '../host/httpAnswer.js';
import { pageArrival } from '../host/pageArrival.js';
import { readTime } from '../host/timeAnswer.js';
import { createListeners } from './listeners.js';
import { createTask } from './task.js';

/** The clocks of the machine, as arguments so that tests can hold them. */
export interface Timekeeper {
  wall: () => number;
  monotonic: () => number;
}

export const systemTime: Timekeeper = { wall: () => Date.now(), monotonic: () => performance.now() };

export interface AgencyClock {
  /** Agency time in epoch milliseconds; this device's own time while the host gave none. */
  now: () => number;
  source: () => 'host' | 'device';
  /** Milliseconds that have passed since any moment, sleep included, whatever was done to the clocks. */
  elapsed: () => number;
  /** Milliseconds that it may have slept on top of that: a jump that the host has not yet confirmed. */
  doubted: () => number;
  /** Asks the host, and again after sleep, bfcache or a set clock. Returns how to stop. */
  start: () => () => void;
  /** Takes the time that the host has given since. */
  ask: () => void;
  /** Called when the time or its source changed other than by passing. */
  onChange: (listener: () => void) => () => void;
}

interface ClockHost {
  serverTime?: ServerTime | undefined;
  serverNow?: number | undefined;
  /** That number, where it came in the page's HTML: it is as old as that. */
  serverNowOfPage?: number | undefined;
}

/** Half a round trip that is good enough to stop asking; worse ones are asked again, up to `MAX_SAMPLES`. */
const GOOD_ERROR_MS = 150;
const MAX_SAMPLES = 3;
/** A jump that the host's time confirms to this was sleep: the time was right, it had only stood still. */
const CONFIRMED_MS = 2_000;
const SAMPLE_TIMEOUT_MS = 10_000;
/** Rather a page that was built before than a clock that is so wrong; which of them it is nobody knows, so it is believed. */
const OLD_PAGE_MS = 300_000;
/** How often a page that is seen looks for a jump between the two clocks. */
const WATCH_MS = 5_000;

export function createAgencyClock(host: () => ClockHost, time: Timekeeper, report: Reporter): AgencyClock {
  const listeners = createListeners();
  let estimate: TimeEstimate | null = null;
  /** Null before the start: rendering asks no clock. */
  let seen: ClockPair | null = null;
  const sampling = createTask();
  const page = pageOf(time);
  /** How long the monotonic clock is known to have stood still; and how long it may have, until the host confirms. */
  let { slept } = page;
  let jump = 0;

  function read(): ClockPair {
    return { wall: time.wall(), monotonic: time.monotonic() };
  }

  function settle(next: TimeEstimate | null) {
    const before = now();
    estimate = next;
    const by = now() - before;
    const isSleep = jump > 0 && (next === null || Math.abs(by - jump) < CONFIRMED_MS);
    if (isSleep) slept += jump;
    page.slept = Math.max(page.slept, slept);
    listeners.tell();
    jump = 0;
  }

  function askHost() {
    const { serverNow } = host();
    seen = read();
    if (serverNow !== undefined) settleBy(serverNow, seen);
    void sample();
  }

  function now(): number {
    return estimate === null ? time.wall() : time.monotonic() + estimate.offset;
  }

  function settleBy(serverNow: number, present: ClockPair) {
    // Drawn again with the same number, a widget must not take it for the time of then.
    const { seenAt, sample } = page.firstSeen.get(serverNow) ?? {
      seenAt: present,
      sample: first(serverNow, present),
    };
    page.firstSeen.set(serverNow, { seenAt, sample });
    if (sample !== null && jumpBetween(seenAt, present) === 0) settle(estimateOf(sample));
  }

  function first(agencyTime: number, { monotonic, wall }: ClockPair): TimeSample | null {
    if (agencyTime !== host().serverNowOfPage)
      return { askedAt: monotonic, answeredAt: monotonic, agencyTime };
    const sample = sampleOfPage(agencyTime, pageArrival());
    if (sample !== null && wall - agencyTime > OLD_PAGE_MS) {
      report({
        code: 'server-time-failed',
        message:
          'serverNow is minutes behind this device. A page that is built or cached ahead needs serverTime.',
      });
    }
    return sample;
  }

  async function ask(signal: AbortSignal): Promise<TimeSample | null> {
    const { serverTime } = host();
    if (serverTime === undefined) return null;
    const askedAt = time.monotonic();
    const called = await callHost((own) => answerOf(serverTime({ signal: own })), {
      timeout: SAMPLE_TIMEOUT_MS,
      signal,
    });
    if (called.kind === 'abandoned') return null;
    const agencyTime = called.kind === 'answered' ? readTime(called.answer) : null;
    if (agencyTime !== null) return { askedAt, answeredAt: time.monotonic(), agencyTime };
    report({
      code: 'server-time-failed',
      message:
        `serverTime() must give epoch milliseconds or { now }, but ${failure(called)}. ` +
        'Until then the device’s clock counts.',
      ...(called.kind === 'threw' && { cause: called.cause }),
    });
    return null;
  }

  async function sample() {
    const signal = sampling.begin();
    const samples: TimeSample[] = [];
    for (let i = 0; i < MAX_SAMPLES; i += 1) {
      const next = await ask(signal);
      if (signal.aborted) return;
      if (next === null) {
        // After a jump the old time is worth nothing; better this device's than a wrong one.
        if (jump !== 0 && samples.length === 0) settle(null);
        return;
      }
      samples.push(next);
      const best = bestEstimate(samples) as TimeEstimate;
      settle(best);
      if (best.error <= GOOD_ERROR_MS) return;
    }
  }

  /** A time known at render only is lost with a jump: nobody can say whether it slept or was set. */
  function resync() {
    const woken = read();
    jump += jumpSince(woken);
    seen = woken;
    if (host().serverTime !== undefined) void sample();
    else if (jump !== 0) settle(null);
  }

  function jumpSince(present: ClockPair): number {
    return seen === null ? 0 : jumpBetween(seen, present);
  }

  function resyncAfterJump() {
    if (jumpSince(read()) !== 0) resync();
  }

  function resyncAfterBfcache(event: PageTransitionEvent) {
    if (event.persisted) resync();
  }

  return {
    now,
    source: () => (estimate === null ? 'device' : 'host'),
    elapsed: () => time.monotonic() + page.slept,
    doubted: () => Math.max(0, jump + jumpSince(read())),
    ask: askHost,
    start() {
      askHost();
      let watch: ReturnType<typeof setInterval> | undefined;
      // Timers sleep with the machine, so a look every few seconds sees the jump soon after waking. A hidden page looks
      // when it is shown again.
      const look = () => {
        clearInterval(watch);
        resyncAfterJump();
        if (!document.hidden) watch = setInterval(resyncAfterJump, WATCH_MS);
      };
      look();
      document.addEventListener('visibilitychange', look);
      window.addEventListener('pageshow', resyncAfterBfcache);
      window.addEventListener('online', resync);
      return () => {
        sampling.end();
        clearInterval(watch);
        document.removeEventListener('visibilitychange', look);
        window.removeEventListener('pageshow', resyncAfterBfcache);
        window.removeEventListener('online', resync);
      };
    },
    onChange: listeners.add,
  };
}

/** What all widgets of a page know of its time. */
interface PageTime {
  /** When a host first gave a time, and what that was worth: null, nothing. */
  firstSeen: Map<number, { seenAt: ClockPair; sample: TimeSample | null }>;
  /** How long the monotonic clock has stood still, by the widget that knows most of it. */
  slept: number;
}

const pages = new WeakMap<Timekeeper, PageTime>();

function pageOf(time: Timekeeper): PageTime {
  const page = pages.get(time) ?? { firstSeen: new Map(), slept: 0 };
  pages.set(time, page);
  return page;
}

function failure(called: Exclude<Awaited<ReturnType<typeof callHost>>, { kind: 'abandoned' }>): string {
  switch (called.kind) {
    case 'threw':
      return `it failed with ${thrownName(called.cause)}`;
    case 'timed-out':
      return 'it did not answer in time';
    case 'answered':
      return `it gave ${described(called.answer)}`;
  }
}
