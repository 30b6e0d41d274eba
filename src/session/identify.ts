import { takesCode, type Errand, type Flow, type FlowEvent } from '../core/flow.js';
import { isHttpAddress } from '../host/address.js';
import type { IdentityMode, IdentityResult } from '../host/contract.js';
import { HostProblem, isSignedOut, thrownName, type Reporter } from '../host/errors.js';
import { described } from '../host/httpAnswer.js';
import { readIdentityStatus } from '../host/identityAnswer.js';
import { isOf } from '../host/isOf.js';
import type { Options } from '../host/options.js';
import { localeToShow } from '../host/pageLocale.js';
import { callHost, type HostReply } from '../host/callHost.js';
import { errandOfState, newIdentityState } from './identityState.js';
import type { SendRequest } from './request.js';
import type { SupportLog } from './supportLog.js';
import type { Task } from './task.js';
import { takeWidgetName, usedNames } from './widgetName.js';

/** Has the person identified by the host, and goes on with what they were identified for. */
interface Identification {
  /** To be called inside the click, so that the host may open a window. */
  start: (errand: Errand, mode: IdentityMode) => void;
  /**
   * Goes on where the page was left for the provider. False if there is nothing to go on with. `isLate`: only if it was not
   * asked for by the name that the widget has now, as its options came late.
   */
  resume: (isLate?: boolean) => boolean;
  /** Nothing is to be gone on with. */
  forget: () => void;
  /** The widget is gone. */
  stop: () => void;
}

interface Context {
  options: () => Options;
  getFlow: () => Flow;
  dispatch: (event: FlowEvent) => void;
  report: Reporter;
  task: Task;
  log: SupportLog;
  send: SendRequest;
}

export function createIdentification(context: Context): Identification {
  const { options, getFlow, dispatch, report, task, log, send } = context;
  /** The name by which the host was asked last: what it keeps, it keeps by that. */
  let name = '';

  const takeName = () => (name = takeWidgetName(options().purpose, name));

  function start(errand: Errand, mode: IdentityMode) {
    const { identity, locale } = options();
    const signal = task.begin();
    if (identity === undefined) return end(errand, { status: 'failed', reason: 'provider' });
    const request = {
      purpose: errand.purpose,
      state: newIdentityState(errand),
      widget: takeName(),
      locale: localeToShow(locale),
      mode,
      onWindowBlocked(link: unknown) {
        if (signal.aborted) return;
        if (isHttpAddress(link)) dispatch({ type: 'identity-window-blocked', errand, link });
        else {
          reportAnswer('onWindowBlocked(url)');
          dispatch({ type: 'identity-ended', errand, outcome: 'blocked' });
        }
      },
      onWindowClosed() {
        if (!signal.aborted) dispatch({ type: 'identity-window-closed', errand });
      },
    };
    void callHost((own) => identity.start({ ...request, signal: own }), { timeout: null, signal }).then(
      (reply) => hear(errand, reply),
    );
  }

  function resume(isLate = false): boolean {
    const { identity, purpose } = options();
    if (identity?.resume === undefined) return false;
    if (isLate && (name.startsWith(purpose) || !takesCode(getFlow().step.state))) return false;
    const signal = task.begin();
    // Of a verification that this browser did not start, a state that nobody made.
    let state: unknown = '';
    let result: unknown;
    try {
      const resumed = identity.resume(signal, takeName());
      if (!resumed) return false;
      if (resumed !== 'foreign') ({ state, result } = resumed);
    } catch (cause) {
      reportThrown('identity.resume()', cause);
      return false;
    }
    if (typeof state !== 'string') {
      reportAnswer('identity.resume()');
      return false;
    }
    const errand = errandOfState(state);
    if (errand === null) {
      dispatch({ type: 'resume-refused' });
      return true;
    }
    dispatch({ type: 'resumed', errand });
    void callHost(() => result, { timeout: null, signal }).then((reply) => hear(errand, reply));
    return true;
  }

  function hear(errand: Errand, reply: HostReply) {
    if (reply.kind === 'answered') {
      const said = readIdentityStatus(reply.answer);
      if (said !== null && said.status !== 'pending') return end(errand, said);
      reportAnswer(`identity() answered ${described(reply.answer)}, which`);
    } else if (reply.kind === 'threw') {
      const { cause } = reply;
      if (isSignedOut(cause)) return end(errand, { status: 'failed', reason: 'signed-out' });
      reportThrown('identity()', cause);
      if (isOf(HostProblem, cause)) return end(errand, { status: 'misconfigured' });
    } else return undefined;
    return end(errand, { status: 'failed', reason: 'provider' });
  }

  /** `misconfigured`: what only the host's developer can mend. */
  function end(errand: Errand, result: IdentityResult | { status: 'misconfigured' }) {
    const outcome = result.status === 'failed' ? result.reason : result.status;
    if (outcome !== 'redirecting') log.add('identity', outcome);
    const before = getFlow();
    dispatch({ type: 'identity-ended', errand, outcome });
    if (result.status !== 'verified' || getFlow() === before) return;
    const { reference } = result;
    if (errand.purpose === 'unlock') void send('clearLock', { reference });
    else void send('verifyAlternative', { reference, purpose: options().purpose });
  }

  function reportAnswer(name: string) {
    const message = `${name} does not keep to the contract.`;
    report({ code: 'identity-answer-invalid', message });
  }

  function reportThrown(name: string, cause: unknown) {
    const advice = isOf(HostProblem, cause)
      ? ''
      : " Answer { status: 'failed', reason } instead; onError has what was thrown.";
    report({
      code: 'identity-failed',
      message: `${name} failed with ${thrownName(cause)}.${advice}`,
      cause,
    });
  }

  return {
    start,
    resume,
    forget: () => options().identity?.forget?.(name),
    stop: () => usedNames.delete(name),
  };
}
