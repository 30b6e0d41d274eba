import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { toCp949 } from '../../sandbox/cp949.js';
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
const WRITINGS: Record<string, (text: string) => string> = {
  plain: (text) => text,
  quoted: (text) => `"${text}"`,
  spaced: (text) => ` ${text} `,
  // So that a spreadsheet keeps the first 0.
  formula: (text) => `="${text}"`,
  'quoted formula': (text) => `"=""${text}"""`,
  'marked as text': (text) => `'${text}`,
};
const SAVINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  CP949: toCp949,
};

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

  test('in whatever way its text is saved, its cells are written and parted, and its lines are ended', () => {
    const how = fc.constantFrom(...Object.values(WRITINGS));
    fc.assert(
      fc.property(
        fc.record({
          comma: fc.constantFrom(',', '\t', ';'),
          end: fc.constantFrom('\n', '\r\n', '\r'),
          heading: fc.boolean(),
          // Excel's own first line, by which it knows how the cells are parted.
          says: fc.boolean(),
          saved: fc.constantFrom(...Object.values(SAVINGS)),
          more: fc.nat(3),
          // 똠 and 뷁 are in CP949 and not in EUC-KR.
          name: fc.constantFrom('홍길동', '똠뷁펲', '남궁 길동'),
          hows: fc.array(how, { minLength: 8, maxLength: 8 }),
        }),
        ({ comma, end, heading, says, saved, more, name, hows }) => {
          const rows = [
            ...(says ? [[`sep=${comma}`]] : []),
            ...(heading ? [['이름', '번호', '회원PK', '생년월일']] : []),
            ...[
              [name, '010-0000-0000', 'hong01', '1990-01-01'],
              ['이하나', '01000000002', 'lee02', ''],
            ].map((row, at) => [
              ...row.map((text, column) => hows[at * 4 + column]?.(text) ?? text),
              ...Array.from({ length: more }, () => ''),
            ]),
          ];
          const text = rows.map((row) => row.join(comma) + end).join('');
          expect(whoIn(file(saved(text)))).toEqual([['hong01', name, '01000000000', '19900101'], both[1]]);
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

  test.each([join(folder, 'none.csv'), 'C:\\lms\\people.csv', '.\\people.csv', folder])(
    'that is not there is told by the path as it was given: %s',
    (path) => {
      expect(() => readPeople([], path, 'ko')).toThrow(`읽을 수 없습니다: ${path}`);
    },
  );
});
