import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIGHT } from '../../src/view/styles/colors.js';
import { PARTS, PROPERTY_NAMES } from './looks.js';
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

/** What the view's sources say of its parts, as patterns: `button-${kind}` stands for several names. */
const WRITTEN_PARTS = sourcesOf('src/view', '.tsx')
  .flatMap((source) => [...source.matchAll(/\bpart(?:=|: )(?:"|\{?`)([a-z ${}-]+)[`"]/g)])
  .flatMap(([, names = '']) => names.split(' '))
  .map((name) => new RegExp(`^${name.replace(/\$\{\w+\}/, '[a-z]+')}$`));

test('the facts have every part of the view, and no other', () => {
  const parts = Object.keys(PARTS);
  expect(WRITTEN_PARTS.length).toBeGreaterThan(5);
  expect(parts.filter((part) => !WRITTEN_PARTS.some((one) => one.test(part)))).toEqual([]);
  expect(WRITTEN_PARTS.filter((one) => !parts.some((part) => one.test(part)))).toEqual([]);
});

test('the facts have every custom property that the style sheets read, and no other', () => {
  const read = [...sourcesOf('src/view', '.css'), ...sourcesOf('src/view', '.ts')]
    .flatMap((source) => [...source.matchAll(/var\(\s*(--motp-[a-z-]+)/g)])
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('-')); // before a placeholder: the colours
  const colors = Object.keys(LIGHT).map((name) => `--motp-${name}`);
  expect(new Set(PROPERTY_NAMES)).toEqual(new Set([...read, ...colors]));
});

function sourcesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('.test.'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

const THEMING = readFileSync('docs/theming.md', 'utf8');

test('docs/theming.md has the defaults of the style sheet', () => {
  const sheet = readFileSync('src/view/styles/root.css', 'utf8');
  for (const name of ['--motp-radius', '--motp-font-size']) {
    const [, standard = ''] = new RegExp(`var\\(${name}, ([^)]+)\\)`).exec(sheet) ?? [];
    expect(standard).not.toBe('');
    expect(THEMING.split('\n').find((line) => line.includes(`\`${name}\``))).toContain(`\`${standard}\``);
  }
});
