import type { Lang } from '../../command.js';
import { type Report, type ReportedFinding, tally, WORDS } from './report.js';

const MARKS = { passed: '✓', failed: '✗', 'not-checked': '?' } as const;
const MOST_LINES = 10;

/** One line while the checks run, with a heading where a group begins. */
export function progressLine(finding: ReportedFinding, before: ReportedFinding | undefined): string {
  const heading = before?.group === finding.group ? '' : `\n  ${finding.group}\n`;
  const name = finding.verdict === 'passed' ? '' : `  [${finding.id}]`;
  return `${heading}    ${MARKS[finding.verdict]} ${finding.title}${name}`;
}

/** What is printed at the end: each failure in full, what was not checked, and the sum. */
export function textReport({ findings, lang, strangers }: Report): string {
  const words = WORDS[lang];
  const failures = findings.filter(({ verdict }) => verdict === 'failed');
  const open = findings.filter(({ verdict }) => verdict === 'not-checked');
  const { passed, failed, notChecked } = tally(findings);
  return [
    ...failures.map((finding) => failureText(finding, lang)),
    ...(open.length > 0
      ? [
          `? ${words.byHand}\n${open.map(({ id, title, because }) => `  ${id}: ${title}\n    ${because}`).join('\n')}`,
        ]
      : []),
    ...(strangers > 0 ? [`! ${words.strangers(strangers)}`] : []),
    `  ${words.summary(passed, failed, notChecked)}`,
  ].join('\n\n');
}

function failureText({ id, title, because, lines, why, mend, docs }: ReportedFinding, lang: Lang): string {
  const words = WORDS[lang];
  const shown = lines.length > MOST_LINES ? ['…', ...lines.slice(-MOST_LINES)] : lines;
  return [
    `✗ ${id}: ${title}`,
    `  ${words.seen}: ${because}`,
    `  ${words.why}: ${why}`,
    `  ${words.mend}: ${mend}`,
    `  ${words.docs}: ${docs}`,
    `  ${words.trace}:`,
    ...shown.map((line) => `    ${line}`),
  ].join('\n');
}
