import { expect, test } from 'vitest';
import { initialFlow, type Flow } from '../../core/flow.js';
import { empty } from '../../core/ledger.js';
import { SITUATIONS } from '../../core/report.js';
import { ko } from '../../locales/ko.js';
import { spokenText } from './reportText.js';

const flow = initialFlow(empty(1));
const LOCKED: Flow = {
  ...flow,
  agencyCode: 'AP009',
  step: { state: 'locked', source: 'agency', notice: null },
};

test('what is said to the staff: what happened, what they are asked to do, and the code', () => {
  expect(spokenText(LOCKED, 'no-phone')).toBe(
    'mOTP 문의: 본인 명의 휴대폰이 없습니다. 인증 제한 초기화 부탁드립니다 (AP009)',
  );
  expect(spokenText({ ...flow, registration: 'old' }, '')).toBe('mOTP 문의: 회원정보 변경 부탁드립니다');
});

test('each situation is said in Korean, and nothing else, whatever the trainee reads', () => {
  for (const situation of SITUATIONS) {
    const text = spokenText(LOCKED, situation);
    expect(text).toContain(ko.support.situations[situation]);
    expect(text.replace(/mOTP|AP009/g, '')).not.toMatch(/[a-z]/i);
  }
});
