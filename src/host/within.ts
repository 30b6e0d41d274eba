/**
 * Asks something that may never answer, and ends the wait: after `ms` milliseconds, or when `signal` aborts. The signal
 * that `ask` gets is aborted then, and the promise rejects whether `ask` listens to it or not. For a callback of the
 * host, whose failures have to be told apart, see session/callHost.ts.
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const own = new AbortController();
    const end = (name: 'TimeoutError' | 'AbortError') => {
      reject(new DOMException('', name));
      own.abort();
    };
    const giveUp = () => end('AbortError');
    const timer = setTimeout(() => end('TimeoutError'), ms);
    const forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    };
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
    ask(own.signal).then(resolve, reject).finally(forget);
  });
}
