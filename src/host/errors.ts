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

/** The name of what was thrown; its message is not ours to print, it may hold anything. */
export function thrownName(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}

/** Says each error once in the console, and every time to `onError`. */
export function createReporter(onError: () => ((error: WidgetError) => void) | undefined) {
  const said = new Set<string>();
  return (error: WidgetError): void => {
    if (!said.has(error.message)) {
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
