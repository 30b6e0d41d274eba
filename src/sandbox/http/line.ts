/** The connection by which a request came: what a fault of the wire does to it, and no HTTP answer can. */
export interface Line {
  /** Resets the connection: the other end hears an error in place of an answer. */
  reset(): void;
  /** Sends the head and half of the body, then resets the connection. */
  cut(answer: Response): void;
}

/** What every part of the sandbox is given with a request (Hono's bindings). */
export interface Env {
  Bindings: Line;
}

/** No answer, until somebody hangs up. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}
