import { escapeMarkup } from './markup.js';
import { type Report, tally } from './report.js';

/** For a build server: one test case a check; what was not checked is skipped. */
export function junitReport({ findings, base, at }: Report): string {
  const { failed, notChecked } = tally(findings);
  const cases = findings.map(({ id, group, title, verdict, because, mend, lines, ms }) => {
    const detail =
      verdict === 'failed'
        ? `<failure message="${escapeMarkup(because)}">${escapeMarkup([mend, ...lines].join('\n'))}</failure>`
        : verdict === 'not-checked'
          ? `<skipped message="${escapeMarkup(because)}"/>`
          : '';
    return `  <testcase classname="${escapeMarkup(group)}" name="${escapeMarkup(`${id}: ${title}`)}" time="${seconds(ms)}">${detail}</testcase>`;
  });
  const time = seconds(findings.reduce((sum, { ms }) => sum + ms, 0));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="motp-widget check ${escapeMarkup(base)}" timestamp="${at.replace(' ', 'T')}+09:00" tests="${findings.length}" failures="${failed}" skipped="${notChecked}" time="${time}">
${cases.join('\n')}
</testsuite>
`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
