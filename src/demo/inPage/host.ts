import type { Identity, LocaleName, MotpWidgetOptions } from '../../index.js';
import { maskName, maskPhone } from '../../sandbox/lms/fields.js';
import { INSTITUTION } from '../../sandbox/trainees.js';
import type { Decision } from '../../sandbox/provider/provider.js';
import type { Sandbox } from './sandbox.js';

/** How the identity verification goes on after the button. */
export const IDENTITY_WAYS = ['window', 'blocked', 'redirect', 'offline', 'none'] as const;
export type IdentityWay = (typeof IDENTITY_WAYS)[number];

/** Where the provider's page is shown. Its addresses are for a window of its own. */
export interface ProviderPage {
  /** Shows it, and gives its address. `onDecision` hears once what was pressed; `closed`: it was closed by hand. */
  open: (locale: LocaleName, onDecision: (decision: Decision | 'closed') => void) => string;
  /** The browser blocked it: it is reached by its address alone. */
  hide: () => void;
  close: () => void;
}

/** What an LMS developer writes, over the sandbox in this page: compare src/demo/host.ts, which is over HTTP. */
export function hostOf(sandbox: Sandbox, way: IdentityWay, window: ProviderPage) {
  const post = async (path: string, fields: Record<string, string>, signal: AbortSignal) => {
    const response = await sandbox.fetch(path, { method: 'POST', body: new URLSearchParams(fields), signal });
    return response.text();
  };
  return {
    verify: ({ code, purpose, attempt, signal }) =>
      post('/lms/motp/verify', { code, purpose, attempt }, signal),
    clearLock: ({ reference, signal }) => post('/lms/motp/clear-lock', { reference }, signal),
    verifyAlternative: ({ reference, purpose, signal }) =>
      post('/lms/motp/alternative', { reference, purpose }, signal),
    async serverTime() {
      const response = await sandbox.fetch('/lms/motp/time');
      const { now } = (await response.json()) as { now: number };
      return now;
    },
    identity: way === 'none' ? undefined : identityIn(sandbox, way, window),
    trainee: {
      maskedName: maskName(sandbox.trainee.lms.name),
      maskedPhone: maskPhone(sandbox.trainee.lms.phone),
    },
    institution: INSTITUTION,
  } satisfies MotpWidgetOptions;
}

/** The provider's page is drawn beside the widget: a story may not open a window by itself. */
function identityIn(sandbox: Sandbox, way: Exclude<IdentityWay, 'none'>, window: ProviderPage): Identity {
  const start: Identity['start'] = (request) => {
    if (way === 'offline') return Promise.resolve({ status: 'failed', reason: 'network' });
    if (way === 'redirect' || request.mode === 'redirect') return Promise.resolve({ status: 'redirecting' });
    return new Promise((resolve) => {
      const url = window.open(request.locale as LocaleName, (decision) => {
        if (decision === 'closed') request.onWindowClosed();
        else resolve(sandbox.identify(request, decision));
      });
      request.signal.addEventListener('abort', window.close);
      if (way === 'blocked') {
        window.hide();
        request.onWindowBlocked(url);
      }
    });
  };
  return { start, opensWindow: () => way !== 'redirect' };
}
