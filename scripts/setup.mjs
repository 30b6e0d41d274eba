// Installs what is missing, and nothing else: npm packages when the lock file changed, and with --browsers a Chromium
// for the tests: Playwright's own where it can be had, else the system's. Needs Node, npm and, for the last resort, apt.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

const STAMP = 'node_modules/.lock-hash';

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function installPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  // Not `npm ci`: it refuses where a registry lacks the optional binaries of other platforms, which nobody needs.
  if (!run('npm', ['install', '--no-save'])) throw new Error('`npm install` failed; see above.');
  writeFileSync(STAMP, hash);
}

async function installBrowser() {
  const { findChromium, findFullChromium } = await import('./browser.mjs');
  const isThere = () => findChromium() && findFullChromium();
  if (isThere()) return;
  console.log('Not every browser is there: installing Chromium for the tests.');
  if (process.env.E2E_BROWSERS !== 'apt') {
    run('npx', ['playwright', 'install', 'chromium']);
    if (isThere()) return;
  }
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  const [command, ...first] = apt;
  run(command, [...first, 'update', '-qq']);
  const packages = ['chromium-headless-shell', 'chromium', 'fonts-noto-cjk'];
  run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!isThere()) {
    throw new Error('No Chromium could be installed. Name it: E2E_CHROMIUM=… E2E_CHROMIUM_FULL=… npm test');
  }
}

installPackages();
if (process.argv.includes('--browsers')) {
  await installBrowser();
  installFromDebian();
}
