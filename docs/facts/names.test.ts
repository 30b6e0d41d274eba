import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from './recipes.js';

/** The names that a page may use, as they are (`npm run surface`). */
const SURFACE = readFileSync('docs/surface/names.md', 'utf8');
const TEXTS = DOCUMENTS.filter((file) => !file.startsWith('docs/background/')).map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);

const KINDS = /--motp-[a-z]+(?:-[a-z]+)*|motp:[a-z]+|(?<=::part\()[a-z-]+/g;
const namesOf = (text: string) => new Set([...text.matchAll(KINDS)].map(([name]) => name));

test.each(TEXTS)('%s names no property, event or part that there is not', (_, text) => {
  expect([...namesOf(text)].filter((name) => !SURFACE.includes(name))).toEqual([]);
});

test('every property and event is named in a document', () => {
  const named = namesOf(TEXTS.map(([, text]) => text).join('\n'));
  expect(namesOf(SURFACE).size).toBeGreaterThan(20);
  expect([...namesOf(SURFACE)].filter((name) => !named.has(name))).toEqual([]);
});
