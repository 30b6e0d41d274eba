import type { Lang } from '../../command.js';
import { documentName } from '../../documents.js';
import { GROUP_TITLES } from '../check.js';
import type { Finding } from '../examine.js';

/** What all reports are made of, in one language. */
export interface Report {
  lang: Lang;
  /** Address that was given. */
  base: string;
  institution: string | undefined;
  version: string;
  /** KST, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  findings: readonly ReportedFinding[];
  /** Presses that came to the agency meanwhile, and that no check sent. */
  strangers: number;
}

export interface ReportedFinding {
  id: string;
  group: string;
  title: string;
  verdict: 'passed' | 'failed' | 'not-checked';
  /** What was seen, or why it was not checked. */
  because: string;
  why: string;
  mend: string;
  docs: string;
  lines: readonly string[];
  ms: number;
}

export function reported({ check, verdict, lines, ms }: Finding, lang: Lang): ReportedFinding {
  return {
    id: check.id,
    group: GROUP_TITLES[check.group][lang],
    title: check.title[lang],
    verdict: verdict.kind,
    because:
      verdict.kind === 'passed' ? '' : (verdict.kind === 'failed' ? verdict.seen : verdict.because)[lang],
    why: check.why[lang],
    mend: check.mend[lang],
    docs: `${documentName('check', lang)}#${check.group}`,
    lines,
    ms,
  };
}

export function tally(findings: readonly ReportedFinding[]) {
  const count = (verdict: ReportedFinding['verdict']) =>
    findings.filter((one) => one.verdict === verdict).length;
  return { passed: count('passed'), failed: count('failed'), notChecked: count('not-checked') };
}

/** The words of every report. */
export const WORDS = {
  ko: {
    passed: '통과',
    failed: '실패',
    'not-checked': '확인 못 함',
    seen: '본 것',
    trace: '보낸 것(→), 받은 것(←), mOTP 서버에 온 것(⇒)',
    why: '왜',
    mend: '고치기',
    docs: '문서',
    byHand: '확인하지 못한 것: 직접 확인하세요',
    strangers: (count: number) =>
      `검사가 보내지 않은 인증번호가 ${count}번 왔습니다. 다른 검사나 훈련생이 같은 서버를 쓰고 있거나, 서버가 화면과 다른 번호를 보냅니다. 결과가 섞였을 수 있으니 혼자 쓸 때 다시 검사하세요.`,
    summary: (passed: number, failed: number, notChecked: number) =>
      `통과 ${passed} · 실패 ${failed} · 확인 못 함 ${notChecked}`,
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    'not-checked': 'not checked',
    seen: 'Seen',
    trace: 'Sent (→), received (←), at the agency (⇒)',
    why: 'Why',
    mend: 'Mend',
    docs: 'Docs',
    byHand: 'Not checked: look yourself',
    strangers: (count: number) =>
      `Codes that this check did not send came ${count} times. Another check or a trainee is at the same server, or the server sends another code than the page’s. Results may be mixed up: check again when nobody else is there.`,
    summary: (passed: number, failed: number, notChecked: number) =>
      `${passed} passed · ${failed} failed · ${notChecked} not checked`,
  },
} satisfies Record<Lang, unknown>;
