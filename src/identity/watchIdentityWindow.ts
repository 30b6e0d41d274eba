import { QueryObserver } from '@tanstack/react-query';
import type { IdentityRequest, IdentityResult } from '../host/contract.js';
import { queryClient } from '../host/queryClient.js';
import type { IdentityStatus } from '../host/identityAnswer.js';
import { askIdentityStatus, PENDING, UNREACHABLE } from './identityStatus.js';

/** Name of the channel on which the return page speaks, beside message and storage (src/embed/es5/return.js). */
const CHANNEL = 'motp-widget';
/** How often to look whether the window is closed. */
const WATCH_MS = 500;
/** When to ask again after the window seems closed; `closed` is a lie where pages send COOP (old-pages.md), so ask, not guess. */
const CLOSED_ASK_MS = [1_000, 2_000];
/** How often to ask while no message has come: the window may be in another app, or cut off by COOP or an iframe. */
const POLL_MS = 5_000;
/** A record of the host's server is good for ten minutes. */
const GIVE_UP_MS = 10 * 60_000;
/** So many questions without an answer are a broken connection. */
const MAX_FAILURES = 4;

/**
 * Waits for the end of an identity verification in another window. The host's server is the truth; what the window
 * says (by message, channel or storage, each of which fails somewhere) is a hint to ask it now. `popup` is null where
 * it was blocked: the trainee may still open it by a link.
 */
export function watchIdentity(
  popup: Window | null,
  statusUrl: string,
  request: IdentityRequest,
): Promise<IdentityResult> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let failures = 0;

    const status = new QueryObserver<IdentityStatus>(queryClient, {
      queryKey: ['identity-status', request.state],
      queryFn: async ({ signal: cancelled }) => {
        const read = await askIdentityStatus(statusUrl, request.state, cancelled);
        if (cancelled.aborted) return PENDING;
        failures = read === UNREACHABLE ? failures + 1 : 0;
        return read === UNREACHABLE && failures < MAX_FAILURES ? PENDING : read;
      },
      initialData: PENDING,
      staleTime: Infinity, // the first question is the interval's, or a hint's
      gcTime: 0,
      refetchInterval: POLL_MS,
      refetchIntervalInBackground: true, // this page is behind the window
    });
    const stopAsking = status.subscribe(({ data, error }) => {
      if (error !== null) end(Promise.reject(error));
      else if (data && data.status !== 'pending') end(data);
    });

    function end(result: IdentityResult | Promise<never>) {
      if (signal.aborted) return;
      ended.abort();
      stopAsking();
      for (const timer of timers) clearTimeout(timer);
      channel?.close();
      resolve(result);
    }

    function after(ms: number, act: () => void) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.add(timer);
    }

    /** At once: a question that is under way may have been answered from before the hint, or never, and is dropped. */
    function ask() {
      return status.refetch();
    }

    /** A hint is whatever names our own state, which is random: to ask once too often does no harm. */
    function hear(hint: { state?: unknown } | null | undefined) {
      if (hint?.state === request.state) void ask();
    }

    async function askAfterClosing() {
      let asked = ask();
      for (const ms of CLOSED_ASK_MS) {
        await new Promise<void>((passed) => {
          after(ms, passed);
        });
        asked = ask();
      }
      const { data } = await asked;
      if (data?.status === 'pending' && !signal.aborted) request.onWindowClosed();
    }

    function lookAtWindow(window: Window) {
      if (window.closed) void askAfterClosing();
      else after(WATCH_MS, () => lookAtWindow(window));
    }

    window.addEventListener(
      'message',
      (event) => {
        if (event.origin === window.origin) hear(event.data);
      },
      { signal },
    );
    window.addEventListener(
      'storage',
      (event) => {
        if (event.newValue?.includes(request.state)) void ask();
      },
      { signal },
    );
    channel?.addEventListener('message', (event) => hear(event.data), { signal });
    // Back from another app or tab, as after a bank's app on a phone.
    document.addEventListener('visibilitychange', () => void ask(), { signal });
    request.signal.addEventListener(
      'abort',
      () => {
        end({ status: 'cancelled' });
        popup?.close();
      },
      { signal },
    );
    if (popup) after(WATCH_MS, () => lookAtWindow(popup));
    after(GIVE_UP_MS, () => end({ status: 'failed', reason: 'expired' }));
    // Given up already by a host that heard of the block.
    if (request.signal.aborted) end({ status: 'cancelled' });
  });
}
