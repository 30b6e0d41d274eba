import { readClearAnswer, readVerifyAnswer, type ClearOutcome, type VerifyOutcome } from '../core/agency.js';
import {
  initialFlow,
  transition,
  type Flow,
  type FlowEvent,
  type IdentityOutcome,
  type Step,
} from '../core/flow.js';
import type { PasteProblem } from '../core/code.js';
import { createAgencyClock, systemTime, type AgencyClock, type Timekeeper } from '../host/agencyClock.js';
import { callHost, type Called } from '../host/call.js';
import { createReporter, thrownName, type Reporter, type WidgetErrorCode } from '../host/errors.js';
import { readIdentityResult } from '../host/identityResult.js';
import type { Options } from '../host/options.js';
import { randomInteger, randomToken } from '../host/random.js';
import { createRequests } from './requests.js';

/**
 * One verification on one page: holds the flow, and does what its states ask for (requests, identity, callbacks).
 * The flow decides, the session acts, the view shows. It knows nothing of React.
 */
export interface Session {
  getFlow: () => Flow;
  subscribe: (listener: () => void) => () => void;
  clock: AgencyClock;
  report: Reporter;
  /** New options of the host: they hold from the next action on. */
  configure: (options: Options) => void;
  /** From mount to unmount. Starting again after stopping is allowed (StrictMode does it). */
  start: () => () => void;
  /** A press. `age`: milliseconds since the text was begun, null if unknown. */
  submit: (text: string, age: number | null) => void;
  edited: () => void;
  pasteRefused: (problem: PasteProblem) => void;
  registeredAgain: () => void;
  appSaysLocked: () => void;
  /** To be called inside the click, so that the host may open a window. */
  unlock: () => void;
  stopIdentity: () => void;
  enterCode: () => void;
  reset: () => void;
}

export function createSession(initial: Options, time: Timekeeper = systemTime): Session {
  let current = initial;
  const options = () => current;
  const report = createReporter(() => current.onError);
  const clock = createAgencyClock(options, time, report);
  const requests = createRequests();
  const listeners = new Set<() => void>();
  let flow = initialFlow(randomInteger());
  /** Ends what is under way: one request or one identity verification at a time. */
  let task = new AbortController();
  let running = false;

  function dispatch(event: FlowEvent) {
    const before = flow;
    flow = transition(before, event);
    if (flow === before) return;
    for (const listener of listeners) listener();
    const { step } = flow;
    if (step.state === before.step.state) return;
    if (step.state === 'identity') identify();
    if (step.state === 'clearing') void clearLock(step.reference);
    if (running) tellHost(step);
  }

  function beginTask(): AbortSignal {
    task.abort();
    task = new AbortController();
    return task.signal;
  }

  function tellHost(step: Step) {
    const { onStateChange, onVerified, onLocked, onUnlocked, onUnavailable, identity, clearLock } = options();
    if (step.state === 'locked' && (identity === undefined || clearLock === undefined)) {
      report({
        code: 'identity-missing',
        message:
          'A trainee is locked, but `identity` or `clearLock` is missing, so they are sent to the institution. Pass both to let them unlock here.',
      });
    }
    callBack('onStateChange', () => onStateChange?.(step.state));
    if (step.state === 'verified') callBack('onVerified', () => onVerified?.({ token: step.token }));
    if (step.state === 'locked') callBack('onLocked', () => onLocked?.());
    if (step.state === 'unlocked') callBack('onUnlocked', () => onUnlocked?.());
    if (step.state === 'unavailable') callBack('onUnavailable', () => onUnavailable?.());
  }

  function callBack(name: string, call: () => void) {
    try {
      call();
    } catch (cause) {
      report({
        code: 'callback-failed',
        message: `${name}() failed with ${thrownName(cause)}. The widget goes on; mend the callback.`,
        cause,
      });
    }
  }

  async function verify(code: string) {
    const { verify: ask, purpose, timeout } = options();
    const signal = beginTask();
    const called =
      ask === null
        ? ({ kind: 'answered', answer: { outcome: 'misconfigured' } } as const)
        : await requests.run(() =>
            callHost((own) => ask({ code, purpose, attempt: randomToken(), signal: own }), {
              timeout,
              signal,
            }),
          );
    if (called.kind === 'abandoned') return;
    const outcome = readCalled(called, 'verify', readVerifyAnswer);
    reportAnswer('verify', outcome);
    dispatch({ type: 'answered', outcome, now: clock.now() });
  }

  async function clearLock(reference: string) {
    const { clearLock: ask, timeout } = options();
    const signal = beginTask();
    const called =
      ask === undefined
        ? ({ kind: 'answered', answer: { outcome: 'misconfigured' } } as const)
        : await requests.run(() => callHost((own) => ask({ reference, signal: own }), { timeout, signal }));
    if (called.kind === 'abandoned') return;
    const outcome = readCalled(called, 'clear-lock', readClearAnswer);
    reportAnswer('clearLock', outcome);
    dispatch({ type: 'cleared', outcome });
  }

  /** An answer of the host as an outcome; none is an unknown outcome, and the developer is told. */
  function readCalled<Outcome extends VerifyOutcome | ClearOutcome>(
    called: Exclude<Called, { kind: 'abandoned' }>,
    what: 'verify' | 'clear-lock',
    read: (answer: unknown) => Outcome,
  ): Outcome | { outcome: 'unavailable'; reason: 'no-answer' } {
    if (called.kind === 'answered') return read(called.answer);
    const name = what === 'verify' ? 'verify()' : 'clearLock()';
    if (called.kind === 'timed-out') {
      report({
        code: `${what}-timeout`,
        message: `${name} did not answer within ${options().timeout} ms. It was aborted and is not repeated. Look at the host’s server, or raise \`timeout\`.`,
      });
    } else {
      report({
        code: `${what}-failed`,
        message: `${name} failed with ${thrownName(called.cause)}. It must answer the agency’s JSON even if its HTTP status is an error; onError has what was thrown.`,
        cause: called.cause,
      });
    }
    return { outcome: 'unavailable', reason: 'no-answer' };
  }

  function reportAnswer(name: 'verify' | 'clearLock', outcome: VerifyOutcome | ClearOutcome) {
    const told = (code: WidgetErrorCode, message: string) =>
      report({ code, message: `${name}() ${message}` });
    if (outcome.outcome === 'misconfigured') {
      told(
        'answer-misconfigured',
        `was answered with ${outcome.agencyCode ?? 'a settings error'}: look up the code in the README and mend the request that the server sends to the agency.`,
      );
    } else if (outcome.outcome === 'incomplete') {
      told('answer-incomplete', 'was given six digits, but they did not reach the agency as OTPNO.');
    } else if (outcome.outcome === 'unavailable' && outcome.reason === 'unreadable') {
      told(
        'answer-unreadable',
        'answered something that is not the agency’s JSON nor a typed outcome. Pass the agency’s body on as it is.',
      );
    }
  }

  function identify() {
    const { identity, locale } = options();
    const signal = beginTask();
    if (identity === undefined) return dispatch({ type: 'identity-ended', outcome: providerFailure() });
    const state = randomToken();
    const onWindowClosed = () => {
      if (!signal.aborted) dispatch({ type: 'identity-window-closed' });
    };
    const called = callHost(
      (own) => identity({ purpose: 'unlock', state, locale, onWindowClosed, signal: own }),
      { timeout: null, signal },
    );
    void called.then((ended) => {
      if (ended.kind === 'abandoned' || ended.kind === 'timed-out') return;
      dispatch({ type: 'identity-ended', outcome: readIdentity(ended) });
    });
  }

  function readIdentity(called: Exclude<Called, { kind: 'abandoned' | 'timed-out' }>): IdentityOutcome {
    if (called.kind === 'threw') {
      report({
        code: 'identity-failed',
        message: `identity() failed with ${thrownName(called.cause)}. Answer { status: 'failed', reason } instead; onError has what was thrown.`,
        cause: called.cause,
      });
      return providerFailure();
    }
    const result = readIdentityResult(called.answer);
    if (result !== null) return result;
    report({
      code: 'identity-answer-invalid',
      message:
        "identity() must answer { status: 'verified', reference } or another result of the contract (README, “Identity”).",
    });
    return providerFailure();
  }

  return {
    getFlow: () => flow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clock,
    report,
    configure(next) {
      current = next;
    },
    start() {
      running = true;
      const stopClock = clock.start();
      if (options().verify === null) dispatch({ type: 'misconfigured' });
      return () => {
        running = false;
        stopClock();
        task.abort();
        requests.stop();
        // What nobody will hear the end of: a widget that comes back must not wait for it for ever.
        const unanswered = { outcome: 'unavailable', reason: 'no-answer' } as const;
        dispatch({ type: 'answered', outcome: unanswered, now: clock.now() });
        dispatch({ type: 'identity-ended', outcome: { status: 'cancelled' } });
        dispatch({ type: 'cleared', outcome: unanswered });
      };
    },
    submit(text, age) {
      const before = flow;
      const now = clock.now();
      const press = { text, begunAt: age === null ? null : now - age, now, online: navigator.onLine };
      dispatch({ type: 'submit', press });
      if (flow.step.state === 'checking' && before.step.state !== 'checking') void verify(text);
    },
    edited: () => dispatch({ type: 'edited' }),
    pasteRefused: (problem) => dispatch({ type: 'paste-refused', problem }),
    registeredAgain: () => dispatch({ type: 'registered-again' }),
    appSaysLocked: () => dispatch({ type: 'app-says-locked' }),
    unlock: () => dispatch({ type: 'unlock' }),
    stopIdentity() {
      task.abort();
      dispatch({ type: 'identity-ended', outcome: { status: 'cancelled' } });
    },
    enterCode() {
      task.abort();
      dispatch({ type: 'enter-code' });
    },
    reset() {
      task.abort();
      dispatch({ type: 'reset' });
    },
  };
}

function providerFailure(): IdentityOutcome {
  return { status: 'failed', reason: 'provider' };
}
