import { AGENCY_CODES } from '../../src/core/agency.js';
import { AGENCY_MESSAGES, type AgencyCode } from '../../src/sandbox/agency/codes.js';
import {
  seenAfterCode,
  seenAfterIdentity,
  seenAfterReset,
  type Failure,
  type Seen,
} from '../../stories/docs/seen.js';

/**
 * What stands on a trainee's screen after each answer, for the support desk: the real rules and the real view, read by
 * a parser of HTML that has to be there (`DOMParser`).
 */
export function supportDesk(): Record<string, string> {
  const codes = Object.keys(AGENCY_CODES) as AgencyCode[];
  return {
    afterCode: table(
      '코드',
      codes.map((code) => [byCode(code), seenAfterCode(code, 'ko')]),
    ),
    afterReset: table(
      '코드',
      codes.map((code) => [byCode(code), seenAfterReset(code, 'ko')]),
    ),
    afterIdentity: table(
      '결과',
      (Object.keys(FAILURES) as Failure[]).map((failure) => [
        FAILURES[failure],
        seenAfterIdentity(failure, 'ko'),
      ]),
    ),
  };
}

const FAILURES: Record<Failure, string> = {
  cancelled: '취소함',
  'window-closed': '창을 닫음',
  blocked: '창이 막힘',
  'someone-else': '다른 사람으로 인증함',
  expired: '시간이 지남',
  provider: '본인인증 기관 장애',
  network: '연결이 끊김',
  limit: '하루 횟수를 넘음',
};

function byCode(code: AgencyCode): string {
  return `**${code}**<br>${AGENCY_MESSAGES[code]}`;
}

function table(what: string, rows: [string, Seen][]): string {
  return [
    `| ${what} | 훈련생이 보는 말 | 누를 수 있는 버튼 |`,
    '| --- | --- | --- |',
    ...rows.map(([label, { title, words, buttons }]) => {
      const said = [...(title === undefined ? [] : [`**${title}**`]), ...words].join('<br>');
      return `| ${[label, said, buttons.join('<br>')].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    }),
  ].join('\n');
}
