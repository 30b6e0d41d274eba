import { AGENCY_CODES } from '../../src/core/agency.js';
import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';
import type { Cause, DeskTable } from '../../stories/docs/deskRows.js';
import type { Failure } from '../../stories/docs/seen.js';
import { asText, markdownTable } from './markdown.js';
import type { Words } from './words.js';

type Locale = keyof Words;
type Meanings = (typeof AGENCY_CODES)[keyof typeof AGENCY_CODES];

const WAIT: Words = { ko: '20초쯤 뒤 새 인증번호로.', en: 'In about 20 seconds, with a new code.' };
const OURS: Words = {
  ko: '훈련생의 잘못이 아닙니다. 코드와 시각을 LMS 담당자에게.',
  en: 'Not the trainee’s fault. Code and time to whoever runs the LMS.',
};
const OUTAGE: Words = {
  ko: 'mOTP 서버의 장애. 몇 분 뒤 새 인증번호로. 대체인증을 허용하면 그것으로.',
  en: 'The agency is down. In a few minutes, with a new code; or by alternative verification, if you allow it.',
};
const REGISTRATION: Words = {
  ko: '회원정보와 비교합니다. 예전 것이면 회원정보를 먼저 고치고, 맞으면 앱의 “mOTP 등록 초기화” 뒤 똑같이 등록.',
  en: 'Compare with the member data. If they are old, correct them first; if they are right: “mOTP 등록 초기화” in the app, and register exactly so.',
};
const AGAIN: Words = { ko: '본인인증을 다시.', en: 'Identify again.' };

/** What the desk does after the agency's answer to a code. */
const AFTER_CODE: Readonly<Record<Meanings[0], Words>> = {
  verified: { ko: '마쳤습니다. 이어서 진행.', en: 'Done. The trainee goes on.' },
  mismatch: {
    ko: '새 인증번호로. 되풀이되면 휴대폰 시계 ‘자동’, 가장 최근에 등록한 휴대폰, 등록한 이름·번호 차례로.',
    en: 'With a new code. If it fails again: the phone’s clock on automatic, the phone registered last, name and number as registered.',
  },
  misconfigured: OURS,
  incomplete: {
    ko: '새 인증번호로. 되풀이되면 코드와 시각을 LMS 담당자에게.',
    en: 'With a new code. If it comes again: code and time to whoever runs the LMS.',
  },
  unregistered: REGISTRATION,
  'app-registration': {
    ko: '앱에 다시 등록. 계속되면 이름, 회원번호, 번호, 시각을 적어 훈련기관이 공단에.',
    en: 'Register again in the app. If it goes on: note name, member id, phone and time; the institution asks the agency.',
  },
  'agency-fault': OUTAGE,
  'unknown-code': {
    ko: '새 인증번호로. 계속되면 코드와 시각을 적어 훈련기관이 공단에.',
    en: 'With a new code. If it goes on: note code and time; the institution asks the agency.',
  },
  locked: {
    ko: '‘휴대폰 본인인증하고 잠금 풀기’. 본인 명의 휴대폰이 없으면 훈련기관이 인증 제한 초기화.',
    en: 'The unlock button. Without a phone in one’s own name the institution clears the lock (인증 제한 초기화).',
  },
  throttled: WAIT,
};

const UNKNOWN_RESET: Words = {
  ko: '풀렸을 수 있습니다. 새 인증번호를 입력해 보고, 잠겨 있으면 본인인증을 다시.',
  en: 'It may be unlocked. Try a new code; if still locked, identify again.',
};

/** … to a lock reset. */
const AFTER_RESET: Readonly<Record<Meanings[1], Words>> = {
  cleared: { ko: '풀렸습니다. 새 인증번호로.', en: 'Unlocked. With a new code.' },
  'still-locked': {
    ko: '본인인증을 다시. 또 안 되면 이름, 회원번호, 시각을 적어 훈련기관이 공단에.',
    en: 'Identify again. If it fails again: note name, member id and time; the institution asks the agency.',
  },
  unregistered: REGISTRATION,
  misconfigured: OURS,
  throttled: WAIT,
  'app-registration': UNKNOWN_RESET,
  'agency-fault': UNKNOWN_RESET,
  'unknown-code': UNKNOWN_RESET,
};

const AFTER_IDENTITY: Readonly<Record<Failure, Words>> = {
  cancelled: AGAIN,
  'window-closed': AGAIN,
  blocked: {
    ko: '‘본인인증 창 열기’, 또는 ‘이 창에서 진행하기’.',
    en: 'The button that opens the window, or the one that goes on in this window.',
  },
  'someone-else': {
    ko: '본인 명의 휴대폰으로 다시. 이름이나 생년월일이 바뀌었으면 회원정보를 고칩니다.',
    en: 'Again with a phone in one’s own name. If name or birth date have changed, correct the member data.',
  },
  expired: AGAIN,
  provider: {
    ko: '본인인증 기관의 장애. 몇 분 뒤 다시. 여러 명이면 LMS 담당자에게.',
    en: 'The provider is down. Again in a few minutes. If several call: whoever runs the LMS.',
  },
  network: { ko: '인터넷 연결을 보고 본인인증을 다시.', en: 'Look at the connection, and identify again.' },
  limit: {
    ko: '내일 다시, 또는 훈련기관이 횟수를 늘리거나 잠금을 풉니다.',
    en: 'Tomorrow; or the institution allows more, or clears the lock.',
  },
};

/** What the desk does about a row of its tables: all causes of a row mean the same. */
export function adviceOn(table: DeskTable, [cause]: readonly Cause[], locale: Locale): string {
  if (cause === undefined) return '';
  if ('failure' in cause) return AFTER_IDENTITY[cause.failure][locale];
  const [verify, clear] = AGENCY_CODES[cause.code];
  return (table === 'code' ? AFTER_CODE[verify] : AFTER_RESET[clear])[locale];
}

const UNCODED = {
  ko: {
    head: ['굵은 줄', '그 아래의 말', '횟수'],
    notCounted: '안\u00a0셈', // one line in print
    unknown: '모름',
  },
  en: {
    head: ['the bold line', 'below it', 'counted'],
    notCounted: 'no',
    unknown: 'unknown',
  },
} as const;

/** What a screen says where the agency gave no code: nothing was sent yet, or no answer came. */
export function uncodedTable(locale: Locale): string {
  const t = { ko, en }[locale];
  const { head, notCounted, unknown } = UNCODED[locale];
  // One of these follows AP004, and of one and many digits one is enough.
  const entry = Object.entries(t.entry).filter(([name]) => !/^not-arrived$|_one$/.test(name));
  const { 'no-answer': noAnswer, unreadable, 'signed-out': signedOut, unknown: mayCount } = t.unavailable;
  const unsent = [
    ...entry.map(([, text]) => text),
    ...Object.values(t.paste),
    ...Object.values(t.doubt),
    signedOut,
  ];
  const rows = [
    ...unsent.map((text) => [text, notCounted]),
    ...[noAnswer, unreadable].map((text) => [`${text}\n${mayCount}`, unknown]),
  ];
  return markdownTable(
    head,
    rows.map(([text = '', counted = '']) => {
      const [bold = '', ...below] = text.replaceAll('{{count}}', '…').split('\n');
      return [`**${asText(bold)}**`, below.map(asText).join('<br>'), counted];
    }),
  );
}
