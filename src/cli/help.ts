import { type Command, EXITS, inLang, type Lang, type Option, type Options } from './command.js';

const WORDS = {
  ko: {
    usage: '사용법',
    commands: '명령',
    options: '옵션',
    exits: '끝낼 때의 값(exit code)',
    more: '명령마다: motp-widget <명령> --help',
  },
  en: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    exits: 'Exit codes',
    more: 'For each: motp-widget <command> --help',
  },
} satisfies Record<Lang, unknown>;

/** What `motp-widget --help` says. */
export function commandList(commands: Readonly<Record<string, Command>>, alone: Options, lang: Lang): string {
  const words = WORDS[lang];
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => [
    `${name} ${inLang(usage, lang)}`,
    summary[lang],
  ]);
  return [
    `${words.usage}: npx motp-widget <${lang === 'ko' ? '명령' : 'command'}> [${words.options}]`,
    section(words.commands, rows),
    section(words.options, optionRows(alone, lang)),
    words.more,
  ].join('\n\n');
}

/** What `motp-widget <command> --help` says. */
export function commandHelp(name: string, command: Command, common: Options, lang: Lang): string {
  const words = WORDS[lang];
  return [
    `${words.usage}: npx motp-widget ${name} ${inLang(command.usage, lang)}`,
    command.summary[lang],
    section(words.options, optionRows({ ...command.options, ...common }, lang)),
    ...(command.details ? [command.details[lang]] : []),
    exitCodes(command, lang),
  ].join('\n\n');
}

/** `Exit codes: 0 done, 1 not done, 2 could not run.` */
export function exitCodes({ exits = EXITS }: Command, lang: Lang): string {
  const meanings = Object.entries(exits).map(([code, meaning]) => `${code} ${meaning[lang]}`);
  return `${WORDS[lang].exits}: ${meanings.join(', ')}.`;
}

function optionRows(options: Options, lang: Lang): string[][] {
  return Object.entries(options).map(([name, option]) => [optionName(name, option, lang), option.help[lang]]);
}

/** `-c, --config <motp-check.json>`, as it is called. */
export function optionName(name: string, { short, value = name, type }: Option, lang: Lang): string {
  const long = type === 'string' ? `--${name} <${inLang(value, lang)}>` : `--${name}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function section(title: string, rows: string[][]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return [`${title}:`, ...rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}`)].join(
    '\n',
  );
}
