import type { IdentityResult } from '../host/contract.js';
import { addressWith } from '../host/address.js';
import { callHost } from '../host/callHost.js';
import { HostProblem } from '../host/errors.js';
import { HttpAnswer } from '../host/httpAnswer.js';
import { readIdentityStatus, type IdentityStatus } from '../host/identityAnswer.js';

export const PENDING: IdentityStatus = { status: 'pending' };
/** No answer: it may be over with the next question. A server that says the same itself is believed. */
export const UNREACHABLE: IdentityStatus = { status: 'failed', reason: 'network' };

/** How long one question may take; the next one is asked all the same. */
const QUESTION_MS = 8_000;

/**
 * Asks the host's server how the verification `state` stands. A network that fails or an error of the server (5xx) is
 * `UNREACHABLE`. Any other answer is one that no question mends, a login page or a mistake: throws `HostProblem`, which the
 * session reads.
 */
export async function askIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
  init?: RequestInit & { method: 'POST' },
): Promise<IdentityStatus> {
  const url = addressWith(statusUrl, { state });
  const ask = async (own: AbortSignal) => {
    const response = await fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      signal: own,
    });
    const text = await response.text();
    return new HttpAnswer(text, response.status, init?.method ?? 'GET', statusUrl);
  };
  const reply = await callHost(ask, { timeout: QUESTION_MS, signal });
  if (reply.kind !== 'answered') return UNREACHABLE;
  const { text, status } = reply.answer;
  const said = readIdentityStatus(text);
  if (said !== null) return said;
  if (status >= 500) return UNREACHABLE;
  throw new HostProblem('no-status', reply.answer);
}

/**
 * The same when the trainee is through with it: asked again at once or after a moment if the network fails or the
 * server does not know yet; then it counts as not completed.
 */
export async function askFinalIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityResult> {
  let status = PENDING;
  for (const wait of [0, 1_000, 2_000]) {
    await new Promise((passed) => {
      setTimeout(passed, wait);
    });
    status = await askIdentityStatus(statusUrl, state, signal);
    if (signal.aborted || (status !== UNREACHABLE && status.status !== 'pending')) break;
  }
  return status.status === 'pending' ? { status: 'cancelled' } : status;
}
