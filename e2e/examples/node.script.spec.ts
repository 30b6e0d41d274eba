import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { IN_NODE } from '../support/examples/allLetters.js';
import { keepsItsTickets } from '../support/examples/appTicket.js';
import { keepsItsDuties, keepsToADay, Lms, testsOn } from '../support/examples/duties.js';
import { startNodeExample } from '../support/examples/node.js';
import { HANGUL_IN_NODE } from '../support/examples/hangulIds.js';
import { LOST_IN_NODE } from '../support/examples/lostWrites.js';
import { showsPeoplePages } from '../support/examples/peoplesPages.js';
import { together } from '../support/examples/server.js';
import { SLOW_IN_NODE } from '../support/examples/slowLesson.js';
import { SPELLED_IN_NODE } from '../support/examples/spelledRows.js';
import { STRICT_IN_NODE } from '../support/examples/strictSite.js';
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

const test = testsOn((outside) =>
  startNodeExample(
    outside,
    {},
    together(
      IN_NODE,
      LOST_IN_NODE,
      HANGUL_IN_NODE,
      SLOW_IN_NODE,
      STRICT_IN_NODE,
      SWEEPING_NODE,
      SPELLED_IN_NODE,
    ),
  ),
);

test.describe('Node', () => {
  keepsItsDuties(test, { readsJson: true });
  showsPeoplePages(test, { readsJson: true });

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

  test('in an LMS of CommonJS, as `npm init` makes it: by import() as docs/ko/server.md shows it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motp-commonjs-'));
    try {
      cpSync('examples/node/motp', join(folder, 'motp'), { recursive: true });
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
      writeFileSync(join(folder, 'database.js'), 'exports.database = {};');
      writeFileSync(join(folder, 'lms.js'), 'exports.memberOf = exports.lessonOf = () => null;');
      const shown = /`(const \{ wayBack[^`]*;)`/.exec(readFileSync('docs/ko/server.md', 'utf8'))?.[1] ?? '';
      const lms = `(async () => { ${shown} console.log(typeof wayBack, typeof motp, typeof opens); process.exit(); })();`;
      writeFileSync(join(folder, 'app.js'), lms);
      const { stdout, stderr } = spawnSync(process.execPath, ['app.js'], { cwd: folder, encoding: 'utf8' });
      expect([stdout, stderr]).toEqual(['function function function\n', '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the way back of a page in the widget’s window closes it, and of any other leads home', async ({
    server,
    page,
  }) => {
    await page.goto(`${server.origin}/login`);
    for (const name of ['motp-identity-a0123456', 'classroom']) {
      const opens = page.waitForEvent('popup');
      const open = ([address, name]: string[]) => void window.open(address, name, 'popup');
      await page.evaluate(open, [server.address('identity/start', 'state=x&mode=popup'), name]);
      const popup = await opens;
      const closed = popup.waitForEvent('close').then(() => 'closed');
      const left = popup.waitForURL(`${server.origin}/`).then(
        () => 'home',
        () => 'closed',
      );
      // A little later: a window that is gone before its press is over makes that fail.
      await popup
        .getByRole('link', { name: '돌아가기' })
        .evaluate((link: HTMLElement) => void setTimeout(() => link.click()));
      expect(await Promise.race([closed, left])).toBe(name === 'classroom' ? 'home' : 'closed');
    }
  });

  test('an app’s ticket and token', async ({ outside }) => {
    const shown = readFileSync('docs/app.md', 'utf8').matchAll(/`((?:import|app\.)[^`]*;)`/g);
    const [load = '', use = ''] = [...shown].map(([, line = '']) => line);
    const server = await startNodeExample(
      outside.origin,
      {},
      {
        'app.js': (text) =>
          text
            .replace(/^const app/m, () => `${load}\n\nconst app`)
            .replace(/^app\.use\(session\);\n/m, (line) => `${line}${use}\n`),
      },
    );
    await keepsItsTickets(server, outside, (errand) => `/app/${errand}`);
    expect(server.log()).toBe('');
    server.close();
  });

  test('so many identity verifications a day', async ({ outside }) => {
    const server = await startNodeExample(outside.origin, { MOTP_IDENTITY_PER_DAY: '2' });
    await keepsToADay(new Lms(server, outside), 2);
    server.close();
  });
});
