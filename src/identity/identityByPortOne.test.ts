import type * as PortOne from '@portone/browser-sdk/v2';
import { expect, expectTypeOf, test, vi } from 'vitest';
import type { IdentityRequest } from '../host/contract.js';
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

test('the SDK gets our state as its id, and the page is known to leave when it answers nothing', async () => {
  const requestIdentityVerification = vi.fn(() => Promise.resolve(undefined));
  const identity = identityByPortOne<RealRequest>({
    portOne: { requestIdentityVerification },
    request: { storeId: 'store-0000', channelKey: 'channel-key-0000' },
    statusUrl: '/status',
  });
  await expect(identity.start(request)).resolves.toEqual({ status: 'redirecting' });
  expect(requestIdentityVerification).toHaveBeenCalledWith({
    storeId: 'store-0000',
    channelKey: 'channel-key-0000',
    identityVerificationId: 'a0123',
  });
});
