import { setTimeout as pass } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import type { HttpBrowser, Seen } from './browser.js';

/** What is done by each of the examples, whatever its language is. */
export type Action =
  | 'verify'
  | 'time'
  | 'identity/start'
  | 'identity/return'
  | 'identity/done'
  | 'identity/status'
  | 'clear-lock'
  | 'alternative';

/** One of the examples, running. */
export interface ExampleServer {
  origin: string;
  folder: string;
  /** The package that its files, and the command, are of. */
  from: string;
  address: (action: Action, query?: string) => string;
  /** Logs in and takes the lesson page's token. */
  login: (browser: HttpBrowser, id: string) => Promise<Seen>;
  rows: (sql: string) => Promise<Record<string, unknown>[]> | Record<string, unknown>[];
  /** What it wrote into its log. */
  log: () => string;
  /** Runs one of its scripts at the command line; what it printed. */
  run?: (script: string) => Promise<string>;
  close: () => void;
}

export { freePort } from '../../../src/cli/check/reference/freePort.js';

export async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    await pass(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

/** Which of the files in `dist` a page asks for. */
export function isForThePage(from: string): (file: string) => boolean {
  return (file) =>
    file === join(from, 'dist') ||
    (dirname(file) === join(from, 'dist') && /motp-widget|unsupported/.test(file));
}
