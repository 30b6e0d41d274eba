import { describe, expect, test } from 'vitest';
import { AGENCY_MESSAGES } from './agency/codes.js';
import { DEMO_FAULTS } from './control/demoFaults.js';
import { createFaults } from './control/faults.js';
import { otherOrigin } from './http/answers.js';
import { withState } from './identity/server.js';
import { kst } from '../core/report.js';
import { accreditFields, maskName, maskPhone } from './lms/fields.js';
import { embedJson, escape } from './http/markup.js';
import { PHONE_TEXTS } from './phone/texts.js';
import { sign } from './provider/signature.js';
import { remember } from './remember.js';
import { TRAINEE_IDS, TRAINEES } from './trainees.js';

test('names and phone numbers are masked', () => {
  expect(['홍길동', '이산', '김', '남궁민수', ''].map(maskName)).toEqual([
    '홍*동',
    '이*',
    '김',
    '남**수',
    '',
  ]);
  expect(maskPhone('01000001234')).toBe('010-****-1234');
});

test('times are Korean', () => {
  expect(kst(Date.UTC(2025, 11, 31, 15, 0, 1))).toBe('2026-01-01 00:00:01');
});

test('a check tells course, class, purpose and lesson in the agency’s terms', () => {
  const member = { name: '홍길동', phone: '01000001001', memberId: 'trainee01' };
  const request = { code: '012345', sessionId: 's', ip: '127.0.0.1', now: 0 };
  expect(accreditFields(member, { ...request, purpose: '01' })).toEqual({
    USER_NM: '홍길동',
    USER_TEL: '01000001001',
    AGTID: 'demo',
    USRID: 'trainee01',
    OTPNO: '012345',
    SESSIONID: 's',
    EXIP: '127.0.0.1',
    COURSE_AGENT_PK: 'C101',
    CLASS_AGENT_PK: 'C101,3',
    EVAL_CD: '01',
    EVAL_TYPE: '진도',
    CLASS_TME: '05',
    USRDT: '1970-01-01 09:00:00',
  });
  expect(accreditFields(member, { ...request, purpose: '00' })['CLASS_TME']).toBe('00');
});

describe('withState', () => {
  test.each([
    ['/', '/?motp_state=S'],
    ['/a?b=1', '/a?b=1&motp_state=S'],
    ['/a?b=1#part', '/a?b=1&motp_state=S#part'],
    ['/a?motp_state=old&b=1', '/a?b=1&motp_state=S'],
    ['/a?name=%C7%D1+x', '/a?name=%C7%D1+x&motp_state=S'],
    ['/a?u=/x?y#z#w', '/a?u=/x?y&motp_state=S#z#w'],
  ])('%s → %s', (path, expected) => {
    expect(withState(path, 'S')).toBe(expected);
  });
});

test('a signature is of its secret, its request and its address, and as PHP makes it', () => {
  const signature = sign('secret', 'request-1', 'https://lms.example/return');
  // php -r "echo hash_hmac('sha256', \"request-1\nhttps://lms.example/return\", 'secret');"
  expect(signature).toBe('a5c22e885471f0a3daee862628787cbed1b7ed628fd691ddbce08bbf1c4334e0');
  expect(sign('secret', 'request-2', 'https://lms.example/return')).not.toBe(signature);
});

test('markup is escaped', () => {
  expect(escape(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  expect(embedJson('</script>')).not.toContain('</');
});

test('one server is two sites', () => {
  expect(otherOrigin('http://127.0.0.1:5173')).toBe('http://localhost:5173');
  expect(otherOrigin('http://localhost:5173')).toBe('http://127.0.0.1:5173');
});

test('a map that remembers the latest', () => {
  const map = new Map<number, number>();
  for (const key of [1, 2, 3, 2, 4]) remember(map, key, key, 2);
  expect([...map.keys()]).toEqual([2, 4]);
});

describe('faults', () => {
  test('the oldest that fits, as often as asked, before demo faults', () => {
    const faults = createFaults();
    faults.setDemo('fine', 'AP007');
    faults.add({ endpoint: 'otp_accredit', code: 'A', times: 1 });
    faults.add({ endpoint: 'otp_accredit', code: 'B', trainee: 'locked' });
    expect(faults.take('otp_accredit', 'fine')?.code).toBe('A');
    expect(faults.take('otp_accredit', 'fine')?.code).toBe('AP007');
    expect(faults.take('otp_accredit', 'locked')?.code).toBe('B');
    expect(faults.take('otp_accredit', null)).toBeUndefined();
    expect(faults.take('user_reset', 'fine')).toBeUndefined();
  });

  test('every demo fault does something, is described, and is cleared by the next page', () => {
    for (const { name, description } of DEMO_FAULTS) {
      const faults = createFaults();
      faults.setDemo('fine', name);
      expect(faults.list().length, name).toBeGreaterThan(0);
      expect(description.ko && description.en).toBeTruthy();
      faults.setDemo('fine', null);
      expect(faults.list()).toEqual([]);
    }
    expect(DEMO_FAULTS.length).toBe(6 + Object.keys(AGENCY_MESSAGES).length - 1);
  });
});

test('there is one trainee for each story, with its own number', () => {
  expect(TRAINEES.map(({ id }) => id)).toEqual(TRAINEE_IDS);
  expect(new Set(TRAINEES.map(({ person }) => person.phone)).size).toBe(TRAINEES.length);
  for (const { person, lms } of TRAINEES)
    expect([person.phone, lms.phone].join()).toMatch(/^(0100000\d{4},?){2}$/);
});

test('the phone speaks the same things in both languages', () => {
  expect(Object.keys(PHONE_TEXTS.en)).toEqual(Object.keys(PHONE_TEXTS.ko));
});
