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
  /** Its folder in examples/. */
  kind: 'php' | 'java' | 'node';
  /** The path under which a proxy has it, if one does. */
  under?: string;
  /** The sample LMS's own addresses beside those of the widget. */
  pages: { login: string; lesson: string };
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

/** Changes to files, by their path. */
export type Edits = Record<string, (text: string) => string>;

/** A change that changes nothing is a test that tests nothing. */
export function edited(text: string, change: (text: string) => string, path: string): string {
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${path}`);
  return changed;
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
