// `npm run size`: prints what each dependency and each folder of ours costs in the script-tag file, in bytes of gzip. The
// source map says which part owns each byte of the minified file; a part costs what gzip saves when its bytes are cut
// out. Fails above the budget of the whole file, or where docs/performance.md has another number.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUDGET = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'motp-widget-size-'));
await build({ mode: 'embed', logLevel: 'error', build: { outDir: folder, sourcemap: 'hidden' } });
const code = readFileSync(join(folder, 'motp-widget.js'), 'utf8');
const map = new SourceMap(JSON.parse(readFileSync(join(folder, 'motp-widget.js.map'), 'utf8')));
rmSync(folder, { recursive: true });

const gzip = (text) => gzipSync(text, { level: 9 }).length;
const whole = gzip(code);
const pieces = piecesOf(code);
const owners = [...new Set(pieces.map(({ owner }) => owner))].map((owner) => {
  const rest = pieces.filter((piece) => piece.owner !== owner).map(({ text }) => text);
  const own = pieces.filter((piece) => piece.owner === owner).reduce((sum, { text }) => sum + text.length, 0);
  return { owner, bytes: own, gzip: whole - gzip(rest.join('')) };
});
owners.sort((one, other) => other.gzip - one.gzip);

const rows = [...owners, { owner: 'the whole file', bytes: code.length, gzip: whole }];
console.log('    gzip  minified  owner');
for (const { owner, bytes, gzip } of rows)
  console.log(`${String(gzip).padStart(8)}${String(bytes).padStart(10)}  ${owner}`);
if (whole > BUDGET) {
  console.error(`The file is ${whole} bytes of gzip, above the budget of ${BUDGET}.`);
  process.exitCode = 1;
}

const document = readFileSync('docs/performance.md', 'utf8');
if (!document.includes(`fails above ${BUDGET.toLocaleString('en')} bytes`)) disagrees('the budget', BUDGET);
for (const { owner, gzip } of rows) {
  const said = new RegExp(`^\\| ${owner} +\\| +([\\d,]+) \\|`, 'm').exec(document)?.[1].replaceAll(',', '');
  // A part below 200 bytes needs no row.
  if (said === undefined ? gzip > 200 : Math.abs(gzip - Number(said)) > gzip / 10) disagrees(owner, gzip);
}

function disagrees(what, bytes) {
  console.error(`docs/performance.md has another number for ${what}: ${bytes} bytes.`);
  process.exitCode = 1;
}

/** Splits the file where the owner changes. */
function piecesOf(text) {
  const found = [];
  text.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      // The map does not cover the first line, the clean realm.
      const { originalSource } = row === 0 ? {} : map.findEntry(row - 1, column);
      const last = found.at(-1);
      // Code without a source of its own, such as a style sheet, belongs to the code before it.
      const owner = originalSource ? ownerOf(originalSource) : (last?.owner ?? 'src/embed');
      if (last?.owner === owner) last.text += line[column];
      else found.push({ owner, text: line[column] });
    }
  });
  return found;
}

/** A dependency's name, such as `preact`; for our own code its folder (`src/core`), or its file if it has no folder. */
function ownerOf(source) {
  const path = source.replaceAll('\\', '/');
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path);
  if (dependency) return dependency[1];
  const own = /(src\/[^/.]+)/.exec(path);
  return own ? own[1] : 'the bundle itself';
}
