// oxlint-disable max-lines -- what may be typed, pasted and filled in, as a table of cases
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { digitsOf, extractCode, foldDigits, isCode, readEntry, type Extraction } from './code.js';

const code = (digits: string): Extraction => ({ kind: 'code', digits });
const part = (digits: string): Extraction => ({ kind: 'part', digits });
const problem = (why: 'no-digits' | 'too-few' | 'too-many' | 'several'): Extraction => ({
  kind: 'problem',
  problem: why,
});

/** 482915 in the digits that keyboards of our trainees write. */
const SCRIPTS: [string, string][] = [
  ['full-width', '４８２９１５'],
  ['Arabic', '٤٨٢٩١٥'],
  ['Persian and Urdu', '۴۸۲۹۱۵'],
  ['Devanagari (Nepali, Hindi)', '४८२९१५'],
  ['Bengali', '৪৮২৯১৫'],
  ['Thai', '๔๘๒๙๑๕'],
  ['Lao', '໔໘໒໙໑໕'],
  ['Burmese', '၄၈၂၉၁၅'],
  ['Khmer', '៤៨២៩១៥'],
];

describe('a code', () => {
  test.each(['000000', '000001', '482915', '999999'])('%s is one', (text) => {
    expect(isCode(text)).toBe(true);
    expect(readEntry(text)).toEqual({ code: text });
  });

  test.each([
    '',
    '48291',
    '4829155',
    ' 482915',
    '482915\n',
    '48291a',
    '４８２９１５',
    '+48291',
    '4829.5',
    '-48291',
  ])('%j is none', (text) => {
    expect(isCode(text)).toBe(false);
    expect(readEntry(text)).not.toHaveProperty('code');
  });

  test.each([
    ['', 'empty'],
    ['4', 'too-short'],
    ['482', 'too-short'],
    ['4829', 'app-password'],
    ['0000', 'app-password'],
    ['48291', 'too-short'],
    ['4829155', 'too-long'],
    ['01012345678', 'too-long'],
  ])('what is wrong with %j is that it is %s', (text, what) => {
    expect(readEntry(text)).toEqual({ problem: what });
  });

  test('any number of digits but six is a problem, and six never', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,12}$/), (digits) => {
        const entry = readEntry(digits);
        const problem = 'problem' in entry ? entry.problem : null;
        expect(problem === null).toBe(digits.length === 6);
        expect(problem === 'app-password').toBe(digits.length === 4);
        expect(problem === 'empty').toBe(digits.length === 0);
      }),
    );
  });
});

describe('digits of other scripts', () => {
  test.each(SCRIPTS)('%s digits are read', (_name, digits) => {
    expect(foldDigits(digits)).toBe('482915');
    expect(digitsOf(digits)).toBe('482915');
    expect(extractCode(digits)).toEqual(code('482915'));
    expect(extractCode(`인증번호 [${digits}]`)).toEqual(code('482915'));
  });

  test('each digit of each script is the digit that it looks like', () => {
    for (const zero of ['０', '٠', '۰', '०', '০', '๐', '໐', '၀', '០']) {
      const first = zero.codePointAt(0) ?? 0;
      const all = Array.from({ length: 10 }, (_, i) => String.fromCodePoint(first + i)).join('');
      expect(digitsOf(all)).toBe('0123456789');
    }
  });

  test('what is not a decimal digit is not made one', () => {
    expect(foldDigits('①②③ ½ Ⅳ 四 ²')).toBe('①②③ ½ Ⅳ 四 ²');
    expect(digitsOf('①②③ ½ Ⅳ 四 ²')).toBe('');
  });

  test('digits of unknown scripts are left alone, never guessed', () => {
    expect(digitsOf('᥆᥇᥈')).toBe(''); // Limbu
    expect(extractCode('᥆᥇᥈᥉᥊᥋').kind).toBe('problem');
  });
});

describe('what a keyboard or an IME gives', () => {
  test.each([
    ['4', '4'],
    ['ㅂ4', '4'],
    ['４', '4'],
    ['4 8', '48'],
    ['e', ''],
    ['-', ''],
    ['', ''],
    ['🙂7', '7'],
  ])('of %j the digits %j stay', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  test('only ASCII digits come out, in their order, none lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(digitsOf(text)).toMatch(/^[0-9]*$/);
        expect(digitsOf(text)).toBe(
          foldDigits(text)
            .split('')
            .filter((c) => c >= '0' && c <= '9')
            .join(''),
        );
      }),
    );
  });
});

describe('a pasted code', () => {
  test.each<[string, string]>([
    ['as it is', '482915'],
    ['with a space in the middle', '482 915'],
    ['with spaces around it', '  482915 '],
    ['with a hyphen', '482-915'],
    ['in pairs', '48-29-15'],
    ['digit by digit', '4-8-2-9-1-5'],
    ['with an en dash', '482–915'],
    ['with a non-breaking hyphen', '482‑915'],
    ['with a minus sign', '482−915'],
    ['with a full-width hyphen', '482－915'],
    ['with a middle dot', '482·915'],
    ['with a full stop', '482.915'],
    ['with a full-width full stop', '４８２．９１５'],
    ['with an NBSP', '482\u00A0915'],
    ['with a narrow NBSP', '482\u202F915'],
    ['with an ideographic space', '482\u3000915'],
    ['with a zero-width space', '482\u200B915'],
    ['with a zero-width joiner', '482\u200D915'],
    ['with a BOM before it', '\uFEFF482915'],
    ['with a soft hyphen', '482\u00AD915'],
    ['with direction marks around it', '\u202A482915\u202C'],
    ['with a Hangul filler', '482\u3164915'],
    ['with a newline at its end', '482915\r\n'],
    ['with a tab', '482\t915'],
    ['over two lines', '482\n915'],
    ['as dictated', '482 91 5'],
    ['full-width with full-width space', '４８２　９１５'],
  ])('%s', (_name, text) => {
    expect(extractCode(text)).toEqual(code('482915'));
  });

  test('leading zeros stay', () => {
    expect(extractCode('000 042')).toEqual(code('000042'));
    expect(extractCode('인증번호 000042')).toEqual(code('000042'));
  });

  test.each<[string, string]>([
    ['a month and a day before it', '1월 2일 인증번호 482915'],
    ['digits of a date and a time before it', '2026-01-02 10:20:30 인증번호 482915'],
    ['the app’s name, and a space inside', '[mOTP] 인증번호 482 915 를 입력'],
    ['brackets', '인증번호 [482915]를 입력해 주세요.'],
    ['round brackets', '인증번호(482915)'],
    ['a hyphen inside', '인증번호: 482-915'],
    ['a particle behind it', '인증번호는 482915입니다'],
    ['no space at all', '인증번호482915입니다'],
    ['a colon', 'OTP:482915'],
    ['emoji', '🔐482915🔐'],
    ['emoji with zero-width joiners', '👩‍💻 482915 👨‍👩‍👧'],
    ['a newline around it', '인증번호\n482915\n1분 안에 입력'],
    ['the seconds behind a word', '인증번호 482915 유효시간 60초'],
    ['a four-digit number', '앱 비밀번호(4자리)가 아닌 인증번호 482915'],
    ['a phone number', '010-1234-5678 님의 인증번호 482915'],
    ['a phone number in one run', '01012345678 님의 인증번호 482915'],
    ['a phone number of 3-3-4', '문의 051-123-4567 인증번호 482915'],
    ['a phone number with spaces', '문의 010 1234 5678 / 인증번호 482915'],
    ['an invented registration number', '900101-1234567 님의 인증번호 482915'],
    ['an amount', '1,482,000원 결제 인증번호 482915'],
    ['the same code twice', '482915 — 인증번호 482 915'],
    ['full-width digits', '１월 ２일 인증번호 ４８２９１５'],
    ['an NBSP inside', '인증번호 482\u00A0915 입력'],
    ['a zero-width space inside', '인증번호 482\u200B915 입력'],
    ['a full stop right behind it', '인증번호는 482915.'],
    ['dots that trail off', '인증번호는 482915...'],
    ['dashes around it', '인증번호 -482915- 입력'],
    ['a dash and a word behind it', '482915-인증번호'],
    ['a dash with spaces', '482915 - mOTP 인증번호'],
    ['short numbers beside it', '1분 60 482915 60 초'],
    ['short numbers beside 3 + 3', '5 482 915 60 초'],
    ['a short number with a unit', '인증번호 482915 60sec'],
    ['Latin words with numbers between', 'code 482915 expires 2026'],
    ['a Latin word before it', 'code 482915 is'],
    ['a word with digits elsewhere', 'KR731204, 인증번호 482915'],
    ['an account elsewhere', '110-123-456789 계좌 / 인증번호 482915'],
    ['a fraction elsewhere', '환율 0.731204, 인증번호 482915'],
    ['a masked registration number elsewhere', '900101-1****** 님 인증번호 482915'],
    ['a masked registration number of circles', '900101-○○○○○○○ 님 인증번호 482915'],
  ])('is found in a sentence with %s', (_name, text) => {
    expect(extractCode(text)).toEqual(code('482915'));
  });

  test.each<[string, string]>([
    ['two codes', '482915 또는 731204'],
    ['two codes side by side', '482915 731204'],
    ['two codes, one full-width', '482915 ７３１２０４'],
    ['two codes, one with a space', '인증번호 482 915, 이전 731204'],
    ['three codes', '111111/222222/333333'],
    ['a birth date and a code', '생년월일 900101, 인증번호 482915'],
    ['two codes, one with a dash and a word behind it', '482915-이전 731204'],
    ['two codes side by side in a sentence', '인증번호 482915 731204 입력'],
  ])('is not chosen out of %s', (_name, text) => {
    expect(extractCode(text)).toEqual(problem('several'));
  });

  test.each<[string, string]>([
    ['seven digits', '4829155'],
    ['seven digits with a space', '482915 5'],
    ['twelve digits', '482915731204'],
    ['two codes with nothing visible between them', '482915\u200B731204'],
    ['a phone number', '010-1234-5678'],
    ['a phone number of 3-3-4', '051-123-4567'],
    ['a phone number in a sentence', '제 번호는 01012345678 입니다'],
    ['an invented registration number', '900101-1234567'],
    ['an invented registration number with an en dash', '900101–1234567'],
    ['an invented registration number in a sentence', '주민등록번호 900101-1234567'],
    ['the same code on two lines, which may be two different ones', '482915\n482915'],
  ])('is not cut out of %s', (_name, text) => {
    expect(extractCode(text)).toEqual(problem('too-many'));
  });

  test.each<[string, string, 'too-few' | 'too-many' | 'no-digits']>([
    ['a date', '2026년 1월 2일', 'too-few'],
    ['an amount', '482,915원', 'too-few'],
    ['the app password in a sentence', '비밀번호는 4829 입니다', 'too-few'],
    ['digits around a word', '482와 915', 'too-few'],
    ['a phone number with hyphens in a sentence', '전화 010-1234-5678 로', 'too-few'],
    ['a time', '10:20:30', 'too-few'],
    ['a date with dots', '2026.1.23', 'too-few'],
    ['a date with hyphens that has six digits', '2026-1-2', 'too-few'],
    ['a date in full width', '２０２６．１．２', 'too-few'],
    ['a date with dots that has six digits', '26.11.23', 'too-few'],
    ['a date with a short year', '26-11-23', 'too-few'],
    ['a date as Koreans write it', '2026. 1. 2.', 'too-few'],
    ['a date as Koreans write it, with spaces around', ' 26. 11. 23. ', 'too-few'],
    ['full-width digits of a date', '２０２６-１-２', 'too-few'],
    ['a letter glued before it', 'KR482915', 'no-digits'],
    ['a letter glued behind it', '482915a', 'no-digits'],
    ['a letter glued behind it, after a word and a space', 'code 482915KR', 'no-digits'],
    ['a letter glued behind 3 + 3', '인증번호 482 915KR', 'too-few'],
    ['a letter glued with a hyphen', 'G-482915 is your code', 'no-digits'],
    ['a fraction', '0.482915', 'too-many'],
    ['a fraction in a sentence', '환율 0.482915 입니다', 'no-digits'],
    ['a version', 'v1.482915.2 설치', 'no-digits'],
    ['an account in a sentence', '계좌 110-123-456789 로', 'no-digits'],
    ['an account with spaces', '계좌 110 123 456789 로', 'no-digits'],
    ['a number of four digits beside it', '문의 1588 482915 로', 'no-digits'],
    ['a number of three digits beside it', '문의 123 482915 로', 'no-digits'],
    ['three threes', '문의 111 222 333 로', 'too-few'],
    ['a masked number', '900101-1****** 님', 'no-digits'],
    ['a number masked with circles', '900101-○○○○○○○ 님', 'no-digits'],
    ['a masked card', '**482915** 카드', 'no-digits'],
    ['words', '인증번호', 'no-digits'],
    ['emoji', '🙂🙃', 'no-digits'],
    ['nothing', '', 'no-digits'],
    ['spaces', ' \u00A0\u200B\n', 'no-digits'],
    ['separators', '-.,·–', 'no-digits'],
    ['markup', '<input>', 'no-digits'],
  ])('is not put together from %s', (_name, text, why) => {
    expect(extractCode(text)).toEqual(problem(why));
  });

  test.each([
    ['48-29-15', 'the day is none'],
    ['26-13-01', 'the month is none'],
    ['26-00-11', 'the month is none'],
    ['26-11-00', 'the day is none'],
    ['26-11.23', 'it is written with two signs'],
    ['26 11 23', 'it is written with spaces, as dictated'],
    ['261123', 'it is one number'],
  ])('%j is a code and no date: %s', (text) => {
    expect(extractCode(text)).toEqual(code(digitsOf(text)));
  });

  test.each([
    ['4', '4'],
    ['4829', '4829'],
    ['4 8 2', '482'],
    ['482-91', '48291'],
    ['４８２', '482'],
    [' 0 ', '0'],
  ])('%j is a part of one', (text, digits) => {
    expect(extractCode(text)).toEqual(part(digits));
  });
});

const sixDigits = fc.stringMatching(/^[0-9]{6}$/);
const VISIBLE = ' |-|.|,|_|·|–|—|−|‑|\u00A0|\u2009|\u202F|\u3000|\t|\n|\r\n';
const UNSEEN = '\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD|\u200E|\u202A|\u3164|\uFFA0';
const separator = fc.constantFrom(...`${VISIBLE}|${UNSEEN}`.split('|'));
const separators = fc.array(separator, { maxLength: 4 }).map((all) => all.join(''));
/** Text without digits and without what stands between digits: a wall between two numbers. */
const WALLS = ['인증번호', '월', '은', '[', ']', '(', ':', '/', '🙂', '님의'];
const words = fc.array(fc.constantFrom(...WALLS), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
/** Words with Latin letters in them: glued to a number they make it another thing, such as `KR482915`. */
const gluing = fc
  .array(fc.constantFrom(...WALLS, 'a', 'KR'), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''));
const zero = fc.constantFrom('0', '０', '٠', '۰', '०', '০', '๐', '໐', '၀', '០');

function inScript(digits: string, zeroOfScript: string): string {
  const first = zeroOfScript.codePointAt(0) ?? 0;
  return digits
    .split('')
    .map((digit) => String.fromCodePoint(first + Number(digit)))
    .join('');
}

/** Texts that are near to codes: pieces of all kinds put together. */
const nearCode = fc
  .array(
    fc.oneof(
      sixDigits,
      separator,
      words,
      fc.stringMatching(/^[0-9]{1,13}$/),
      fc.constantFrom('010-1234-5678', '900101-1234567', '482 915', '1월 2일', '４８２９１５'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

describe('for any text', () => {
  test('six digits of any script, with anything that separates sprinkled in, are those digits', () => {
    fc.assert(
      fc.property(
        sixDigits,
        fc.array(zero, { minLength: 6, maxLength: 6 }),
        fc.array(separators, { minLength: 7, maxLength: 7 }),
        (digits, zeros, between) => {
          const text = digits
            .split('')
            .map((d, i) => (between[i] ?? '') + inScript(d, zeros[i] ?? '0'))
            .join('');
          expect(extractCode(text + (between[6] ?? ''))).toEqual(code(digits));
        },
      ),
    );
  });

  test('fewer digits with separators are a part, more are no code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,14}$/), separator, (digits, between) => {
        fc.pre(digits.length !== 6);
        const found = extractCode(digits.split('').join(between));
        if (digits.length < 6) expect(found).toEqual(part(digits));
        else expect(found.kind).toBe('problem');
      }),
    );
  });

  test('two different numbers of six digits never give a code', () => {
    fc.assert(
      fc.property(sixDigits, sixDigits, words, separators, words, (a, b, before, between, after) => {
        fc.pre(a !== b);
        for (const text of [
          `${a}${between}${b}`,
          `${a}${before}${b}`,
          `${before}${a}${between}${after}${b}${after}`,
        ]) {
          expect(extractCode(text).kind).toBe('problem');
        }
      }),
    );
  });

  test('the one number of six digits between words is the code, also as 3 + 3', () => {
    fc.assert(
      fc.property(
        sixDigits,
        words,
        words,
        fc.constantFrom('', ' ', '-', '\u00A0', '–', '\u200B'),
        (digits, a, b, mid) => {
          expect(extractCode(`${a} ${digits.slice(0, 3)}${mid}${digits.slice(3)}${b}`)).toEqual(code(digits));
        },
      ),
    );
  });

  test('between words of any kind it is that number, or none because it is glued to a letter', () => {
    fc.assert(
      fc.property(sixDigits, gluing, gluing, separators, separators, (digits, a, b, left, right) => {
        const found = extractCode(a + left + digits + right + b);
        const glued = /[A-Za-z][.\p{Pd}\u2212\p{Cf}\u3164\uFFA0]*$/u.test(a + left);
        const gluedBehind = /^[.\p{Pd}\u2212\p{Cf}\u3164\uFFA0]*[A-Za-z]/u.test(right + b);
        expect(found).toEqual(glued || gluedBehind ? problem('no-digits') : code(digits));
      }),
    );
  });

  test('beside another number of three digits or more it is none, whatever the spaces', () => {
    const other = fc.stringMatching(/^(?:[0-9]{3,5}|[0-9]{7,9})$/);
    const space = fc.constantFrom(' ', '  ', '\u00A0', '\u3000');
    fc.assert(
      fc.property(sixDigits, other, space, words, fc.boolean(), (digits, number, gap, a, before) => {
        const pair = before ? number + gap + digits : digits + gap + number;
        expect(extractCode(`${a} ${pair}${a}`).kind).toBe('problem');
      }),
    );
  });

  test('a code is never a piece of a longer run of digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,30}$/), gluing, gluing, (run, a, b) => {
        expect(extractCode(`${a}${run}${b}`)).toEqual(problem('too-many'));
      }),
    );
  });

  test('what is called a code is one, what is called a part is shorter, and both stand in the text in this order', () => {
    fc.assert(
      fc.property(fc.oneof(nearCode, fc.string({ unit: 'binary' })), (text) => {
        const found = extractCode(text);
        if (found.kind === 'problem') return;
        expect(isCode(found.digits)).toBe(found.kind === 'code');
        expect(found.digits.length).toBeLessThanOrEqual(6);
        expect(digitsOf(text)).toContain(found.digits);
      }),
      { numRuns: 1_000 },
    );
  });

  test('taking a code twice changes nothing more', () => {
    fc.assert(
      fc.property(nearCode, (text) => {
        const found = extractCode(text);
        if (found.kind !== 'problem') expect(extractCode(found.digits)).toEqual(found);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['1a', '1 ', '482 91-', '-', '.1', '\u200B1', '482915 ', '482915--------'])(
    'a megabyte of %j is read, in time that grows as the text does',
    (piece) => {
      const text = `a${piece.repeat(Math.floor(1_000_000 / piece.length))}b`;
      const start = performance.now();
      expect(extractCode(text).kind).toBe('problem');
      expect(extractCode(text.slice(1, 200_000)).kind).toBe('problem');
      expect(performance.now() - start).toBeLessThan(10_000); // a quadratic search takes many minutes
    },
    20_000,
  );
});
