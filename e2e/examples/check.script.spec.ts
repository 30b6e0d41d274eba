import { expect, test } from '@playwright/test';
import { check } from '../support/examples/check.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { hasPhp, type PhpOptions, startPhpExample } from '../support/examples/php.js';
import { type Edits, type ExampleServer, freePort } from '../support/examples/server.js';

/**
 * What the check finds in spoilt copies; that the files as they are pass is asked in tarball.script.spec.ts, and that each check
 * finds its own fault in src/cli/check/mutants.test.ts.
 */

/** A session that is held while the agency is asked, each as the language has it, and no look at the body's type. */
const HELD = ['body-type', 'given-up-not-sent', 'others-not-held'];

const php = (options: PhpOptions) => (outside: string) => startPhpExample(outside, options);
const node = (edit: Edits) => (outside: string) => startNodeExample(outside, {}, edit);
const java = (edit: Edits) => (outside: string) => startJavaExample(outside, 'servlet', {}, { edit });

/** The language, what is spoilt, the copy with it, the checks that are asked, and those of them that have to fail. */
const SPOILT: [string, string, (outside: string) => Promise<ExampleServer>, string, string[]][] = [
  [
    'PHP',
    'follows redirects',
    php({
      edit: {
        'motp/lib/agency.php': (text) => text.replace('FOLLOWLOCATION => false', 'FOLLOWLOCATION => true'),
      },
    }),
    'agency-redirect',
    ['agency-redirect'],
  ],
  [
    'PHP',
    'holds the session while it asks',
    php({
      edit: {
        'motp/motp-config.php': (text) => text.replace('    session_write_close();', ''),
        'motp/motp.php': (text) => text.replace("REQUEST_TIME_FLOAT'] > 2", "REQUEST_TIME_FLOAT'] > 60"),
        'motp/lib/http.php': (text) => text.replace(/if \(!preg_match\('#[^]*?415\);\n    }/, ''),
      },
    }),
    HELD.join(','),
    HELD,
  ],
  [
    'Node',
    'holds the session while it asks',
    node({
      'app.js': (text) =>
        text.replace(
          'app.use(session);',
          (line) => `${line} app.use(express.urlencoded({ extended: false }), oneAtATime);`,
        ) + ONE_AT_A_TIME,
      'motp/http.js': (text) => text.replace(/if \(!request.is[^]*?\n {2}}/, ''),
    }),
    HELD.join(','),
    HELD,
  ],
  [
    'Java',
    'holds the session while it asks',
    java({
      'motp/MotpServlet.java': (text) =>
        text.replace(/motp\.serve.*/, (line) => `synchronized (request.getSession()) { ${line} }`),
      'motp/Login.java': (text) => text.replace(/if \(type == null[^]*?\n {8}}/, ''),
    }),
    // When a request that waited goes on is the container's affair: on a busy machine after the check has looked.
    'body-type,others-not-held',
    ['body-type', 'others-not-held'],
  ],
  [
    'PHP',
    'takes whoever was sent the provider’s page for the browser that began',
    php({ config: { MOTP_FRAMED: true } }),
    'came-back',
    ['came-back'],
  ],
  [
    'PHP',
    'sends no Korean time',
    php({ edit: { 'motp/lib/agency.php': (text) => text.replace('$time + 9 * 3600', '$time') } }),
    'request',
    ['agency-clock'],
  ],
];
const ONE_AT_A_TIME = `
function oneAtATime({ session }, response, next) {
  const before = session.queue;
  session.queue = new Promise((ended) => response.on('close', ended));
  Promise.resolve(before).then(() => next());
}
`;
const IS_HERE: Record<string, () => boolean> = { PHP: hasPhp, Java: hasJava, Node: () => true };

for (const [language, what, start, only, expected] of SPOILT) {
  test(`${language}: a copy that ${what} does not`, async () => {
    test.skip(!process.env['CI'] && !IS_HERE[language]?.(), `${language} is not here (scripts/wants.mjs)`);
    test.setTimeout(60_000);
    const port = await freePort();
    const example = await start(`http://127.0.0.1:${port}`);
    try {
      const { exitCode, printed, failed } = await check(example, port, '--only', only);
      expect(new Set(failed), printed).toEqual(new Set(expected));
      expect(exitCode).toBe(1);
    } finally {
      example.close();
    }
  });
}
