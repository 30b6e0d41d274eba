// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOptions } from '../host/options.js';
import { pageLedger } from './pageLedger.js';
import { createSession } from './session.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 3, 0, 10) });
  vi.stubGlobal('reportError', () => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** How an attempt to have a lock undone leaves it locked. */
const ENDS = {
  cancelled: () => ({ status: 'cancelled' }),
  failed: () => ({ status: 'failed', reason: 'provider' }),
  'someone else': () => ({ status: 'failed', reason: 'someone-else' }),
  rejected: () => Promise.reject(new Error('no')),
  'given up': () => new Promise(() => undefined),
  'not cleared': () => ({ status: 'verified', reference: 'refused' }),
};
type End = keyof typeof ENDS;
const ends = fc.array(fc.constantFrom(...(Object.keys(ENDS) as End[])), { maxLength: 5 });

const settles = () => vi.advanceTimersByTimeAsync(1_000);

test('however often a lock is not undone, the host is told of it once, and of the next one once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ends, { minLength: 1, maxLength: 3 }), async (locks) => {
      pageLedger.forget();
      vi.setSystemTime(Date.UTC(2026, 0, 5, 3, 0, 10));
      let answer: () => unknown = ENDS.cancelled;
      const onLocked = vi.fn();
      const states: string[] = [];
      const session = createSession(
        readOptions({
          verify: () => ({ code: 'AP009' }),
          identity: () => answer(),
          clearLock: ({ reference }: { reference: string }) => ({
            code: reference === 'refused' ? 'E1' : 200,
          }),
          onLocked,
          onStateChange: (state: string) => states.push(state),
        }),
      );
      const stop = session.start();
      for (const [n, lock] of locks.entries()) {
        session.submit(String(482910 + n), null, true);
        await settles();
        for (const end of lock) {
          answer = ENDS[end];
          session.unlock();
          await settles();
          if (end === 'given up') session.stopIdentity();
          await settles();
          expect(session.getFlow().step.state).toBe('locked');
        }
        expect(onLocked, lock.join()).toHaveBeenCalledTimes(n + 1);
        answer = () => ({ status: 'verified', reference: 'r' });
        session.unlock();
        await settles();
        expect(session.getFlow().step.state).toBe('unlocked');
      }
      expect(states.filter((state) => state === 'locked')).toHaveLength(locks.flat().length + locks.length);
      stop();
    }),
    { numRuns: 100, seed: 20260105 },
  );
});
