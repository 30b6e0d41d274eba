// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { EXPLAINED_FIELDS, SENT_FIELDS } from './protocol.js';
import { supportDesk } from './supportDesk.js';
import { withTables } from './tables.js';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
];
const withFacts = DOCUMENTS.filter(
  (file) => file.endsWith('.md') && readFileSync(join(ROOT, file), 'utf8').includes('<!-- facts:'),
);

/** Drawn once for each language: it is the view itself. */
const DESK = { ko: supportDesk('ko'), en: supportDesk('en') };

test('there are documents with tables of facts', () => {
  expect(withFacts).toContain(join('docs', 'ko', 'options.md'));
});

test.each(withFacts)('the tables of %s say what the source says (npm run facts)', async (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const options = await resolveConfig(join(ROOT, file));
  const language = file.includes(join('docs', 'ko')) ? 'ko' : 'en';
  const next = withTables(text, language, DESK[language]);
  expect(text).toBe(await format(next, { ...options, parser: 'markdown' }));
});

test('every field that goes to the agency is explained, and no other', () => {
  expect(EXPLAINED_FIELDS).toEqual(SENT_FIELDS);
});
