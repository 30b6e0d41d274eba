import { readFileSync } from 'node:fs';
import { PERSON_STATES, personOf, type PersonState } from '../../sandbox/people.js';
import type { Trainee } from '../../sandbox/trainees.js';
import { type Lang, UsageError } from '../command.js';

const WORDS = {
  ko: {
    fields: (line: string) =>
      `사람은 ‘이름,번호,회원PK[,생년월일][,상태]’로 적습니다: ${line}\n상태: ${PERSON_STATES.join(' ')}`,
    phone: (phone: string) => `휴대폰 번호는 숫자 9~11자리입니다: ${phone}`,
    id: (id: string) => `회원PK는 영문·숫자·_-. 1~40자입니다: ${id}`,
    birth: (birth: string) => `생년월일은 YYYYMMDD입니다: ${birth}`,
    twice: (id: string) => `회원PK가 두 번 나옵니다: ${id}`,
    many: '사람은 1000명까지입니다.',
    file: (path: string) => `파일을 읽을 수 없습니다: ${path}`,
  },
  en: {
    fields: (line: string) =>
      `A person is written "name,number,member id[,birth][,state]": ${line}\nStates: ${PERSON_STATES.join(' ')}`,
    phone: (phone: string) => `A phone number is 9 to 11 digits: ${phone}`,
    id: (id: string) => `A member id is 1 to 40 of A-Z a-z 0-9 _ - .: ${id}`,
    birth: (birth: string) => `A date of birth is YYYYMMDD: ${birth}`,
    twice: (id: string) => `This member id is there twice: ${id}`,
    many: 'There may be 1000 people.',
    file: (path: string) => `This file cannot be read: ${path}`,
  },
} satisfies Record<Lang, unknown>;

const MOST_PEOPLE = 1000;

/** The people of `--person` and `--people`; throws a `UsageError` that says what is wrong with which. */
export function readPeople(lines: readonly string[], file: string | undefined, lang: Lang): Trainee[] {
  const words = WORDS[lang];
  const rows = [...lines, ...(file === undefined ? [] : linesOf(file, lang))];
  const people = rows.map((row) => readPerson(row, lang));
  const ids = people.map(({ id }) => id);
  const twin = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twin !== undefined) throw new UsageError(words.twice(twin));
  if (people.length > MOST_PEOPLE) throw new UsageError(words.many);
  return people;
}

function readPerson(line: string, lang: Lang): Trainee {
  const words = WORDS[lang];
  const [name = '', number = '', memberId = '', ...rest] = line
    .split(/[,\t]/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const more = rest.filter((cell) => cell !== '');
  const state = more.find(isState) ?? 'fine';
  const birth = more.find((cell) => /^\d/.test(cell));
  const phone = number.replace(/[\s-]/g, '');
  const strange = more.some((cell) => cell !== birth && !isState(cell));
  if (name === '' || memberId === '' || more.length > 2 || strange) throw new UsageError(words.fields(line));
  if (!/^\d{9,11}$/.test(phone)) throw new UsageError(words.phone(number));
  if (!/^[\w.-]{1,40}$/.test(memberId)) throw new UsageError(words.id(memberId));
  if (birth !== undefined && !/^\d{8}$/.test(birth)) throw new UsageError(words.birth(birth));
  return personOf({ name: name.normalize('NFC'), phone, memberId, ...(birth && { birth }) }, state);
}

/** Spreadsheets save in UTF-8 with a byte order mark, or in CP949. A first line without a number is a heading. */
function linesOf(path: string, lang: Lang): string[] {
  const lines = decode(bytesOf(path, lang))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return /\d{4}/.test(lines[0] ?? '') ? lines : lines.slice(1);
}

function bytesOf(path: string, lang: Lang): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(WORDS[lang].file(path));
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

function isState(cell: string): cell is PersonState {
  return (PERSON_STATES as readonly string[]).includes(cell);
}
