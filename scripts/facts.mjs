// `npm run facts`: rewrites the tables in the documents that repeat the source (docs/facts). A test compares them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';

// The support desk's tables are read from the rendered view.
globalThis.DOMParser = new JSDOM().window.DOMParser;
const { withTables } = await load('docs/facts/tables.ts');
const { supportDesk } = await load('docs/facts/supportDesk.ts');
const desk = { ko: supportDesk('ko'), en: supportDesk('en') };
for (const file of [
  'README.md',
  ...readdirSync('docs', { recursive: true }).map((one) => join('docs', one)),
]) {
  if (!file.endsWith('.md')) continue;
  const text = readFileSync(file, 'utf8');
  const language = file.includes(join('docs', 'ko')) ? 'ko' : 'en';
  const next = withTables(text, language, desk[language]);
  if (next === text) continue;
  const options = await resolveConfig(file);
  writeFileSync(file, await format(next, { ...options, parser: 'markdown' }));
}

async function load(file) {
  const define = { __VERSION__: '"0.0.0"' };
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error', define });
  return module;
}
