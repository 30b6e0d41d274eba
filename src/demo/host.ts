import { identityByWindow } from '../index.js';
import { readChoice } from './choice.js';
import type { MotpWidgetOptions } from '../host/contract.js';

/** What the demo LMS gives to the widget: the part that an LMS developer writes. */
export const host = {
  /** One press of the button. The LMS server asks the agency and passes its answer on, which the widget reads. */
  async verify({ code, purpose, attempt, signal }) {
    const response = await fetch('/lms/motp/verify', {
      method: 'POST',
      body: new URLSearchParams({ code, purpose, attempt }),
      signal,
    });
    return response.text();
  },

  /** Agency time, for the countdown. */
  async serverTime({ signal }) {
    const response = await fetch('/lms/motp/time', { cache: 'no-store', signal });
    const answer: { now: number } = await response.json();
    return answer.now;
  },

  /** Leads to the identity provider by way of the LMS server, and learns from that server how it ended. */
  identity: identityByWindow({
    startUrl: '/lms/motp/identity/start',
    statusUrl: '/lms/motp/identity/status',
    mode: readChoice(location.search).identity,
  }),

  /** The LMS server looks up the identity record that `reference` stands for and has the agency clear the lock. */
  async clearLock({ reference, signal }) {
    const response = await fetch('/lms/motp/clear-lock', {
      method: 'POST',
      body: new URLSearchParams({ reference }),
      signal,
    });
    return response.text();
  },

  /** The LMS server takes the identity verification in place of a code (대체인증). */
  async verifyAlternative({ reference, purpose, signal }) {
    const response = await fetch('/lms/motp/alternative', {
      method: 'POST',
      body: new URLSearchParams({ reference, purpose }),
      signal,
    });
    return response.text();
  },
} satisfies Partial<MotpWidgetOptions>;
