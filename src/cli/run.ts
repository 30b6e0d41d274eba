import { parseArgs } from 'node:util';
import {
  type Call,
  type Command,
  type ExitCode,
  type Lang,
  LANGS,
  type Options,
  UsageError,
} from './command.js';
import { commandHelp, commandList } from './help.js';

/** In every command. */
const COMMON: Options = {
  lang: {
    type: 'string',
    value: 'ko|en',
    help: { ko: '출력 언어 (기본 ko)', en: 'language of the output (default: ko)' },
  },
  help: { type: 'boolean', short: 'h', help: { ko: '이 도움말', en: 'this help' } },
};

/** Without a command. */
const ALONE: Options = {
  ...COMMON,
  version: { type: 'boolean', help: { ko: '버전', en: 'the version' } },
};

const WORDS = {
  ko: {
    unknown: (name: string) => `모르는 명령입니다: ${name}`,
    lang: (name: string) => `--lang은 ko나 en이어야 합니다: ${name}`,
    more: (name: string) => `도움말: motp-widget ${name}--help`,
    crashed: '프로그램 오류로 끝까지 하지 못했습니다:',
    option: (name: string) => `모르는 옵션입니다: ${name}`,
    needsValue: (name: string) => `${name} 뒤에 값이 있어야 합니다`,
    takesNone: (name: string) => `${name}에는 값을 줄 수 없습니다`,
  },
  en: {
    unknown: (name: string) => `Unknown command: ${name}`,
    lang: (name: string) => `--lang must be ko or en: ${name}`,
    more: (name: string) => `Help: motp-widget ${name}--help`,
    crashed: 'Could not go on because of a fault of this program:',
    option: (name: string) => `Unknown option: ${name}`,
    needsValue: (name: string) => `${name} needs a value`,
    takesNone: (name: string) => `${name} takes no value`,
  },
} satisfies Record<Lang, unknown>;

/** Runs the command that `args` name and answers the process's exit code. Never throws. */
export async function run(
  args: readonly string[],
  commands: Readonly<Record<string, Command>>,
  io: Pick<Call, 'print' | 'warn' | 'interrupted'> & { version: string },
): Promise<ExitCode> {
  const [first = '--help', ...rest] = args;
  const lang = langOf(args);
  const words = WORDS[lang];
  if (first === '--version') {
    io.print(io.version);
    return 0;
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) {
    // `motp-widget --lang en` and the like ask for the list; anything else was meant to be a command.
    const asked = first.startsWith('-');
    if (!asked) io.warn(words.unknown(first));
    (asked ? io.print : io.warn)(commandList(commands, ALONE, lang));
    return asked ? 0 : 2;
  }
  try {
    const options = { ...command.options, ...COMMON };
    mustFit(rest, options, lang);
    const { positionals, values } = parseArgs({ args: rest, options, allowPositionals: true });
    if (values['lang'] !== undefined && values['lang'] !== lang)
      throw new UsageError(words.lang(String(values['lang'])));
    if (values['help']) {
      io.print(commandHelp(first, command, COMMON, lang));
      return 0;
    }
    return await command.run({ ...io, positionals, values, lang });
  } catch (error) {
    if (error instanceof UsageError) {
      io.warn(`${error.message}\n${words.more(`${first} `)}`);
      return 2;
    }
    io.warn(`${words.crashed}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 2;
  }
}

/** Looked for before all else, so that even a wrong argument is told in the language asked for. */
function langOf(args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  const named =
    at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  return LANGS.find((lang) => lang === named) ?? 'ko';
}

/** What Node would say of options that it cannot take, in the language of the output. Throws a `UsageError`. */
function mustFit(args: readonly string[], options: Options, lang: Lang): void {
  const words = WORDS[lang];
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new UsageError(words.option(rawName));
    // `--port -1`: the next option, or a value that begins with a dash? The latter is written `--port=-1`.
    const isMissing = value === undefined || (!inlineValue && value.startsWith('-'));
    if (option.type === 'string' && isMissing) throw new UsageError(words.needsValue(rawName));
    if (option.type === 'boolean' && value !== undefined) throw new UsageError(words.takesNone(rawName));
  }
}
