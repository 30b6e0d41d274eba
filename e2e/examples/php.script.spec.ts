import { IN_PHP } from '../support/examples/allLetters.js';
import { HANGUL_IN_PHP } from '../support/examples/hangulIds.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import { keepsItsDuties, testsOn } from '../support/examples/duties.js';
import { LOST_IN_PHP } from '../support/examples/lostWrites.js';
import { showsPeoplePages } from '../support/examples/peoplesPages.js';
import { together } from '../support/examples/server.js';
import { SLOW_IN_PHP } from '../support/examples/slowLesson.js';
import { SPELLED_IN_PHP } from '../support/examples/spelledRows.js';
import { STRICT_IN_PHP } from '../support/examples/strictSite.js';
import { SWEEPING_PHP } from '../support/examples/sweeping.js';

const test = testsOn((outside) =>
  startPhpExample(outside, {
    edit: together(
      IN_PHP,
      LOST_IN_PHP,
      HANGUL_IN_PHP,
      SLOW_IN_PHP,
      STRICT_IN_PHP,
      SWEEPING_PHP,
      SPELLED_IN_PHP,
    ),
  }),
);

test.describe('PHP', () => {
  test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');
  keepsItsDuties(test);
  showsPeoplePages(test);
});
