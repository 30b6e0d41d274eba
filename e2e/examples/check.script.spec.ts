import { expect, test } from '@playwright/test';
import { check } from '../support/examples/check.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { changed } from '../../src/cli/check/example/nodeExample.js';
import { hasPhp, type PhpOptions, startPhpExample } from '../support/examples/php.js';
import { type Edits, type ExampleServer, freePort } from '../support/examples/server.js';

/**
 * What the check finds in spoilt copies of PHP and Java, and in what only a process of its own shows of Node. That the files as they
 * are pass is asked in tarball.script.spec.ts, and for each check a mistake in Node's in src/cli/check/mutants.test.ts.
 */

/** Mistakes in texts, each of which finds its place exactly once. */
const mistakes =
  (...pairs: readonly (readonly [search: string, replace: string])[]) =>
  (text: string) =>
    changed(
      text,
      pairs.map(([search, replace]) => ({ file: 'of the copy', search, replace })),
    );

/** A session that is held while the agency is asked, each as the language has it, and no look at the body's type. */
const HELD = ['body-type', 'given-up-not-sent', 'others-not-held'];

const OF_EACH_KIND_IN_JAVA =
  'leading-zero agency-purpose csrf-verify returns-at-once reset-again reset-session'.split(' ');
const OF_EACH_KIND_IN_PHP =
  'leading-zero agency-fields agency-clock agency-garbled no-store csrf-verify way-back-keeps-login return-to state-once reset-purpose alternative-csrf person-spelling'.split(
    ' ',
  );

const php = (options: PhpOptions) => (outside: string) => startPhpExample(outside, options);
const node = (edit: Edits) => (outside: string) => startNodeExample(outside, {}, edit);
const java = (edit: Edits) => (outside: string) => startJavaExample(outside, 'servlet', {}, { edit });

/** The language, what is spoilt, the copy with it, and the checks that are asked and have to fail. */
const SPOILT: [string, string, (outside: string) => Promise<ExampleServer>, string[]][] = [
  [
    'PHP',
    'follows redirects',
    php({
      edit: {
        'motp/lib/agency.php': (text) => text.replace('FOLLOWLOCATION => false', 'FOLLOWLOCATION => true'),
      },
    }),
    ['agency-redirect'],
  ],
  [
    'PHP',
    'holds the session while it asks',
    php({
      edit: {
        'motp/motp-config.php': (text) => text.replace('    session_write_close();', ''),
        'motp/motp.php': (text) => text.replace("'MOTP_WAITED', 2", "'MOTP_WAITED', 60"),
        'motp/lib/http.php': (text) => text.replace(/if \(!preg_match\('#[^]*?415\);\n    }/, ''),
      },
    }),
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
      'motp/router.js': (text) => text.replace('WAITED = 2_000', 'WAITED = 60_000'),
      'motp/http.js': (text) => text.replace(/if \(!request.is[^]*?\n {2}}/, ''),
    }),
    HELD,
  ],
  [
    'Java',
    'holds the session while it asks, and makes a mistake of each kind beside',
    java({
      'motp/MotpServlet.java': (text) =>
        text.replace(/motp\.serve.*/, (line) => `synchronized (request.getSession()) { ${line} }`),
      'motp/Login.java': (text) =>
        mistakes(
          ['"X-CSRF-TOKEN"', '"X-FORGOTTEN"'],
          ['!config.csrf ||', 'token == null ||'],
        )(text.replace(/if \(type == null[^]*?\n {8}}/, '')),
      'motp/Motp.java': mistakes(
        ['sent.put("OTPNO", code)', 'sent.put("OTPNO", String.valueOf(Integer.parseInt(code)))'],
        ['            store.giveReferenceBack(row);\n        }\n        if', '        }\n        if'],
      ),
      'motp/Agency.java': mistakes([
        'fields.put("EVAL_TYPE", type)',
        'fields.put("EVAL_TYPE", context.course)',
      ]),
      'motp/Store.java': mistakes([
        'AND owner = ? AND member_id = ? AND purpose',
        'AND ? IS NOT NULL AND ? IS NOT NULL AND purpose',
      ]),
      'motp/Identity.java': mistakes(['} else if (!isSettled(row)) {', '} else {']),
    }),
    [...HELD, ...OF_EACH_KIND_IN_JAVA],
  ],
  [
    'PHP',
    'takes whoever was sent the provider’s page for the browser that began',
    php({ config: { MOTP_FRAMED: true } }),
    ['came-back'],
  ],
  [
    'PHP',
    'makes a mistake of each kind',
    php({
      edit: {
        'motp/motp.php': mistakes(
          ["'OTPNO' => $code", "'OTPNO' => (int) $code"],
          ["if ($agency_code === '200') {", "if ($agency_code == '200') {"],
          ["'EXIP' => motp_client_ip(),", ''],
        ),
        'motp/lib/agency.php': mistakes(['$time + 9 * 3600', '$time']),
        'motp/lib/http.php': mistakes(
          ["header('Cache-Control: no-store');", ''],
          [" || motp_input($_GET, 'do') === 'return'", ''],
          ['!MOTP_CSRF || hash_equals', 'true || hash_equals'],
          [String.raw`#\A/(?!/)[\x21-\x5b\x5d-\x7e]{0,1900}\z#`, String.raw`#\A/[\x21-\x7e]{0,1900}\z#`],
        ),
        'motp/lib/identity.php': mistakes(
          [
            "$request_no = motp_input($_GET, 'request');",
            "session_start(); $request_no = motp_input($_GET, 'request');",
          ],
          ["AND state = ? AND outcome = 'pending'", 'AND state = ?'],
          ['AND purpose = ? AND used = 0', 'AND ? IS NOT NULL AND used = 0'],
        ),
        'motp/lib/person.php': mistakes([String.raw`'/[\s\p{Z}\p{Cf}]+/u'`, "'/ +/'"]),
      },
    }),
    OF_EACH_KIND_IN_PHP,
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

for (const [language, what, start, expected] of SPOILT) {
  test(`${language}: a copy that ${what} does not`, async () => {
    test.skip(!process.env['CI'] && !IS_HERE[language]?.(), `${language} is not here (scripts/wants.mjs)`);
    test.setTimeout(60_000);
    const port = await freePort();
    const example = await start(`http://127.0.0.1:${port}`);
    try {
      const { exitCode, printed, failed } = await check(example, port, '--only', expected.join(','));
      expect(new Set(failed), printed).toEqual(new Set(expected));
      expect(exitCode).toBe(1);
    } finally {
      example.close();
    }
  });
}
