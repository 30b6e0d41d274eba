// Puts the fault matrix of the last run of the browser tests into docs/browsers.md (npm run matrix).
import { readFileSync, writeFileSync } from 'node:fs';

const DOCS = 'docs/browsers.md';
const [BEGIN, END] = ['<!-- matrix -->\n', '<!-- /matrix -->'];

const page = readFileSync(DOCS, 'utf8');
const table = readFileSync('.build/matrix.md', 'utf8');
const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
writeFileSync(DOCS, `${page.slice(0, before)}\n${table}\n${page.slice(after)}`);
console.log(`${DOCS} has the matrix of the last run.`);
