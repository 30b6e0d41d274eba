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
    unknown: (name: string, known: string) => `모르는 명령입니다: ${name}. 쓸 수 있는 명령: ${known}`,
    lang: (name: string) => `--lang은 ko나 en이어야 합니다: ${name}`,
    more: (name: string) => `도움말: motp-widget ${name}--help`,
    crashed: '프로그램 오류로 끝까지 하지 못했습니다:',
    option: (name: string) => `모르는 옵션입니다: ${name}`,
    needsValue: (name: string) => `${name} 뒤에 값이 있어야 합니다`,
    takesNone: (name: string) => `${name}에는 값을 줄 수 없습니다`,
    twice: (name: string) => `${name}을(를) 두 번 주었습니다`,
  },
  en: {
    unknown: (name: string, known: string) => `Unknown command: ${name}. Commands: ${known}`,
    lang: (name: string) => `--lang must be ko or en: ${name}`,
    more: (name: string) => `Help: motp-widget ${name}--help`,
    crashed: 'Could not go on because of a fault of this program:',
    option: (name: string) => `Unknown option: ${name}`,
    needsValue: (name: string) => `${name} needs a value`,
    takesNone: (name: string) => `${name} takes no value`,
    twice: (name: string) => `${name} is there twice`,
  },
} satisfies Record<Lang, unknown>;

/** Runs the command that `args` name and answers the process's exit code. Never throws. */
export async function run(
  args: readonly string[],
  commands: Readonly<Record<string, Command>>,
  io: Pick<Call, 'print' | 'warn' | 'interrupted'> & { version: string },
): Promise<ExitCode> {
  const lang = langOf(args);
  const words = WORDS[lang];
  // `--lang en check …` is as good as `check --lang en …`.
  const at = tokensOf(args, ALONE).find(({ kind }) => kind === 'positional')?.index ?? args.length;
  const name = args[at];
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    const options = { ...command?.options, ...(command ? COMMON : ALONE) };
    mustFit(args.slice(0, at), ALONE, lang);
    if (name !== undefined && !command) {
      throw new UsageError(words.unknown(name, Object.keys(commands).join(', ')));
    }
    const rest = args.filter((_, place) => place !== at);
    mustFit(rest, options, lang);
    const { positionals, values } = parseArgs({ args: rest, options, allowPositionals: true });
    if (values['lang'] !== undefined && values['lang'] !== lang)
      throw new UsageError(words.lang(String(values['lang'])));
    if (name === undefined || !command) {
      io.print(values['version'] ? io.version : commandList(commands, ALONE, lang));
      return 0;
    }
    if (values['help']) {
      io.print(commandHelp(name, command, COMMON, lang));
      return 0;
    }
    return await command.run({ ...io, positionals, values, lang });
  } catch (error) {
    if (error instanceof UsageError) {
      io.warn(`${error.message}\n${words.more(command ? `${name} ` : '')}`);
      return 2;
    }
    io.warn(`${words.crashed}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 2;
  }
}

/** Looked for before all else, so that even a wrong argument is told in the language asked for. */
function langOf(args: readonly string[]): Lang {
  const named = tokensOf(args, COMMON).flatMap((token) =>
    token.kind === 'option' && token.name === 'lang' ? [token.value] : [],
  );
  return LANGS.find((lang) => named.includes(lang)) ?? 'ko';
}

function tokensOf(args: readonly string[], options: Options) {
  return parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

/** What Node would say of options that it cannot take, in the language of the output. Throws a `UsageError`. */
function mustFit(args: readonly string[], options: Options, lang: Lang): void {
  const words = WORDS[lang];
  const seen = new Set<string>();
  for (const token of tokensOf(args, options)) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new UsageError(words.option(rawName));
    // `--port -1`: the next option, or a value that begins with a dash? The latter is written `--port=-1`.
    const isMissing = value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('-'));
    if (option.type === 'string' && isMissing) throw new UsageError(words.needsValue(rawName));
    if (option.type === 'boolean' && value !== undefined) throw new UsageError(words.takesNone(rawName));
    // Which of the two was meant?
    if (seen.has(name) && !option.multiple) throw new UsageError(words.twice(rawName));
    seen.add(name);
  }
}
