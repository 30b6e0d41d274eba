// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IdentityRequest } from '../host/contract.js';
import { readOptions } from '../host/options.js';
import { pageLedger } from './pageLedger.js';
import { createSession } from './session.js';

/** A page whose options come one render after the other, as its data does; it leaves for a provider, and is loaded again. */
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What may be missing at first. */
const AT_FIRST = ['verify', 'purpose', 'identity', 'clearLock'] as const;
type Late = (typeof AT_FIRST)[number];

/** What is kept of the verifications for which a page left, by the widget that left. */
let kept: Map<string, string>;
let cleared: string[];

/** Everything of a widget, made anew with each render. */
const whole = (purpose: string) => ({
  verify: () => ({ code: 'AP009' }),
  purpose,
  identity: {
    start: ({ widget, state }: IdentityRequest) => {
      kept.set(widget, state);
      return Promise.resolve({ status: 'redirecting' });
    },
    resume: (_: AbortSignal, widget: string) => {
      const state = kept.get(widget);
      kept.delete(widget);
      return state === undefined
        ? null
        : { state, result: Promise.resolve({ status: 'verified', reference: purpose }) };
    },
  },
  clearLock: ({ reference }: { reference: string }) => {
    cleared.push(reference);
    return { code: 200 };
  },
});

/** One load of the page: `late`, in this order, comes after the start. */
function load(purposes: readonly string[], late: readonly (readonly [widget: number, Late])[]) {
  pageLedger.forget();
  vi.setSystemTime(Date.UTC(2026, 0, 5, 3, 0, 10));
  const missing = new Set(late.map(([at, name]) => `${at % purposes.length} ${name}`));
  const drawn = (at: number) => {
    const given = Object.entries(whole(purposes[at] as string));
    return readOptions(Object.fromEntries(given.filter(([name]) => !missing.has(`${at} ${name}`))));
  };
  const sessions = purposes.map((_, at) => createSession(drawn(at)));
  const stops = sessions.map((session) => session.start());
  for (const [at, name] of late) {
    missing.delete(`${at % purposes.length} ${name}`);
    for (const [each, session] of sessions.entries()) session.configure(drawn(each));
  }
  return {
    sessions,
    states: () => sessions.map((session) => session.getFlow().step.state),
    stop: () => stops.forEach((stop) => stop()),
  };
}

test('whoever left finds its return, whenever the options come, before leaving and after', async () => {
  const purposes = fc.uniqueArray(fc.constantFrom('00', '01', '02'), { minLength: 1 });
  const late = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...AT_FIRST)));
  await fc.assert(
    fc.asyncProperty(purposes, fc.nat(), late, late, async (each, left, before, after) => {
      kept = new Map();
      cleared = [];
      const leaving = left % each.length;
      const first = load(each, before);
      first.sessions[leaving]?.submit('482915', null);
      await vi.advanceTimersByTimeAsync(1);
      first.sessions[leaving]?.unlock();
      await vi.advanceTimersByTimeAsync(1);
      expect(first.states()[leaving]).toBe('redirecting');
      first.stop();

      const second = load(each, after);
      await vi.advanceTimersByTimeAsync(1);
      expect(second.states()).toEqual(each.map((_, at) => (at === leaving ? 'unlocked' : 'entering')));
      expect(cleared).toEqual([each[leaving]]);
      expect(kept.size).toBe(0);
      second.stop();
    }),
  );
});

test('a widget without `verify` is whole when that comes, and its developer was told once', () => {
  vi.setSystemTime(Date.UTC(2026, 0, 5, 3, 0, 10));
  const told: string[] = [];
  const given = (options: object) =>
    readOptions({ onError: ({ message }: { message: string }) => told.push(message), ...options });
  const session = createSession(given({}));
  const state = () => session.getFlow().step.state;
  const stop = session.start();
  session.configure(given({ purpose: '01' }));
  expect(state()).toBe('misconfigured');
  session.configure(given({ verify: () => ({ code: 'AP002' }) }));
  expect(state()).toBe('entering');
  expect(told).toEqual([expect.stringContaining('`verify` is missing')]);
  stop();
});

test('what the agency called misconfigured stays so, however often the page draws', async () => {
  vi.setSystemTime(Date.UTC(2026, 0, 5, 3, 0, 10));
  const given = { verify: () => ({ code: 'AP002' }) };
  const session = createSession(readOptions(given));
  const stop = session.start();
  session.submit('482915', null);
  await vi.advanceTimersByTimeAsync(1);
  session.configure(readOptions({ ...given }));
  expect(session.getFlow().step.state).toBe('misconfigured');
  stop();
});
