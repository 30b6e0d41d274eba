import { expect, test } from '@playwright/test';
import { check } from '../support/examples/check.js';
import { hasPhp, type PhpOptions, startPhpExample } from '../support/examples/php.js';
import { freePort } from '../support/examples/server.js';

// What the check finds in spoilt copies; that the files as they are pass is asked in tarball.script.spec.ts.

const PHP_PAGES = { login: '/login.php', lesson: '/lesson.php' };

test.describe('PHP', () => {
  test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

  /** What is spoilt, the copy with it, the checks that are asked, and those of them that have to fail. */
  const spoilt: [string, PhpOptions, string, string[]][] = [
    [
      'follows redirects',
      {
        edit: {
          'motp/lib/agency.php': (text) => text.replace('FOLLOWLOCATION => false', 'FOLLOWLOCATION => true'),
        },
      },
      'agency-redirect',
      ['agency-redirect'],
    ],
    [
      'holds the session while it asks',
      {
        edit: {
          'motp/motp-config.php': (text) => text.replace('    session_write_close();', ''),
          'motp/motp.php': (text) => text.replace("REQUEST_TIME_FLOAT'] > 2", "REQUEST_TIME_FLOAT'] > 60"),
        },
      },
      'given-up-not-sent,others-not-held',
      ['given-up-not-sent', 'others-not-held'],
    ],
    [
      'takes whoever was sent the provider’s page for the browser that began',
      { config: { MOTP_FRAMED: true } },
      'came-back',
      ['came-back'],
    ],
    [
      'sends no Korean time',
      { edit: { 'motp/lib/agency.php': (text) => text.replace('$time + 9 * 3600', '$time') } },
      'request',
      ['agency-clock'],
    ],
  ];
  for (const [what, options, only, expected] of spoilt) {
    test(`a copy that ${what} does not`, async () => {
      test.setTimeout(60_000);
      const port = await freePort();
      const example = await startPhpExample(`http://127.0.0.1:${port}`, options);
      try {
        const { exitCode, printed, failed } = await check(example, port, PHP_PAGES, '--only', only);
        expect(failed, printed).toEqual(expected);
        expect(exitCode).toBe(1);
      } finally {
        example.close();
      }
    });
  }
});
