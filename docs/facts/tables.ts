import { attributeName } from '../../src/embed/settings/attributes.js';
import { commandTables } from './commands.js';
import { looksTables } from './looks.js';
import { markdownTable } from './markdown.js';
import { CODES, ERRORS, EVENTS, STATES } from './others.js';
import { protocolTables } from './protocol.js';
import { scriptTagTables } from './scriptTag.js';
import { ATTRIBUTES, IN_REACT, SETTINGS } from './settings.js';
import type { Words } from './words.js';

type Language = keyof Words;

const HEADS = {
  settings: {
    ko: ['`data-…`<br>`render`', '뜻', '값', '기본', 'React'],
    en: ['`data-…`<br>`render`', 'what', 'value', 'default', 'React'],
  },
  events: { ko: ['이벤트', '`detail`', '언제'], en: ['event', '`detail`', 'when'] },
  states: { ko: ['`data-state`', '뜻'], en: ['`data-state`', 'what'] },
  codes: { ko: ['코드', '뜻', '누가 무엇을'], en: ['code', 'what', 'who does what'] },
  errors: { ko: ['코드', '할 일'], en: ['code', 'what to do'] },
} as const;

type TableName = keyof typeof HEADS;

/** The rows of a table of the documents, out of the facts that the source's types hold complete. */
function rowsOf(name: TableName, language: Language): string[][] {
  switch (name) {
    case 'settings':
      return Object.entries(SETTINGS).map(([setting, { values, standard, what }]) => [
        namesOf(setting),
        what[language],
        halfOf(values, language),
        standard,
        inReact(setting),
      ]);
    case 'events':
      return Object.entries(EVENTS).map(([event, { detail, what }]) => [
        `\`${event}\``,
        detail,
        what[language],
      ]);
    case 'states':
      return Object.entries(STATES).map(([state, what]) => [`\`${state}\``, what[language]]);
    case 'codes':
      return Object.entries(CODES).map(([code, { meaning, who }]) => [
        `\`${code}\``,
        meaning[language],
        who[language],
      ]);
    case 'errors':
      return Object.entries(ERRORS).map(([code, what]) => [`\`${code}\``, what[language]]);
  }
}

/** The attribute and, where it is another, the name in `render`. */
function namesOf(setting: string): string {
  const names = setting in ATTRIBUTES ? [...new Set([attributeName(setting), setting])] : [setting];
  return names.map((name) => `\`${name}\``).join('<br>');
}

/** The prop that gives the same in React: mostly of the same name. */
function inReact(setting: string): string {
  const instead: Readonly<Record<string, string | null>> = IN_REACT;
  const prop = setting in instead ? instead[setting] : setting;
  return prop ? `\`${prop}\`` : '';
}

/** `주소 · address` → the half of the language. */
function halfOf(values: string, language: Language): string {
  const [ko = '', en = ko] = values.split(' · ');
  return language === 'ko' ? ko : en;
}

export function table(name: TableName, language: Language): string {
  return markdownTable(HEADS[name][language], rowsOf(name, language));
}

/** Each developer error as a part of its own: the console leads to it by its code. */
function errorParts(language: Language): string {
  return Object.entries(ERRORS)
    .map(([code, what]) => `### \`${code}\`\n\n${what[language]}`)
    .join('\n\n');
}

const MARK = /(<!-- facts: (\w+)(?: (ko|en))? -->\n)[^]*?(<!-- \/facts -->)/g;

/** A document with its tables as the facts are now. `others`: tables of the view, which only a parser of HTML can make. */
export function withTables(
  markdown: string,
  language: Language,
  others: Readonly<Record<string, string>> = {},
): string {
  return markdown.replace(MARK, (_, begin: string, name: string, own: Language | undefined, end: string) => {
    const spoken = own ?? language;
    const other = {
      ...commandTables(spoken),
      ...protocolTables(spoken),
      ...looksTables(spoken),
      ...scriptTagTables(spoken),
      ...others,
    }[name];
    if (other !== undefined) return `${begin}\n${other}\n\n${end}`;
    if (name === 'errorParts') return `${begin}\n${errorParts(spoken)}\n\n${end}`;
    if (!(name in HEADS)) throw new Error(`There is no table of “${name}”.`);
    return `${begin}\n${table(name as TableName, spoken)}\n\n${end}`;
  });
}
