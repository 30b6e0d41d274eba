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

test('there are some of each language', () => {
  const folders = new Set(BLOCKS.map(({ file }) => file.split('/')[1]));
  expect(folders).toEqual(new Set(['php', 'java', 'node']));
});
