// Installs only what is missing: npm packages if the lock file changed, and with --browsers the browsers for the tests.
// Needs Node and npm. It changes the system only in CI or as root; elsewhere it says which tests are left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { missingTools } from './tools.mjs';
import { NEEDED, planFor } from './wants.mjs';

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

/** Installs Playwright's browsers if it can, and system packages only where it may change the system (wants.mjs). */
async function installForTests() {
  const { missingBrowsers } = await import('./browser.mjs');
  if (missingBrowsers().length > 0 && process.env.E2E_BROWSERS !== 'apt') {
    console.log(`Installing browsers for the tests: ${missingBrowsers().join('; ')}.`);
    run('npx', ['playwright', 'install', 'chromium', 'firefox', 'webkit']);
  }
  const plan = planFor([...missingBrowsers(), ...missingTools()], {
    root: process.getuid?.() === 0,
    ci: Boolean(process.env.CI),
    apt: spawnSync('apt-get', ['--version']).status === 0,
  });
  for (const line of plan.say) console.log(line);
  for (const [command, ...args] of plan.run) run(command, args);
  const missing = missingBrowsers();
  if (missing.includes(NEEDED) || (process.env.CI && missing.length > 0)) {
    throw new Error(`Still missing: ${missing.join('; ')}. scripts/browser.mjs says how to name them.`);
  }
}

installPackages();
if (process.argv.includes('--browsers')) await installForTests();
