import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { linksOf } from './linksOf.js';
import { DOCUMENTS } from './recipes.js';
// @ts-expect-error -- plain JavaScript, for Eleventy
import { headingId } from '../site/headingId.js';
// @ts-expect-error -- plain JavaScript, for Eleventy
import { PAGES } from '../site/pages.js';

/** Links to other files. In the site, the zip and the package, where some lead elsewhere: e2e/release. */
function linksIn(document: string): string[] {
  return linksOf(readFileSync(document, 'utf8')).filter((link) => !/^[a-z]+:/.test(link));
}

/** The ids that a document's headings get on GitHub and in the site. */
function headingIdsOf(document: string): string[] {
  const text = readFileSync(document, 'utf8').replace(/^```[^]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => headingId(heading));
}

/** Those, and the ids that the document gives itself. */
function idsOf(document: string): string[] {
  const given = readFileSync(document, 'utf8').matchAll(/<a id="([^"]+)">/g);
  return [...headingIdsOf(document), ...[...given].map(([, id = '']) => id)];
}

test('headings get GitHub’s ids: Hangul stays, and what is no letter goes', () => {
  expect(
    [
      '2. 서버 파일 올리기',
      '인증한 뒤: `goOn()`',
      'WCAG 2.2',
      'MITM · 보안, COOP',
      'What the “page” asks',
    ].map(headingId),
  ).toEqual(['2-서버-파일-올리기', '인증한-뒤-goon', 'wcag-22', 'mitm--보안-coop', 'what-the-page-asks']);
});

test.each(DOCUMENTS)('no two headings of %s have one id, and none holds a link', (document) => {
  const ids = headingIdsOf(document);
  expect(ids.filter((id, at) => id === '' || ids.indexOf(id) !== at)).toEqual([]);
  expect(readFileSync(document, 'utf8').match(/^#+ .*\]\(.*$/gm) ?? []).toEqual([]);
});

/** Built, so not in the tree: the demo lies beside the documents in the zip. */
const BUILT = ['demo/index.html'];

test.each(DOCUMENTS)('every link of %s leads somewhere', (document) => {
  const broken = linksIn(document).filter((link) => {
    const [path = '', fragment] = link.split('#');
    const file = path === '' ? document : posix.join(posix.dirname(document), decodeURI(path));
    if (BUILT.includes(file)) return false;
    if (!existsSync(file)) return true;
    return fragment !== undefined && file.endsWith('.md') && !idsOf(file).includes(decodeURI(fragment));
  });
  expect(broken).toEqual([]);
});

const SITE = PAGES as { source: string; output: string; lang: string; twin?: string }[];

test.each(SITE)('$source leads to pages of its own language where there are', ({ source, lang, twin }) => {
  const document = posix.join('docs', source);
  const foreign = linksIn(document)
    .map((link) => posix.relative('docs', posix.join(posix.dirname(document), link.split('#')[0] ?? '')))
    .map((file) => SITE.find((page) => page.source === file))
    .filter((page) => page !== undefined && page.lang !== lang && page.twin !== undefined)
    .map((page) => page?.source)
    .filter((one) => one !== twin);
  expect(foreign).toEqual([]);
});

test('the page that the console names is in the zip and in the package, in both languages, with a heading for each error', () => {
  const [, page = ''] = /\(docs: (\w+)#\$\{code\}\)`/.exec(readFileSync('src/host/errors.ts', 'utf8')) ?? [];
  const files = [`docs/${page}.md`, `docs/ko/${page}.md`];
  const zipped = SITE.filter(({ source }) => files.includes(posix.join('docs', source)));
  expect(zipped.map(({ output }) => output)).toEqual([`docs/${page}.html`, `docs/en/${page}.html`]);
  const codes = /^export type WidgetErrorCode =([^;]*);/m.exec(
    readFileSync('src/host/errors.ts', 'utf8'),
  )?.[1];
  const ids = codes?.match(/[a-z-]+/g) ?? [];
  expect(ids.length).toBeGreaterThan(10);
  for (const file of files) expect(headingIdsOf(file)).toEqual(expect.arrayContaining(ids));
});

test('e2e/README.md counts the pictures as they are', () => {
  const pictures = readdirSync('e2e/look/pictures').filter((file) => file.endsWith('-ko-light-320.png'));
  expect(readFileSync('e2e/README.md', 'utf8')).toContain(`compares ${pictures.length} views`);
});

test.each(DOCUMENTS)('%s names files by the version that there is', (document) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const named = readFileSync(document, 'utf8').matchAll(/motp-widget[@-](\d+\.\d+\.\d+)/g);
  for (const [, one] of named) expect(one).toBe(version);
});
