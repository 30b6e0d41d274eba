import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCp949 } from '../cp949.js';
import { accreditFields } from '../lms/fields.js';
import type { KeptAnswer } from '../provider/provider.js';
import { FINDING_KINDS } from './finding.js';
import { findingsOf, type Known, type SentRequest } from './findings.js';
import { findingText } from './findingWords.js';
import { readForm } from './form.js';
import { createAgency, enrolDevice, FORMS, resetLock } from './rules.js';

const NOW = Date.UTC(2026, 0, 5, 3, 0, 30);
const PERSON = { name: '홍길동', phone: '01000001001' };
const ANSWER: KeptAnswer = {
  request_no: 'request-1',
  result_code: '0000',
  transaction_id: 'GASANG1',
  verified_at: '2026-01-05 12:00:00',
  decidedAt: Date.UTC(2026, 0, 5, 3, 0),
  timeIsTold: true,
  name: '홍길동',
};
const CHECK = accreditFields(
  { ...PERSON, memberId: 'hong01' },
  { code: '012345', purpose: '01', sessionId: 's', ip: '10.0.0.7', now: NOW },
);
const RESET = {
  USER_NM: '홍길동',
  USER_TEL: '01000001001',
  AGTID: 'demo',
  USRID: 'hong01',
  M_RET: 'T',
  M_RETCD: '0000',
  M_TRNID: 'GASANG1',
  M_TRNDT: '2026-01-05 12:00:00',
};

function sent(fields: Record<string, string> | string, more: Partial<SentRequest> = {}): SentRequest {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
  return {
    method: 'POST',
    search: '',
    contentType: 'application/x-www-form-urlencoded',
    body: new TextEncoder().encode(body),
    ...more,
  };
}

const known = (form: keyof typeof FORMS, more: Partial<Known> = {}): Known => ({
  now: NOW,
  ...FORMS[form],
  person: PERSON,
  before: undefined,
  answered: (id) => (id === 'GASANG1' ? ANSWER : undefined),
  ...more,
});

const kinds = (request: SentRequest, form: keyof typeof FORMS = 'otp_accredit', more: Partial<Known> = {}) =>
  findingsOf(request, known(form, more)).map(({ kind }) => kind);

const percent = (bytes: number[]) => bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const withName = (name: string) =>
  sent(`USER_NM=${name}&${new URLSearchParams({ ...CHECK, USER_NM: '' })}`.replace('&USER_NM=', ''));

test('what is right is found right', () => {
  expect(kinds(sent(CHECK))).toEqual([]);
  expect(kinds(sent({ ...CHECK, UT: CHECK['USRDT'] ?? '' }))).toEqual([]);
  expect(kinds(sent(RESET), 'user_reset')).toEqual([]);
  // A report of 대체인증 names nobody but the member.
  const names = ['AGTID', 'USRID', 'COURSE_AGENT_PK', 'CLASS_AGENT_PK', 'EVAL_CD', 'EVAL_TYPE', 'CLASS_TME'];
  const lesson = Object.fromEntries(Object.entries(CHECK).filter(([name]) => names.includes(name)));
  const record = { m_Ret: 'T', m_retCD: ANSWER.result_code, m_trnID: 'GASANG1', m_trnDT: ANSWER.verified_at };
  expect(kinds(sent({ ...lesson, ...record }), 'pSubOtpLog')).toEqual([]);
  expect(kinds(sent(CHECK, { contentType: 'application/x-www-form-urlencoded; charset=UTF-8' }))).toEqual([]);
});

const twice = (name: string) => String.fromCharCode(...new TextEncoder().encode(name));

describe('a name that was spoilt on its way', () => {
  test('EUC-KR is named with its bytes and what they say', () => {
    const request = withName(percent([0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf]));
    const [finding] = findingsOf(request, known('otp_accredit'));
    expect(finding).toEqual({ kind: 'euc-kr', field: 'USER_NM', seen: 'C8 AB B1 E6 B5 BF', meant: '홍길동' });
    expect(finding && findingText(finding, 'ko')).toMatch(
      /USER_NM: EUC-KR로 왔습니다: C8 AB B1 E6 B5 BF \(‘홍길동’\)/,
    );
  });

  test('any Hangul name: each way to spoil it is told by its own kind', () => {
    const hangul = fc.string({
      unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)),
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(hangul, (name) => {
        const person = { ...PERSON, name };
        const found = (as: string) => kinds(sent({ ...CHECK, USER_NM: as }), 'otp_accredit', { person })[0];
        expect(found(name)).toBeUndefined();
        expect(found(twice(name))).toBe('utf8-twice');
        expect(kinds(withName(percent([...toCp949(name)])), 'otp_accredit', { person })[0]).toBe('euc-kr');
        expect(found(encodeURIComponent(name))).toBe('percent-twice');
        expect(found(Array.from(name, (one) => `&#${one.charCodeAt(0)};`).join(''))).toBe('entities');
        expect(found(name.normalize('NFD'))).toBe('decomposed');
        expect(found(`${name} `)).toBe('spaces');
      }),
    );
  });

  test('EUC-KR whose bytes are UTF-8 as well', () => {
    expect(kinds(withName('%c3%b5%c3%b6'))[0]).toBe('euc-kr');
  });

  test('bytes of no charset at all', () => {
    expect(kinds(withName('%ff%fe'))[0]).toBe('not-utf8');
  });
});

describe('digits', () => {
  test('a code whose zeros were lost, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
        const [finding] = findingsOf(sent({ ...CHECK, OTPNO: String(number) }), known('otp_accredit'));
        expect(finding).toMatchObject({ kind: 'zero-lost', meant: String(number).padStart(6, '0') });
        expect(kinds(sent({ ...CHECK, OTPNO: String(number).padStart(6, '0') }))).toEqual([]);
      }),
    );
  });

  test.each([
    [{ USER_TEL: '1000001001' }, 'zero-lost'],
    [{ USER_TEL: '010-0000-1001' }, 'digits-only'],
    [{ OTPNO: '1234567' }, 'code-form'],
    [{ OTPNO: '12 345' }, 'code-form'],
    [{ EVAL_CD: '1' }, 'purpose-form'],
    [{ EVAL_TYPE: '시험' }, 'purpose-name'],
    [{ CLASS_TME: '5' }, 'lesson-form'],
    [{ USRDT: '2026-01-05T12:00:30' }, 'time-form'],
    [{ USRDT: '2026-01-05 03:00:30' }, 'time-differs'],
    [{ EXIP: 'unknown' }, 'ip-form'],
    [{ USER_NM: '김길동' }, 'person'],
    [{ foo: 'x' }, 'unknown'],
  ])('%o', (change, kind) => {
    expect(kinds(sent({ ...CHECK, ...change }))).toContain(kind);
  });
});

test.each([
  [{ method: 'GET' }, 'method'],
  [{ contentType: 'application/json' }, 'content-type'],
  [{ contentType: 'application/x-www-form-urlencoded; charset=euc-kr' }, 'charset'],
  [{ search: '?USER_NM=x' }, 'in-address'],
])('%o', (more, kind) => {
  expect(kinds(sent(CHECK, more))).toContain(kind);
});

test('names: missing, and in another case', () => {
  const { OTPNO, ...others } = CHECK;
  expect(findingsOf(sent(others), known('otp_accredit'))).toEqual([{ kind: 'missing', seen: 'OTPNO' }]);
  expect(findingsOf(sent({ ...others, otpNo: OTPNO ?? '' }), known('otp_accredit'))).toEqual([
    { kind: 'case', seen: 'otpNo', meant: 'OTPNO' },
  ]);
});

test('the same code of the same person twice', () => {
  const [finding] = findingsOf(sent(CHECK), known('otp_accredit', { before: NOW - 1_200 }));
  expect(finding && findingText(finding, 'ko')).toMatch(/1\.2초 사이에 두 번 왔습니다/);
});

test.each([
  [{ M_RET: 'Y' }, 'record-missing'],
  [{ M_TRNID: '' }, 'record-missing'],
  [{ M_TRNID: 'made-up' }, 'record-invented'],
  [{ M_RETCD: '0001' }, 'record-differs'],
  [{ M_TRNDT: '2026-01-05 12:00:01' }, 'record-differs'],
])('an identity record with %o', (change, kind) => {
  expect(kinds(sent({ ...RESET, ...change }), 'user_reset')).toContain(kind);
});

test('a provider that tells no time: the site writes down its own, which is about the same', () => {
  const more = { answered: () => ({ ...ANSWER, timeIsTold: false }) };
  const kindsAt = (second: string) =>
    kinds(sent({ ...RESET, M_TRNDT: `2026-01-05 12:0${second}` }), 'user_reset', more);
  expect(kindsAt('0:01')).toEqual([]);
  expect(kindsAt('0:59')).toEqual([]);
  expect(kindsAt('1:01')).toEqual(['record-differs']);
});

test.each(['x', '20260105120000', '2026-01-05T12:00:00', '2026-01-05 12:00', '2026.01.05 12:00:00', ' '])(
  'an identity record whose time is written %j: named with its form, of whichever provider the record is',
  (M_TRNDT) => {
    const finding = { kind: 'time-form', field: 'M_TRNDT', seen: M_TRNDT } as const;
    for (const M_TRNID of ['GASANG1', 'made-up']) {
      const request = sent({ ...RESET, M_TRNDT, M_TRNID });
      const found = findingsOf(request, known('user_reset'));
      expect(found).toContainEqual(finding);
      // The agency refuses what is named.
      const store = createAgency();
      enrolDevice(store, PERSON.name, PERSON.phone);
      const fields = new URLSearchParams(new TextDecoder().decode(request.body));
      expect(resetLock(store, { ...request, fields }).code).toBe('AP010');
    }
    expect(kinds(sent({ ...RESET, M_TRNDT }), 'user_reset')).not.toContain('record-differs');
    expect(findingText(finding, 'ko')).toContain('M_TRNDT: YYYY-MM-DD HH:mm:ss');
  },
);

test('an identity record of somebody else', () => {
  const other = { ...ANSWER, name: '한다른' };
  const more = { answered: (id: string) => (id === 'GASANG1' ? other : undefined) };
  expect(kinds(sent(RESET), 'user_reset', more)).toEqual(['record-of-another']);
});

test('whatever the bytes are, they are read and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('otp_accredit', 'user_reset', 'pSubOtpLog'),
      (body, form) => {
        for (const finding of findingsOf({ ...sent(''), body }, known(form)))
          expect(findingText(finding, 'en')).not.toMatch(/\{(field|seen|meant)\}|undefined/);
      },
    ),
  );
  expect(readForm(new TextEncoder().encode('a=%41+%zz&&b')).map(({ name, text }) => [name, text])).toEqual([
    ['a', 'A %zz'],
    ['b', ''],
  ]);
});

test('every kind has its words in both languages', () => {
  for (const kind of FINDING_KINDS)
    for (const lang of ['ko', 'en'] as const)
      expect(findingText({ kind, field: 'F', seen: 'S', meant: 'M' }, lang)).toMatch(/\.$/);
});
