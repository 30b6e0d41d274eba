/** The closed set of developer errors; README has the table of what to do about each. */
export type WidgetErrorCode =
  | 'options-invalid'
  | 'callback-failed'
  | 'callback-rejected'
  | 'callback-timeout'
  | 'answer-unreadable'
  | 'answer-incomplete'
  | 'answer-misconfigured'
  | 'identity-missing'
  | 'identity-failed'
  | 'identity-answer-invalid'
  | 'server-time-failed'
  | 'contrast-low'
  | 'locale-failed';

/** What a developer is told: what happened, why, and how to fix it. It holds no code, name, number or agency text. */
export interface WidgetError {
  code: WidgetErrorCode;
  message: string;
  /** What the host's own callback threw: handed back to the host in `onError`, never logged by us. */
  cause?: unknown;
}

/** What a ready-made part of ours found wrong with the host: its words are for the developer, and hold nothing else. */
export class HostProblem extends Error {}

/** Our own words for what was thrown, or its name; its message is not ours to print, it may hold anything. Of whatever realm it is. */
export function thrownName(cause: unknown): string {
  if (cause instanceof HostProblem) return cause.message;
  try {
    const isError = /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(cause));
    const name: unknown = isError ? (cause as Error).name : null;
    return typeof name === 'string' ? name : typeof cause;
  } catch {
    return typeof cause;
  }
}

/**
 * Says each error once in the console, and every time to `onError`; but a wrong option is one mistake, however often
 * the page draws: a host that keeps it in its state would draw for ever.
 */
export function createReporter(onError: () => ((error: WidgetError) => void) | undefined) {
  const said = new Set<string>();
  return (error: WidgetError): void => {
    const isNew = !said.has(error.message);
    if (!isNew && error.code === 'options-invalid') return;
    if (isNew) {
      said.add(error.message);
      // eslint-disable-next-line no-console -- the one place that speaks to the developer
      console.error(`[motp-widget] ${error.code}: ${error.message}`);
    }
    try {
      onError()?.(error);
    } catch {
      // An error handler that fails has nobody left to tell.
    }
  };
}

export type Reporter = ReturnType<typeof createReporter>;
