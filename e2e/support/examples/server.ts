import { setTimeout as pass } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import type { HttpBrowser, Seen } from './browser.js';

/** The calls that each of the examples answers, in any language. */
export type Action =
  | 'verify'
  | 'time'
  | 'identity/start'
  | 'identity/return'
  | 'identity/done'
  | 'identity/status'
  | 'clear-lock'
  | 'alternative';

/** A running example. */
export interface ExampleServer {
  origin: string;
  folder: string;
  /** The package that its files and the command come from. */
  from: string;
  /** Its folder in examples/. */
  kind: 'php' | 'java' | 'node';
  /** The path under which a proxy serves it, if one does. */
  under?: string;
  /** What each address of the widget ends with. */
  suffix?: string;
  /** The sample LMS's own addresses beside those of the widget. */
  pages: { login: string; lesson: string };
  address: (action: Action, query?: string) => string;
  /** Logs in and takes the lesson page's token. */
  login: (browser: HttpBrowser, id: string) => Promise<Seen>;
  /** Rows of its database, or a change to them. */
  rows: (sql: string) => Promise<Record<string, unknown>[]> | Record<string, unknown>[];
  /** Its log so far. */
  log: () => string;
  /** Runs one of its scripts at the command line; returns what it printed. */
  run?: (script: string) => Promise<string>;
  close: () => void;
}

/** Changes to files, by their path. */
export type Edits = Record<string, (text: string) => string>;

/** Several sets of changes, one after the other where they are of the same file. */
export function together(...all: Edits[]): Edits {
  const joined: Edits = {};
  for (const [path, change] of all.flatMap((edits) => Object.entries(edits))) {
    const before = joined[path];
    joined[path] = before ? (text) => change(before(text)) : change;
  }
  return joined;
}

/** Applies a change; fails if it changes nothing, because then the test would prove nothing. */
export function edited(text: string, change: (text: string) => string, path: string): string {
  const changed = change(text);
  if (changed === text) throw new Error(`nothing to change in ${path}`);
  return changed;
}

export { freePort } from '../../../src/cli/check/example/freePort.js';

export async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    await pass(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

/** Whether a page needs this file of `dist`. */
export function isForThePage(from: string): (file: string) => boolean {
  return (file) =>
    file === join(from, 'dist') ||
    (dirname(file) === join(from, 'dist') && /motp-widget|unsupported/.test(file));
}
