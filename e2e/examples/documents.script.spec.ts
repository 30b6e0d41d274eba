import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** A block of code whose first line names a file shows lines of that file, letter by letter. */
const BLOCKS = ['docs/ko/start.md', 'docs/server.md'].flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/^```\w+ (examples\/\S+)\n([^]*?)^```$/gm)].map(
    ([, file = '', lines = '']) => ({ document, file, lines }),
  ),
);

for (const [index, { document, file, lines }] of BLOCKS.entries()) {
  test(`${document} shows lines of ${file} (${index})`, () => {
    expect(readFileSync(file, 'utf8')).toContain(lines);
  });
}

test('there are some', () => {
  expect(new Set(BLOCKS.map(({ document }) => document)).size).toBe(2);
});
