import type { parseArgs, ParseArgsConfig } from 'node:util';

export const LANGS = ['ko', 'en'] as const;
export type Lang = (typeof LANGS)[number];
/** What the command line says, in each of its languages. */
export type Text = Record<Lang, string>;

/** A text, or a word that is the same in every language. */
export function inLang(text: string | Text, lang: Lang): string {
  return typeof text === 'string' ? text : text[lang];
}

export type ExitCode = 0 | 1 | 2;

/** What each exit code means, unless a command says more exactly. */
export const EXITS: Record<ExitCode, Text> = {
  0: { ko: '됨', en: 'done' },
  1: { ko: '안 됨', en: 'not done' },
  2: { ko: '시작하지 못함', en: 'could not run' },
};

/** An option of `node:util` parseArgs, with its line in the help. `value`: what its value is called there. */
export type Option = NonNullable<ParseArgsConfig['options']>[string] & { value?: string | Text; help: Text };
export type Options = Record<string, Option>;

type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; strict: true; allowPositionals: true }>
>['values'];

/** One call of a command. */
export interface Call<O extends Options = Options> {
  positionals: readonly string[];
  values: Values<O>;
  lang: Lang;
  /** A line on the standard output. */
  print: (line: string) => void;
  /** A line on the standard error. */
  warn: (line: string) => void;
  /** Aborted by Ctrl+C and its like: stop what was started and return. */
  interrupted: AbortSignal;
}

export interface Command<O extends Options = Options> {
  /** What follows the command's name, as `<address>`. */
  usage: string | Text;
  /** Its line in the list of commands. */
  summary: Text;
  /** What its own help says beneath the options. */
  details?: Text;
  /** In place of `EXITS`. */
  exits?: Record<ExitCode, Text>;
  options: O;
  /** Throws a `UsageError` where the arguments are wrong. */
  run(call: Call<O>): Promise<ExitCode>;
}

/** Gives a command's `run` the types of its options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command;
}

/** Wrong arguments: told with the way to the help; exit code 2. */
export class UsageError extends Error {}
