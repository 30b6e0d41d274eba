// `npm run release:twice`: makes the zip in two fresh clones of the committed tree, which differ as two machines of one system
// can (path, time zone, language, permissions of new files), and compares them byte by byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

const MACHINES = [
  { folder: 'a', umask: 0o022, env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: '긴 이름의 폴더 (2)',
    umask: 0o077,
    env: { TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8', LC_ALL: 'C.UTF-8' },
  },
];
const parent = mkdtempSync(join(tmpdir(), 'motp-release-'));

try {
  const [first, second] = MACHINES.map(zipOf);
  if (!first.equals(second)) {
    fail(`Two clones give two zips. They differ in:\n${differences(first, second).join('\n')}`);
  }
  console.log(`Twice the same: sha256 ${createHash('sha256').update(first).digest('hex')}`);
} finally {
  rmSync(parent, { recursive: true, force: true });
}

function zipOf({ folder, umask, env }) {
  const before = process.umask(umask);
  const clone = join(parent, folder);
  run('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), clone], process.cwd());
  install(clone);
  run('npm', ['run', '--silent', 'release'], clone, env);
  process.umask(before);
  const zips = readdirSync(join(clone, '.build')).filter((file) => file.endsWith('.zip'));
  return readFileSync(join(clone, '.build', zips[0]));
}

/** The same packages under another path: hard links where the file system allows them, otherwise an installation. */
function install(clone) {
  const { status } = spawnSync('cp', ['-al', resolve('node_modules'), join(clone, 'node_modules')]);
  if (status !== 0) {
    rmSync(join(clone, 'node_modules'), { recursive: true, force: true });
    run('npm', ['ci', '--no-audit', '--no-fund'], clone);
  }
}

function differences(first, second) {
  const [one, other] = [unzipSync(first), unzipSync(second)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const found = [...names].filter(
    (name) => !one[name] || !other[name] || !Buffer.from(one[name]).equals(other[name]),
  );
  return found.length > 0 ? found : ['the order, dates or rights of the files'];
}

function run(command, args, cwd, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`\`${[command, ...args].join(' ')}\` failed in ${cwd}; see above.`);
}

function fail(message) {
  rmSync(parent, { recursive: true, force: true });
  console.error(message);
  process.exit(1);
}
