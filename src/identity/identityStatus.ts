import type { IdentityResult } from '../host/contract.js';
import { address } from '../host/address.js';
import { callHost } from '../host/callHost.js';
import { HostProblem } from '../host/errors.js';
import { HttpAnswer, isLoginPage } from '../host/httpAnswer.js';
import { readFields, readIdentityResult } from '../host/identityResult.js';

export type IdentityStatus = IdentityResult | { status: 'pending' };
export const PENDING: IdentityStatus = { status: 'pending' };

/** How long one question may take; the next one is asked all the same. */
const QUESTION_MS = 8_000;

/**
 * Asks the host's server how the verification `state` stands. 401 and a login page are the end of the session, a network
 * that fails or an error of the server (5xx) is `unreachable`: it may be over with the next question. Any other answer is
 * one that no question mends: throws `HostProblem`.
 */
export async function readIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
  init?: RequestInit & { method: 'POST' },
): Promise<IdentityStatus | 'unreachable'> {
  const url = address(statusUrl, { state });
  const ask = async (own: AbortSignal) => {
    const response = await fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      signal: own,
    });
    const { method = 'GET' } = init ?? {};
    return new HttpAnswer(await response.text(), response.status, method, statusUrl);
  };
  const reply = await callHost(ask, { timeout: QUESTION_MS, signal });
  if (reply.kind !== 'answered') return 'unreachable';
  const { text, status } = reply.answer;
  const body = parsed(text);
  if (readFields(body, 'status').status === 'pending') return PENDING;
  const result = readIdentityResult(body);
  if (result !== null) return result;
  if (status === 401 || isLoginPage(text)) return { status: 'failed', reason: 'signed-out' };
  if (status >= 500) return 'unreachable';
  throw new HostProblem('no { status } of the contract', reply.answer);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\uFEFF\s]+/, ''));
  } catch {
    return null;
  }
}

/**
 * The same when the trainee is through with it: asked again at once or after a moment if the network fails or the
 * server does not know yet; then it counts as not completed.
 */
export async function readFinalIdentityStatus(
  statusUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<IdentityResult> {
  let last: IdentityResult = { status: 'cancelled' };
  for (const wait of [0, 1_000, 2_000]) {
    await new Promise((passed) => {
      setTimeout(passed, wait);
    });
    const status = await readIdentityStatus(statusUrl, state, signal);
    if (status !== 'unreachable' && status.status !== 'pending') return status;
    last = status === 'unreachable' ? { status: 'failed', reason: 'network' } : { status: 'cancelled' };
  }
  return last;
}
