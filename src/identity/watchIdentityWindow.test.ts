import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IdentityRequest, IdentityResult } from '../host/contract.js';
import type { watchIdentity as Watch } from './watchIdentityWindow.js';

/** One question to the host's server, which the test answers. */
interface Question {
  at: number;
  signal: AbortSignal;
  answer: (body: unknown, status?: number) => Promise<void>;
  fail: () => Promise<void>;
}

const STATE = `a${'0'.repeat(32)}`;

let watchIdentity: typeof Watch;
let page: EventTarget & { origin: string };
let questions: Question[];
let giveUp: AbortController;
let popup: { closed: boolean; close: () => void };
let closedTold: number[];
let result: IdentityResult | undefined;
let problem: unknown;

const last = () => questions.at(-1) as Question;
const times = () => questions.map(({ at }) => at);
const unanswered = () => questions.filter(({ signal }) => !signal.aborted);

function pass(ms: number) {
  return vi.advanceTimersByTimeAsync(ms);
}

async function hint(state: unknown = STATE, origin = page.origin) {
  page.dispatchEvent(
    Object.assign(new Event('message'), { origin, data: { v: 1, type: 'motp-identity', state } }),
  );
  await pass(0);
}

const fetchHeld = (_: string, { signal }: { signal: AbortSignal }) =>
  new Promise<Response>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    questions.push({
      at: Date.now(),
      signal,
      answer: async (body, status = 200) => {
        resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
        await pass(1);
      },
      fail: async () => {
        reject(new TypeError('no network'));
        await pass(1);
      },
    });
  });

function start() {
  const request: IdentityRequest = {
    purpose: 'unlock',
    state: STATE,
    widget: '99-1',
    locale: 'ko',
    mode: 'auto',
    onWindowBlocked: () => undefined,
    onWindowClosed: () => closedTold.push(Date.now()),
    signal: giveUp.signal,
  };
  void watchIdentity(popup as unknown as Window, '/status', request).then(
    (ended) => {
      result = ended;
    },
    (why: unknown) => {
      problem = why;
    },
  );
}

// The whole library and what stands for it in the script-tag file keep to the same.
describe.each([
  ['the library', () => import('@tanstack/react-query')],
  ['its stand-in', () => import('../slim/react-query.js')],
])('by %s', (_, library) => {
  beforeEach(async () => {
    vi.useFakeTimers({ now: 0 });
    vi.resetModules();
    page = Object.assign(new EventTarget(), {
      origin: 'https://lms.example',
      location: new URL('https://lms.example/lesson'),
    });
    vi.stubGlobal('window', page);
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('fetch', fetchHeld);
    vi.doMock('@tanstack/react-query', library);
    ({ watchIdentity } = await import('./watchIdentityWindow.js'));
    questions = [];
    closedTold = [];
    result = undefined;
    problem = undefined;
    giveUp = new AbortController();
    popup = { closed: false, close: vi.fn() };
  });

  afterEach(() => {
    giveUp.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('asks every five seconds, and not before', async () => {
    start();
    await pass(4_999);
    expect(times()).toEqual([]);
    await pass(1);
    await last().answer({ status: 'pending' });
    await pass(4_999);
    await last().answer({ status: 'pending' });
    expect(times()).toEqual([5_000, 10_000]);
    expect(result).toBeUndefined();
  });

  test('a hint asks at once, and its answer is the result', async () => {
    start();
    await pass(700);
    await hint();
    expect(times()).toEqual([700]);
    await last().answer({ status: 'verified', reference: 'r-1' });
    expect(result).toEqual({ status: 'verified', reference: 'r-1' });
    await pass(60_000);
    expect(questions).toHaveLength(1);
  });

  test.each([
    ['another state', () => hint('a1')],
    ['another origin', () => hint(STATE, 'https://evil.example')],
    ['no object', () => hint(null)],
  ])('a message of %s is no hint', async (_, send) => {
    start();
    await send();
    expect(questions).toHaveLength(0);
  });

  test('a hint that comes while a question is under way leads to one more question', async () => {
    start();
    await pass(5_000);
    const poll = last();
    await hint();
    // The poll may have been answered from before the hint: its answer must not be the last word.
    if (!poll.signal.aborted) await poll.answer({ status: 'pending' });
    await pass(100);
    expect(questions).toHaveLength(2);
    await last().answer({ status: 'verified', reference: 'r-2' });
    expect(result).toEqual({ status: 'verified', reference: 'r-2' });
  });

  test('a question that never answers silences nobody: a hint, the closed window and the next poll ask all the same', async () => {
    start();
    await pass(5_000); // never answered
    await pass(1_000);
    await hint(); // never answered
    expect(questions).toHaveLength(2);
    popup.closed = true;
    await pass(1_000);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    await pass(30_000);
    expect(times().at(-1)).toBeGreaterThanOrEqual(30_000);
    expect(closedTold).toHaveLength(1);
    await last().answer({ status: 'verified', reference: 'late' });
    expect(result).toEqual({ status: 'verified', reference: 'late' });
  });

  test('however many hints come, one question is open at a time', async () => {
    start();
    for (let i = 0; i < 6; i += 1) {
      await hint();
      expect(unanswered()).toHaveLength(1);
    }
  });

  test('asks three times when the window is closed, then says so once and goes on listening', async () => {
    start();
    popup.closed = true;
    await pass(510);
    await last().answer({ status: 'pending' });
    await pass(1_000);
    await last().answer({ status: 'pending' });
    expect(closedTold).toHaveLength(0);
    await pass(2_000);
    await last().answer({ status: 'pending' });
    expect(closedTold).toHaveLength(1);
    await hint();
    await last().answer({ status: 'verified', reference: 'r-3' });
    expect(result).toEqual({ status: 'verified', reference: 'r-3' });
    expect(closedTold).toHaveLength(1);
  });

  test('four questions in a row without an answer are a broken connection; an answer in between forgives them', async () => {
    start();
    for (let i = 0; i < 3; i += 1) {
      await hint();
      await last().fail();
    }
    await hint();
    await last().answer({ status: 'pending' });
    for (let i = 0; i < 3; i += 1) {
      await hint();
      await last().fail();
    }
    expect(result).toBeUndefined();
    await hint();
    await last().fail();
    expect(result).toEqual({ status: 'failed', reason: 'network' });
  });

  test('an answer that fits nothing ends the wait, and is told', async () => {
    start();
    await hint();
    await last().answer({ status: 'success' });
    expect(String(problem)).toContain('no-status');
    await pass(60_000);
    expect(questions).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('given up, it asks no more, aborts what it asked and closes the window', async () => {
    start();
    await pass(5_000);
    giveUp.abort();
    await pass(0);
    expect(result).toEqual({ status: 'cancelled' });
    expect(last().signal.aborted).toBe(true);
    expect(popup.close).toHaveBeenCalledOnce();
    await pass(60_000);
    expect(questions).toHaveLength(1);
  });

  test('after ten minutes nothing is waited for', async () => {
    start();
    for (let i = 0; i < 119; i += 1) {
      await pass(5_000);
      await last().answer({ status: 'pending' });
    }
    await pass(10_000);
    expect(result).toEqual({ status: 'failed', reason: 'expired' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
