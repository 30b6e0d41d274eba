import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StateName, Step } from '../core/flow.js';
import { readOptions } from '../host/options.js';
import { newPage } from '../testing/index.js';
import { createSession } from './session.js';

/*
 * Help belongs to the view in which it was opened. A trainee does anything, before a host that answers anything, and opens
 * the help again whenever it is closed: after each change it is open if, and only if, what it was opened in is still there.
 */

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: new URL('https://lms.example/') });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  newPage();
});

/** The field is in view in each of these. */
const WITH_FIELD: readonly StateName[] = ['entering', 'unlocked', 'unavailable'];

const ANSWERS = ['200', '200', '200', 'AP001', 'AP005', 'AP009', 'AP002', 'AP012', 'WE005', 'IE001', 'never'];
const IDENTITY = ['verified', 'verified', 'verified', 'cancelled', 'redirecting', 'failed', 'blocked'];
const ACTS = [
  'submit',
  'submit',
  'submit',
  'submit',
  'unlock',
  'unlock',
  'verifyOtherwise',
  'appSaysLocked',
  'enterCode',
  'registeredAgain',
  'stopIdentity',
  'reset',
  'edited',
  'minuteTurned',
] as const;

const turn = fc.record({
  act: fc.constantFrom(...ACTS),
  answer: fc.constantFrom(...ANSWERS),
  identity: fc.constantFrom(...IDENTITY),
});
type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never;

async function walk(turns: readonly Turn[], changes: Set<string>) {
  let now: Turn | undefined;
  let time = Date.UTC(2026, 0, 5, 3, 0, 20);
  const answer = () =>
    now?.answer === 'never' ? new Promise<never>(() => undefined) : Promise.resolve({ code: now?.answer });
  const session = createSession(
    readOptions({
      verify: answer,
      clearLock: answer,
      verifyAlternative: answer,
      alternative: 'always',
      locale: 'ko',
      timeout: 600_000,
      onError: () => undefined,
      identity({ onWindowBlocked }: { onWindowBlocked: (link: string) => void }) {
        if (now?.identity !== 'blocked')
          return Promise.resolve({ status: now?.identity, reason: 'expired', reference: 'r' });
        onWindowBlocked('https://lms.example/identity');
        return new Promise(() => undefined);
      },
    }),
    { wall: () => time, monotonic: () => time },
  );
  const wrong: string[] = [];
  let [state, view] = seenOf(session.getFlow().step);
  session.help.open('clock');
  session.subscribe(() => {
    const [nextState, nextView] = seenOf(session.getFlow().step);
    const isOpen = session.help.get() === 'clock';
    const change = `${state} → ${nextState}`;
    if (isOpen !== (nextView === view)) wrong.push(change);
    changes.add(`${change}${isOpen ? ', open' : ''}`);
    [state, view] = [nextState, nextView];
    session.help.open('clock');
  });
  for (const one of turns) {
    now = one;
    time += 60_000;
    // By the button that sends what is doubtful, where there is one.
    if (one.act === 'submit') session.submit(String(time).slice(0, 6), null, true);
    else session[one.act]();
    await new Promise(setImmediate);
  }
  session.stopIdentity();
  expect(wrong).toEqual([]);
}

function seenOf(step: Step): [state: StateName, view: string] {
  const hasField = WITH_FIELD.includes(step.state) || (step.state === 'checking' && step.errand === null);
  if (hasField) return [step.state, 'field'];
  return [step.state, 'link' in step && step.link !== undefined ? `${step.state} by hand` : step.state];
}

/** What a walk must have come by, or it has shown nothing. */
const CHANGES = [
  ...['locked', 'misconfigured', 'unregistered', 'verified'].map((state) => `checking → ${state}`),
  ...['unlocked', 'locked'].map((state) => `clearing → ${state}`),
  ...['identity', 'locked'].map((state) => `entering → ${state}`),
  ...['checking', 'clearing', 'entering', 'locked', 'redirecting'].map((state) => `identity → ${state}`),
  ...['entering', 'identity'].map((state) => `locked → ${state}`),
  ...['entering', 'identity', 'locked'].map((state) => `misconfigured → ${state}`),
  ...['entering', 'identity', 'locked'].map((state) => `unregistered → ${state}`),
  ...['entering', 'locked'].map((state) => `redirecting → ${state}`),
  ...['identity', 'locked'].map((state) => `unavailable → ${state}`),
  'unlocked → locked',
  'verified → entering',
  ...['entering → entering', 'checking → entering', 'checking → unavailable', 'unlocked → checking'].map(
    (change) => `${change}, open`,
  ),
];

test('help is over with the view in which it was opened, and with nothing else', async () => {
  const changes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 40, maxLength: 60 }), async (turns) => {
      newPage();
      await walk(turns, changes);
    }),
    { numRuns: 600 }, // so many that every change is come by
  );
  expect(CHANGES.filter((change) => !changes.has(change))).toEqual([]);
});
