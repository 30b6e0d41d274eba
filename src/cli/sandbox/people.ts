import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { PERSON_STATES, personOf, type PersonState } from '../../sandbox/people.js';
import type { Trainee } from '../../sandbox/trainees.js';
import { MOST_PEOPLE } from '../../sandbox/world.js';
import { type Lang, UsageError } from '../command.js';
import { textOf } from '../textOf.js';

const WORDS = {
  ko: {
    fields: (line: string) =>
      `사람은 ‘이름,번호,회원PK[,생년월일][,CI][,상태]’로 적습니다: ${line}\n상태: ${PERSON_STATES.join(' ')}`,
    phone: (phone: string) => `휴대폰 번호는 0으로 시작하는 숫자 9~11자리입니다: ${phone}`,
    zero: (phone: string) =>
      `휴대폰 번호의 앞 0이 없어졌습니다(엑셀이 숫자로 바꾼 듯합니다): ${phone} → 0${phone}`,
    id: (id: string) => `회원PK는 영문·숫자·_-. 1~40자입니다: ${id}`,
    birth: (birth: string) => `생년월일은 YYYYMMDD입니다: ${birth}`,
    twice: (id: string) => `회원PK가 두 번 나옵니다: ${id}`,
    many: '사람은 1000명까지입니다.',
    file: (path: string) => `파일을 읽을 수 없습니다: ${path}`,
    nobody: (path: string) => `파일에 사람이 없습니다(빈 파일, 제목 줄뿐, 닫지 않은 따옴표): ${path}`,
  },
  en: {
    fields: (line: string) =>
      `A person is written "name,number,member id[,birth][,CI][,state]": ${line}\nStates: ${PERSON_STATES.join(' ')}`,
    phone: (phone: string) => `A phone number is 9 to 11 digits, the first of them 0: ${phone}`,
    zero: (phone: string) =>
      `The 0 before this number is lost (did a spreadsheet make a number of it?): ${phone} → 0${phone}`,
    id: (id: string) => `A member id is 1 to 40 of A-Z a-z 0-9 _ - .: ${id}`,
    birth: (birth: string) => `A date of birth is YYYYMMDD: ${birth}`,
    twice: (id: string) => `This member id is there twice: ${id}`,
    many: 'There may be 1000 people.',
    file: (path: string) => `This file cannot be read: ${path}`,
    nobody: (path: string) =>
      `Nobody is in this file (empty, a heading alone, a quote that is not closed): ${path}`,
  },
} satisfies Record<Lang, unknown>;

/** CI, the linking information of identity providers: 64 bytes in base64. */
const CI = /^[A-Za-z0-9+/]{86}==$/;

/** The people of `--person` and `--people`; throws a `UsageError` that says what is wrong with which. */
export function readPeople(lines: readonly string[], file: string | undefined, lang: Lang): Trainee[] {
  const words = WORDS[lang];
  const given = lines.flatMap((line) => {
    const row = cellsOf(line);
    if (row.length === 0) throw new UsageError(words.fields(line));
    return row;
  });
  const rows = [...given, ...(file === undefined ? [] : rowsOf(file, lang))];
  if (rows.length > MOST_PEOPLE) throw new UsageError(words.many);
  const people = rows.map((row) => readPerson(row, lang));
  const ids = people.map(({ id }) => id);
  const twin = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twin !== undefined) throw new UsageError(words.twice(twin));
  return people;
}

function readPerson(cells: readonly string[], lang: Lang): Trainee {
  const words = WORDS[lang];
  const [name = '', number = '', memberId = '', ...rest] = cells.map(readCell);
  const more = rest.filter((cell) => cell !== '');
  const state = more.find(isState);
  const ci = more.find((cell) => CI.test(cell));
  const date = more.find((cell) => /^\d/.test(cell) && cell !== ci);
  const birth = date?.replace(/[-./\s]/g, '');
  const phone = number.replace(/[-.\s]/g, '');
  const known = [state, date, ci].filter((cell) => cell !== undefined);
  if (name === '' || memberId === '' || more.length > known.length)
    throw new UsageError(words.fields(cells.join(',')));
  if (/^1\d{7,9}$/.test(phone)) throw new UsageError(words.zero(number));
  if (!/^0\d{8,10}$/.test(phone)) throw new UsageError(words.phone(number));
  if (!/^[\w.-]{1,40}$/.test(memberId)) throw new UsageError(words.id(memberId));
  if (birth !== undefined && !/^\d{8}$/.test(birth)) throw new UsageError(words.birth(birth));
  return personOf({ name, phone, memberId, ...(birth && { birth }), ...(ci && { ci }) }, state);
}

/** What a cell says: `="010…"` and `'010…` are how a number is kept as text, so that a spreadsheet leaves its first 0. */
function readCell(cell: string): string {
  return cell
    .normalize('NFC')
    .trim()
    .replace(/^(?:="(.*)"|'(.*))$/, '$1$2');
}

/** As spreadsheets save them: quoted or not, with commas, tabs or semicolons (or as a first line `sep=;` says), lines ended in any way. */
function cellsOf(text: string): string[][] {
  const [line = '', delimiter = ''] = /^sep=(.)[\r\n]+/i.exec(text) ?? [];
  return Papa.parse<string[]>(text.slice(line.length), {
    delimiter,
    delimitersToGuess: [',', '\t', ';'],
    skipEmptyLines: 'greedy',
  }).data;
}

/** The rows of a file. A first one without any digit for a number is a heading. */
function rowsOf(path: string, lang: Lang): string[][] {
  const rows = cellsOf(textOf(bytesOf(path, lang)));
  const people = /\d/.test(rows[0]?.[1] ?? '') ? rows : rows.slice(1);
  if (people.length === 0) throw new UsageError(WORDS[lang].nobody(path));
  return people;
}

function bytesOf(path: string, lang: Lang): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(WORDS[lang].file(path));
  }
}

function isState(cell: string): cell is PersonState {
  return (PERSON_STATES as readonly string[]).includes(cell);
}
