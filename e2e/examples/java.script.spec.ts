import { IN_JAVA } from '../support/examples/allLetters.js';
import { keepsItsTickets } from '../support/examples/appTicket.js';
import { keepsItsDuties, testsOn } from '../support/examples/duties.js';
import { HANGUL_IN_JAVA } from '../support/examples/hangulIds.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { together } from '../support/examples/server.js';
import { SLOW_IN_JAVA } from '../support/examples/slowLesson.js';
import { spelledTables } from '../support/examples/spelledRows.js';
import { LOST_IN_JAVA } from '../support/examples/lostWrites.js';
import { showsPeoplePages } from '../support/examples/peoplesPages.js';
import { STRICT_IN_JAVA } from '../support/examples/strictSite.js';
import { SWEEPING_JAVA } from '../support/examples/sweeping.js';
import { leadsEitherWay } from '../support/examples/ways.js';

const test = testsOn((outside) =>
  startJavaExample(
    outside,
    'servlet',
    {},
    {
      secondWay: true,
      appTicket: true,
      edit: together(IN_JAVA, LOST_IN_JAVA, HANGUL_IN_JAVA, SLOW_IN_JAVA, STRICT_IN_JAVA, SWEEPING_JAVA),
      tables: spelledTables,
    },
  ),
);

test.describe('Java, a servlet', () => {
  test.skip(() => !process.env['CI'] && !hasJava(), 'no JDK and Tomcat 9 here (scripts/wants.mjs)');
  keepsItsDuties(test, { reads401: false });
  showsPeoplePages(test);

  test('a second way to identify, chosen on a page of the LMS', async ({ site, outside }) => {
    await leadsEitherWay(site, outside, '/choose.jsp');
  });

  test('an app’s ticket and token', async ({ site, outside }) => {
    await keepsItsTickets(site.server, outside, (errand) => `/app/${errand}`);
  });
});
