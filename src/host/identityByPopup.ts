import type { IdentityRequest, IdentityResult } from './contract.js';
import { readIdentityStatus } from './identityStatus.js';

export interface IdentityByPopupOptions {
  /** Page of the host's server that leads to the provider. It gets `state`, `purpose`, `locale` and `mode=popup`. */
  startUrl: string;
  /** Answers `{ status, reference?, reason? }` for `?state=…`; `pending` while nothing is known. */
  statusUrl: string;
  /** Size of the window in CSS pixels. */
  width?: number;
  height?: number;
}

/** What the return page says when it is there: only a hint to go and ask the host's server (src/return.ts). */
interface ReturnMessage {
  type: 'motp-identity';
  state: string;
}

export const RETURN_CHANNEL = 'motp-widget';

/** How often to look whether the window is closed. */
const WATCH_MS = 500;
/** When to ask after the window seems closed; `closed` is a lie where pages send COOP (embed.md), so ask, not guess. */
const CLOSED_ASK_MS = [0, 1_000, 2_000];
/** How often to ask while no message has come: the window may be in another app, or cut off by COOP or an iframe. */
const POLL_MS = 5_000;
/** A record of the host's server is good for ten minutes. */
const GIVE_UP_MS = 10 * 60_000;
/** So many questions without an answer are a broken connection. */
const MAX_FAILURES = 4;

/**
 * Identity verification in a window of its own, as NICE, KCB, KMC, Danal and KCP do it. The window is opened inside
 * the click. The result is whatever the host's server says under `statusUrl`; messages from the window only hurry it.
 */
export function identityByPopup({ startUrl, statusUrl, width = 480, height = 720 }: IdentityByPopupOptions) {
  return (request: IdentityRequest): Promise<IdentityResult> => {
    const url = new URL(startUrl, window.location.href);
    url.searchParams.set('state', request.state);
    url.searchParams.set('purpose', request.purpose);
    url.searchParams.set('locale', request.locale);
    url.searchParams.set('mode', 'popup');
    const popup = window.open(url.href, 'motp-identity', `popup,width=${width},height=${height}`);
    if (popup === null) return Promise.resolve({ status: 'blocked' });
    return watch(popup, statusUrl, request);
  };
}

function watch(popup: Window, statusUrl: string, request: IdentityRequest): Promise<IdentityResult> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(RETURN_CHANNEL) : null;
    const timers: ReturnType<typeof setTimeout>[] = [];
    let failures = 0;
    let asking = false;
    let askAgain = false;
    let seemsClosed = false;

    function end(result: IdentityResult) {
      if (signal.aborted) return;
      ended.abort();
      for (const timer of timers) clearTimeout(timer);
      channel?.close();
      resolve(result);
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

    function after(ms: number, act: () => void) {
      timers.push(setTimeout(act, ms));
    }

    /** Hints are taken from our own origin and for our own state only. */
    function hear(data: unknown) {
      const message = data as Partial<ReturnMessage> | null;
      if (message?.type === 'motp-identity' && message.state === request.state) void ask();
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

    function lookAtWindow() {
      if (signal.aborted) return;
      if (popup.closed && !seemsClosed) {
        seemsClosed = true;
        void askAfterClosing();
      }
      if (!seemsClosed) after(WATCH_MS, lookAtWindow);
    }

    function poll() {
      if (signal.aborted) return;
      void ask();
      after(POLL_MS, poll);
    }

    window.addEventListener(
      'message',
      (event) => {
        if (event.origin === window.location.origin) hear(event.data);
      },
      { signal },
    );
    window.addEventListener(
      'storage',
      (event) => {
        if (event.key === RETURN_CHANNEL && event.newValue !== null) hear(parse(event.newValue));
      },
      { signal },
    );
    document.addEventListener('visibilitychange', () => void ask(), { signal });
    channel?.addEventListener('message', (event) => hear(event.data), { signal });
    request.signal.addEventListener(
      'abort',
      () => {
        end({ status: 'cancelled' });
        popup.close();
      },
      { signal },
    );
    after(WATCH_MS, lookAtWindow);
    after(POLL_MS, poll);
    after(GIVE_UP_MS, () => end({ status: 'failed', reason: 'expired' }));
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
