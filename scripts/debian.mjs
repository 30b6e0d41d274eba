// What the browser tests want of Debian, since npm does not have it: PHP for examples/php, two
// old libraries for the hazard pages, and fonts, since the boxes that stand for letters without one have other widths.
// Where apt cannot have it either (a laptop), the tests that want it say so; in CI they fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = {
  'php-cli': () => spawnSync('php', ['--version']).status === 0,
  'php-intl': () => phpHas('intl'),
  'php-curl': () => phpHas('curl'),
  'php-sqlite3': () => phpHas('pdo_sqlite'),
  'libjs-prototype': () => existsSync('/usr/share/javascript/prototype/prototype.js'),
  'libjs-mootools': () => existsSync('/usr/share/javascript/mootools/mootools-core.min.js'),
  'fonts-khmeros': () => existsSync('/usr/share/fonts/truetype/khmeros'),
  'fonts-lohit-deva': () => existsSync('/usr/share/fonts/truetype/lohit-devanagari'),
  'fonts-tlwg-loma-ttf': () => existsSync('/usr/share/fonts/truetype/tlwg'),
};

function phpHas(extension) {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return new RegExp(`^${extension}$`, 'm').test(stdout ?? '');
}

export function installFromDebian() {
  const missing = Object.keys(PACKAGES).filter((name) => !PACKAGES[name]());
  if (missing.length === 0) return;
  console.log(`Installing for the tests: ${missing.join(', ')}.`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: 'inherit' }).status === 0;
  };
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', ...missing)) {
    console.log('apt could not install them: a few tests are left out here.');
  }
}
