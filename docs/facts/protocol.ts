import {
  readClearAnswer,
  readVerifyAnswer,
  type TypedClearAnswer,
  type TypedVerifyAnswer,
} from '../../src/core/agency.js';
import type { FailureReason } from '../../src/core/flow.js';
import { EVAL_TYPES, PURPOSES } from '../../src/core/purpose.js';
import { accreditFields, resetFields } from '../../src/sandbox/lms/fields.js';
import { markdownTable } from './markdown.js';
import type { Words } from './words.js';

type Language = keyof Words;

/** What a server may answer instead of the agency's JSON. */
const OUTCOMES: Record<(TypedVerifyAnswer | TypedClearAnswer)['outcome'], Words> = {
  verified: {
    ko: '인증됨. `token`을 함께. `clear-lock`의 답이면 인증번호 없이 마칩니다',
    en: 'verified; add `token`. Answered by `clear-lock`, it lets the trainee in without a code',
  },
  mismatch: {
    ko: '일치하지 않음(AP001). 알면 `attemptsLeft`(남은 횟수)도',
    en: 'does not match (AP001); add `attemptsLeft` if you know it',
  },
  incomplete: {
    ko: '6자리로 가지 않음(AP004, AP012)',
    en: 'the agency did not get six digits (AP004, AP012)',
  },
  unregistered: { ko: '등록 정보 없음(AP005)', en: 'not registered (AP005)' },
  locked: { ko: '잠김(AP009, AP011)', en: 'locked (AP009, AP011)' },
  cleared: { ko: '잠금이 풀림', en: 'the lock is cleared' },
  'still-locked': { ko: '풀지 못함(AP010)', en: 'the lock is still there (AP010)' },
  expired: { ko: '`reference`를 쓸 수 없음', en: 'the `reference` cannot be used' },
  misconfigured: {
    ko: '서버의 설정이나 요청이 잘못됨(AP002, AP003, WE001–WE004)',
    en: 'the server’s settings or its request are wrong (AP002, AP003, WE001–WE004)',
  },
  throttled: { ko: '요청이 많음(WE005)', en: 'too many requests (WE005)' },
  unavailable: {
    ko: '결과를 모름(AP007, IE001, CE001–CE003, 답이 없음)',
    en: 'the outcome is unknown (AP007, IE001, CE001–CE003, no answer)',
  },
  'signed-out': {
    ko: '로그인이 끊김. 아무것도 판정되지 않음',
    en: 'the trainee is logged out; nothing was checked',
  },
};

/** Why an identity verification failed, as `identity/status` answers it. */
const REASONS: Record<Exclude<FailureReason, 'someone-else'> | 'mismatch', Words> = {
  mismatch: { ko: '다른 사람', en: 'somebody else' },
  expired: {
    ko: '시간이 지남. 이 세션이 시작하지 않은 `state`도(404)',
    en: 'too late; also a `state` that this session did not start (404)',
  },
  provider: { ko: '본인인증 기관의 오류', en: 'an error of the provider' },
  network: { ko: '서버가 기관에 닿지 못함', en: 'the server could not reach the provider' },
  'signed-out': {
    ko: '로그인이 끊김. 401이면 적지 않아도 압니다',
    en: 'the trainee is logged out; a 401 says the same',
  },
  limit: { ko: '오늘의 횟수를 넘음', en: 'the daily limit of your server is reached' },
};

/** The fields that the agency requires, as the sandbox's LMS sends them. */
const FIELDS: readonly { names: readonly string[]; what: Words }[] = [
  {
    names: ['USER_NM', 'USER_TEL'],
    what: {
      ko: '회원정보의 이름과 휴대폰 번호(숫자만). 앱에 등록한 것과 같아야 합니다',
      en: 'name and mobile number (digits only) of your member data; they must equal the app’s registration',
    },
  },
  {
    names: ['AGTID', 'USRID'],
    what: {
      ko: '훈련기관의 이몬 ID, 훈련생의 회원PK(영문과 숫자)',
      en: 'your e-mon id (이몬 ID); the trainee’s member id (회원PK), letters and digits',
    },
  },
  { names: ['OTPNO'], what: { ko: '인증번호 6자리', en: 'the code, 6 digits' } },
  {
    names: ['SESSIONID', 'EXIP'],
    what: { ko: 'LMS의 세션 ID, 훈련생의 IP', en: 'the LMS session id; the trainee’s IP address' },
  },
  {
    names: ['COURSE_AGENT_PK', 'CLASS_AGENT_PK'],
    what: { ko: '과정, 과정의 회차(`과정,회차`가 많음)', en: 'the course; the class, often `course,term`' },
  },
  {
    names: ['EVAL_CD', 'EVAL_TYPE'],
    what: {
      ko: `목적과 그 이름: ${purposes()}`,
      en: `the purpose and its name: ${purposes()}`,
    },
  },
  {
    names: ['CLASS_TME'],
    what: {
      ko: '차시나 응시 횟수, 두 자리. 입과는 `00`',
      en: 'lesson or attempt number, two digits; `00` for 입과 (enrolment)',
    },
  },
  {
    names: ['USRDT'],
    what: {
      ko: '인증한 때, 한국 시각, `YYYY-MM-DD HH:mm:ss`',
      en: 'time of the attempt in KST, `YYYY-MM-DD HH:mm:ss`',
    },
  },
  {
    names: ['M_RET'],
    what: { ko: '`T`. 정말 확인했을 때만 보냅니다', en: '`T`; send it only after a real verification' },
  },
  {
    names: ['M_RETCD', 'M_TRNID', 'M_TRNDT'],
    what: {
      ko: '본인인증 기관의 결과 코드, 거래번호, 시각(한국 시각, 위와 같은 꼴)',
      en: 'the provider’s result code, transaction id and time (KST, format as above)',
    },
  },
];

const HEADS = {
  outcomes: {
    ko: ['`outcome`', '`verify`', '`clear-lock`', '뜻'],
    en: ['`outcome`', '`verify`', '`clear-lock`', 'meaning'],
  },
  reasons: { ko: ['`reason`', '뜻'], en: ['`reason`', 'meaning'] },
  fields: { ko: ['항목', '어디에', '뜻'], en: ['field', 'in', 'meaning'] },
} as const;

/** Tables of what page, server and agency send each other. */
export function protocolTables(language: Language): Record<string, string> {
  return {
    outcomes: markdownTable(
      HEADS.outcomes[language],
      Object.entries(OUTCOMES).map(([outcome, what]) => [
        `\`${outcome}\``,
        mark(isKnown(readVerifyAnswer({ outcome }))),
        mark(isKnown(readClearAnswer({ outcome }))),
        what[language],
      ]),
    ),
    reasons: markdownTable(
      HEADS.reasons[language],
      Object.entries(REASONS).map(([reason, what]) => [`\`${reason}\``, what[language]]),
    ),
    fields: markdownTable(
      HEADS.fields[language],
      FIELDS.map(({ names, what }) => [
        names.map((name) => `\`${name}\``).join(' '),
        placeOf(names, language),
        what[language],
      ]),
    ),
  };
}

const PERSON = { name: '홍길동', phone: '01000000000', memberId: 'hong01' };
const ACCREDIT = Object.keys(
  accreditFields(PERSON, { code: '012345', purpose: '01', sessionId: 's', ip: '127.0.0.1', now: 0 }),
);
const RESET = Object.keys(resetFields(PERSON, { resultCode: '0000', transactionId: 't', at: '' }));

/** Every field that is sent; a test compares it with the explained ones. */
export const SENT_FIELDS: ReadonlySet<string> = new Set([...ACCREDIT, ...RESET]);
export const EXPLAINED_FIELDS: ReadonlySet<string> = new Set(FIELDS.flatMap(({ names }) => names));

function placeOf(names: readonly string[], language: Language): string {
  const inAccredit = names.every((name) => ACCREDIT.includes(name));
  const inReset = names.every((name) => RESET.includes(name));
  if (inAccredit && inReset) return language === 'ko' ? '둘 다' : 'both';
  return inAccredit ? '`otp_accredit`' : '`user_reset`';
}

function purposes(): string {
  return PURPOSES.map((code) => `\`${code}\` ${EVAL_TYPES[code]}`).join(', ');
}

function isKnown(read: { outcome: string; reason?: string }): boolean {
  return read.reason !== 'unreadable';
}

function mark(yes: boolean): string {
  return yes ? '○' : '';
}
