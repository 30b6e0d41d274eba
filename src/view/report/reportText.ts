import type { Flow } from '../../core/flow.js';
import { knownPurpose } from '../../core/purpose.js';
import {
  codeOf,
  requestOf,
  type Situation,
  type SupportReport,
  type SupportRequest,
  type Tried,
} from '../../core/report.js';
import type { LocaleName } from '../../locales/names.js';
import { ko } from '../../locales/ko.js';
import { browserText } from './browserText.js';
import type { Draft } from './reportForm.js';

/** The report is read by the institution's staff: in Korean, whatever language the trainee has. */
const TRIED: Record<Tried['what'], string> = {
  code: 'mOTP 인증번호(6자리)',
  identity: '휴대폰 본인인증',
  'clear-lock': '잠금 풀기 (인증 제한 초기화)',
  alternative: '휴대폰 본인인증으로 대신하기',
  registration: '앱 등록',
};

/** What came of each try. */
const OUTCOMES: Record<string, string> = {
  verified: '확인됨',
  mismatch: '일치하지 않음',
  incomplete: '6자리로 전달되지 않음',
  unregistered: '앱 등록이 없거나 다름',
  locked: '잠김',
  misconfigured: '훈련기관 사이트 문제',
  throttled: '요청이 많음',
  unavailable: '결과를 받지 못함',
  cleared: '잠금 풀림',
  'still-locked': '잠금이 풀리지 않음',
  expired: '시간이 지남',
  cancelled: '마치지 않음',
  blocked: '창이 열리지 않음',
  'someone-else': '다른 사람으로 인증됨',
  provider: '본인인증 서비스 문제',
  network: '연결 끊김',
  'signed-out': '로그인 끊김',
  limit: '하루 횟수를 넘음',
  said: '마쳤다고 함',
};

const REQUESTS: Record<SupportRequest, string> = {
  unlock: '인증 제한 초기화',
  'check-site': '사이트 설정 확인',
  'change-details': '회원정보 변경',
  'check-registration': '회원정보와 등록 정보 확인',
  advise: '해결 방법 안내',
};

/** What happened: what was chosen, and what was written. */
export function situationText({ situation, details }: Draft): string {
  return [situation === '' ? '' : ko.support.situations[situation], details]
    .filter((part) => part !== '')
    .join('. ');
}

/** What to say or to show to the institution's staff: what happened, what they are asked to do, and the code. */
export function spokenText(flow: Flow, situation: Situation | ''): string {
  const what = situation === '' ? '' : `${ko.support.situations[situation]}. `;
  const code = codeOf(flow);
  return `mOTP 문의: ${what}${REQUESTS[requestOf(flow, situation)]} 부탁드립니다${code === undefined ? '' : ` (${code})`}`;
}

/**
 * One known fact a line, then one try a line, what is read out on the phone first. `locale`: in which the trainee reads.
 * `person`: as the trainee filled it in; null where the host knows it. `memberPhone`: the number that the institution holds,
 * masked; it may be an old one.
 */
export function reportText(
  report: SupportReport,
  locale: LocaleName,
  person: Draft | null,
  memberPhone?: string,
): string {
  const { purpose, registration, clockIsRight, tried } = report;
  const facts: [name: string, value: string | undefined][] = [
    [ko.unregistered.name, person?.name],
    [ko.unregistered.phone, person?.phone],
    [ko.code, report.agencyCode ?? '없음'],
    [ko.support.situation, report.situation],
    ['요청', REQUESTS[report.request]],
    ['시각', `${report.at} (KST)`],
    ['아이디', person?.account],
    ['과정', person?.course],
    ['언어', locale === 'ko' ? '' : new Intl.DisplayNames('ko', { type: 'language' }).of(locale)],
    ['회원정보', memberPhone],
    ['훈련생이 답한 것', registration === null ? '' : ko.unregistered[registration]],
    ['휴대폰 시계', clockIsRight === null ? '' : clockIsRight ? '맞음' : '맞지 않음'],
    ['목적', `${purpose} ${ko.purpose[knownPurpose(purpose)]}`],
    ['브라우저', `${browserText(report.browser)}, 위젯 ${report.widgetVersion}`],
  ];
  return facts
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .concat(tried.map(lineOf))
    .join('\n');
}

function lineOf({ at, what, outcome, agencyCode }: Tried): string {
  const code = agencyCode === undefined ? '' : ` (${agencyCode})`;
  return `${at.slice(11)} ${TRIED[what]} → ${OUTCOMES[outcome] ?? outcome}${code}`;
}
