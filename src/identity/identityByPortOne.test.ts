import type * as PortOne from '@portone/browser-sdk/v2';
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import type { IdentityRequest } from '../host/contract.js';
import { isSignedOut, thrownName } from '../host/errors.js';
import { identityByPortOne, type PortOneSdk } from './identityByPortOne.js';

type RealRequest = Parameters<typeof PortOne.requestIdentityVerification>[0];

const request: IdentityRequest = {
  purpose: 'unlock',
  state: 'a0123',
  widget: '99-1',
  locale: 'ko',
  mode: 'auto',
  onWindowBlocked: () => undefined,
  onWindowClosed: () => undefined,
  signal: new AbortController().signal,
};

test('the adapter takes the SDK as it is published', () => {
  expectTypeOf<typeof PortOne>().toExtend<PortOneSdk<RealRequest>>();
});

function startWith(fetched: () => Response | Promise<Response>) {
  const order: string[] = [];
  const ask = vi.fn((url: string, init: RequestInit) => {
    order.push(`${init.method} ${new URL(url).pathname}`);
    return Promise.resolve(fetched());
  });
  vi.stubGlobal('fetch', ask);
  const requestIdentityVerification = vi.fn(() => {
    order.push('SDK');
    return Promise.resolve(undefined);
  });
  const identity = identityByPortOne<RealRequest>({
    portOne: { requestIdentityVerification },
    request: { storeId: 'store-0000', channelKey: 'channel-key-0000' },
    startUrl: '/start?lesson=5',
    headers: { 'X-CSRF-TOKEN': 'token' },
    statusUrl: '/status',
  });
  return { started: identity.start(request), order, ask, requestIdentityVerification };
}

const stored = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('window', { location: new URL('https://lms.example/lesson') });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the server hears of it first; the SDK gets our state as its id, and the page is known to leave when it answers nothing', async () => {
  const { started, order, ask, requestIdentityVerification } = startWith(() =>
    Response.json({ status: 'pending' }),
  );
  await expect(started).resolves.toEqual({ status: 'redirecting' });
  expect(order).toEqual(['POST /start', 'SDK']);
  const [url, { body, headers }] = ask.mock.calls[0] ?? ['', {}];
  expect(new URL(url).searchParams.get('lesson')).toBe('5');
  expect(body).toEqual(new URLSearchParams({ state: 'a0123', purpose: 'unlock' }));
  expect(headers).toEqual({ 'X-CSRF-TOKEN': 'token' });
  expect(requestIdentityVerification).toHaveBeenCalledWith({
    storeId: 'store-0000',
    channelKey: 'channel-key-0000',
    identityVerificationId: 'a0123',
  });
});

test.each([
  [
    'a limit',
    () => Response.json({ status: 'failed', reason: 'limit' }),
    { status: 'failed', reason: 'limit' },
  ],
  ['an error', () => new Response('', { status: 500 }), { status: 'failed', reason: 'network' }],
  ['no network', () => Promise.reject(new TypeError('lost')), { status: 'failed', reason: 'network' }],
] as const)(
  'the server answers with %s: the SDK is not called, nothing stays stored',
  async (_, fetched, result) => {
    const { started, requestIdentityVerification } = startWith(fetched);
    await expect(started).resolves.toEqual(result);
    expect(requestIdentityVerification).not.toHaveBeenCalled();
    expect([...stored.keys()]).toEqual([]);
  },
);

test('no login is known as such, and nothing stays stored', async () => {
  const { started, requestIdentityVerification } = startWith(() =>
    Response.json({ outcome: 'signed-out' }, { status: 401 }),
  );
  expect(isSignedOut(await started.catch((error: unknown) => error))).toBe(true);
  expect(requestIdentityVerification).not.toHaveBeenCalled();
  expect([...stored.keys()]).toEqual([]);
});

test('a start that is not there is told to the developer', async () => {
  const { started, requestIdentityVerification } = startWith(
    () => new Response('<h1>404</h1>', { status: 404 }),
  );
  const problem = await started.catch((error: unknown) => error);
  expect(thrownName(problem)).toContain('HTTP 404 from POST /start');
  expect(requestIdentityVerification).not.toHaveBeenCalled();
});
