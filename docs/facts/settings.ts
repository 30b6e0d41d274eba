import { HELP_TOPICS } from '../../src/core/help.js';
import type { AttributeSetting } from '../../src/embed/settings/attributeTypes.js';
import type { Settings } from '../../src/embed/settings/contract.js';
import type { MotpWidgetOptions } from '../../src/host/contract.js';
import type { MotpWidgetProps } from '../../src/view/MotpWidget.js';
import type { Words } from './words.js';

const TOPICS = HELP_TOPICS.map((name) => `\`${name}\``).join(' ');

interface SettingFact {
  /** The values that it takes, as a reader would write them. */
  values: string;
  /** The default; empty: none. */
  standard: string;
  what: Words;
}

/**
 * The prop of `<MotpWidget/>` that replaces each setting that React does not have; null: the host's own code does it. The
 * type requires every one.
 */
export const IN_REACT: Record<
  Exclude<keyof Settings, keyof MotpWidgetOptions>,
  keyof MotpWidgetProps | null
> = {
  lang: 'locale',
  maskedName: 'trainee',
  maskedPhone: 'trainee',
  institutionName: 'institution',
  institutionContact: 'institution',
  nextLabel: 'next',
  nextUrl: 'next',
  verifyUrl: 'verify',
  timeUrl: 'serverTime',
  identityStartUrl: 'identity',
  identityStatusUrl: 'identity',
  identityMode: 'identity',
  onBeforeRedirect: 'identity',
  returnUrl: 'identity',
  clearLockUrl: 'clearLock',
  alternativeUrl: 'verifyAlternative',
  request: null,
  csrfToken: null,
  csrfHeader: null,
  csrfField: null,
  csrfCookie: null,
  fieldName: 'fieldName',
};

/** What each setting means that an attribute can hold. The type requires every one. */
export const ATTRIBUTES: Record<AttributeSetting, SettingFact> = {
  verifyUrl: fact('주소 · address', '', {
    ko: '인증번호를 확인할 서버 주소. POST `code`, `purpose`, `attempt` → 기관의 JSON 그대로. 이것이나 `verify`가 꼭 있어야 합니다.',
    en: 'Checks a code: POST `code`, `purpose`, `attempt` → the agency’s JSON, unchanged. This or `verify` is required.',
  }),
  timeUrl: fact('주소 · address', '', {
    ko: '서버 시각. GET → `{ "now": 1700000000000 }` 또는 숫자. 없으면 이 기기의 시계로 셉니다.',
    en: 'The server’s time: GET → `{ "now": epoch ms }` or the number. Without it the widget uses the device’s clock.',
  }),
  serverNow: fact('밀리초 · epoch ms', '', {
    ko: '화면을 만든 때의 서버 시각. 캐시에서 나온 화면이면 믿지 않습니다. `timeUrl`이 낫습니다.',
    en: 'The server’s time when it made the page. The widget ignores it in a cached page; `timeUrl` is better.',
  }),
  purpose: fact('`00` `01` `02` `03` `04` `99` …', '`99`', {
    ko: '목적: 입과, 진도, 시험, 과제, 진행평가, 기타. 서버도 스스로 정해야 합니다.',
    en: 'The purpose: enrolment, progress, test, assignment, progress test, other. The server must determine it as well.',
  }),
  identityStartUrl: fact('주소 · address', '', {
    ko: '본인인증 기관으로 보내는 화면. `identityStatusUrl`과 함께 있어야 합니다.',
    en: 'The page that leads to the identity provider. Requires `identityStatusUrl`.',
  }),
  identityStatusUrl: fact('주소 · address', '', {
    ko: '본인인증의 결과. GET `?state=…` → `{ status, reference?, reason? }`.',
    en: 'The result of the verification: GET `?state=…` → `{ status, reference?, reason? }`.',
  }),
  identityMode: fact('`auto` `popup` `redirect`', '`auto`', {
    ko: '새 창으로 열지, 같은 화면에서 갈지. `auto`는 기기와 프레임을 보고 정합니다.',
    en: 'Whether a window opens or this page goes to the provider. `auto` decides by device and frame.',
  }),
  returnUrl: fact('주소 · address', '', {
    ko: '같은 화면에서 본인인증을 하고 돌아올 주소. POST로 연 화면처럼 GET으로 다시 열 수 없을 때. 이 사이트의 주소만.',
    en: 'The address that a redirect returns to, for a page that a GET cannot open again (a POST). It must be of this site.',
  }),
  clearLockUrl: fact('주소 · address', '', {
    ko: '잠금 풀기. POST `reference` → 기관의 JSON 그대로.',
    en: 'Clears the lock: POST `reference` → the agency’s JSON, unchanged.',
  }),
  alternative: fact('`never` `on-outage` `always`', '`never`', {
    ko: '인증번호 대신 휴대폰 본인인증으로 마칠 수 있는지(대체인증).',
    en: 'Whether an identity verification may replace a code (alternative verification, 대체인증).',
  }),
  alternativeUrl: fact('주소 · address', '', {
    ko: '대체인증. POST `reference`, `purpose` → `verify`와 같은 답.',
    en: 'Alternative verification: POST `reference`, `purpose` → the same answers as `verify`.',
  }),
  onBeforeRedirect: fact('함수 이름 · function name', '', {
    ko: '같은 화면에서 본인인증 기관으로 가기 바로 전에 불립니다. `beforeunload` 물음을 여기서 떼세요.',
    en: 'The widget calls it just before the page goes to the provider. Remove your `beforeunload` prompt here.',
  }),
  lang: fact('`ko` `en` `vi` … `auto`', '`ko`', {
    ko: '언어. `en-US`, `ko_KR`, `zh-CN`처럼 적어도 됩니다.',
    en: 'The language. `en-US`, `ko_KR` and `zh-CN` work as well.',
  }),
  locale: fact('`ko` `en` `vi` … `auto`', '`ko`', { ko: '`lang`과 같습니다.', en: 'The same as `lang`.' }),
  theme: fact('`light` `dark` `auto`', '`light`', { ko: '밝기.', en: 'Light or dark colours.' }),
  density: fact('`regular` `compact`', '`regular`', {
    ko: '좁은 자리에서는 `compact`.',
    en: '`compact` for narrow places.',
  }),
  maskedName: fact('글자 · text', '', {
    ko: '가린 이름(`홍*동`). AP005에서 앱의 등록과 비교하게 합니다. 서버가 가려서 줍니다.',
    en: 'The masked name (`홍*동`), which trainees compare with the app after AP005. Your server masks it.',
  }),
  maskedPhone: fact('글자 · text', '', {
    ko: '가린 휴대폰 번호(`010-****-1234`).',
    en: 'The masked phone number (`010-****-1234`).',
  }),
  institutionName: fact('글자 · text', '', {
    ko: '훈련기관의 이름.',
    en: 'The institution’s name.',
  }),
  institutionContact: fact('글자 · text', '', {
    ko: '문의처(`학습지원실 02-000-0000`). 도움은 여기서 끝납니다. 공단의 연락처는 넣지 못합니다.',
    en: 'The contact for trainees (`학습지원실 02-000-0000`). The widget refuses HRDK’s.',
  }),
  request: fact('`form` `json`', '`form`', { ko: 'POST의 형식.', en: 'The format of POST bodies.' }),
  csrfToken: fact('글자 · text', 'meta', {
    ko: 'CSRF 토큰. 없으면 `<meta name="csrf-token">`이나 `_csrf`를 요청할 때마다 읽습니다.',
    en: 'The CSRF token. By default the widget reads `<meta name="csrf-token">` or `_csrf` at each request.',
  }),
  csrfHeader: fact('글자 · text', '`X-CSRF-TOKEN`', {
    ko: '토큰을 넣을 머리글.',
    en: 'The header that carries the token.',
  }),
  csrfField: fact('글자 · text', '', {
    ko: '머리글 대신 토큰을 넣을 항목.',
    en: 'A body field that carries the token instead of the header.',
  }),
  csrfCookie: fact('글자 · text', '', {
    ko: '토큰이 든 쿠키의 이름. 토큰이 응답마다 바뀌면(CodeIgniter) 요청할 때마다 읽습니다.',
    en: 'The cookie that holds the token, for servers that change it with each answer (CodeIgniter). The widget reads it at each request.',
  }),
  nextLabel: fact('글자 · text', '', {
    ko: '마친 뒤 나오는 버튼의 글자(`시험 시작하기`). 없으면 훈련생의 언어로 ‘계속하기’.',
    en: 'The text of the button that appears after a verification; by default “Continue” in the trainee’s language.',
  }),
  nextUrl: fact('주소 · address', '', {
    ko: '그 버튼이 여는 주소. 없으면 버튼도 없습니다. 인증 여부는 서버가 압니다.',
    en: 'The address that this button opens; without it there is no button. Your server must check the verification there.',
  }),
  fieldName: fact('글자 · text', '`motp-token`', {
    ko: '숨은 입력란의 이름. 비우면 만들지 않습니다. React에서는 주어야 만듭니다.',
    en: 'The name of the hidden field. If it is empty, there is none. In React there is one only if you name it.',
  }),
  timeout: fact('1000–120000', '`10000`', {
    ko: '서버의 답을 기다리는 시간(밀리초).',
    en: 'How long the widget waits for an answer, in milliseconds.',
  }),
  autocomplete: fact('`one-time-code` `off`', '`one-time-code`', {
    ko: '입력란의 `autocomplete`. 휴대폰이 문자의 번호를 권하면 `off`.',
    en: 'The field’s `autocomplete`. Use `off` if phones suggest codes from text messages.',
  }),
  headingLevel: fact('`1`…`6`', '`2`', {
    ko: '제목의 단계. 안쪽 제목은 그 아래로 이어집니다.',
    en: 'The level of the title among the page’s headings. Headings inside the widget follow below it.',
  }),
  frame: fact('`true` `false`', '`true`', {
    ko: '테두리, 바탕, 여백과 너비. `false`이면 놓인 자리를 채웁니다.',
    en: 'Border, background, padding and width of the card. With `false` the widget fills its container.',
  }),
  header: fact('`true` `false`', '`true`', {
    ko: '제목. `false`이면 무엇을 묻는지 화면이 말해 주세요.',
    en: 'The title. With `false` your page has to say what the widget asks for.',
  }),
  languages: fact('`true` `false`', '`false`', {
    ko: '언어를 고르는 목록. 고른 언어는 어디에도 남기지 않습니다.',
    en: 'A language menu on the card. The widget does not store the choice.',
  }),
  autoSubmit: fact('`true` `false`', '`false`', {
    ko: '여섯째 숫자를 입력하면 바로 보냅니다.',
    en: 'Sends the code as soon as the sixth digit is typed.',
  }),
  help: fact('도움말 이름 · topic', '', {
    ko: `처음부터 열어 둘 도움말: ${TOPICS}.`,
    en: `The help topic that is open at the start: ${TOPICS}.`,
  }),
  onVerified: fact('함수 이름 · function name', '', {
    ko: '인증되었을 때. `{ token }`을 받습니다.',
    en: 'After a verification. Receives `{ token }`.',
  }),
  onLocked: fact('함수 이름 · function name', '', { ko: '잠겼을 때.', en: 'When mOTP is locked.' }),
  onUnlocked: fact('함수 이름 · function name', '', {
    ko: '잠금이 풀렸을 때.',
    en: 'When the lock is cleared.',
  }),
  onUnavailable: fact('함수 이름 · function name', '', {
    ko: '결과를 알 수 없을 때.',
    en: 'When the outcome is unknown.',
  }),
  onSupport: fact('함수 이름 · function name', '', {
    ko: '훈련생이 훈련기관에 알릴 때 상황만 묻고 내용을 줍니다. 없으면 이름, 휴대폰 번호, 아이디, 과정도 적게 하고 복사만 합니다.',
    en: 'When the trainee reports a problem: the form asks only for the situation, and your function receives the report. Without it the form also asks for name, phone number, id and course, and only copies the text.',
  }),
  onStateChange: fact('함수 이름 · function name', '', {
    ko: '상태가 바뀔 때마다.',
    en: 'At each change of state.',
  }),
  onError: fact('함수 이름 · function name', '', {
    ko: '개발자에게 알리는 것. 콘솔과 같습니다.',
    en: 'Receives what the console tells a developer.',
  }),
};

/** Functions and objects, which only a script can pass. */
const SCRIPT_ONLY: Record<Exclude<keyof Settings, AttributeSetting>, SettingFact> = {
  verify: onlyScript('인증번호를 확인하는 함수.', 'Checks a code.'),
  verifyAlternative: onlyScript('대체인증을 받는 함수.', 'Submits an alternative verification.'),
  clearLock: onlyScript('잠금을 푸는 함수.', 'Clears the lock.'),
  identity: onlyScript(
    '본인인증. 함수나 `{ start, resume, forget, opensWindow }`.',
    'Identity verification: a function or `{ start, resume, forget, opensWindow }`.',
  ),
  serverTime: onlyScript(
    '서버 시각을 주는 함수: 밀리초, `{ now }`, 또는 그것을 담은 `Response`.',
    'Returns the server’s time: epoch ms, `{ now }`, or a `Response` with either.',
  ),
  trainee: onlyScript('`{ maskedName, maskedPhone }`.', '`{ maskedName, maskedPhone }`.'),
  institution: onlyScript('`{ name, contact }`.', '`{ name, contact }`.'),
  next: onlyScript(
    '마친 뒤 나오는 버튼: `{ label, url }`, 또는 주소 대신 함수 `onClick`.',
    'The button that appears after a verification: `{ label, url }`, or `{ label, onClick }` with a function.',
  ),
  messages: onlyScript(
    '위젯의 말을 바꿀 때: `{ title: "…" }`.',
    'Replaces texts of the widget: `{ title: "…" }`.',
  ),
};

/** Every setting of the script tag. */
export const SETTINGS: Record<keyof Settings, SettingFact> = { ...ATTRIBUTES, ...SCRIPT_ONLY };

function fact(values: string, standard: string, what: Words): SettingFact {
  return { values, standard, what };
}

function onlyScript(ko: string, en: string): SettingFact {
  return fact('스크립트에서만 · script only', '', { ko, en });
}
