import type { AGENCY_CODES } from '../../src/core/agency.js';
import type { StateName } from '../../src/core/flow.js';
import type { MotpEventType } from '../../src/embed/events.js';
import type { WidgetErrorCode } from '../../src/host/errors.js';
import type { Words } from './words.js';

export const EVENTS: Record<MotpEventType, { detail: string; what: Words }> = {
  'motp:statechange': { detail: '`{ state }`', what: { ko: '상태가 바뀜', en: 'the state changed' } },
  'motp:verified': { detail: '', what: { ko: '인증됨', en: 'verified' } },
  'motp:locked': { detail: '', what: { ko: '잠김', en: 'locked' } },
  'motp:unlocked': { detail: '', what: { ko: '잠금이 풀림', en: 'unlocked' } },
  'motp:unavailable': { detail: '', what: { ko: '결과를 알 수 없음', en: 'the outcome is unknown' } },
  'motp:error': { detail: '`{ code, message }`', what: { ko: '개발자에게 알림', en: 'a developer error' } },
};

export const STATES: Record<StateName, Words> = {
  entering: { ko: '인증번호를 기다림', en: 'waits for a code' },
  checking: { ko: '확인 중', en: 'checks the code' },
  verified: { ko: '인증됨', en: 'verified' },
  unregistered: { ko: '앱의 등록 정보가 다름 (AP005)', en: 'the app’s registration differs (AP005)' },
  locked: { ko: '잠김 (AP009, AP011)', en: 'locked (AP009, AP011)' },
  identity: { ko: '본인인증 창을 기다림', en: 'waits for the identity window' },
  redirecting: { ko: '본인인증 기관으로 가는 중', en: 'the page goes to the provider' },
  clearing: { ko: '잠금을 푸는 중', en: 'clears the lock' },
  unlocked: { ko: '잠금이 풀려 인증번호를 기다림', en: 'unlocked; waits for a code' },
  misconfigured: { ko: '훈련기관의 설정 문제', en: 'the institution’s settings are wrong' },
  unavailable: {
    ko: '결과를 알 수 없음. 새 인증번호를 기다림',
    en: 'outcome unknown; waits for a new code',
  },
};

/** What each code of the agency means, and who fixes it. */
export const CODES: Record<keyof typeof AGENCY_CODES, { meaning: Words; who: Words }> = {
  '200': code('성공', 'success', '', ''),
  AP001: code(
    '불일치 (횟수에 들어감)',
    'does not match (counted)',
    '훈련생: 지금 보이는 번호, 휴대폰 시각 ‘자동’, 마지막에 등록한 휴대폰',
    'trainee: enter the code shown now; check the phone’s clock; use the phone registered last',
  ),
  AP002: code('이름이 비어 있음', 'name is blank', '개발자: `USER_NM`', 'developer: `USER_NM`'),
  AP003: code('번호가 비어 있음', 'number is blank', '개발자: `USER_TEL`', 'developer: `USER_TEL`'),
  AP004: code('인증번호 없음', 'no code', '개발자: `OTPNO`', 'developer: `OTPNO`'),
  AP005: code(
    '등록 정보 없음',
    'not registered',
    '훈련생: 앱의 등록과 회원정보를 비교, “mOTP 등록 초기화” 뒤 똑같이 등록',
    'trainee: compare the app with this site, register again',
  ),
  AP006: code(
    '앱에 등록하는 중의 오류',
    'error while registering',
    '훈련생: 앱의 등록. 계속되면 훈련기관',
    'trainee: check the app’s registration, then ask the institution',
  ),
  AP007: code(
    'mOTP 서버의 오류',
    'error of the mOTP server',
    '훈련생: 새 번호로 다시',
    'trainee: enter a new code',
  ),
  AP008: code(
    '앱에 등록하는 중의 오류',
    'error while registering',
    '훈련생: 앱의 등록. 계속되면 훈련기관',
    'trainee: check the app’s registration, then ask the institution',
  ),
  AP009: code(
    '잠김',
    'locked',
    '훈련생: 휴대폰 본인인증으로 잠금 풀기',
    'trainee: clear the lock by phone identity verification',
  ),
  AP010: code(
    '잠금 풀기 실패',
    'reset failed',
    '개발자: `user_reset`의 `M_RET*`',
    'developer: `M_RET*` of `user_reset`',
  ),
  AP011: code(
    '잠긴 채 등록함 (앱에 나옴)',
    'registered while locked (in the app)',
    '훈련생: 휴대폰 본인인증으로 잠금 풀기',
    'trainee: clear the lock by phone identity verification',
  ),
  AP012: code(
    '6자리가 아님',
    'not six digits',
    '개발자: 숫자로 바꾸면 앞의 0이 없어집니다',
    'developer: keep it text, since a number loses its leading zero',
  ),
  WE001: code(
    '서버의 요청이 잘못됨',
    'the server’s request is wrong',
    '개발자: Content-Type',
    'developer: Content-Type',
  ),
  WE002: code(
    '서버의 요청이 잘못됨',
    'the server’s request is wrong',
    '개발자: 메서드(POST)',
    'developer: method (POST)',
  ),
  WE003: code(
    '서버의 요청이 잘못됨',
    'the server’s request is wrong',
    '개발자: 머리글',
    'developer: headers',
  ),
  WE004: code(
    '서버의 요청이 잘못됨',
    'the server’s request is wrong',
    '개발자: 항목 이름',
    'developer: field names',
  ),
  WE005: code(
    '요청이 많음',
    'too many requests',
    '훈련생: 잠시 뒤 새 번호',
    'trainee: enter a new code a little later',
  ),
  IE001: code(
    'mOTP 서버의 오류',
    'error of the mOTP server',
    '훈련생: 새 번호로 다시',
    'trainee: enter a new code',
  ),
  CE001: code(
    'mOTP 서버의 오류',
    'error of the mOTP server',
    '훈련생: 새 번호로 다시',
    'trainee: enter a new code',
  ),
  CE002: code(
    'mOTP 서버의 오류',
    'error of the mOTP server',
    '훈련생: 새 번호로 다시',
    'trainee: enter a new code',
  ),
  CE003: code(
    'mOTP 서버의 오류',
    'error of the mOTP server',
    '훈련생: 새 번호로 다시',
    'trainee: enter a new code',
  ),
};

function code(ko: string, en: string, whoKo: string, whoEn: string) {
  return { meaning: { ko, en }, who: { ko: whoKo, en: whoEn } };
}

/** What to do about each developer error. */
export const ERRORS: Record<WidgetErrorCode, Words> = {
  'options-invalid': {
    ko: '속성이 없거나 틀렸습니다. 줄에 이름과 넣을 것이 있습니다.',
    en: 'An option is missing or wrong. The message names it and says what to set.',
  },
  'callback-failed': {
    ko: '알림 함수(`onVerified` 등)가 실패했습니다. 던진 오류는 화면의 오류(`window.onerror`)로 옵니다. 고치세요. 위젯은 계속합니다.',
    en: 'One of your callbacks (`onVerified` …) threw an error. Fix it; the page gets that error by `window.onerror`. The widget continues.',
  },
  'callback-rejected': {
    ko: '`verify`, `clearLock`, `verifyAlternative`가 실패했습니다. HTTP 상태가 오류라도 기관의 본문을 답하세요.',
    en: '`verify`, `clearLock` or `verifyAlternative` threw or rejected. Return the agency’s body even if the HTTP status is an error.',
  },
  'callback-timeout': {
    ko: '`timeout` 안에 답이 없습니다. 세어졌을 수 있어 다시 보내지 않습니다.',
    en: 'No answer came within `timeout`. The agency may have counted the attempt, so the widget does not send it again.',
  },
  'answer-unreadable': {
    ko: '기관의 JSON도 정해진 답도 아닙니다. 로그인 화면, 404, JSON 앞의 PHP 경고, 서버가 따로 씌운 겉(`{ code: 0, data }`)이 흔합니다. axios라면 `response.data`를 답하세요. 틀린 `token`(글자), `attemptsLeft`(1부터의 숫자)도 알립니다. 그 항목만 빼고 읽습니다.',
    en: 'The answer is neither the agency’s JSON nor a typed outcome. Often it is a login page, a 404 page, a PHP warning before the JSON, or an envelope of your own (`{ code: 0, data }`). With axios, return `response.data`. A bad `token` (must be text) or `attemptsLeft` (a number from 1) is left out, and reported as well.',
  },
  'answer-incomplete': {
    ko: 'AP004, AP012: 여섯 자리를 주었는데 `OTPNO`로 가지 않았습니다.',
    en: 'AP004, AP012: the widget passed six digits, but your server did not send them to the agency as `OTPNO`.',
  },
  'answer-misconfigured': {
    ko: 'AP002, AP003, WE001–WE004: 서버가 기관에 보내는 요청을 고치세요. 기관의 코드가 없으면 내 서버의 설정입니다. 응답의 `error`를 보세요(과정·차시 주소, `data-purpose`).',
    en: 'AP002, AP003, WE001–WE004: fix the request that your server sends to the agency. If there is no agency code, your server’s settings are wrong: read `error` in its answer (the address’s course and lesson, `data-purpose`).',
  },
  'identity-missing': {
    ko: '훈련생이 잠겼는데 `identity`나 `clearLock`이 없습니다.',
    en: 'A trainee is locked, but `identity` or `clearLock` is missing.',
  },
  'identity-failed': {
    ko: '`identity`가 실패했습니다. 실패도 답으로 알리세요. 프레임 안이면 `sandbox`에 `allow-popups`가 있어야 합니다.',
    en: '`identity` threw an error. Return `{ status: "failed", reason }` instead. In a frame with a `sandbox`, it needs `allow-popups`.',
  },
  'identity-answer-invalid': {
    ko: '`identity`나 `status`의 답이 약속과 다릅니다.',
    en: '`identity` or `status` returned something other than the documented answers.',
  },
  'server-time-failed': {
    ko: '서버 시각은 1970년부터의 밀리초나 `{ now }`여야 합니다. 미리 만들어 두거나 캐시가 가진 화면에서 `serverNow`는 지난 시각입니다: `serverTime`을 쓰세요.',
    en: 'The server’s time must be in epoch milliseconds, or `{ now }` of them. In a page that was built ahead or cached, `serverNow` is out of date: use `serverTime`.',
  },
  'locale-failed': {
    ko: '언어 파일이 `motp-widget.js` 옆에 없거나(React에서는 번들의 조각이) 읽히지 않습니다. 한국어로 나옵니다.',
    en: 'The language file is not beside `motp-widget.js` (in React: a chunk of your bundle), or the browser could not load it. The widget keeps its present language, at first Korean.',
  },
  'contrast-low': {
    ko: '훈련기관의 색에서 글자의 대비가 4.5:1보다 낮습니다.',
    en: 'With the institution’s colours, the contrast of some text is below 4.5:1.',
  },
};
