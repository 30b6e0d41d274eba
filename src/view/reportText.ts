import { knownPurpose } from '../core/purpose.js';
import type { SupportReport, Tried } from '../core/report.js';
import { ko } from '../locales/ko.js';
import { createTranslate, type MessageKey } from './i18n.js';

/** What came of each try: read by people, so in words. */
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
};

/** The report as the institution's staff read it: always in Korean, whatever language the trainee has. */
export function reportText(report: SupportReport): string {
  const t = createTranslate('ko', ko);
  const { at, state, purpose, agencyCode, tried, browser, widgetVersion } = report;
  const lines: [MessageKey, string][] = [
    ['support.labels.time', `${at} (KST)`],
    ['support.labels.code', agencyCode ?? t('support.none')],
    ['support.labels.purpose', `${purpose} ${t(`purpose.${knownPurpose(purpose)}`)}`],
    ['support.labels.state', t(`support.states.${state}`)],
    ['support.labels.tried', tried.length === 0 ? t('support.none') : ['', ...tried.map(told)].join('\n  ')],
    ['support.labels.browser', browser],
    ['support.labels.version', widgetVersion],
  ];
  return lines.map(([label, value]) => `${t(label)}: ${value}`.replaceAll(' \n', '\n')).join('\n');

  function told({ at: when, what, outcome, agencyCode: code }: Tried): string {
    return `${when.slice(11)} ${t(`support.tried.${what}`)} → ${OUTCOMES[outcome] ?? outcome}${code === undefined ? '' : ` (${code})`}`;
  }
}
