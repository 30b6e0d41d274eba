import type { IdentityRequest, IdentityResult } from '../host/contract.js';
import { readIdentityStatus } from './identityStatus.js';

/** Name of the channel on which the return page speaks, beside message and storage (src/embed/es5/return.js). */
const CHANNEL = 'motp-widget';
/** How often to look whether the window is closed. */
const WATCH_MS = 500;
/** When to ask after the window seems closed; `closed` is a lie where pages send COOP (old-pages.md), so ask, not guess. */
const CLOSED_ASK_MS = [0, 1_000, 2_000];
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
    let asking = false;
    let askAgain = false;

    function end(result: IdentityResult) {
      if (signal.aborted) return;
      ended.abort();
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

    async function ask() {
      if (signal.aborted) return;
      if (asking) {
        askAgain = true;
        return;
      }
      asking = true;
      const status = await readIdentityStatus(statusUrl, request.state, signal);
      asking = false;
      if (status === 'unreachable') {
        failures += 1;
        if (failures >= MAX_FAILURES) end({ status: 'failed', reason: 'network' });
      } else {
        failures = 0;
        if (status.status !== 'pending') return end(status);
      }
      if (!askAgain) return;
      askAgain = false;
      await ask();
    }

    /** A hint is whatever names our own state, which is random: to ask once too often does no harm. */
    function hear(hint: { state?: unknown } | null | undefined) {
      if (hint?.state === request.state) void ask();
    }

    async function askAfterClosing() {
      for (const ms of CLOSED_ASK_MS) {
        await new Promise<void>((passed) => {
          after(ms, passed);
        });
        await ask();
        if (signal.aborted) return;
      }
      request.onWindowClosed();
    }

    function lookAtWindow(window: Window) {
      if (window.closed) void askAfterClosing();
      else after(WATCH_MS, () => lookAtWindow(window));
    }

    function poll() {
      void ask();
      after(POLL_MS, poll);
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
    after(POLL_MS, poll);
    after(GIVE_UP_MS, () => end({ status: 'failed', reason: 'expired' }));
    // Given up already by a host that heard of the block.
    if (request.signal.aborted) end({ status: 'cancelled' });
  });
}
