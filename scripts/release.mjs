// `npm run release`: makes .build/motp-widget-<version>.zip, for institutions without npm, from a clean tree. It gives the
// same bytes each time: files are sorted and have one date. It refuses a version that CHANGELOG.md does not describe.
// `--dirty` is for the tests, which make the zip of an uncommitted tree.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const NAME = `motp-widget-${version}`;
const FOLDER = join('.build/release', NAME);
/** A zip's dates have no time zone. Any date would do, as long as it is always the same. */
const DATE = new Date(2026, 0, 1);
/** As if packed on Unix, readable by all: otherwise `unzip` on a server reads Hangul in names as a DOS code page. */
const UNIX = { os: 3, attrs: 0o100644 << 16 };

if (!process.argv.includes('--dirty')) {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  if (stdout.trim() !== '') fail(`The tree is not clean. Commit or remove:\n${stdout}`);
}
if (!new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm').test(readFileSync('CHANGELOG.md', 'utf8'))) {
  fail(`CHANGELOG.md has no section “## ${version}”. Tell what is new in it.`);
}
if (!process.argv.includes('--built')) run('npm', 'run', 'build');
rmSync('.build/docs', { recursive: true, force: true }); // or a page that is no more would go along
run('npm', 'run', 'docs');

rmSync('.build/release', { recursive: true, force: true });
mkdirSync(join(FOLDER, 'js'), { recursive: true });
cpSync('.build/docs', FOLDER, { recursive: true });
cpSync('.build/demo-offline', join(FOLDER, 'demo'), { recursive: true });
cpSync('examples', join(FOLDER, 'examples'), { recursive: true, filter: isSource });
const scripts = readdirSync('dist')
  .filter((file) => /^(motp-widget.*\.(js|json)|unsupported\.js)$/.test(file))
  .toSorted();
for (const file of scripts) cpSync(join('dist', file), join(FOLDER, 'js', file));
// The command, for people who cannot use the npm registry: `node tools/motp-widget.mjs sandbox`.
cpSync('dist/cli.js', join(FOLDER, 'tools/motp-widget.mjs'));
text('integrity.txt', readFileSync('dist/integrity.txt', 'utf8'));
text('LICENSE.txt', readFileSync('LICENSE', 'utf8'));
text('제3자 고지.txt', notices());

const entries = files(FOLDER)
  .map((file) => relative('.build/release', file).split(sep).join('/'))
  .toSorted()
  .map((file) => [
    file.normalize('NFC'),
    [readFileSync(join('.build/release', file)), { mtime: DATE, ...UNIX }],
  ]);
const zip = zipSync(Object.fromEntries(entries), { level: 9 });
writeFileSync(`.build/${NAME}.zip`, zip);
console.log(`.build/${NAME}.zip ${entries.length} files, ${zip.length} bytes`);
console.log(`sha256 ${createHash('sha256').update(zip).digest('hex')}`);

/** Notices for all third-party code in the zip: in the widget, the command, the demo, and the search of the documents. */
function notices() {
  const RULE = `\n\n${'-'.repeat(80)}\n\n`;
  const bundles = [
    'dist/third-party-notices.txt',
    'dist/cli.third-party-notices.txt',
    '.build/demo-offline/third-party-notices.txt',
  ].flatMap((file) => readFileSync(file, 'utf8').trim().split(RULE));
  const search = `minisearch\n\n${readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').trim()}`;
  return [...new Set([...bundles, search])].toSorted().join(RULE);
}

/** Writes a text with a BOM and CRLF, so that old versions of Notepad show its lines. */
function text(file, content) {
  writeFileSync(join(FOLDER, file), `\uFEFF${content.trim()}\n`.replace(/\r?\n/g, '\r\n'));
}

/** Whether a file of an example is to be uploaded: nothing that running the example left behind. */
function isSource(path) {
  return !/(^|[\\/])(node_modules|target|build|\.(?!htaccess$)[^\\/]+|.*\.(db|sqlite|class))$/.test(path);
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail(`\`${[command, ...args].join(' ')}\` failed; see above.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
