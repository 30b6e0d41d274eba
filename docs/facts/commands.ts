import { GROUP_TITLES, GROUPS } from '../../src/cli/check/check.js';
import { CHECKS } from '../../src/cli/check/checks/index.js';
import type { Command } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { exitCodes, optionName } from '../../src/cli/help.js';
import { asText, markdownTable } from './markdown.js';
import type { Words } from './words.js';

type Language = keyof Words;

const HEADS = {
  options: { ko: ['옵션', '뜻'], en: ['option', 'what'] },
  checks: {
    ko: ['이름', '지켜야 할 것', '지키지 않으면'],
    en: ['name', 'what the server must do', 'what happens otherwise'],
  },
} as const;

/** The tables of the documents that repeat the command line: its options and exit codes, as its own help has them, and its checks. */
export function commandTables(language: Language): Record<string, string> {
  const options = Object.entries(COMMANDS).map(
    ([name, command]) => [`options_${name}`, optionTable(command, language)] as const,
  );
  const exits = Object.entries(COMMANDS).map(
    ([name, command]) => [`exits_${name}`, asText(exitCodes(command, language))] as const,
  );
  return { ...Object.fromEntries([...options, ...exits]), checks: checkParts(language) };
}

function optionTable({ options }: Command, language: Language): string {
  const rows = Object.entries(options).map(([name, option]) => [
    `\`${optionName(name, option, language)}\``,
    asText(option.help[language]),
  ]);
  return markdownTable(HEADS.options[language], rows);
}

/** Each group of checks as a part of its own: a failure leads to it by its name. */
function checkParts(language: Language): string {
  return GROUPS.map((group) => {
    const rows = CHECKS.filter((check) => check.group === group).map(({ id, title, why }) => [
      `\`${id}\``,
      asText(title[language]),
      asText(why[language]),
    ]);
    const heading = `<a id="${group}"></a>\n\n### ${GROUP_TITLES[group][language]}`;
    return `${heading}\n\n${markdownTable(HEADS.checks[language], rows)}`;
  }).join('\n\n');
}
