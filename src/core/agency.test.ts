// oxlint-disable max-lines -- what may be answered, as a table of cases
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  AGENCY_CODES,
  readClearAnswer,
  readVerifyAnswer,
  type ClearOutcome,
  type VerifyOutcome,
} from './agency.js';

/** One row for each code of agency.md: what it means after a verification, and after clearing a lock. */
const CODES: [code: string, verify: VerifyOutcome, clear: ClearOutcome][] = [
  ['200', { outcome: 'verified' }, { outcome: 'cleared' }],
  ['AP001', { outcome: 'mismatch' }, { outcome: 'unavailable', reason: 'unknown-code' }],
  ['AP002', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['AP003', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['AP004', { outcome: 'incomplete' }, { outcome: 'unavailable', reason: 'unknown-code' }],
  ['AP005', { outcome: 'unregistered' }, { outcome: 'unregistered' }],
  [
    'AP006',
    { outcome: 'unavailable', reason: 'app-registration' },
    { outcome: 'unavailable', reason: 'app-registration' },
  ],
  [
    'AP007',
    { outcome: 'unavailable', reason: 'agency-fault' },
    { outcome: 'unavailable', reason: 'agency-fault' },
  ],
  [
    'AP008',
    { outcome: 'unavailable', reason: 'app-registration' },
    { outcome: 'unavailable', reason: 'app-registration' },
  ],
  ['AP009', { outcome: 'locked' }, { outcome: 'still-locked' }],
  ['AP010', { outcome: 'unavailable', reason: 'unknown-code' }, { outcome: 'still-locked' }],
  ['AP011', { outcome: 'locked' }, { outcome: 'still-locked' }],
  ['AP012', { outcome: 'incomplete' }, { outcome: 'unavailable', reason: 'unknown-code' }],
  ['WE001', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['WE002', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['WE003', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['WE004', { outcome: 'misconfigured' }, { outcome: 'misconfigured' }],
  ['WE005', { outcome: 'throttled' }, { outcome: 'throttled' }],
  ...['IE001', 'CE001', 'CE002', 'CE003'].map((code): [string, VerifyOutcome, ClearOutcome] => [
    code,
    { outcome: 'unavailable', reason: 'agency-fault' },
    { outcome: 'unavailable', reason: 'agency-fault' },
  ]),
];

const SUCCESS = new Set<string>(['verified', 'cleared']);

/** Success carries no code; every other answer of the agency carries the code that it came with. */
function withCode<T extends { outcome: string }>(outcome: T, agencyCode: string): T {
  return SUCCESS.has(outcome.outcome) ? outcome : { ...outcome, agencyCode };
}

const UNREADABLE = { outcome: 'unavailable', reason: 'unreadable' };

describe('the codes of the agency', () => {
  test('the table here and the table in the code know the same codes', () => {
    expect(new Set(CODES.map(([code]) => code))).toEqual(new Set(Object.keys(AGENCY_CODES)));
  });

  test.each(CODES)('%s after a verification', (code, verify) => {
    expect(readVerifyAnswer({ code, msg: '안내', status: 'FAIL' })).toEqual(withCode(verify, code));
  });

  test.each(CODES)('%s after clearing a lock', (code, _verify, clear) => {
    expect(readClearAnswer({ code, msg: '안내', status: 'FAIL' })).toEqual(withCode(clear, code));
  });

  test.each(CODES)('%s is known in lower case and with white space around it', (code, verify, clear) => {
    const sloppy = { code: `\t ${code.toLowerCase()}\r\n` };
    expect(readVerifyAnswer(sloppy)).toEqual(withCode(verify, code));
    expect(readClearAnswer(sloppy)).toEqual(withCode(clear, code));
  });

  test.each([
    ['the number 200', 200],
    ['the string 200', '200'],
    ['the string 200 with spaces', ' 200 '],
    ['the number 200.0', 200.0],
  ])('success is %s', (_name, code) => {
    expect(readVerifyAnswer({ code })).toEqual({ outcome: 'verified' });
    expect(readClearAnswer({ code })).toEqual({ outcome: 'cleared' });
  });

  test.each(['AP013', 'WE006', 'zz9', 'IE00001'])(
    'a code of the agency’s form that no table knows is no success, of unknown outcome, and shown: %s',
    (code) => {
      const outcome = { outcome: 'unavailable', reason: 'unknown-code', agencyCode: code.toUpperCase() };
      expect(readVerifyAnswer({ code })).toEqual(outcome);
      expect(readClearAnswer({ code })).toEqual(outcome);
    },
  );

  // The envelope of the host's own server, of which the developer is told.
  const FOREIGN: (string | number)[] = [0, 1, 201, 404, 500, -200, 2e2 + 0.5, 777];
  FOREIGN.push(
    '0000',
    '0200',
    '200.0',
    '２００',
    'OK',
    'SUCCESS',
    'AP',
    'E',
    'AP 001',
    'AP001 AP002',
    'AP001\u0000',
  );
  FOREIGN.push('오류', '문의 02-000-0000', `AP001${'0'.repeat(20)}`, '<script>alert(1)</script>', '"><img>');
  FOREIGN.push('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf');
  test.each(FOREIGN)(
    'a code that is not of the agency’s form is no answer of the agency, and not shown: %s',
    (code) => {
      expect(readVerifyAnswer({ code })).toEqual({ outcome: 'unavailable', reason: 'unreadable' });
      expect(readClearAnswer({ code })).toEqual({ outcome: 'unavailable', reason: 'unreadable' });
    },
  );

  test('a lock reset ends verified by a typed outcome of the host alone, never by the agency’s 200', () => {
    expect(readClearAnswer({ outcome: 'verified', token: 't-1' })).toEqual({
      outcome: 'verified',
      token: 't-1',
    });
    expect(readClearAnswer({ code: 200, token: 't-1' })).toEqual({ outcome: 'cleared' });
  });

  test('what the trainee typed is none, whatever stands around it, and is not kept', () => {
    const digits = fc.stringMatching(/^\d{6,11}$/);
    const around = fc.stringMatching(/^[A-Z]{0,3}$/);
    fc.assert(
      fc.property(around, digits, around, (before, typed, after) => {
        const kept = JSON.stringify([
          readVerifyAnswer({ code: `${before}${typed}${after}` }),
          readVerifyAnswer({ code: Number(typed) }),
          readVerifyAnswer({ outcome: 'mismatch', agencyCode: typed }),
          readClearAnswer({ code: typed }),
        ]);
        expect(kept).not.toContain(typed.slice(0, 6));
      }),
    );
  });
});

describe('what else stands in the answer', () => {
  test('msg and status may be missing, and may be anything', () => {
    for (const rest of [
      {},
      { msg: null },
      { msg: 7, status: [] },
      { msg: { code: 200 } },
      { status: 'SUCCESS' },
    ]) {
      expect(readVerifyAnswer({ code: 'AP009', ...rest })).toEqual({
        outcome: 'locked',
        agencyCode: 'AP009',
      });
    }
  });

  test('the code decides, not the text: AP011 with the old wording, with the new, with a misleading one', () => {
    for (const msg of [
      '사용자 등록실패(패스워드 5회 실패 사용자)',
      '사용자 등록실패(OTP 인증번호 [6자리] 5회 실패 사용자)',
      'SUCCESS 200',
    ]) {
      expect(readVerifyAnswer({ code: 'AP011', msg })).toEqual({ outcome: 'locked', agencyCode: 'AP011' });
    }
  });

  test('fields of the relay that are not ours are left behind', () => {
    const outcome = readVerifyAnswer({
      code: 'AP001',
      msg: '문의 02-000-0000',
      phone: '01000000000',
      html: '<b>',
    });
    expect(new Set(Object.keys(outcome))).toEqual(new Set(['outcome', 'agencyCode', 'attemptsLeft']));
  });

  test('a token comes with success only', () => {
    expect(readVerifyAnswer({ code: 200, token: 't-1' })).toEqual({ outcome: 'verified', token: 't-1' });
    expect(readVerifyAnswer({ code: 'AP001', token: 't-1' })).not.toHaveProperty('token');
    expect(readVerifyAnswer({ code: 'AP009', token: 't-1' })).not.toHaveProperty('token');
  });

  test('a token that is not a string, or is empty, is none, and does not undo the success', () => {
    for (const token of [null, 12, {}, [], '']) {
      expect(readVerifyAnswer({ code: 200, token })).toEqual({ outcome: 'verified' });
    }
  });

  test('the attempts left are told with a mismatch, if they are a number that can be', () => {
    expect(readVerifyAnswer({ code: 'AP001', attemptsLeft: 1 })).toMatchObject({ attemptsLeft: 1 });
    expect(readVerifyAnswer({ code: 'AP001', attemptsLeft: 4 })).toMatchObject({ attemptsLeft: 4 });
    for (const attemptsLeft of [0, -1, 1.5, Number.NaN, Infinity, '3', null, {}]) {
      expect(readVerifyAnswer({ code: 'AP001', attemptsLeft })).toEqual({
        outcome: 'mismatch',
        agencyCode: 'AP001',
      });
    }
  });
});

describe('answers that are none', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 200],
    ['true', true],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list around an answer', [{ code: 200 }]],
    ['a list with 200 in it', [200]],
    ['a function', () => ({ code: 200 })],
    ['a promise of an answer', Promise.resolve({ code: 200 })],
    ['a Map', new Map([['code', 200]])],
    ['an error', new Error('200')],
    ['a code of true', { code: true }],
    ['a code of null', { code: null }],
    ['a code of NaN', { code: Number.NaN }],
    ['a code of Infinity', { code: Infinity }],
    ['a code in a list', { code: [200] }],
    ['a code in an object', { code: { code: 200 } }],
    ['an empty code', { code: '' }],
    ['a blank code', { code: ' \n\t' }],
    ['a code one level down', { data: { code: 200 } }],
    ['CODE in capitals', { CODE: 200 }],
    ['an empty string', ''],
    ['the string 200', '200'],
    ['a HTML page', '<!doctype html><html><body>{"code":200}</body></html>'],
    ['half a JSON', '{"code": 200'],
    ['JSON with text behind it', '{"code": 200}<script>'],
    ['JSON twice encoded', JSON.stringify(JSON.stringify({ code: 200 }))],
    ['JSONP', 'callback({"code":200})'],
    ['a code in __proto__', JSON.parse('{"__proto__": {"code": 200}}')],
  ])('%s is unreadable', (_name, raw) => {
    expect(readVerifyAnswer(raw)).toEqual(UNREADABLE);
    expect(readClearAnswer(raw)).toEqual(UNREADABLE);
  });

  test('an object that throws when it is looked at is unreadable too', () => {
    const hostile = {
      get code(): never {
        throw new Error('no');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const raw of [hostile, proxy]) {
      expect(readVerifyAnswer(raw)).toEqual(UNREADABLE);
      expect(readClearAnswer(raw)).toEqual(UNREADABLE);
    }
  });
});

describe('answers as text', () => {
  test.each([
    ['JSON', '{"code":"AP009"}'],
    ['JSON with a BOM', '\uFEFF{"code":"AP009"}'],
    ['JSON with white space around it', '\r\n {"code":"AP009"} \n'],
    ['JSON with a BOM and white space', '\uFEFF\n{"code":"AP009"}'],
  ])('%s is read', (_name, text) => {
    expect(readVerifyAnswer(text)).toEqual({ outcome: 'locked', agencyCode: 'AP009' });
    expect(readClearAnswer(text)).toEqual({ outcome: 'still-locked', agencyCode: 'AP009' });
  });

  test('our own words are read from text as well', () => {
    expect(readVerifyAnswer('\uFEFF{"outcome":"verified","token":"t"}')).toEqual({
      outcome: 'verified',
      token: 't',
    });
    expect(readClearAnswer('{"outcome":"expired"}')).toEqual({ outcome: 'expired' });
  });
});

describe('our own words in place of the agency’s JSON', () => {
  test.each([
    'verified',
    'mismatch',
    'incomplete',
    'unregistered',
    'locked',
    'misconfigured',
    'throttled',
  ] as const)('%s is taken as it is', (outcome) => {
    expect(readVerifyAnswer({ outcome })).toEqual({ outcome });
  });

  test.each(['cleared', 'still-locked', 'expired', 'unregistered', 'misconfigured', 'throttled'] as const)(
    '%s is taken as it is after clearing a lock',
    (outcome) => {
      expect(readClearAnswer({ outcome })).toEqual({ outcome });
    },
  );

  test.each(['still-locked', 'unregistered', 'misconfigured', 'throttled'] as const)(
    '%s after clearing a lock brings its agency code, in one spelling or not at all',
    (outcome) => {
      expect(readClearAnswer({ outcome, agencyCode: ' ap005 ' })).toEqual({ outcome, agencyCode: 'AP005' });
      expect(readClearAnswer({ outcome, agencyCode: '<b>' })).toEqual({ outcome });
    },
  );

  test('unavailable gets the reason that the agency has a fault', () => {
    const expected = { outcome: 'unavailable', reason: 'agency-fault' };
    expect(readVerifyAnswer({ outcome: 'unavailable' })).toEqual(expected);
    expect(readClearAnswer({ outcome: 'unavailable' })).toEqual(expected);
    expect(readVerifyAnswer({ outcome: 'unavailable', reason: '<b>' })).toEqual(expected);
  });

  test('a session that is over is said in a way of its own: nothing was judged', () => {
    const expected = { outcome: 'unavailable', reason: 'signed-out' };
    expect(readVerifyAnswer({ outcome: 'signed-out' })).toEqual(expected);
    expect(readClearAnswer('{"outcome":"signed-out"}')).toEqual(expected);
  });

  test('the details come along: token, attempts left, agency code in one spelling', () => {
    expect(readVerifyAnswer({ outcome: 'verified', token: 't' })).toEqual({
      outcome: 'verified',
      token: 't',
    });
    expect(readVerifyAnswer({ outcome: 'mismatch', attemptsLeft: 2, agencyCode: ' ap001 ' })).toEqual({
      outcome: 'mismatch',
      attemptsLeft: 2,
      agencyCode: 'AP001',
    });
    expect(readClearAnswer({ outcome: 'still-locked', agencyCode: 'ap010' })).toEqual({
      outcome: 'still-locked',
      agencyCode: 'AP010',
    });
  });

  test.each<[string, Record<string, unknown>, VerifyOutcome]>([
    ['a token of null', { outcome: 'verified', token: null }, { outcome: 'verified' }],
    ['a token that is a number', { outcome: 'verified', token: 7 }, { outcome: 'verified' }],
    ['attempts left below zero', { outcome: 'mismatch', attemptsLeft: -1 }, { outcome: 'mismatch' }],
    ['attempts left of null', { outcome: 'mismatch', attemptsLeft: null }, { outcome: 'mismatch' }],
    ['an agency code of null', { outcome: 'locked', agencyCode: null }, { outcome: 'locked' }],
    ['an agency code with markup', { outcome: 'locked', agencyCode: '<img>' }, { outcome: 'locked' }],
    [
      'an agency code that is too long',
      { outcome: 'locked', agencyCode: 'A'.repeat(13) },
      { outcome: 'locked' },
    ],
  ])('a bad detail does not change the outcome: %s', (_name, raw, outcome) => {
    expect(readVerifyAnswer(raw)).toEqual(outcome);
  });

  test.each([
    'Verified',
    'VERIFIED',
    'ok',
    'cleared',
    '',
    '__proto__',
    'constructor',
    'toString',
    200,
    true,
    null,
    {},
  ])('an outcome that a verification cannot have is unreadable: %s', (outcome) => {
    expect(readVerifyAnswer({ outcome })).toEqual(UNREADABLE);
  });

  test.each(['mismatch', 'incomplete', 'locked', 'ok', '__proto__', null])(
    'an outcome that clearing cannot have is unreadable: %s',
    (outcome) => {
      expect(readClearAnswer({ outcome })).toEqual(UNREADABLE);
    },
  );

  test('success of one question is never success of the other', () => {
    expect(readClearAnswer({ outcome: 'verified' })).not.toMatchObject({ outcome: 'cleared' });
    expect(readVerifyAnswer({ outcome: 'cleared' })).not.toMatchObject({ outcome: 'verified' });
  });
});

const anyAnswer = fc.oneof(
  fc.jsonValue(),
  fc.json(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.record(
    {
      outcome: fc.oneof(
        fc.constantFrom(
          'verified',
          'mismatch',
          'locked',
          'unavailable',
          'cleared',
          'still-locked',
          'expired',
        ),
        fc.anything(),
      ),
      code: fc.oneof(
        fc.constantFrom(...Object.keys(AGENCY_CODES)),
        fc.string({ unit: 'binary' }),
        fc.anything(),
      ),
      agencyCode: fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9]{1,14}$/), fc.anything()),
      token: fc.anything(),
      attemptsLeft: fc.anything(),
      msg: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

const VERIFY_OUTCOMES = new Set(
  'verified mismatch incomplete unregistered locked misconfigured throttled unavailable'.split(' '),
);
const CLEAR_OUTCOMES = new Set(
  'cleared verified still-locked expired unregistered misconfigured throttled unavailable'.split(' '),
);

describe('whatever comes', () => {
  test.each([
    ['a verification', readVerifyAnswer, VERIFY_OUTCOMES],
    ['clearing a lock', readClearAnswer, CLEAR_OUTCOMES],
  ])('%s has an outcome, and an agency code that can be shown', (_name, read, outcomes) => {
    fc.assert(
      fc.property(anyAnswer, (raw) => {
        const outcome = read(raw);
        expect(outcomes).toContain(outcome.outcome);
        const agencyCode: unknown = 'agencyCode' in outcome ? outcome.agencyCode : undefined;
        if (agencyCode !== undefined) expect(agencyCode).toMatch(/^[A-Z0-9]{1,12}$/);
        const attemptsLeft: unknown = 'attemptsLeft' in outcome ? outcome.attemptsLeft : undefined;
        if (attemptsLeft !== undefined) expect(Number(attemptsLeft)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('only a code of 200 or our own word is a success', () => {
    const code = fc.oneof(
      fc.constantFrom(200, '200', ' 200'),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.anything(),
    );
    const outcome = fc.oneof(fc.constantFrom('verified', 'cleared', 'locked'), fc.anything());
    let successes = 0;
    fc.assert(
      fc.property(fc.record({ code, outcome }, { requiredKeys: [] }), (raw) => {
        if (readVerifyAnswer(raw).outcome !== 'verified') return;
        successes += 1;
        expect(raw.outcome === 'verified' || String(raw.code).trim() === '200').toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(successes).toBeGreaterThan(50);
  });
});
