// The last step of `npm run build`: lays out what npm gets in .build/package. There, links to what is not in the package lead to
// the repository, and package.json is without what only the repository needs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const FOLDER = '.build/package';
const {
  scripts: _scripts,
  devDependencies: _devDependencies,
  overrides: _overrides,
  ...packed
} = JSON.parse(readFileSync('package.json', 'utf8'));
const files = listed();

rmSync(FOLDER, { recursive: true, force: true });
for (const file of files) cpSync(file, join(FOLDER, file));
for (const file of files.filter((name) => name.endsWith('.md'))) {
  writeFileSync(join(FOLDER, file), withLinksOut(readFileSync(file, 'utf8'), posix.dirname(file)));
}
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);

/** The files that npm would pack out of the repository. */
function listed() {
  const { stdout, status, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  return JSON.parse(stdout)[0].files.map(({ path }) => path);
}

/** A document with links that hold where there is the package alone. What is in neither, since it is built, is named only. */
function withLinksOut(markdown, folder) {
  return markdown.replace(/(!?)\[([^\]]*)\]\(([^)\s:]+)\)/g, (link, image, words, to) => {
    const [path, fragment] = to.split('#');
    const file = posix.join(folder, decodeURI(path)).replace(/\/$/, '');
    if (path === '' || files.some((one) => one === file || one.startsWith(`${file}/`))) return link;
    if (!existsSync(file)) return words;
    const address = `${packed.homepage}/${image ? 'raw' : 'blob'}/v${packed.version}/${encodeURI(file)}`;
    return `${image}[${words}](${address}${fragment ? `#${fragment}` : ''})`;
  });
}
