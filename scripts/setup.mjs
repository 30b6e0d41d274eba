// Installs what is missing, and nothing else: npm packages when the lock file changed, and with --browsers the browsers
// of the tests: Playwright's own where they can be had, else the system's. Needs Node, npm and, for the last resort, apt.
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

const APT_PACKAGES = [
  'chromium-headless-shell',
  'chromium',
  'firefox-esr',
  'xvfb',
  'webkit2gtk-driver',
  'cog',
  'wpewebkit-driver',
  'fonts-noto-cjk',
];

async function installBrowsers() {
  const { missingBrowsers } = await import('./browser.mjs');
  if (missingBrowsers().length === 0) return;
  console.log(`Installing browsers for the tests: ${missingBrowsers().join('; ')}.`);
  if (process.env.E2E_BROWSERS !== 'apt') {
    run('npx', ['playwright', 'install', 'chromium', 'firefox', 'webkit']);
    if (missingBrowsers().length === 0) return;
  }
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  run(command, [...first, 'update', '-qq']);
  run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', ...APT_PACKAGES]);
  const missing = missingBrowsers();
  if (missing.length > 0) {
    throw new Error(
      `Could not be installed: ${missing.join('; ')}. scripts/browser.mjs says how to name them.`,
    );
  }
}

installPackages();
if (process.argv.includes('--browsers')) {
  await installBrowsers();
  installFromDebian();
}
