import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../docs/facts/recipes.js';
// @ts-expect-error -- plain JavaScript, for Eleventy
import { PAGES } from '../docs/site/pages.js';
import { LOCALE_NAMES } from './locales/names.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The part of a document under a heading, without the parts below it. */
function part(document: string, heading: string): string {
  const found = read(document)
    .split(/^#+ /m)
    .find((one) => one.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`${document} has no “${heading}”`);
  return found;
}

/** What stands between backticks. */
const named = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name);

test('docs/embed.md names every language', () => {
  expect(named(part('docs/embed.md', 'Languages'))).toEqual(expect.arrayContaining([...LOCALE_NAMES]));
});

test.each(DOCUMENTS)('%s has nothing left of a merge', (document) => {
  expect(read(document)).not.toMatch(/<{7}|(?:> ?){7}|={7}/);
});

/** Folders of the repository: `js/` and `demo/` are of the zip, `src/main/` of a Maven project. */
const OURS = /(?<=`)(?:src(?!\/main)|e2e|docs|examples|scripts|public|stories|bench|build)\/[\w./*-]+(?=`)/g;

/** What was learned of other people's code names other people's files. */
const MANUALS = DOCUMENTS.filter((document) => !document.startsWith('docs/background/'));

/** Those of the zip. */
const pages = (PAGES as { output: string }[]).map(({ output }) => output);

test.each(MANUALS)('every file that %s names is there', (document) => {
  const missing = [...read(document).matchAll(OURS)]
    .map(([path]) => path)
    .filter((path) => !path.includes('*') && !pages.includes(path))
    .filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
  expect(missing).toEqual([]);
});

test('every part that Storybook shows of a document is there', () => {
  const parts = readdirSync(new URL('../stories/docs', import.meta.url))
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => {
      const page = read(`stories/docs/${file}`);
      const documents = new Map(
        [...page.matchAll(/import (\w+) from '(?:\.\.\/)+([^?']+)\?raw'/g)].map(
          ([, name, path]) => [name, path] as const,
        ),
      );
      return [...page.matchAll(/part\((\w+), '([^']+)'\)/g)].map(
        ([, name, heading]) => [documents.get(name) ?? '', heading ?? ''] as const,
      );
    });
  expect(parts.length).toBeGreaterThan(0);
  for (const [document, heading] of parts) expect(read(document).split('\n')).toContain(heading);
});

test('every document that a comment names is there', () => {
  const root = new URL('..', import.meta.url);
  const missing = ['src', 'e2e', 'scripts', 'stories'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|js|mjs)$/.test(file))
      .flatMap((file) =>
        [...read(`${folder}/${file}`).matchAll(/(?<![\w./-])([\w-][\w/-]*\.md)\b/g)]
          .map(([, name]) => String(name))
          .filter(
            (name) =>
              !['', 'docs/', 'docs/background/'].some((under) => existsSync(new URL(under + name, root))),
          )
          .map((name) => `${folder}/${file}: ${name}`),
      ),
  );
  expect(missing).toEqual([]);
});

/** What the pages about accessibility promise is held by tests that exist by these names. */
const ACCESSIBILITY = ['docs/accessibility.md', 'docs/ko/accessibility.md'] as const;

/** The items of KWCAG 2.2, with the tests that each names. */
function itemsOf(document: string) {
  const rows = read(document).matchAll(/^\| (\d\.\d\.\d) [^|]+\|[^|]+\|([^|]+)\|$/gm);
  return [...rows].map(([, item = '', tests = '']) => [item, promisesOf(tests)] as const);
}

function promisesOf(text: string) {
  return [...text.matchAll(/`((?:e2e|src)\/[\w/.-]+\.ts)`((?:,? ?“[^”]+”)*)/g)].map(
    ([, file = '', names = '']) => [file, names] as const,
  );
}

test.each(ACCESSIBILITY)('%s has all 33 items of KWCAG 2.2, in order', (document) => {
  const sizes = {
    1.1: 1,
    1.2: 1,
    1.3: 3,
    1.4: 4,
    2.1: 4,
    2.2: 2,
    2.3: 1,
    2.4: 4,
    2.5: 4,
    3.1: 1,
    3.2: 2,
    3.3: 4,
    4.1: 1,
    4.2: 1,
  };
  const all = Object.entries(sizes).flatMap(([guideline, size]) =>
    Array.from({ length: size }, (_, i) => `${guideline}.${i + 1}`),
  );
  expect(all).toHaveLength(33);
  expect(itemsOf(document).map(([item]) => item)).toEqual(all);
});

test('both languages name the same tests for each item', () => {
  const [english, korean] = ACCESSIBILITY.map(itemsOf);
  expect(english).toEqual(korean);
});

test.each(ACCESSIBILITY.flatMap((document) => promisesOf(read(document))))('%s %s', (file, names) => {
  const source = read(file);
  for (const [, name] of names.matchAll(/“([^”]+)”/g)) expect(source).toContain(name);
});

/** Numbers that a page for officers repeats. */
test.each([
  ['docs/ko/performance.md', 'docs/performance.md'],
  ['docs/ko/browsers.md', 'docs/browsers.md'],
])('%s has no measured number that %s lacks', (short, whole) => {
  const measured = read(short).match(/\d+,\d{3}|\d+\.\d+|(?<=[가-힣] )1\d\d(?=부터)|\d+(?= ms)/g) ?? [];
  expect(measured.length).toBeGreaterThan(2);
  expect(measured.filter((number) => !read(whole).includes(number))).toEqual([]);
});
