import type { IdentityRequest, IdentityResult } from '../../index.js';
import { CODE_MS } from '../../sandbox/agency/totp.js';
import { createApp } from '../../sandbox/app.js';
import {
  createIdentityRecords,
  outcomeNow,
  type ProviderResult,
  settle,
} from '../../sandbox/identity/records.js';
import { kst } from '../../core/report.js';
import { createSessions, opaque, type Sessions } from '../../sandbox/lms/sessions.js';
import type { Decision } from '../../sandbox/provider/provider.js';
import { type Person, SOMEONE_ELSE, type TraineeId } from '../../sandbox/trainees.js';
import { createWorld, type DemoTrainee } from '../../sandbox/world.js';
import { type Mistake, withMistake } from './mistakes.js';

/** What a story begins with. */
export interface Circumstances {
  who: TraineeId;
  /** A fault by its name in src/sandbox/control/demoFaults.ts. */
  fault: string | null;
  /** What the institution's server does wrong. */
  mistake: Mistake | null;
  /** Until the code changes. */
  secondsLeft: number;
}

/** The other side of one story: the sandbox's own LMS server, agency and phone, in this page and without a network. */
export interface Sandbox {
  /** Asks the servers. */
  fetch: typeof fetch;
  /** As things stand now. */
  trainee: DemoTrainee;
  /** What the LMS's server knows after the trainee has decided something at the identity provider. */
  identify: (
    request: Pick<IdentityRequest, 'state' | 'purpose' | 'locale'>,
    decision: Decision,
  ) => IdentityResult;
}

/** Nobody is asked by this name: the address is only read. */
const ORIGIN = 'http://lms.invalid';

export function openSandbox({ who, fault, mistake, secondsLeft }: Circumstances): Sandbox {
  const opened = performance.now();
  const begin = Math.ceil(Date.now() / CODE_MS) * CODE_MS - secondsLeft * 1_000;
  const world = createWorld(() => Math.floor(begin + performance.now() - opened));
  world.faults.setDemo(who, fault);
  const session = createSessions().login(who);
  // Whoever asks in this page is that trainee: a script can write no cookie into its requests.
  const sessions: Sessions = {
    find: () => session,
    need: () => session,
    traineeOf: () => who,
    login: () => session,
  };
  const records = createIdentityRecords();
  const app = createApp(world, sessions, records, {
    origins: () => [ORIGIN],
    siteSecret: opaque(),
    send: (url, init) => ask(url, withMistake(mistake, init)),
    sleep: (ms) => new Promise((passed) => setTimeout(passed, ms)),
  });

  const ask: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const request = new Request(new URL(input instanceof Request ? input.url : input, ORIGIN), init);
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      const reset = () => reject(new TypeError('the connection is reset'));
      Promise.resolve(app.fetch(request, { reset, cut: reset })).then(resolve, reject);
    });

  return {
    fetch: ask,
    trainee: world.trainee(who),
    identify({ state, purpose, locale }, decision) {
      const now = world.now();
      const spoken = locale === 'ko' ? 'ko' : 'en';
      const record = records.start(
        { session, state, purpose, mode: 'popup', returnTo: '/', locale: spoken },
        now,
      );
      if (record === null) return { status: 'failed', reason: 'expired' };
      const { lms, story } = world.trainee(who);
      const down = world.faults.take('provider', who) !== undefined;
      settle(record, down ? { kind: 'failed' } : RESULTS[decision](story.person, now), lms, now);
      record.cameBack = true;
      const outcome = outcomeNow(record, now);
      switch (outcome.status) {
        case 'pending':
          return { status: 'failed', reason: 'expired' };
        case 'failed':
          return {
            status: 'failed',
            reason: outcome.reason === 'mismatch' ? 'someone-else' : outcome.reason,
          };
        case 'verified':
        case 'cancelled':
          return outcome;
      }
    },
  };
}

/** What the provider tells the LMS's server. */
const RESULTS: Record<Decision, (person: Person, now: number) => ProviderResult> = {
  verify: verified,
  'someone-else': (_, now) => verified(SOMEONE_ELSE, now),
  cancel: () => ({ kind: 'cancelled' }),
  expired: () => ({ kind: 'expired' }),
  error: () => ({ kind: 'failed' }),
};

function verified(person: Person, now: number): ProviderResult {
  return { kind: 'verified', person, proof: { resultCode: '0000', transactionId: opaque(), at: kst(now) } };
}
