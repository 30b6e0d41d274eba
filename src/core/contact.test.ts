import { expect, test } from 'vitest';
import { callLink } from './contact.js';

const PHONES = ['02-000-0000', '+82 2 000 0000', '1500-0000', '010-0000-0000'];
const WRITABLE = [
  'help@lms.example',
  'https://lms.example/qna',
  'lms.example/qna',
  'pf.kakao.com/_abc',
  '카카오톡 채널 한빛',
];

test.each(PHONES)('%s is called, whatever stands around it', (phone) => {
  const called = `tel:${phone.replace(/[ -]/g, '')}`;
  expect(callLink(phone)).toBe(called);
  expect(callLink(`학습지원실 ${phone} (평일 09:00-18:00)`)).toBe(called);
  for (const other of WRITABLE) expect(callLink(`${other}, ${phone}`)).toBe(called);
});

test.each([
  '',
  ...WRITABLE,
  '1층 101호',
  ...PHONES.flatMap((one) => PHONES.flatMap((other) => [`${one}, ${other}`, `${one} ${other}`])),
])('of %j no number is called', (contact) => {
  expect(callLink(contact)).toBeUndefined();
});
