import { readFileSync } from 'node:fs';
import { IN_NODE } from '../support/examples/allLetters.js';
import { keepsItsDuties, keepsToADay, Lms, testsOn } from '../support/examples/duties.js';
import { startNodeExample } from '../support/examples/node.js';
import { SWEEPING_NODE } from '../support/examples/sweeping.js';
import { leadsEitherWay } from '../support/examples/ways.js';

/** What docs/alternative.md adds to app.js: two imports, one line before the session, two after it. */
const LINES = [...readFileSync('docs/alternative.md', 'utf8').matchAll(/`((?:import|app\.)[^`]*;)`/g)].map(
  ([, line = '']) => line,
);
const SECOND_WAY = {
  imports: LINES.slice(0, 2).join('\n'),
  before: LINES[2],
  after: LINES.slice(3).join('\n'),
};

const test = testsOn((outside) => startNodeExample(outside, {}, { ...IN_NODE, ...SWEEPING_NODE }));

test.describe('Node', () => {
  keepsItsDuties(test, { readsJson: true });

  test('a second way to identify, chosen on a page of the LMS', async ({ outside }) => {
    const server = await startNodeExample(
      outside.origin,
      {},
      {
        'app.js': (text) =>
          text
            .replace(/^const app/m, () => `${SECOND_WAY.imports}\n\nconst app`)
            .replace(/^app\.use\('\/motp', wayBack.*\n/m, (line) => `${line}${SECOND_WAY.before}\n`)
            .replace(/^app\.use\('\/motp', motp.*\n/m, (line) => `${line}${SECOND_WAY.after}\n`),
        'motp-ipin/config.js': (text) =>
          text
            .replace(/env\.MOTP_URL \?\?/, '`${env.MOTP_URL}-ipin` ||')
            .replace('env.MOTP_PROVIDER_URL ??', () => `'${outside.origin}/ipin' ??`),
      },
      '.',
      { 'motp-ipin': 'motp' },
    );
    const lms = new Lms(server, outside);
    await server.login(lms.browser, 'trainee01');
    await leadsEitherWay(lms, outside, '/choose');
    server.close();
  });

  test('so many identity verifications a day', async ({ outside }) => {
    const server = await startNodeExample(outside.origin, { MOTP_IDENTITY_PER_DAY: '2' });
    await keepsToADay(new Lms(server, outside), 2);
    server.close();
  });
});
