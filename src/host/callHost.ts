/** What a callback of the host answers that the page does not have (`data-on-verified` names no function). */
export const NO_SUCH_FUNCTION = Symbol('no such function');

/** What came of asking the host: its answer, whatever it is; or none. */
export type HostReply<Answer = unknown> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'timed-out' }
  | { kind: 'threw'; cause: unknown }
  /** The widget stopped waiting: it is gone, or was reset. Nobody is to hear of it. */
  | { kind: 'abandoned' };

/**
 * Calls a callback of the host, which may throw, reject, answer at once, answer nonsense or never answer; never
 * rejects itself. `call` runs synchronously. After `timeout` milliseconds its signal is aborted and the wait ends,
 * even if the host does not listen: WebKit rejects an aborted fetch with AbortError, so only the signal tells why.
 */
export function callHost<Answer>(
  call: (signal: AbortSignal) => Answer | PromiseLike<Answer>,
  { timeout, signal }: { timeout: number | null; signal: AbortSignal },
): Promise<HostReply<Answer>> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const timer = timeout === null ? undefined : setTimeout(() => giveUp('timed-out'), timeout);
    const abandon = () => giveUp('abandoned');

    function end(reply: HostReply<Answer>) {
      clearTimeout(timer);
      signal.removeEventListener('abort', abandon);
      resolve(reply);
    }

    function giveUp(kind: 'timed-out' | 'abandoned') {
      end({ kind });
      controller.abort();
    }

    if (signal.aborted) return abandon();
    signal.addEventListener('abort', abandon);
    new Promise<Answer>((answer) => answer(call(controller.signal))).then(
      (answer) => end({ kind: 'answered', answer }),
      (cause: unknown) => end({ kind: 'threw', cause }),
    );
  });
}
