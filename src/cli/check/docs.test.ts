import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GROUPS } from './check.js';
import { CHECKS } from './checks/index.js';
import { ENDPOINTS } from './config.js';

const DOCUMENT = readFileSync('docs/check.md', 'utf8');

/** What stands under a heading, to the next one of its kind. */
function part(heading: string): string {
  return DOCUMENT.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
}

/** Text as it stands in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
}

test('docs/check.md has a row for each check, with its duty and what goes wrong without it', () => {
  const rows = part('검사')
    .split('\n')
    .filter((line) => /^\| `[a-z0-9-]+` +\|/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const expected = CHECKS.map(({ id, title, why }) => [`\`${id}\``, cell(title.ko), cell(why.ko)]);
  for (const row of expected) expect(rows).toContainEqual(row);
  expect(rows.length).toBe(expected.length);
});

test('docs/check.md has the place that each failure points to', () => {
  for (const group of GROUPS) expect(DOCUMENT).toContain(`<a id="${group}"></a>`);
});

test('docs/check.md names every address of the configuration', () => {
  for (const endpoint of ENDPOINTS) expect(DOCUMENT).toContain(`\`${endpoint}\``);
});

test('each check has a name of its own and says everything in both languages', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { id, title, why, mend } of CHECKS)
    for (const text of [title, why, mend]) {
      expect(text.ko, id).toMatch(/[가-힣]/);
      expect(text.en.replace(/대체인증|홍\*동/g, ''), id).not.toMatch(/[가-힣]/);
    }
});
