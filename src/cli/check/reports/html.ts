import { escapeMarkup as text } from './markup.js';
import { type Report, type ReportedFinding, tally, WORDS } from './report.js';

const TEXTS = {
  ko: {
    title: 'mOTP 인증 서버 점검 결과',
    facts: { institution: '훈련기관', base: '점검한 주소', at: '점검한 시각', tool: '점검 도구' },
    verdict: {
      good: '확인한 항목을 모두 지킵니다.',
      bad: '지키지 않은 항목이 있습니다.',
    },
    open: '확인하지 못한 항목은 통과한 것이 아닙니다. 사람이 확인하고 결과를 적어 주세요.',
    all: '모든 항목',
    id: '항목',
    result: '결과',
    failures: '지키지 않은 항목',
    notChecked: '확인하지 못한 항목',
    byHand: '직접 확인한 결과',
    signature: '확인한 사람',
    note: '이 보고서에는 시험용 훈련생의 정보만 들어 있습니다. 점검은 시험용 mOTP 서버와 시험용 본인인증 기관을 상대로 했으며, 실제 mOTP 서버로는 보내지 않았습니다.',
  },
  en: {
    title: 'Report on an mOTP verification server',
    facts: { institution: 'Institution', base: 'Address', at: 'Time (KST)', tool: 'Tool' },
    verdict: { good: 'All that was checked is kept.', bad: 'Some duties are not kept.' },
    open: 'What was not checked has not passed: somebody has to look and note the result.',
    all: 'All duties',
    id: 'Duty',
    result: 'Result',
    failures: 'Not kept',
    notChecked: 'Not checked',
    byHand: 'Checked by hand',
    signature: 'Checked by',
    note: 'This report has data of the test trainee only. The checks ran against a test agency and a test identity provider; nothing was sent to the real one.',
  },
} as const;

const STYLE = `
:root { color-scheme: light; --ink: #1d1f23; --soft: #565c65; --line: #d5d9df; --good: #14653b; --bad: #a3161f; --open: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.5rem; color: var(--ink); font: 15px/1.6 "Pretendard", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans KR", sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.2rem; font-size: 1.7rem; line-height: 1.3; }
h2 { margin: 2.4rem 0 .8rem; font-size: 1.2rem; }
h3 { margin: 0 0 .6rem; font-size: 1.02rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.sum { margin: 1.6rem 0 0; padding: 1rem 1.2rem; border: 1px solid var(--line); border-left: .4rem solid var(--good); border-radius: .3rem; }
.sum.bad { border-left-color: var(--bad); }
.sum p { margin: 0; }
.sum .count { font-size: 1.15rem; font-weight: 700; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th[scope="row"] { font-weight: 400; }
thead th { border-bottom: 2px solid var(--ink); }
th.group { padding-top: 1.1rem; border-bottom-color: var(--ink); font-weight: 700; }
code { color: var(--soft); font: .86em/1.5 Consolas, "D2Coding", monospace; }
td.result { width: 7rem; font-weight: 700; white-space: nowrap; }
.passed { color: var(--good); } .failed { color: var(--bad); } .not-checked { color: var(--open); }
article { margin: 0 0 1.2rem; padding: 1rem 1.2rem; border: 1px solid var(--line); border-radius: .3rem; break-inside: avoid; }
article dl { display: grid; grid-template-columns: 4.5rem 1fr; gap: .35rem 1rem; margin: 0; }
pre { margin: .8rem 0 0; padding: .7rem .9rem; overflow-x: auto; background: #f5f6f8; border-radius: .3rem; font: 12.5px/1.55 Consolas, "D2Coding", monospace; white-space: pre-wrap; }
td.hand { width: 30%; }
.sign { margin-top: 2.5rem; display: flex; gap: 1rem; align-items: end; }
.sign span { flex: 1; border-bottom: 1px solid var(--ink); }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .9em; }
@media (max-width: 40rem) { body { padding: 1.5rem 1rem; } article dl, dl.facts { grid-template-columns: 1fr; gap: .1rem; } article dd, .facts dd { margin-bottom: .5rem; } td.result { width: auto; } }
@page { margin: 18mm 15mm; }
@media print { body { padding: 0; font-size: 10.5pt; } h2, h3, tr:has(th.group) { break-after: avoid; } tr, .sum, .sign { break-inside: avoid; } }
`;

/** A page that an officer can file: one file, nothing loaded, made to be printed. */
export function htmlReport(report: Report): string {
  const { lang, base, institution, at, version, findings, strangers } = report;
  const texts = TEXTS[lang];
  const words = WORDS[lang];
  const { passed, failed, notChecked } = tally(findings);
  const failures = findings.filter(({ verdict }) => verdict === 'failed');
  const open = findings.filter(({ verdict }) => verdict === 'not-checked');
  const facts: [string, string][] = [
    ...(institution === undefined ? [] : [[texts.facts.institution, institution] as [string, string]]),
    [texts.facts.base, base],
    [texts.facts.at, at],
    [texts.facts.tool, `motp-widget ${version}`],
  ];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(texts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(texts.title)}</h1>
<dl class="facts">${facts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>
<div class="sum${failed > 0 ? ' bad' : ''}">
<p class="count">${text(words.summary(passed, failed, notChecked))}</p>
<p>${text(failed > 0 ? texts.verdict.bad : texts.verdict.good)}${notChecked > 0 ? ` ${text(texts.open)}` : ''}</p>${strangers > 0 ? `\n<p>${text(words.strangers(strangers))}</p>` : ''}
</div>
${failures.length > 0 ? `<h2>${text(texts.failures)}</h2>${failures.map((one) => failure(one, words)).join('\n')}` : ''}
${open.length > 0 ? openTable(open, texts) : ''}
<h2>${text(texts.all)}</h2>
<table>
<thead><tr><th scope="col">${text(texts.id)}</th><th scope="col">${text(texts.result)}</th></tr></thead>
${rowGroups(findings, words)}
</table>
<p class="sign">${text(texts.signature)} <span></span></p>
</main>
<footer>${text(texts.note)}</footer>
</body>
</html>
`;
}

/** A group's heading is one for its rows, to screen readers too. */
function rowGroups(findings: readonly ReportedFinding[], words: (typeof WORDS)['ko' | 'en']): string {
  return [...new Set(findings.map(({ group }) => group))]
    .map((group) => {
      const rows = findings
        .filter((finding) => finding.group === group)
        .map(
          ({ id, title, verdict }) =>
            `<tr><th scope="row">${text(title)} <code>${text(id)}</code></th><td class="result ${verdict}">${text(words[verdict])}</td></tr>`,
        );
      return `<tbody>
<tr><th class="group" colspan="2" scope="rowgroup">${text(group)}</th></tr>
${rows.join('\n')}
</tbody>`;
    })
    .join('\n');
}

function failure(finding: ReportedFinding, words: (typeof WORDS)['ko' | 'en']): string {
  const { id, title, because, why, mend, docs, lines } = finding;
  const parts: [string, string][] = [
    [words.seen, because],
    [words.why, why],
    [words.mend, mend],
    [words.docs, docs],
  ];
  return `<article>
<h3>${text(title)} <code>${text(id)}</code></h3>
<dl>${parts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>
<pre role="group" aria-label="${text(words.trace)}">${text(lines.slice(-12).join('\n'))}</pre>
</article>`;
}

function openTable(open: readonly ReportedFinding[], texts: (typeof TEXTS)['ko' | 'en']): string {
  const body = open.map(
    ({ id, title, because }) =>
      `<tr><th scope="row">${text(title)} <code>${text(id)}</code><br>${text(because)}</th><td class="hand"></td></tr>`,
  );
  return `<h2>${text(texts.notChecked)}</h2>
<table><thead><tr><th scope="col">${text(texts.id)}</th><th scope="col">${text(texts.byHand)}</th></tr></thead>
<tbody>${body.join('\n')}</tbody></table>`;
}
