/**
 * When each test begins, for the agency and for every page: 12:00:05 in Korea, long before the code changes. So no test
 * depends on the second at which it runs; those about the minute choose another.
 */
export const START = Date.UTC(2026, 0, 5, 3, 0, 5);

/**
 * Seconds of the machine's minute at which tests begin, in turn (npm run test:seconds). Empty: at any second.
 */
const SECONDS = (process.env['E2E_SECONDS'] ?? '').split(',').filter(Boolean).map(Number);

/** The time to which a test sets the machine's clock; null: it leaves the clock alone. */
export function machineStart(turn: number): number | null {
  const second = SECONDS[turn % SECONDS.length];
  return second === undefined ? null : Math.floor(Date.now() / 60_000) * 60_000 + second * 1_000;
}

/**
 * Sets the wall clock of a page, or of Node, to an epoch time, from which it runs on. Timers and the monotonic clock stay
 * as they are. Self-contained, because only its text is sent.
 */
export function setClock(epoch: number): void {
  const Before = Date;
  const begun = Before.now();
  const now = () => Before.now() - begun + epoch;
  globalThis.Date = new Proxy(Before, {
    apply: () => new Before(now()).toString(),
    construct: (target, given, self) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, self) as Date,
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
}
