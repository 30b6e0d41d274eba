import type { Flow, Step } from '../core/flow.js';
import type { VerifiedResult } from '../host/contract.js';
import { reportToHost, thrownName, type Reporter } from '../host/errors.js';
import type { Options } from '../host/options.js';
import { callHost, NO_SUCH_FUNCTION } from '../host/callHost.js';

/** Notifies the host of what happens, by its callbacks. */
interface HostNotifier {
  /** Notifies the host of the present state, unless it knows it. */
  notifyState: (result?: VerifiedResult) => void;
  /**
   * Calls a callback of the host now. What it throws, at once or by a promise, is reported to its developer, and comes to
   * the host as an error of its own.
   */
  notify: (name: string, call: () => unknown) => void;
  /** The same. Resolves to whether the host took it, within `timeout` milliseconds. */
  deliver: (name: string, call: () => unknown, timeout: number | null) => Promise<boolean>;
}

interface Context {
  options: () => Options;
  getFlow: () => Flow;
  report: Reporter;
}

export function createHostNotifier({ options, getFlow, report }: Context): HostNotifier {
  let stateHostKnows = getFlow().step.state;
  /** The callback that runs, and those that are to follow. */
  const pending: (() => void)[] = [];

  /** A callback may change the state. Such changes are queued, so that the host hears them in order. */
  function notifyState(result: VerifiedResult = {}) {
    const { step } = getFlow();
    if (step.state === stateHostKnows) return;
    stateHostKnows = step.state;
    if (pending.push(() => callBack(step, result)) > 1) return;
    for (const next of pending) next();
    pending.length = 0;
  }

  function callBack({ state }: Step, result: VerifiedResult) {
    const host = options();
    // Before all others, which may send the form: verified the token of the host's server, else what nobody takes for one.
    notify('fieldName', () => host.hold?.((state === 'verified' && result.token) || `.${state}`));
    if (state === 'verified') notify('onVerified', () => host.onVerified?.(result));
    if (state === 'locked') notify('onLocked', () => host.onLocked?.());
    if (state === 'unlocked') notify('onUnlocked', () => host.onUnlocked?.());
    if (state === 'unavailable') notify('onUnavailable', () => host.onUnavailable?.());
    notify('onStateChange', () => host.onStateChange?.(state));
    if (state === 'locked' && (host.identity === undefined || host.clearLock === undefined)) {
      report({
        code: 'identity-missing',
        message: 'A locked trainee needs `identity` and `clearLock` (data-identity-*, data-clear-lock-url).',
      });
    }
  }

  function notify(name: string, call: () => unknown) {
    void deliver(name, call, null);
  }

  async function deliver(name: string, call: () => unknown, timeout: number | null): Promise<boolean> {
    const reply = await callHost(call, { timeout, signal: new AbortController().signal });
    if (reply.kind === 'answered') return reply.answer !== NO_SUCH_FUNCTION;
    const how = reply.kind === 'threw' ? `failed with ${thrownName(reply.cause)}` : 'did not answer in time';
    report({
      code: 'callback-failed',
      message: `${name}() ${how}.`,
      ...(reply.kind === 'threw' && { cause: reply.cause }),
    });
    if (reply.kind === 'threw') reportToHost(reply.cause);
    return false;
  }

  return { notifyState, notify, deliver };
}
