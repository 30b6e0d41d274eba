import { knownPurpose } from '../core/purpose.js';
import type { SupportReport, Tried } from '../core/report.js';
import { ko } from '../locales/ko.js';
import { createTranslate, type MessageKey } from './i18n.js';

/** The report as the institution's staff read it: always in Korean, whatever language the trainee has. */
export function reportText(report: SupportReport): string {
  const t = createTranslate('ko', ko);
  const { at, state, purpose, agencyCode, tried, browser, widgetVersion } = report;
  const lines: [MessageKey, string][] = [
    ['support.labels.time', `${at} (KST)`],
    ['support.labels.code', agencyCode ?? t('support.none')],
    ['support.labels.purpose', `${purpose} ${t(`purpose.${knownPurpose(purpose)}`)}`],
    ['support.labels.state', t(`support.states.${state}`)],
    ['support.labels.tried', tried.map(told).join(' / ') || t('support.none')],
    ['support.labels.browser', browser],
    ['support.labels.version', widgetVersion],
  ];
  return lines.map(([label, value]) => `${t(label)}: ${value}`).join('\n');

  function told({ at: when, what, outcome, agencyCode: code }: Tried): string {
    return `${when.slice(11)} ${t(`support.tried.${what}`)} ${code ?? outcome}`;
  }
}
