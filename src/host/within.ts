import { callHost } from './callHost.js';

/**
 * Asks something that may never answer: rejects after `ms` milliseconds (`TimeoutError`), when `signal` aborts
 * (`AbortError`), and with whatever `ask` fails by.
 */
export async function within<Answer>(
  ms: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const reply = await callHost(ask, { timeout: ms, signal });
  if (reply.kind === 'answered') return reply.answer;
  if (reply.kind === 'threw') throw reply.cause;
  throw new DOMException('', reply.kind === 'timed-out' ? 'TimeoutError' : 'AbortError');
}
