import type { PasteProblem } from '../core/code.js';
import type { TextAge } from '../core/edit.js';
import { initialFlow, transition, type Flow, type FlowEvent, type Told } from '../core/flow.js';
import type { Situation, SupportReport } from '../core/report.js';
import { viewOf } from '../core/viewOf.js';
import type { IdentityMode, VerifiedResult } from '../host/contract.js';
import { createReporter, type Reporter } from '../host/errors.js';
import type { CheckedOptions, Options } from '../host/options.js';
import { randomToken } from '../host/random.js';
import { createAgencyClock, systemTime, type AgencyClock, type Timekeeper } from './agencyClock.js';
import { createHelp, type Help } from './help.js';
import { createIdentification } from './identify.js';
import { createListeners } from './listeners.js';
import { createHostNotifier } from './notifyHost.js';
import { NOTHING_SENT, pageLedger } from './pageLedger.js';
import { createSendRequest } from './request.js';
import { createSupportLog } from './supportLog.js';
import { createTask } from './task.js';

/**
 * One verification on one page: holds the flow, and does what its states ask for (requests, identity, callbacks).
 * The flow decides, the session acts, the view shows. It knows nothing of React.
 */
export interface Session {
  getFlow: () => Flow;
  subscribe: (listener: () => void) => () => void;
  clock: AgencyClock;
  help: Help;
  report: Reporter;
  /** New options of the host: they hold from the next action on. */
  configure: (checked: CheckedOptions) => void;
  /** From mount to unmount. Starting again after stopping is allowed (StrictMode does it). */
  start: () => () => void;
  /** A press. `age`: of the text, null if unknown. `anyway`: of the button for it. */
  submit: (text: string, age: TextAge | null, anyway?: boolean) => void;
  /** The app shows another code now. */
  minuteTurned: () => void;
  /** What stands in the field is too old to be sent. */
  outdated: () => void;
  /** What was answered of the phone's clock, or of the member data; null takes it back. */
  told: (facts: Told) => void;
  edited: () => void;
  pasteRefused: (problem: PasteProblem) => void;
  registeredAgain: () => void;
  appSaysLocked: () => void;
  /** These two are to be called inside the click, so that the host may open a window. */
  unlock: (mode?: IdentityMode) => void;
  verifyOtherwise: (mode?: IdentityMode) => void;
  stopIdentity: () => void;
  enterCode: () => void;
  reset: () => void;
  /** What the host does next, where that is no address. */
  goOn: () => void;
  /** What the institution needs to help. `chosen`: of the situations there are, if one was. */
  supportReport: (situation: string, chosen: Situation | '') => SupportReport;
  /** Hands the report to the host. False if its callback failed, or did not answer within `timeout`. */
  sendSupportReport: (report: SupportReport) => Promise<boolean>;
}

/** `initial`: options as they were checked, by whatever names the host gave them. */
export function createSession(initial: CheckedOptions, time: Timekeeper = systemTime): Session {
  let checked = initial;
  let flow = initialFlow(NOTHING_SENT);
  let running = false;
  const listeners = createListeners();
  const options = () => checked.options;
  const getFlow = () => flow;
  const report = createReporter(options);
  const clock = createAgencyClock(options, time, report);
  const task = createTask();
  const help = createHelp(options().help, report);
  const host = createHostNotifier({ options, getFlow, report });
  const log = createSupportLog({ options, getFlow, now: clock.now });
  const send = createSendRequest({ options, dispatch, report, task, log, elapsed: clock.elapsed });
  const identification = createIdentification({
    options,
    getFlow,
    dispatch,
    report,
    task,
    log,
    send,
  });

  /** `result`: what the host is given when this verifies. */
  function dispatch(event: FlowEvent, result?: VerifiedResult) {
    const before = { ...flow, ledger: pageLedger.get() };
    const after = transition(before, event);
    if (after === before) return;
    flow = after;
    // It is about the view in which it was opened.
    if (viewOf(after.step) !== viewOf(before.step)) help.close();
    pageLedger.set(after.ledger);
    listeners.tell();
    if (running) host.notifyState(result);
  }

  function reportErrors() {
    for (const error of checked.errors) report(error);
  }

  function submit(text: string, age: TextAge | null, anyway = false) {
    const before = flow;
    const now = { agencyTime: clock.now(), elapsed: clock.elapsed() };
    // Right after a sleep the agency's minute is not known yet: rather asked about than sent as of this one.
    const begunAt = age === null ? null : now.agencyTime - age.begun - clock.doubted();
    // That sleep is not counted here: what is asked about can be sent, what is outdated cannot.
    const unchangedFor = age?.changed ?? null;
    dispatch({
      type: 'submit',
      press: { text, begunAt, unchangedFor, now, online: navigator.onLine },
      anyway,
    });
    if (flow.step.state !== 'checking' || before.step.state === 'checking') return;
    void send('verify', { code: text, purpose: options().purpose, attempt: randomToken() });
  }

  function identify(event: FlowEvent, mode: IdentityMode) {
    const before = flow;
    dispatch(event);
    const { step } = flow;
    if (step.state === 'identity' && before.step.state !== 'identity')
      identification.start(step.errand, mode);
  }

  /** Ends what is under way, also where it was to be gone on with after a redirect. */
  function giveUp() {
    task.end();
    host.notify('identity.forget', identification.forget);
  }

  /** What is under way ends, and nobody hears how. */
  function interrupt() {
    task.end();
    dispatch({ type: 'interrupted', at: clock.elapsed() });
  }

  function resumeAfterBfcache(event: PageTransitionEvent) {
    if (!event.persisted || flow.step.state !== 'redirecting' || identification.resume()) return;
    interrupt();
  }

  function start() {
    running = true;
    reportErrors();
    const stopClock = clock.start();
    window.addEventListener('pageshow', resumeAfterBfcache);
    if (options().verify === null) dispatch({ type: 'misconfigured' });
    // Who has sent a code before this began (preact runs effects a frame later) waits for its answer.
    else if (flow.step.state !== 'checking') identification.resume();
    host.notifyState(); // where it was stopped in the middle of a request (React's <Activity>)
    return () => {
      running = false;
      identification.stop();
      stopClock();
      window.removeEventListener('pageshow', resumeAfterBfcache);
      interrupt();
    };
  }

  return {
    getFlow,
    subscribe: listeners.add,
    clock,
    help,
    report,
    configure(next) {
      const before = options();
      checked = next;
      if (!running) return;
      reportErrors();
      if (!givesTime(before) && givesTime(options())) clock.ask();
      if (!before.verify && options().verify && flow.step.state === 'misconfigured')
        dispatch({ type: 'enter-code' });
      identification.resume(true);
    },
    start,
    submit,
    edited: () => dispatch({ type: 'edited' }),
    pasteRefused: (problem) => dispatch({ type: 'paste-refused', problem }),
    minuteTurned: () => dispatch({ type: 'minute-turned' }),
    outdated: () => dispatch({ type: 'outdated' }),
    told: (facts) => dispatch({ type: 'told', facts }),
    registeredAgain() {
      log.add('registration', 'said');
      dispatch({ type: 'registered-again' });
    },
    appSaysLocked: () => dispatch({ type: 'app-says-locked' }),
    unlock: (mode = 'auto') => identify({ type: 'unlock' }, mode),
    verifyOtherwise: (mode = 'auto') => identify({ type: 'verify-otherwise' }, mode),
    stopIdentity() {
      giveUp();
      interrupt();
    },
    enterCode() {
      giveUp();
      dispatch({ type: 'enter-code' });
    },
    reset() {
      giveUp();
      dispatch({ type: 'reset' });
    },
    goOn: () => host.notify('next.onClick', () => options().next?.onClick?.()),
    supportReport: log.report,
    sendSupportReport: (given) =>
      host.deliver('onSupport', () => options().onSupport?.(given), options().timeout),
  };
}

function givesTime({ serverTime, serverNow }: Options): boolean {
  return (serverTime ?? serverNow) !== undefined;
}
