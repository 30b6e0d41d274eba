// `npm run facts`: writes the tables of the documents that repeat the source anew (docs/facts). A test holds them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const { module } = await runnerImport(resolve('docs/facts/tables.ts'), {
  configFile: false,
  logLevel: 'error',
});
for (const file of [
  'README.md',
  ...readdirSync('docs', { recursive: true }).map((one) => join('docs', one)),
]) {
  if (!file.endsWith('.md')) continue;
  const text = readFileSync(file, 'utf8');
  const next = module.withTables(text, file.includes(join('docs', 'ko')) ? 'ko' : 'en');
  if (next === text) continue;
  const options = await resolveConfig(file);
  writeFileSync(file, await format(next, { ...options, parser: 'markdown' }));
}
