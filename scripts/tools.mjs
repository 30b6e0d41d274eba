// What the browser tests need besides browsers: PHP and Java for examples/, two old libraries for the hazard pages, and
// fonts, because the boxes that replace missing letters have other widths.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const APACHE_MODULES = '/usr/lib/apache2/modules';

const TOOLS = {
  PHP: () => said('php', '--version') !== '',
  'PHP, intl': () => phpHas('intl'),
  'PHP, curl': () => phpHas('curl'),
  'PHP, SQLite': () => phpHas('pdo_sqlite'),
  'PHP, MySQL': () => phpHas('pdo_mysql'),
  MariaDB: canMakeDatabase,
  'Apache with PHP': () =>
    existsSync(APACHE_MODULES) && readdirSync(APACHE_MODULES).some((name) => /^libphp.*\.so$/.test(name)),
  'a JDK': () => spawnSync('javac', ['-version']).status === 0,
  'Tomcat 9': () => hasJar('tomcat9-catalina'),
  'Spring MVC': () => ['web.servlet', 'aop', 'expression'].every((name) => hasJar(`spring3-${name}`)),
  H2: () => hasJar('h2'),
  Prototype: () => existsSync('/usr/share/javascript/prototype/prototype.js'),
  MooTools: () => existsSync('/usr/share/javascript/mootools/mootools-core.min.js'),
  'a Khmer font': () => canDraw('km'),
  'a Devanagari font': () => canDraw('ne'),
  'a Thai font': () => canDraw('th'),
};

/** The names of the missing tools, as in wants.mjs. */
export function missingTools() {
  return Object.keys(TOOLS).filter((name) => !TOOLS[name]());
}

/** Whether there is a font for a language whose letters are not everywhere. Windows and macOS have one for each. */
export function canDraw(language) {
  if (process.platform !== 'linux' || !['km', 'ne', 'th'].includes(language)) return true;
  return said('fc-list', `:lang=${language}`).trim() !== '';
}

/** Debian has what mariadb-install-db calls in two packages, of the server and of the client. */
export function canMakeDatabase() {
  return said('mariadbd', '--version') !== '' && said('my_print_defaults', '--help') !== '';
}

function hasJar(name) {
  return existsSync(`/usr/share/java/${name}.jar`);
}

function phpHas(extension) {
  return new RegExp(`^${extension}$`, 'm').test(said('php', '-m'));
}

/** The output of a command; '' if the command does not exist. */
function said(command, ...args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}
