import type { Text } from '../trainees.js';
import type { Finding, FindingKind } from './finding.js';

/** `{field}`, `{seen}` and `{meant}` are the finding's. What happened, and what to do. */
const WORDS: Record<FindingKind, Text> = {
  method: {
    ko: 'POST가 아니라 {seen}(으)로 왔습니다. 주소에 쓴 값은 서버 기록에 남습니다. POST로 보내세요.',
    en: 'It came as {seen}, not as POST: what stands in an address stays in server logs. Send it as POST.',
  },
  'content-type': {
    ko: 'Content-Type이 application/x-www-form-urlencoded가 아닙니다: ‘{seen}’.',
    en: 'The Content-Type is not application/x-www-form-urlencoded: "{seen}".',
  },
  charset: {
    ko: 'Content-Type의 charset이 UTF-8이 아닙니다: ‘{seen}’.',
    en: 'The charset of the Content-Type is not UTF-8: "{seen}".',
  },
  'in-address': {
    ko: '주소 뒤에 ?로 값이 붙어 왔습니다. 이름과 번호가 서버 기록에 남습니다. 본문으로만 보내세요.',
    en: 'There are values after the ? of the address: they stay in server logs. Send them in the body only.',
  },
  missing: { ko: '없는 항목: {seen}.', en: 'Missing fields: {seen}.' },
  unknown: { ko: '모르는 항목: {seen}.', en: 'Unknown fields: {seen}.' },
  case: {
    ko: '{seen}: 대소문자가 다릅니다. {meant}(으)로 보내세요.',
    en: '{seen} is written differently: send {meant}.',
  },
  'euc-kr': {
    ko: "{field}: EUC-KR로 왔습니다: {seen} (‘{meant}’). UTF-8로 바꿔 보내세요: iconv('CP949', 'UTF-8', …).",
    en: "{field} came in EUC-KR: {seen} (“{meant}”). Send UTF-8: iconv('CP949', 'UTF-8', …).",
  },
  'not-utf8': { ko: '{field}: UTF-8이 아닙니다: {seen}.', en: '{field} is not UTF-8: {seen}.' },
  'utf8-twice': {
    ko: '{field}: UTF-8로 두 번 바뀌었습니다: ‘{seen}’ → ‘{meant}’. 이미 UTF-8인 값은 바꾸지 마세요.',
    en: '{field} was turned into UTF-8 twice: “{seen}” → “{meant}”. Leave alone what is UTF-8 already.',
  },
  'percent-twice': {
    ko: '{field}: 퍼센트 인코딩이 두 번 되었습니다: ‘{seen}’ → ‘{meant}’. urlencode를 한 번만 하세요.',
    en: '{field} was percent-encoded twice: “{seen}” → “{meant}”. Encode once.',
  },
  entities: {
    ko: '{field}: HTML 엔티티로 왔습니다: ‘{seen}’. htmlspecialchars 앞의 값을 보내세요.',
    en: '{field} has HTML entities: “{seen}”. Send the value from before htmlspecialchars.',
  },
  decomposed: {
    ko: '{field}: 한글이 자모로 나뉘어 왔습니다(NFD). ‘{meant}’(NFC)로 보내세요.',
    en: '{field} is decomposed Hangul (NFD). Send “{meant}” (NFC).',
  },
  spaces: { ko: '{field}: 앞뒤에 빈칸이 있습니다: ‘{seen}’.', en: '{field} has spaces around it: “{seen}”.' },
  'zero-lost': {
    ko: '{field}: 앞의 0이 없어졌습니다: ‘{seen}’ → ‘{meant}’. 숫자로 바꾸지 말고 문자열로 다루세요.',
    en: '{field} has lost its leading zero: “{seen}” → “{meant}”. Keep it a string.',
  },
  'digits-only': { ko: '{field}: 숫자만 보내세요: ‘{seen}’.', en: '{field}: digits only: “{seen}”.' },
  'code-form': {
    ko: '{field}: 숫자 6자리가 아닙니다: ‘{seen}’. 6자리가 아니면 보내지 마세요.',
    en: '{field} is not six digits: “{seen}”. Send nothing else.',
  },
  twice: {
    ko: '같은 사람의 같은 인증번호가 {seen}초 사이에 두 번 왔습니다. 한 번 누른 것(같은 attempt)이면 잠김에 두 번 세어집니다. 한 번만 보내세요.',
    en: 'The same code of the same person came twice within {seen} s. If it was one press (one attempt), it is counted twice towards the lock: send it once.',
  },
  'purpose-form': { ko: '{field}: 두 자리 숫자입니다: ‘{seen}’.', en: '{field} is two digits: “{seen}”.' },
  'purpose-name': {
    ko: '{field}: EVAL_CD와 맞지 않습니다: ‘{seen}’ (‘{meant}’).',
    en: '{field} does not fit EVAL_CD: “{seen}” (“{meant}”).',
  },
  'lesson-form': {
    ko: '{field}: 두 자리입니다: ‘{seen}’. 5차시는 05, 입과는 00.',
    en: '{field} is two digits: “{seen}”. Lesson 5 is 05; enrolment is 00.',
  },
  'time-form': {
    ko: '{field}: YYYY-MM-DD HH:mm:ss가 아닙니다: ‘{seen}’.',
    en: '{field} is not YYYY-MM-DD HH:mm:ss: “{seen}”.',
  },
  'time-differs': {
    ko: '{field}: 지금 한국 시각은 {meant}인데 ‘{seen}’입니다. 서버의 시계와 시간대(Asia/Seoul)를 확인하세요.',
    en: '{field} is “{seen}”, but it is {meant} in Korea. Check the server’s clock and time zone (Asia/Seoul).',
  },
  'ip-form': { ko: '{field}: IP 주소가 아닙니다: ‘{seen}’.', en: '{field} is no IP address: “{seen}”.' },
  person: {
    ko: '이 회원은 ‘{meant}’인데 ‘{seen}’(으)로 왔습니다. 회원정보 그대로 보내세요.',
    en: 'This member is “{meant}”, but “{seen}” came. Send the member data as they are.',
  },
  'record-missing': {
    ko: '본인인증 기록이 다 있어야 합니다: {seen}. 첫째는 T, 나머지는 본인인증 기관이 답한 값입니다.',
    en: 'The record of the identity verification must be whole: {seen}. The first is T, the others are what the provider answered.',
  },
  'record-invented': {
    ko: '{field}: 이 본인인증 기관이 답한 거래번호가 아닙니다: ‘{seen}’. 지어낸 값을 보내지 마세요.',
    en: '{field} is no transaction that this provider answered: “{seen}”. Send nothing invented.',
  },
  'record-differs': {
    ko: '본인인증 기관이 답한 값과 다릅니다: ‘{seen}’ (‘{meant}’).',
    en: 'This is not what the provider answered: “{seen}” (“{meant}”).',
  },
  'record-of-another': {
    ko: '{field}: 다른 사람(‘{seen}’)이 한 본인인증입니다. 이름과 생년월일 등을 회원정보와 비교하세요.',
    en: '{field} is the verification of somebody else (“{seen}”). Compare the person with the member data.',
  },
};

export function findingText(finding: Finding, lang: keyof Text): string {
  return WORDS[finding.kind][lang].replace(
    /\{(field|seen|meant)\}/g,
    (_, part: 'field' | 'seen' | 'meant') => finding[part] ?? '',
  );
}
