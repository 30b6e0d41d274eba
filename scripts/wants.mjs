// What the browser tests need that npm does not install, and what to do if it is missing. Pure: setup.mjs acts.

/** Without it there are no browser tests at all. */
export const NEEDED = 'Chromium, headless';

const PHP = 'the PHP of examples/php, README.md and docs/server.md (e2e/examples)';
const APACHE = 'examples/php on Apache and MariaDB (e2e/examples/php.apache.script.spec.ts)';
const MARIADB = 'examples/php and examples/node on MariaDB (e2e/examples/php.apache and node.mysql)';
const JAVA = 'the Java of examples/java and README.md (e2e/examples)';
const OLD_LIBRARIES = 'the pages with Prototype and MooTools (e2e/embed/hazards.script.spec.ts)';
const FONTS = 'what fits where in Khmer, Nepali and Thai (e2e/look)';
const OTHER_ENGINE = 'e2e/engines and e2e/faults in';

/** What is needed, by name: the Debian packages that have it, and what the tests leave out without it. */
export const WANTS = {
  [NEEDED]: { packages: ['chromium-headless-shell', 'fonts-noto-cjk'], leftOut: 'all browser tests' },
  'Chromium, whole': {
    packages: ['chromium'],
    leftOut:
      'popup blocker and back button (e2e/identity/popup-blocker.react.spec.ts and back-button.react.spec.ts, e2e/embed/bfcache.script.spec.ts)',
  },
  Firefox: { packages: ['firefox-esr'], leftOut: `${OTHER_ENGINE} Firefox` },
  WebKit: {
    packages: ['xvfb', 'webkit2gtk-driver', 'cog', 'wpewebkit-driver'],
    leftOut: `${OTHER_ENGINE} WebKit`,
  },
  PHP: { packages: ['php-cli'], leftOut: PHP },
  'PHP, intl': { packages: ['php-intl'], leftOut: PHP },
  'PHP, curl': { packages: ['php-curl'], leftOut: PHP },
  'PHP, SQLite': { packages: ['php-sqlite3'], leftOut: PHP },
  'PHP, MySQL': { packages: ['php-mysql'], leftOut: MARIADB },
  MariaDB: { packages: ['mariadb-server-core', 'mariadb-client-core'], leftOut: MARIADB },
  'Apache with PHP': { packages: ['apache2-bin', 'libapache2-mod-php'], leftOut: APACHE },
  'a JDK': { packages: ['default-jdk-headless'], leftOut: JAVA },
  'Tomcat 9': { packages: ['libtomcat9-java'], leftOut: JAVA },
  'Spring MVC': {
    packages: ['libspring-web-servlet-java', 'libspring-aop-java', 'libspring-expression-java'],
    leftOut: JAVA,
  },
  H2: { packages: ['libh2-java'], leftOut: JAVA },
  Prototype: { packages: ['libjs-prototype'], leftOut: OLD_LIBRARIES },
  MooTools: { packages: ['libjs-mootools'], leftOut: OLD_LIBRARIES },
  'a Khmer font': { packages: ['fonts-khmeros'], leftOut: FONTS },
  'a Devanagari font': { packages: ['fonts-lohit-deva'], leftOut: FONTS },
  'a Thai font': { packages: ['fonts-tlwg-loma-ttf'], leftOut: FONTS },
};

/**
 * What to do about what is missing: `run` has commands to run now, `say` the lines to print. It changes the system only
 * as root (a container) or in CI.
 */
export function planFor(missing, { root, ci, apt }) {
  if (missing.length === 0) return { run: [], say: [] };
  const sudo = root ? [] : ['sudo', '-n'];
  const packages = [...new Set(missing.flatMap((name) => WANTS[name].packages))];
  const commands = [
    [...sudo, 'apt-get', 'update', '-qq'],
    [...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  if (apt && (root || ci))
    return { run: commands, say: [`Installing for the tests: ${packages.join(', ')}.`] };
  return {
    run: [],
    say: [
      `Not on this machine: ${missing.join(', ')}. Left out without it:`,
      ...new Set(missing.map((name) => `  - ${WANTS[name].leftOut}`)),
      ...(apt
        ? [
            'To have it all (nothing is installed unasked):',
            `  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
          ]
        : [`Debian has it as: ${packages.join(', ')}.`]),
    ],
  };
}
