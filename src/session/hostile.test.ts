// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WidgetError } from '../host/errors.js';
import { OPTIONS, readOptions } from '../host/options.js';
import { pageLedger } from './pageLedger.js';
import { createSession } from './session.js';

/** What throws whatever is asked of it. */
function throwing(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Throws when its prototype is asked for, as `instanceof` does, and nowhere else. */
const withoutPrototype = () =>
  new Proxy(
    {},
    {
      getPrototypeOf() {
        throw new Error('no');
      },
    },
  );

class Answer {
  code = 'AP001';
  get token(): string {
    throw new Error('no');
  }
}

/** Whatever there is in the language, made anew for each use: some can be used once. */
const VALUES: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  NaN: () => NaN,
  '-0': () => -0,
  Infinity: () => Infinity,
  'no text': () => '',
  'a blank': () => ' ',
  "'0'": () => '0',
  'half a pair': () => '\uD800',
  'a symbol': () => Symbol('no'),
  'a bigint': () => 10n ** 400n,
  'a function': () => () => 'no',
  'a class': () => Answer,
  'an instance': () => new Answer(),
  'a revoked proxy': throwing,
  'a proxy without a prototype': withoutPrototype,
  'an object that holds one': () => ({ code: throwing(), token: throwing(), status: throwing() }),
  'a list': () => Object.freeze([throwing()]),
  'an object without a prototype': () => Object.freeze(Object.create(null)),
  'no date': () => new Date(NaN),
  'a date': () => new Date(),
  'a Map': () => new Map([['code', 200]]),
  'a ring': () => {
    const ring: Record<string, unknown> = {};
    return Object.assign(ring, { ring });
  },
  'an axios response': () => ({ status: 200, data: { code: 200 }, headers: {}, config: {} }),
  'an error': () => new TypeError('no'),
  'an error that throws': () =>
    Object.defineProperty(new Error('no'), 'name', {
      get() {
        throw new Error('no');
      },
    }),
  'an empty Response': () => new Response(),
  'a Response of HTML': () => new Response('<p>', { status: 500 }),
  'a Response that was read': () => {
    const response = new Response('{"code":200}');
    void response.text();
    return response;
  },
  'a Response that breaks off': () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(undefined) })),
  'a Response of somebody else': () => ({
    [Symbol.toStringTag]: 'Response',
    text: () => throwing(),
    url: Symbol('no'),
    status: throwing(),
  }),
  'a thenable that throws': () => ({
    // oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
    get then() {
      throw new Error('no');
    },
  }),
  'a thenable that calls twice': () => ({
    // oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
    then(answer: (value: unknown) => void, fail: (cause: unknown) => void) {
      answer({});
      fail(throwing());
      throw new Error('no');
    },
  }),
  // oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
  'a thenable that never settles': () => ({ then() {} }),
  'an answer with a bad detail': () => ({ outcome: 'verified', token: throwing() }),
};

const WAYS = ['returns', 'throws', 'resolves to', 'rejects with'];
const EACH = Object.keys(VALUES);

/** A callback of the host's that ends so. */
function callback(how: string, what: string) {
  return vi.fn(() => {
    const made = VALUES[what]?.();
    if (how === 'throws') throw made;
    if (how === 'rejects with') return Promise.reject(made);
    return how === 'returns' ? made : Promise.resolve(made);
  });
}

const CODES = { verified: { code: '200', token: 't' }, locked: { code: 'AP009' }, outage: { code: 'IE001' } };
const SETTLED = /^(?!checking|clearing|identity|redirecting)/;

let told: WidgetError[];
let lines: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 3, 0, 10) });
  vi.stubGlobal('reportError', () => undefined); // the host's own errors are its own
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A trainee on a page of such a host; at 12:00:10, since a code must not be old. */
function begin(options: Record<string, unknown>) {
  pageLedger.forget();
  vi.setSystemTime(Date.UTC(2026, 0, 5, 3, 0, 10));
  told = [];
  lines = [];
  const given = (more: Record<string, unknown>) =>
    readOptions({ onError: (error: WidgetError) => void told.push(error), ...options, ...more });
  const session = createSession(given({}));
  const stop = session.start();
  const state = () => session.getFlow().step.state;
  return {
    session,
    stop,
    state,
    async types(code: string) {
      session.submit(code, null);
      await vi.advanceTimersByTimeAsync(10_001);
    },
    /** The same trainee, once the host is mended. */
    async goesOn() {
      session.configure(given({ verify: () => CODES.verified, purpose: '01' }));
      if (state() === 'verified') return;
      session.enterCode();
      session.submit('593026', null, true);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(state()).toBe('verified');
    },
  };
}

describe('whatever a callback does', () => {
  test.each(['verify', 'verifyAlternative', 'clearLock', 'identity', 'serverTime'])(
    'of `%s`: the trainee goes on, and the developer is told once',
    async (name) => {
      for (const [how, what] of WAYS.flatMap((one) => EACH.map((other) => [one, other] as const))) {
        const asked = callback(how, what);
        const host = begin({
          verify: () => CODES[name === 'verifyAlternative' ? 'outage' : 'locked'],
          identity: () => ({ status: 'verified', reference: 'r' }),
          clearLock: () => CODES.verified,
          alternative: 'always',
          verifyAlternative: () => CODES.verified,
          [name]: asked,
        });
        await host.types('482915');
        if (name === 'verifyAlternative') host.session.verifyOtherwise();
        else if (name !== 'verify') host.session.unlock();
        await vi.advanceTimersByTimeAsync(10_001);
        expect(asked, `${how} ${what}`).toHaveBeenCalled();
        // A person may take as long as they take.
        if (name === 'identity' && what === 'a thenable that never settles') host.session.stopIdentity();
        else expect(told.length, `${how} ${what}`).toBeGreaterThan(0);
        expect(host.state(), `${how} ${what}`).toMatch(SETTLED);
        expect(lines.length, `${how} ${what}`).toBe(new Set(lines).size);
        await host.goesOn();
        host.stop();
      }
    },
  );

  const NOTIFIED = ['onVerified', 'onLocked', 'onUnlocked', 'onUnavailable', 'onStateChange', 'onError'];
  test.each(NOTIFIED)('of `%s`: the trainee notices nothing', async (name) => {
    for (const [how, what] of WAYS.flatMap((one) => EACH.map((other) => [one, other] as const))) {
      let answer: object = CODES.outage;
      const host = begin({
        verify: () => answer,
        identity: () => ({ status: 'verified', reference: 'r' }),
        clearLock: () => CODES.verified,
        [name]: callback(how, what),
      });
      await host.types('482915');
      expect(host.state(), `${how} ${what}`).toBe('unavailable');
      answer = CODES.locked;
      host.session.submit('482916', null, true);
      await vi.advanceTimersByTimeAsync(1_000);
      host.session.unlock();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(host.state(), `${how} ${what}`).toBe('unlocked');
      await host.goesOn();
      host.stop();
    }
  });
});

test.each(Object.keys(OPTIONS))('whatever stands in place of `%s`, the rest works', async (name) => {
  for (const what of EACH) {
    const host = begin({ verify: () => CODES.verified, [name]: VALUES[what]?.() });
    await host.types('482915');
    expect(host.state(), what).toMatch(SETTLED);
    expect(lines.length, what).toBe(new Set(lines).size);
    await host.goesOn();
    host.stop();
  }
});
