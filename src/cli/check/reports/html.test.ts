import * as fc from 'fast-check';
import { parse as parseStrictly } from 'parse5';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { htmlReport } from './html.js';
import type { Report } from './report.js';

/** Anything that a server may answer or a configuration may hold: markup, control characters, halves of a pair. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<p a="1">&amp', ']]>', '--><script>', '\u0000\u0085\uFFFE\uD800', '가\r\n나'),
);

const reports: fc.Arbitrary<Report> = fc.record({
  lang: fc.constantFrom('ko' as const, 'en' as const),
  base: anyText,
  institution: anyText,
  version: anyText,
  at: anyText,
  strangers: fc.nat(2),
  findings: fc.array(
    fc.record({
      id: anyText,
      group: fc.constantFrom('A', 'B', '<C>'),
      title: anyText,
      verdict: fc.constantFrom('passed' as const, 'failed' as const, 'not-checked' as const),
      because: anyText,
      why: anyText,
      mend: anyText,
      docs: anyText,
      lines: fc.array(anyText, { maxLength: 3 }),
      ms: fc.nat(),
    }),
    { maxLength: 8 },
  ),
});

function parseErrors(page: string): string[] {
  const errors: string[] = [];
  parseStrictly(page, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  return errors;
}

test('the report is HTML without an error, whatever it tells', () => {
  fc.assert(
    fc.property(reports, (report) => {
      expect(parseErrors(htmlReport(report))).toEqual([]);
    }),
  );
});

test('its language, title, headings and tables are told to screen readers', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const html = parse(htmlReport(report));
      const all = (selector: string) => html.querySelectorAll(selector);
      expect(html.querySelector('html')?.getAttribute('lang')).toBe(report.lang);
      expect(html.querySelector('title')?.text).toBe(html.querySelector('h1')?.text);
      expect(all('main')).toHaveLength(1);
      const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
      // A heading for each column, each row, and each group of rows.
      for (const row of all('thead tr, tbody tr')) expect(row.querySelector('th[scope]')).not.toBeNull();
      expect(all('th:not([scope])')).toEqual([]);
      const groups = new Set(report.findings.map(({ group }) => group));
      expect(all('tbody > tr > th[scope="rowgroup"]')).toHaveLength(groups.size);
    }),
  );
});
