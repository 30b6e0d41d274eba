import { AGENCY_MESSAGES } from '../../src/sandbox/agency/codes.js';
import {
  type Cause,
  DESK_TABLES,
  type DeskRow,
  deskRows,
  type DeskTable,
  FAILURES,
} from '../../stories/docs/deskRows.js';
import { adviceOn, uncodedTable } from './deskAdvice.js';
import { asText, markdownTable } from './markdown.js';
import type { GuideLocale } from '../../stories/docs/seen.js';

const TEXTS = {
  ko: {
    screen: '화면',
    code: '코드',
    outcome: '결과',
    words: '훈련생이 보는 말',
    buttons: '누를 수 있는 버튼',
    none: '없음',
    row: '줄',
    read: '훈련생이 읽는 첫 줄',
    does: '창구가 할 일',
    app: '앱에 AP011이 나와서 푼 때',
  },
  en: {
    screen: 'screen',
    code: 'code',
    outcome: 'outcome',
    words: 'what the trainee reads',
    buttons: 'buttons',
    none: 'none',
    row: 'row',
    read: 'the first line that the trainee reads',
    does: 'what the desk does',
    app: 'begun because the app shows AP011',
  },
} as const;

/**
 * What stands on a trainee's screen after each answer, with a picture of it, for the support desk: the real rules and
 * the real view, read by a parser of HTML that has to be there (`DOMParser`). The pictures are taken and compared by
 * e2e/look/desk.script.spec.ts, out of the same tables.
 */
export function supportDesk(locale: GuideLocale): Record<string, string> {
  return {
    ...Object.fromEntries(DESK_TABLES.map((name) => [`desk_${name}`, table(name, locale)])),
    desk_find: findingTable(locale),
    desk_uncoded: uncodedTable(locale),
  };
}

/** One page to find a row by a code or by what the trainee reads out, with what to do. */
function findingTable(locale: GuideLocale): string {
  const t = TEXTS[locale];
  const rows = DESK_TABLES.flatMap((name) =>
    deskRows(name, locale).map(({ causes, seen }, at) => {
      const number = numberOf(name, at);
      const labels = causes.map((cause) =>
        'failure' in cause
          ? FAILURES[cause.failure][locale]
          : `**${cause.code}**${cause.app ? ` (${t.app})` : ''}`,
      );
      // Every locked screen has one heading: what differs is below it.
      const [first = ''] = name === 'code' ? [seen.title ?? seen.words[0]] : seen.words;
      return [
        `[${number}](#${number.toLowerCase()})`,
        labels.join(' '),
        asText(first),
        asText(adviceOn(name, causes, locale)),
      ];
    }),
  );
  return markdownTable([t.row, t.code, t.read, t.does], rows);
}

/** A1, A2 … of the first table, B1 … of the second: on paper no link can be pressed. */
function numberOf(table: DeskTable, at: number): string {
  return `${'ABC'[DESK_TABLES.indexOf(table)]}${at + 1}`;
}

function table(name: DeskTable, locale: GuideLocale): string {
  const t = TEXTS[locale];
  const what = name === 'identity' ? t.outcome : t.code;
  return markdownTable(
    [what, t.screen, t.words, t.buttons],
    deskRows(name, locale).map((row, at) => cellsOf(name, row, locale, numberOf(name, at))),
  );
}

function cellsOf(
  table: DeskTable,
  { name, causes, seen }: DeskRow,
  locale: GuideLocale,
  number: string,
): string[] {
  const { title, words, buttons } = seen;
  const said = [...(title === undefined ? [] : [`**${asText(title)}**`]), ...words.map(asText)];
  const root = locale === 'ko' ? '../..' : '..';
  return [
    `<a id="${number.toLowerCase()}"></a>${number}<br>${causes.map((cause) => labelOf(cause, locale)).join('<br>')}`,
    `![${asText(title ?? words[0] ?? name)}](${root}/e2e/look/desk/${locale}/${table}-${name}.png)`,
    said.join('<br>'),
    buttons.length === 0 ? TEXTS[locale].none : buttons.map(asText).join('<br>'),
  ];
}

function labelOf(cause: Cause, locale: GuideLocale): string {
  if ('failure' in cause) return FAILURES[cause.failure][locale];
  return `**${cause.code}**<br>${asText(cause.app ? TEXTS[locale].app : AGENCY_MESSAGES[cause.code])}`;
}
