import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { PERSON_STATES } from '../../sandbox/people.js';
import { UsageError } from '../command.js';
import { readPeople } from './people.js';

const folder = mkdtempSync(join(tmpdir(), 'motp-people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, 'people.csv');
  writeFileSync(path, content);
  return path;
}

/** A cell as somebody's program writes it. */
const write = (text: string, how: string) =>
  how === 'quoted' ? `"${text}"` : how === 'spaced' ? ` ${text} ` : text;

const whoIn = (path: string) =>
  readPeople([], path, 'ko').map(({ id, lms }) => [id, lms.name, lms.phone, lms.birth]);

describe('people', () => {
  test('name, number, member id, birth and state, in any of the ways they are written', () => {
    const [hong, lee] = readPeople(
      ['홍길동,010-0000-0000,hong01,19900101,locked', ' 이하나 , 01000000002 , lee.02 '],
      undefined,
      'ko',
    );
    expect(hong).toMatchObject({
      id: 'hong01',
      locked: true,
      lms: { name: '홍길동', phone: '01000000000', birth: '19900101' },
    });
    expect(lee).toMatchObject({ id: 'lee.02', memberId: 'lee.02', locked: false });
    expect(lee?.lms).not.toHaveProperty('birth');
  });

  test('a CI, in any place after the number of the member', () => {
    const ci = `${'Ab0+/'.repeat(17)}x==`;
    const [one] = readPeople([`홍길동,01000000000,hong01,${ci},1990.01.01`], undefined, 'ko');
    expect(one?.person).toMatchObject({ ci, birth: '19900101' });
  });

  test('a decomposed name is the same name', () => {
    expect(
      readPeople(['홍길동'.normalize('NFD') + ',01000000000,hong01'], undefined, 'ko')[0]?.lms.name,
    ).toBe('홍길동');
  });

  test.each(PERSON_STATES)('in the state %s', (state) => {
    expect(readPeople([`홍길동,01000000000,hong01,${state}`], undefined, 'ko')).toHaveLength(1);
  });

  test.each([
    ['홍길동', /이름,번호,회원PK/],
    ['홍길동,01000000000', /이름,번호,회원PK/],
    [',01000000000,hong01', /이름,번호,회원PK/],
    ['홍길동,0100,hong01', /9~11자리/],
    ['홍길동,1012345678,hong01', /앞 0이 없어졌습니다.*01012345678/],
    ['홍길동,8210123456,hong01', /0으로 시작/],
    ['홍길동,01000000000,홍길동', /회원PK/],
    ['홍길동,01000000000,hong01,1990', /YYYYMMDD/],
    ['홍길동,01000000000,hong01,asleep', /상태/],
    ['홍길동,01000000000,hong01,locked,19900101,x', /이름,번호,회원PK/],
    ['홍길동,01000000000,hong01,locked,19900101,fine', /이름,번호,회원PK/],
  ])('%s is told', (line, words) => {
    expect(() => readPeople([line], undefined, 'ko')).toThrow(words);
    expect(() => readPeople([line], undefined, 'en')).toThrow(UsageError);
  });

  test('one member id twice', () => {
    const line = '홍길동,01000000000,hong01';
    expect(() => readPeople([line, line], undefined, 'ko')).toThrow(/두 번/);
  });
});

describe('a file of people', () => {
  const lines =
    '이름,번호,회원PK\r\n"홍길동",010-0000-0000,hong01,19900101\r\n\r\n이하나,01000000002,lee02\r\n';
  const both = [
    ['hong01', '홍길동', '01000000000', '19900101'],
    ['lee02', '이하나', '01000000002', undefined],
  ];

  test('as a spreadsheet saves it: a heading, a byte order mark, empty lines', () => {
    expect(whoIn(file(`\uFEFF${lines}`))).toEqual(both);
    expect(whoIn(file(lines.replaceAll(',', '\t')))).toEqual(both);
  });

  test('in EUC-KR', () => {
    // 홍길동,01000000000,hong01
    const bytes = [0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf, ...new TextEncoder().encode(',01000000000,hong01')];
    expect(whoIn(file(Uint8Array.from(bytes)))).toEqual([['hong01', '홍길동', '01000000000', undefined]]);
  });

  test('in UTF-16, with tabs, as Excel’s “Unicode text” is', () => {
    const text = `\uFEFF${lines.replaceAll(',', '\t')}`;
    const little = Buffer.from(text, 'utf16le');
    expect(whoIn(file(little))).toEqual(both);
    expect(whoIn(file(Buffer.from(little).swap16()))).toEqual(both);
  });

  test('in whatever way its cells are parted and its lines are ended', () => {
    const cell = fc.constantFrom('plain', 'quoted', 'spaced');
    fc.assert(
      fc.property(
        fc.constantFrom(',', '\t', ';'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.array(cell, { minLength: 8, maxLength: 8 }),
        (comma, end, heading, mark, hows) => {
          const rows = [
            ...(heading ? [['이름', '번호', '회원PK', '생년월일']] : []),
            ...[
              ['홍길동', '010-0000-0000', 'hong01', '1990-01-01'],
              ['이하나', '01000000002', 'lee02', ''],
            ].map((row, at) => row.map((text, column) => write(text, hows[at * 4 + column] ?? 'plain'))),
          ];
          const text = rows.map((row) => row.join(comma) + end).join('');
          expect(whoIn(file(`${mark ? '\uFEFF' : ''}${text}`))).toEqual(both);
        },
      ),
    );
  });

  test.each([
    '',
    '\uFEFF',
    '\n\n',
    ' , ,\r\n',
    '이름,번호,회원PK',
    '"홍길동,01000000000,hong01\n',
    '홍길동 01000000000 hong01',
  ])('with nobody in it is told, and nobody else is taken: %j', (text) => {
    expect(() => readPeople([], file(text), 'ko')).toThrow(/사람이 없습니다/);
    expect(() => readPeople(['이하나,01000000002,lee02'], file(text), 'en')).toThrow(UsageError);
  });

  test.each(['1E+09', '1.0E+09', '10-0000', '0', '#1'])(
    'whose only number is spoilt is told: %s',
    (number) => {
      expect(() => readPeople([], file(`홍길동,${number},hong01\n`), 'ko')).toThrow(/휴대폰 번호/);
    },
  );

  test('of 10,000 rows is refused at once', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, no) => `홍길동,0100000${String(no).padStart(4, '0')},m${no}`,
    );
    expect(() => readPeople([], file(rows.join('\n')), 'ko')).toThrow(/1000명/);
  });

  test('that is not there', () => {
    expect(() => readPeople([], join(folder, 'none.csv'), 'ko')).toThrow(/읽을 수 없습니다/);
  });
});
