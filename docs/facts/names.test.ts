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

/** `button-${kind}` of the surface, as a pattern of the names that it stands for. */
const PARTS = [...(SURFACE.split('## Parts')[1]?.split('##')[0] ?? '').matchAll(/`([^`]+)`/g)].map(
  ([, name = '']) => new RegExp(`^${name.replace(/\$\{\w+\}/, '[a-z]+')}$`),
);
const THEMING = readFileSync('docs/theming.md', 'utf8');

test('docs/theming.md lists every part, and no other', () => {
  const [, listed = ''] = /style its parts with `::part\(…\)`: ([^]*?)\./.exec(THEMING) ?? [];
  const parts = [...listed.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  expect(PARTS.length).toBeGreaterThan(5);
  expect(parts.filter((part) => !PARTS.some((one) => one.test(part)))).toEqual([]);
  expect(PARTS.filter((one) => !parts.some((part) => one.test(part)))).toEqual([]);
});

test('docs/theming.md has the defaults of the style sheet', () => {
  const sheet = readFileSync('src/view/styles/root.css', 'utf8');
  for (const name of ['--motp-radius', '--motp-font-size']) {
    const [, standard = ''] = new RegExp(`var\\(${name}, ([^)]+)\\)`).exec(sheet) ?? [];
    expect(standard).not.toBe('');
    expect(THEMING.split('\n').find((line) => line.includes(`\`${name}\``))).toContain(`\`${standard}\``);
  }
});
