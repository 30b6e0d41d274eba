import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { IdentityRequest } from '../host/contract.js';
import { HostProblem } from '../host/errors.js';
import { identityByRedirect } from './identityByRedirect.js';
import { identityByWindow, WINDOW_MODES } from './identityByWindow.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const PAGES = { startUrl: '/start', statusUrl: '/status' };
const TOKENS = [
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation',
  'allow-top-navigation-by-user-activation',
  'allow-top-navigation-to-custom-protocols',
  'allow-forms',
];

/** What a frame's `sandbox` says; null: there is none. `top`: whose page is around it. */
interface Around {
  tokens: string[] | null;
  top: 'none' | 'own' | 'of another site';
  /** An engine that says nothing where it refuses. */
  isSilent: boolean;
}

const around: fc.Arbitrary<Around> = fc.record({
  tokens: fc.option(fc.subarray(TOKENS)),
  top: fc.constantFrom('none', 'own', 'of another site'),
  isSilent: fc.boolean(),
});

/** Puts the page there: what it does, and what is allowed. */
function visit({ tokens, top, isSilent }: Around) {
  const done: string[] = [];
  const isFramed = top !== 'none';
  const may = (...wanted: string[]) =>
    !isFramed || tokens === null || wanted.some((one) => tokens.includes(one));
  const mayOpen = may('allow-popups');
  const mayLeave =
    top !== 'of another site' && may('allow-top-navigation', 'allow-top-navigation-by-user-activation');
  const page: Record<string, unknown> = {
    addEventListener: () => undefined,
    frameElement:
      top === 'own' ? { getAttribute: () => tokens && ['allow-scripts', ...tokens].join(' ') } : null,
    open() {
      done.push(mayOpen ? 'opens' : 'tries to open');
      return mayOpen ? { closed: false, close: () => undefined } : null;
    },
    matchMedia: () => ({ matches: false }),
  };
  page['location'] = locationOf(page);
  const outer: Record<string, unknown> = { frameElement: null };
  outer['parent'] = outer;
  if (top === 'of another site') {
    for (const name of ['location', 'frameElement']) {
      Object.defineProperty(outer, name, {
        get() {
          throw new DOMException('another site', 'SecurityError');
        },
      });
    }
  } else outer['location'] = locationOf(outer);
  page['parent'] = isFramed ? outer : page;
  page['top'] = isFramed ? outer : page;
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('sessionStorage', { setItem: () => undefined, removeItem: () => undefined });

  function locationOf(owner: unknown) {
    const url = new URL('https://lms.example/lesson');
    return Object.assign(url, {
      assign() {
        const isAllowed = owner === page ? !isFramed : mayLeave;
        done.push(isAllowed ? 'leaves' : 'tries to leave');
        if (!isAllowed && !isSilent) throw new DOMException('sandboxed', 'SecurityError');
      },
    });
  }
  return { done, mayOpen, mayLeave };
}

function request(signal: AbortSignal): IdentityRequest {
  return {
    purpose: 'unlock',
    state: `a${'0'.repeat(32)}`,
    widget: '01-1',
    locale: 'ko',
    mode: 'auto',
    onWindowBlocked: () => undefined,
    onWindowClosed: () => undefined,
    signal,
  };
}

test('in whatever frame, the way is one that is allowed there; where there is none, it is the developer’s to mend', async () => {
  await fc.assert(
    fc.asyncProperty(around, fc.constantFrom(...WINDOW_MODES), async (frame, mode) => {
      const { done, mayOpen, mayLeave } = visit(frame);
      const stop = new AbortController();
      const identity = identityByWindow({ ...PAGES, mode });
      const saysWindow = identity.opensWindow?.();
      const started = identity.start(request(stop.signal));
      await Promise.resolve();
      stop.abort();
      const result = await started.catch((error: unknown) => error);
      // Of another site's frame nothing is known before it was tried.
      const isSeen = frame.top !== 'of another site';
      if (mayOpen || mayLeave) {
        const leaves = mayLeave && (mode === 'redirect' || !mayOpen);
        expect(done).toEqual([leaves ? 'leaves' : 'opens']);
        expect(result).toEqual({ status: leaves ? 'redirecting' : 'cancelled' });
        expect(saysWindow).toBe(!leaves);
      } else if (isSeen) {
        expect(done).toEqual([]);
        expect(result).toBeInstanceOf(HostProblem);
      } else expect(done).toEqual(['tries to open']);
    }),
    { numRuns: 500 },
  );
});

test('by redirect alone, a frame that may not leave is the developer’s to mend', async () => {
  for (const frame of fc.sample(around, 200)) {
    const { done, mayLeave } = visit(frame);
    const result = await identityByRedirect(PAGES)
      .start(request(new AbortController().signal))
      .catch((error: unknown) => error);
    expect(done).toEqual(mayLeave ? ['leaves'] : []);
    if (!mayLeave) expect(result).toBeInstanceOf(HostProblem);
  }
});
