import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepState, resumeFrom } from './resumeAfterRedirect.js';

const ORIGIN = 'https://lms.example';
const signal = new AbortController().signal;
let asked: string[];
let address: URL;

function storage(): Storage {
  const kept: Record<string, unknown> = {};
  return Object.defineProperties(kept, {
    setItem: { value: (key: string, value: string) => void (kept[key] = value) },
    removeItem: { value: (key: string) => void delete kept[key] },
  }) as unknown as Storage;
}

const noStorage = {
  get(): never {
    throw new DOMException('', 'SecurityError');
  },
};

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url).searchParams.get('state') ?? '');
    return Promise.resolve(new Response('{"status":"verified","reference":"r"}'));
  });
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(async () => {
  // What was asked is answered before the page goes.
  await new Promise((passed) => {
    setTimeout(passed, 10);
  });
  vi.unstubAllGlobals();
});

/** The page is loaded, at an address. */
function opens(path: string) {
  address = new URL(path, ORIGIN);
  const page = {
    get location() {
      return address;
    },
    history: {
      state: null,
      replaceState: (_: unknown, __: string, url: URL) => {
        address = new URL(url.href);
      },
    },
  };
  vi.stubGlobal('window', Object.assign(page, { parent: page, top: page }));
}

const widgetOnAPage = () => resumeFrom('/status', ['motp_state']);

describe('back from the provider', () => {
  test('each of several widgets goes on with what it began, whichever starts first', () => {
    const name = fc.constantFrom('00-1', '01-1', '01-2', '99-1');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.nat(), fc.nat(), (names, left, shift) => {
        vi.stubGlobal('sessionStorage', storage());
        const leaving = names[left % names.length] as string;
        const state = `a${leaving}`;
        keepState(leaving, state);
        opens(`/lesson?class=%B0%FA&motp_state=${state}`);
        const order = names.map((_, at) => names[(at + shift) % names.length] as string);
        for (const widget of order) {
          const resumed = widgetOnAPage().resume(signal, widget);
          if (widget === leaving) expect(resumed).toMatchObject({ state });
          else expect(resumed).toBeNull();
        }
        expect(address.search).toBe('?class=%B0%FA');
        expect(Object.keys(sessionStorage)).toEqual([]);
      }),
    );
  });

  test('a state that this browser did not store is refused once, and asked about never', () => {
    keepState('01-1', 'mine');
    opens('/lesson?motp_state=theirs');
    expect(widgetOnAPage().resume(signal, '01-1')).toBe('foreign');
    expect(widgetOnAPage().resume(signal, '02-1')).toBeNull();
    expect(asked).toEqual([]);
    expect(address.search).toBe('');
  });

  test('without a state in the address, its own is asked about, and no other', () => {
    keepState('01-1', 'mine');
    opens('/lesson');
    expect(widgetOnAPage().resume(signal, '02-1')).toBeNull();
    expect(widgetOnAPage().resume(signal, '01-1')).toMatchObject({ state: 'mine' });
    expect(widgetOnAPage().resume(signal, '01-1')).toBeNull();
  });

  test('where nothing can be stored, the server decides: no dead end', async () => {
    Object.defineProperty(globalThis, 'sessionStorage', { ...noStorage, configurable: true });
    expect(() => keepState('99-1', 'b1')).not.toThrow();
    opens('/lesson?motp_state=b1');
    const identity = widgetOnAPage();
    const resumed = identity.resume(signal, '99-1');
    expect(resumed).toMatchObject({ state: 'b1' });
    expect(address.search).toBe('');
    await expect((resumed as { result: Promise<unknown> }).result).resolves.toMatchObject({
      status: 'verified',
    });
    expect(identity.resume(signal, '99-1')).toBeNull();
  });

  test('started twice before the result is there, it is the same verification; given up, there is none', () => {
    keepState('99-1', 'c1');
    opens('/lesson?motp_state=c1');
    const identity = widgetOnAPage();
    expect(identity.resume(signal, '99-1')).toMatchObject({ state: 'c1' });
    expect(identity.resume(signal, '99-1')).toMatchObject({ state: 'c1' });
    identity.forget('99-1');
    expect(identity.resume(signal, '99-1')).toBeNull();
  });
});
