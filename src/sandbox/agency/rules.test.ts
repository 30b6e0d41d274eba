import { beforeEach, describe, expect, test } from 'vitest';
import {
  accredit,
  type AgencyRequest,
  type AgencyStore,
  createAgency,
  enrolDevice,
  findAccount,
  forget,
  register,
  resetLock,
} from './rules.js';
import { codeAt } from './totp.js';

const NOW = Date.UTC(2026, 0, 5, 3, 0, 30);
const RULES = { acceptPrevious: false };
const PERSON = { USER_NM: '홍길동', USER_TEL: '01000001001', AGTID: 'demo', USRID: 'trainee01' };
const PROOF = { M_RET: 'T', M_RETCD: '0000', M_TRNID: 'GASANG1', M_TRNDT: '2026-01-05 12:00:00' };

let store: AgencyStore;
let key: string;
let right: string;
let wrong: string;

beforeEach(() => {
  store = createAgency();
  key = enrolDevice(store, '홍길동', '01000001001');
  right = codeAt(key, NOW);
  wrong = right === '000000' ? '000001' : '000000';
});

function form(fields: Record<string, string>, more: Partial<AgencyRequest> = {}): AgencyRequest {
  return {
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    fields: new URLSearchParams(fields),
    ...more,
  };
}

function check(code: string, person: Partial<typeof PERSON> = {}, now = NOW): number | string {
  return accredit(store, form({ ...PERSON, ...person, OTPNO: code }), now, RULES).code;
}

describe('otp_accredit', () => {
  test('a right code: 200 as a number, SUCCESS', () => {
    const answer = accredit(store, form({ ...PERSON, OTPNO: right }), NOW, RULES);
    expect(answer).toEqual({ code: 200, msg: '정상 처리되었습니다.', status: 'SUCCESS' });
  });

  test('a failure is a string, FAIL', () => {
    expect(accredit(store, form({ ...PERSON, OTPNO: wrong }), NOW, RULES)).toEqual({
      code: 'AP001',
      msg: 'OTP 번호가 일치하지 않습니다.',
      status: 'FAIL',
    });
  });

  test.each([
    ['WE002', { method: 'GET' }],
    ['WE001', { contentType: 'application/json' }],
    ['WE001', { contentType: undefined }],
    ['WE003', { contentType: 'application/x-www-form-urlencoded; charset=euc-kr' }],
  ])('%s for %o', (code, more) => {
    expect(accredit(store, form({ ...PERSON, OTPNO: right }, more), NOW, RULES).code).toBe(code);
  });

  test('WE004: a parameter is missing or unknown', () => {
    expect(accredit(store, form(PERSON), NOW, RULES).code).toBe('WE004');
    expect(accredit(store, form({ ...PERSON, OTPNO: right, otp: '1' }), NOW, RULES).code).toBe('WE004');
  });

  test.each([
    ['AP002', { USER_NM: ' ' }, '123456'],
    ['AP003', { USER_TEL: '' }, '123456'],
    ['AP004', {}, ''],
    ['AP012', {}, '12345'],
    ['AP012', {}, '12345a'],
    ['AP005', { USER_NM: '김길동' }, '123456'],
    ['AP005', { USER_TEL: '01000001002' }, '123456'],
  ])('%s for %o with %o', (code, person, typed) => {
    expect(check(typed, person)).toBe(code);
    expect(findAccount(store, '홍길동', '01000001001')?.failures).toBe(0);
  });

  test('five wrong codes do not lock, the sixth does, and then the right one does not help', () => {
    const answers = Array.from({ length: 7 }, () => check(wrong));
    expect(answers).toEqual(['AP001', 'AP001', 'AP001', 'AP001', 'AP001', 'AP009', 'AP009']);
    expect(check(right)).toBe('AP009');
  });

  test('a right code starts the count anew', () => {
    for (let count = 0; count < 5; count += 1) check(wrong);
    expect(check(right)).toBe(200);
    for (let count = 0; count < 5; count += 1) expect(check(wrong)).toBe('AP001');
    expect(check(right)).toBe(200);
  });

  test('the code of the minute before counts only if the rules say so', () => {
    expect(check(right, {}, NOW + 60_000)).toBe('AP001');
    const late = form({ ...PERSON, OTPNO: right });
    expect(accredit(store, late, NOW + 60_000, { acceptPrevious: true }).code).toBe(200);
    expect(accredit(store, late, NOW + 120_000, { acceptPrevious: true }).code).toBe('AP001');
  });

  test('only the latest registered device matches', () => {
    const newer = enrolDevice(store, '홍길동', '01000001001');
    expect(check(right)).toBe('AP001');
    expect(check(codeAt(newer, NOW))).toBe(200);
  });
});

describe('registration', () => {
  test('a locked person gets AP011 and keeps the registration there was', () => {
    for (let count = 0; count < 6; count += 1) check(wrong);
    expect(register(store, '홍길동', '01000001001')).toMatchObject({ answer: { code: 'AP011' }, key: null });
    expect(resetLock(store, form({ ...PERSON, ...PROOF })).code).toBe(200);
    expect(check(right)).toBe(200);
  });

  test('forgetting a device leaves a newer one alone', () => {
    const newer = enrolDevice(store, '홍길동', '01000001001');
    forget(store, '홍길동', '01000001001', key);
    expect(check(codeAt(newer, NOW))).toBe(200);
    forget(store, '홍길동', '01000001001', newer);
    expect(check(codeAt(newer, NOW))).toBe('AP005');
  });
});

describe('user_reset', () => {
  test('clears lock and failures, and the registration survives', () => {
    for (let count = 0; count < 6; count += 1) check(wrong);
    expect(resetLock(store, form({ ...PERSON, ...PROOF })).code).toBe(200);
    for (let count = 0; count < 5; count += 1) expect(check(wrong)).toBe('AP001');
    expect(check(right)).toBe(200);
  });

  test.each([
    ['M_RET', 'F'],
    ['M_RETCD', ''],
    ['M_TRNID', ''],
    ['M_TRNDT', '2026-01-05'],
  ])('AP010 when %s is "%s"', (name, value) => {
    for (let count = 0; count < 6; count += 1) check(wrong);
    expect(resetLock(store, form({ ...PERSON, ...PROOF, [name]: value })).code).toBe('AP010');
    expect(check(right)).toBe('AP009');
  });

  test('AP010 with no identity record at all', () => {
    expect(resetLock(store, form(PERSON)).code).toBe('AP010');
  });

  test('blank and unknown people', () => {
    expect(resetLock(store, form({ ...PERSON, ...PROOF, USER_NM: '' })).code).toBe('AP002');
    expect(resetLock(store, form({ ...PERSON, ...PROOF, USER_TEL: '' })).code).toBe('AP003');
    expect(resetLock(store, form({ ...PERSON, ...PROOF, USER_NM: '김길동' })).code).toBe('AP005');
    expect(resetLock(store, form({ ...PERSON, ...PROOF, OTPNO: '1' })).code).toBe('WE004');
  });
});
