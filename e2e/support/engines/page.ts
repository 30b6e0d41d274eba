import { setClock, START } from '../clock.js';

declare global {
  interface Window {
    /** Uncaught errors of the page, and errors on its console. */
    complaints: string[];
    /** The clock under `?clock=EPOCH`: no timer fires before a test lets time pass. */
    clock?: {
      pass: (ms: number) => void;
      /** The machine sleeps: its wall clock goes on, its timers and its monotonic clock do not. */
      sleep: (ms: number) => void;
    };
  }
}

/** The sandbox puts this first into every page, because not every driver can. Self-contained: only its text is sent. */
function watchAndHoldTheClock(): void {
  const complaints: string[] = [];
  window.complaints = complaints;
  window.addEventListener('error', ({ message }) => complaints.push(`uncaught: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    complaints.push(`rejected: ${String(reason)}`),
  );
  // By no method that a page may have spoilt, or that is recorded (recorder.ts).
  // oxlint-disable-next-line no-console -- console errors are recorded here
  console.error = (...words: unknown[]) => {
    let line = String(words[0]);
    for (let i = 1; i < words.length; i += 1) line += ` ${String(words[i])}`;
    complaints[complaints.length] = line;
  };

  const begin = new URLSearchParams(window.location.search).get('clock');
  if (begin === null) return;
  interface Timer {
    due: number;
    every: number | null;
    act: () => void;
  }
  const timers = new Map<number, Timer>();
  let [wall, monotonic, last] = [Number(begin), 0, 0];
  const RealDate = Date;
  const goOn = (ms: number) => {
    wall += ms;
    monotonic += ms;
  };
  const add = (act: () => void, ms: number, every: number | null) => {
    timers.set((last += 1), { due: monotonic + ms, every, act });
    return last;
  };
  const next = (end: number) => {
    const due = [...timers].filter(([, timer]) => timer.due <= end);
    due.sort(([, a], [, b]) => a.due - b.due);
    return due[0];
  };
  Object.assign(window, {
    Date: Object.assign(
      function (this: unknown, ...given: []) {
        return new RealDate(...(given.length === 0 ? ([wall] as unknown as []) : given));
      },
      { now: () => wall, UTC: RealDate.UTC, parse: RealDate.parse, prototype: RealDate.prototype },
    ),
    setTimeout: (act: () => void, ms = 0) => add(act, ms, null),
    setInterval: (act: () => void, ms = 0) => add(act, ms, Math.max(ms, 1)),
    clearTimeout: (id: number) => timers.delete(id),
    clearInterval: (id: number) => timers.delete(id),
    clock: {
      pass(ms: number) {
        const end = monotonic + ms;
        for (let timer = next(end); timer !== undefined; timer = next(end)) {
          const [id, { due, every, act }] = timer;
          goOn(Math.max(due - monotonic, 0));
          if (every === null) timers.delete(id);
          else timers.set(id, { due: monotonic + every, every, act });
          act();
        }
        goOn(end - monotonic);
      },
      sleep(ms: number) {
        wall += ms;
      },
    },
  });
  performance.now = () => monotonic;
}

const SCRIPT = `(${setClock.toString()})(${START});(${watchAndHoldTheClock.toString()})()`;
/** The nonce of the page with a policy (public/hazards/csp). */
export const WATCH = `<script nonce="r4nd0m">${SCRIPT}</script>`;
