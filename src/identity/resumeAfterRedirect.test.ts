import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const ORIGIN = 'https://lms.example';
const signal = new AbortController().signal;
let asked: string[];
/** When the server answers. */
let answers: Promise<void>;
let address: URL;
/** The module, which is loaded with each page anew. */
let { keepState, resumeFrom } = await import('./resumeAfterRedirect.js');

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

// Nothing is taken away after a test: what it gave up looks for its page once more, seconds later.
beforeEach(() => {
  asked = [];
  answers = Promise.resolve();
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url).searchParams.get('state') ?? '');
    return answers.then(() => new Response('{"status":"verified","reference":"r"}'));
  });
  vi.stubGlobal('sessionStorage', storage());
});

/** The page is loaded, at an address. */
async function opens(path: string) {
  vi.resetModules();
  ({ keepState, resumeFrom } = await import('./resumeAfterRedirect.js'));
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

/** A helper made anew, as by a host that writes it where it draws. */
const widgetOnAPage = (statusUrl = '/status') => resumeFrom(statusUrl, ['motp_state']);

type Found = Exclude<ReturnType<ReturnType<typeof resumeFrom>['resume']>, 'foreign' | null>;

describe('back from the provider', () => {
  test('each of several widgets goes on with what it began, whichever starts first', async () => {
    const name = fc.constantFrom('00-1', '01-1', '01-2', '99-1');
    const names = fc.uniqueArray(name, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), fc.nat(), async (names, left, shift) => {
        vi.stubGlobal('sessionStorage', storage());
        const leaving = names[left % names.length] as string;
        const state = `a${leaving}`;
        keepState(leaving, state);
        await opens(`/lesson?class=%B0%FA&motp_state=${state}`);
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

  test('a state that this browser did not store is refused once, and asked about never', async () => {
    keepState('01-1', 'mine');
    await opens('/lesson?motp_state=theirs');
    expect(widgetOnAPage().resume(signal, '01-1')).toBe('foreign');
    expect(widgetOnAPage().resume(signal, '02-1')).toBeNull();
    expect(asked).toEqual([]);
    expect(address.search).toBe('');
  });

  test('without a state in the address, its own is asked about, and no other', async () => {
    keepState('01-1', 'mine');
    await opens('/lesson');
    expect(widgetOnAPage().resume(signal, '02-1')).toBeNull();
    const resumed = widgetOnAPage().resume(signal, '01-1');
    expect(resumed).toMatchObject({ state: 'mine' });
    await (resumed as Found).result;
    expect(widgetOnAPage().resume(signal, '01-1')).toBeNull();
  });

  test('where nothing can be stored, the server decides: no dead end', async () => {
    Object.defineProperty(globalThis, 'sessionStorage', { ...noStorage, configurable: true });
    expect(() => keepState('99-1', 'b1')).not.toThrow();
    await opens('/lesson?motp_state=b1');
    const identity = widgetOnAPage();
    const resumed = identity.resume(signal, '99-1');
    expect(resumed).toMatchObject({ state: 'b1' });
    expect(address.search).toBe('');
    await expect((resumed as Found).result).resolves.toMatchObject({
      status: 'verified',
    });
    expect(identity.resume(signal, '99-1')).toBeNull();
  });

  test('however often widget and helper are made anew, it is the same verification until it was heard or given up', async () => {
    /** How each but the last of the widgets goes: before it has asked, or before it is answered. */
    const gone = fc.array(fc.constantFrom('unasked', 'unanswered'), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(gone, fc.boolean(), fc.boolean(), async (lives, isStored, isGivenUp) => {
        const kept = isStored ? { value: storage() } : noStorage;
        Object.defineProperty(globalThis, 'sessionStorage', { ...kept, configurable: true });
        keepState('99-1', 'c1');
        const answer = new EventTarget();
        answers = new Promise((answered) => answer.addEventListener('given', () => answered()));
        await opens('/lesson?motp_state=c1');
        const comesBack = (life: AbortSignal) => {
          const resumed = widgetOnAPage().resume(life, '99-1');
          expect(resumed).toMatchObject({ state: 'c1' });
          expect(widgetOnAPage().resume(life, '99-2')).toBeNull();
          expect(widgetOnAPage('/of-another-server').resume(life, '99-1')).toBeNull();
          return resumed as Found;
        };
        for (const how of lives) {
          asked = [];
          const life = new AbortController();
          comesBack(life.signal);
          if (how === 'unanswered') await vi.waitFor(() => expect(asked).not.toEqual([]), { interval: 1 });
          life.abort();
        }
        const { result } = comesBack(signal);
        answer.dispatchEvent(new Event('given'));
        if (isGivenUp) widgetOnAPage().forget('99-1');
        else await expect(result).resolves.toMatchObject({ status: 'verified' });
        expect(widgetOnAPage().resume(signal, '99-1')).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
