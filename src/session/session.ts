import { readClearAnswer, readVerifyAnswer, type VerifyOutcome } from '../core/agency.js';
import type { PasteProblem } from '../core/code.js';
import {
  initialFlow,
  transition,
  type Errand,
  type Flow,
  type FlowEvent,
  type StateName,
  type Step,
} from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import { kst, type SupportReport, type Tried } from '../core/report.js';
import { createAgencyClock, systemTime, type AgencyClock, type Timekeeper } from './agencyClock.js';
import { callHost, NO_SUCH_FUNCTION, type HostReply } from './callHost.js';
import type { IdentityResult, Resumed, VerifiedResult } from '../host/contract.js';
import { createReporter, thrownName, type Reporter } from '../host/errors.js';
import { isHttpAddress } from '../host/address.js';
import { readIdentityResult } from '../host/identityResult.js';
import { checkValue, OPTIONS, type Options } from '../host/options.js';
import { randomInteger, randomToken } from '../host/random.js';
import { errandOfState, newIdentityState } from './identityState.js';
import { outcomeOf } from './readAnswer.js';
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
  /**
   * A press. `age`: milliseconds since the text was begun, null if unknown. `anyway`: of the button that sends it in spite
   * of the doubt that is shown.
   */
  submit: (text: string, age: number | null, anyway?: boolean) => void;
  /** The app shows another code now. */
  minuteTurned: () => void;
  clockChecked: (right: boolean) => void;
  edited: () => void;
  pasteRefused: (problem: PasteProblem) => void;
  registeredAgain: () => void;
  appSaysLocked: () => void;
  /** These two are to be called inside the click, so that the host may open a window. */
  unlock: (mode?: 'auto' | 'redirect') => void;
  verifyOtherwise: (mode?: 'auto' | 'redirect') => void;
  stopIdentity: () => void;
  enterCode: () => void;
  reset: () => void;
  /** What is open of the help; null: nothing. */
  getHelp: () => OpenHelp;
  openHelp: (topic?: HelpTopic) => void;
  closeHelp: () => void;
  /** What the institution needs to help. */
  supportReport: () => SupportReport;
  /** Hands the report to the host. False if its callback failed, or did not answer within `timeout`. */
  tellInstitution: (report: SupportReport) => Promise<boolean>;
}

export type OpenHelp = HelpTopic | 'topics' | null;

/** So much of what was tried is kept for the report. */
const MAX_TRIED = 10;

export function createSession(initial: Options, time: Timekeeper = systemTime): Session {
  let current = initial;
  const options = () => current;
  const report = createReporter(() => current.onError);
  const clock = createAgencyClock(options, time, report);
  const requests = createRequests();
  const listeners = new Set<() => void>();
  let flow = initialFlow(randomInteger());
  let help: OpenHelp = initial.help ?? null;
  let tried: readonly Tried[] = [];
  /** Ends what is under way: one request or one identity verification at a time. */
  let task = new AbortController();
  let running = false;
  /** The state that the host knows. */
  let told: StateName = flow.step.state;
  /** What the host is being told, and what is to follow. */
  const news: (() => void)[] = [];

  function dispatch(event: FlowEvent, result: VerifiedResult = {}) {
    const before = flow;
    flow = transition(before, event);
    if (flow === before) return;
    changed();
    tellHost(result);
  }

  function changed() {
    for (const listener of listeners) listener();
  }

  function showHelp(next: OpenHelp) {
    help = next;
    changed();
  }

  function beginTask(): AbortSignal {
    task.abort();
    task = new AbortController();
    return task.signal;
  }

  /** What a callback causes itself is told after all of what it was called for: the host hears the states in their order. */
  function tellHost(result: VerifiedResult) {
    const { step } = flow;
    if (!running || step.state === told) return;
    told = step.state;
    if (news.push(() => tellState(step, result)) > 1) return;
    for (const tell of news) tell();
    news.length = 0;
  }

  function tellState({ state }: Step, result: VerifiedResult) {
    const host = options();
    if (state === 'verified') callBack('onVerified', () => host.onVerified?.(result));
    if (state === 'locked') callBack('onLocked', () => host.onLocked?.());
    if (state === 'unlocked') callBack('onUnlocked', () => host.onUnlocked?.());
    if (state === 'unavailable') callBack('onUnavailable', () => host.onUnavailable?.());
    callBack('onStateChange', () => host.onStateChange?.(state));
    if (state === 'locked' && (host.identity === undefined || host.clearLock === undefined)) {
      report({
        code: 'identity-missing',
        message:
          'A trainee is locked. Pass `identity` and `clearLock` (data-identity-*, data-clear-lock-url) to let them unlock here, not at the institution.',
      });
    }
  }

  /** Tells the host something, now. What it throws, at once or by a promise, is told to its developer. */
  function callBack(name: string, call: () => unknown) {
    void hand(name, call, null);
  }

  /** The same, and whether the host took it, within `timeout` milliseconds. */
  async function hand(name: string, call: () => unknown, timeout: number | null): Promise<boolean> {
    const called = await callHost(call, { timeout, signal: new AbortController().signal });
    if (called.kind === 'answered') return called.answer !== NO_SUCH_FUNCTION;
    const how =
      called.kind === 'threw' ? `failed with ${thrownName(called.cause)}` : 'did not answer in time';
    report({
      code: 'callback-failed',
      message: `${name}() ${how}. The widget goes on; mend the callback.`,
      ...(called.kind === 'threw' && { cause: called.cause }),
    });
    return false;
  }

  function note(what: Tried['what'], outcome: string, agencyCode?: string) {
    tried = [...tried, { at: kst(clock.now()), what, outcome, agencyCode }].slice(-MAX_TRIED);
  }

  /** Asks the host's server; null if nobody waits any more. */
  async function request(call: ((signal: AbortSignal) => unknown) | null): Promise<HostReply | null> {
    const signal = beginTask();
    if (call === null) return { kind: 'answered', answer: { outcome: 'misconfigured' } };
    const called = await requests.run(() => callHost(call, { timeout: options().timeout, signal }));
    return called.kind === 'abandoned' ? null : called;
  }

  async function verify(code: string) {
    const { verify: ask, purpose } = options();
    const called = await request(ask && ((signal) => ask({ code, purpose, attempt: randomToken(), signal })));
    if (called === null) return;
    const outcome = outcomeOf('verify', called, readVerifyAnswer, options().timeout, report);
    note('code', outcome.outcome, agencyCodeOf(outcome));
    dispatch({ type: 'answered', outcome, now: clock.now() }, resultOf(outcome));
  }

  async function clearLock(reference: string) {
    const { clearLock: ask } = options();
    const called = await request(ask ? (signal) => ask({ reference, signal }) : null);
    if (called === null) return;
    const outcome = outcomeOf('clearLock', called, readClearAnswer, options().timeout, report);
    note('clear-lock', outcome.outcome, agencyCodeOf(outcome));
    dispatch({ type: 'cleared', outcome });
  }

  async function confirmAlternative(reference: string) {
    const { verifyAlternative: ask, purpose } = options();
    const called = await request(ask ? (signal) => ask({ reference, purpose, signal }) : null);
    if (called === null) return;
    const outcome = outcomeOf('verifyAlternative', called, readVerifyAnswer, options().timeout, report);
    note('alternative', outcome.outcome, agencyCodeOf(outcome));
    dispatch({ type: 'alternative-answered', outcome }, resultOf(outcome));
  }

  function identify(errand: Errand, mode: 'auto' | 'redirect') {
    const { identity, locale } = options();
    const signal = beginTask();
    if (identity === undefined) return identityEnded(errand, { status: 'failed', reason: 'provider' });
    const onWindowBlocked = (link: unknown) => {
      if (signal.aborted) return;
      if (isHttpAddress(link)) dispatch({ type: 'identity-window-blocked', errand, link });
      else {
        badAnswer('onWindowBlocked(url)');
        dispatch({ type: 'identity-ended', errand, outcome: 'blocked' });
      }
    };
    const onWindowClosed = () => {
      if (!signal.aborted) dispatch({ type: 'identity-window-closed', errand });
    };
    const { purpose } = errand;
    const state = newIdentityState(errand);
    const called = callHost(
      (own) => identity.start({ purpose, state, locale, mode, onWindowBlocked, onWindowClosed, signal: own }),
      { timeout: null, signal },
    );
    void called.then((ended) => hearIdentity(errand, ended));
  }

  function badAnswer(name: string) {
    const message = `${name} does not keep to the contract (README, Identity).`;
    report({ code: 'identity-answer-invalid', message });
  }

  function identityThrew(name: string, cause: unknown) {
    report({
      code: 'identity-failed',
      message: `${name} failed with ${thrownName(cause)}. Answer { status: 'failed', reason } instead; onError has what was thrown.`,
      cause,
    });
  }

  function hearIdentity(errand: Errand, called: HostReply) {
    if (called.kind === 'answered') {
      const result = readIdentityResult(called.answer);
      if (result !== null) return identityEnded(errand, result);
      badAnswer('identity()');
    } else if (called.kind === 'threw') {
      identityThrew('identity()', called.cause);
    } else return undefined;
    return identityEnded(errand, { status: 'failed', reason: 'provider' });
  }

  function identityEnded(errand: Errand, result: IdentityResult) {
    const outcome = result.status === 'failed' ? result.reason : result.status;
    if (outcome !== 'redirecting') note('identity', outcome);
    const before = flow;
    dispatch({ type: 'identity-ended', errand, outcome });
    if (result.status !== 'verified' || flow === before) return;
    void (errand.purpose === 'unlock' ? clearLock(result.reference) : confirmAlternative(result.reference));
  }

  /** Goes on where the page was left for the provider. False if there is nothing to go on with. */
  function resume(): boolean {
    const { identity } = options();
    if (identity?.resume === undefined) return false;
    const signal = beginTask();
    let state: unknown;
    let result: unknown;
    try {
      const resumed: Resumed | null = identity.resume(signal);
      if (!resumed) return false;
      ({ state, result } = resumed === 'foreign' ? { state: '', result: null } : resumed);
    } catch (cause) {
      identityThrew('identity.resume()', cause);
      return false;
    }
    if (typeof state !== 'string') {
      badAnswer('identity.resume()');
      return false;
    }
    const errand = errandOfState(state);
    if (errand === null) {
      dispatch({ type: 'resume-refused' });
      return true;
    }
    dispatch({ type: 'resumed', errand });
    void callHost(() => result, { timeout: null, signal }).then((ended) => hearIdentity(errand, ended));
    return true;
  }

  function resumeAfterBfcache(event: PageTransitionEvent) {
    if (!event.persisted || flow.step.state !== 'redirecting' || resume()) return;
    dispatch({ type: 'interrupted', now: clock.now() });
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
      const isLate = !givesTime(current) && givesTime(next);
      current = next;
      if (running && isLate) clock.ask();
    },
    start() {
      running = true;
      const stopMoving = clock.onChange((by) => dispatch({ type: 'clock-moved', by }));
      const stopClock = clock.start();
      window.addEventListener('pageshow', resumeAfterBfcache);
      if (options().verify === null) dispatch({ type: 'misconfigured' });
      else resume();
      tellHost({}); // where it was stopped in the middle of a request (React's <Activity>)
      return () => {
        running = false;
        stopClock();
        stopMoving();
        window.removeEventListener('pageshow', resumeAfterBfcache);
        task.abort();
        requests.stop();
        dispatch({ type: 'interrupted', now: clock.now() });
      };
    },
    submit(text, age, anyway = false) {
      const before = flow;
      const now = clock.now();
      // Right after a sleep the agency's minute is not known yet: rather asked about than sent as of this one.
      const begunAt = age === null ? null : now - age - clock.doubted();
      const press = { text, begunAt, now, online: navigator.onLine };
      dispatch({ type: 'submit', press, anyway });
      if (flow.step.state === 'checking' && before.step.state !== 'checking') void verify(text);
    },
    edited: () => dispatch({ type: 'edited' }),
    pasteRefused: (problem) => dispatch({ type: 'paste-refused', problem }),
    minuteTurned: () => dispatch({ type: 'minute-turned' }),
    clockChecked: (right) => dispatch({ type: 'clock-checked', right }),
    registeredAgain: () => dispatch({ type: 'registered-again' }),
    appSaysLocked: () => dispatch({ type: 'app-says-locked' }),
    unlock: (mode = 'auto') => begin({ type: 'unlock' }, mode),
    verifyOtherwise: (mode = 'auto') => begin({ type: 'verify-otherwise' }, mode),
    stopIdentity() {
      giveUp();
      dispatch({ type: 'interrupted', now: clock.now() });
    },
    enterCode() {
      giveUp();
      dispatch({ type: 'enter-code' });
    },
    reset() {
      giveUp();
      dispatch({ type: 'reset' });
    },
    getHelp: () => help,
    openHelp(topic) {
      const error = topic === undefined ? null : checkValue(OPTIONS.help, topic, 'The topic of open()');
      if (error !== null) report(error);
      showHelp(error === null && topic !== undefined ? topic : 'topics');
    },
    closeHelp: () => showHelp(null),
    tellInstitution: (told) => hand('onSupport', () => options().onSupport?.(told), options().timeout),
    supportReport: () => ({
      at: kst(clock.now()),
      state: flow.step.state,
      purpose: options().purpose,
      agencyCode: 'agencyCode' in flow.step ? flow.step.agencyCode : tried.at(-1)?.agencyCode,
      tried,
      browser: navigator.userAgent,
      widgetVersion: __VERSION__,
    }),
  };

  /** Ends what is under way, also where it was to be gone on with after a redirect. */
  function giveUp() {
    task.abort();
    callBack('identity.forget', () => options().identity?.forget?.());
  }

  function begin(event: FlowEvent, mode: 'auto' | 'redirect') {
    const before = flow;
    dispatch(event);
    const { step } = flow;
    if (step.state === 'identity' && before.step.state !== 'identity') identify(step.errand, mode);
  }
}

function resultOf(outcome: VerifyOutcome): VerifiedResult {
  return outcome.outcome === 'verified' ? { token: outcome.token } : {};
}

function givesTime({ serverTime, serverNow }: Options): boolean {
  return (serverTime ?? serverNow) !== undefined;
}

function agencyCodeOf(outcome: object): string | undefined {
  return 'agencyCode' in outcome && typeof outcome.agencyCode === 'string' ? outcome.agencyCode : undefined;
}
