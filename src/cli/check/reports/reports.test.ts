import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { examineExample } from '../example/examineExample.js';
import { mutantOf } from '../example/mutants.js';
import { htmlReport } from './html.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { type Report, reported } from './report.js';
import { progressLine, textReport } from './text.js';

const findings = await examineExample(
  mutantOf('leading-zero'),
  ['leading-zero', 'agency-clock', 'state-session'],
  (config) => ({
    ...config,
    otherLogin: [{ get: '/lesson' }],
  }),
);

const VERDICTS = ['passed', 'failed', 'not-checked'];

function report(lang: 'ko' | 'en'): Report {
  return {
    lang,
    base: 'http://localhost/lms?a=1&b="<2>"',
    institution: '○○훈련원 <본원>',
    version: '1.2.3',
    at: '2026-01-02 10:20:30',
    findings: findings.map((finding) => reported(finding, lang)),
    strangers: 0,
  };
}

describe.each(['ko', 'en'] as const)('the reports in %s', (lang) => {
  const { findings: all } = report(lang);
  const failed = all.find(({ verdict }) => verdict === 'failed');

  test('have one of each verdict to show', () => {
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  });

  test('text: what was sent and seen, why, how to mend, and where to read on', () => {
    const text = textReport(report(lang));
    for (const part of [
      failed?.because,
      failed?.why,
      failed?.mend,
      `docs/${lang === 'ko' ? 'ko/' : ''}check.md#request`,
      '→ POST',
      '⇒ POST',
    ])
      expect(text).toContain(part);
    expect(text).toContain(
      lang === 'ko' ? '통과 1 · 실패 1 · 확인 못 함 1' : '1 passed · 1 failed · 1 not checked',
    );
  });

  test('text: the headings of groups, each once', () => {
    const lines = all.map((one, index) => progressLine(one, all[index - 1])).join('\n');
    expect(lines.split(all[0]?.group ?? '').length).toBe(2);
  });

  test('HTML: one page that loads nothing, everything told as text', () => {
    const page = htmlReport(report(lang));
    const html = parse(page);
    expect(html.querySelectorAll('script, link, img, iframe')).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/);
    const shown = html.querySelectorAll('td.result').map((cell) => cell.classNames.split(' ')[1]);
    expect(new Set(shown)).toEqual(new Set(VERDICTS));
    expect(html.querySelector('dl.facts')?.text).toContain('○○훈련원 <본원>');
    expect(html.querySelector('article')?.text).toContain('OTPNO');
  });

  test('JUnit: a failure, a skipped one, and no stray markup', () => {
    const xml = junitReport(report(lang));
    expect(xml).toContain('tests="3" failures="1" skipped="1"');
    expect(xml).toMatch(/<failure message="[^"<>]+">/);
    expect(xml).toContain('a=1&amp;b=&quot;&lt;2&gt;&quot;');
  });

  test('JSON: everything', () => {
    expect(JSON.parse(jsonReport(report(lang)))).toMatchObject({
      version: '1.2.3',
      summary: { passed: 1, failed: 1, notChecked: 1 },
    });
  });
});
