import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { randomId } from '../support/examples/browser.js';
import { HANGUL, HANGUL_IN_NODE } from '../support/examples/hangulIds.js';
import { LESSON, Lms } from '../support/examples/duties.js';
import { hasMariaDb, startMariaDb } from '../support/examples/mariadb.js';
import { startNodeExample } from '../support/examples/node.js';
import { Outside } from '../support/examples/outside.js';

/** The object that motp/config.js shows for mysql2, and its line for a server whose autocommit is off. */
const [SHOWN = ''] =
  /\{ run: async[^]*?\[0\] \}/.exec(readFileSync('examples/node/motp/config.js', 'utf8')) ?? [];
const [KEEPING = ''] = /pool\.on\(.*"\)\)/.exec(readFileSync('examples/node/motp/config.js', 'utf8')) ?? [];

test('Node with mysql2 and MariaDB, as config.js shows it: what must happen once does', async () => {
  test.skip(!process.env['CI'] && !hasMariaDb(), 'no MariaDB here (scripts/wants.mjs)');
  test.setTimeout(60_000);
  expect(SHOWN).toContain('affectedRows');
  const outside = await new Outside().start();
  const database = await startMariaDb(
    'latin1',
    'examples/node/motp/tables.sql',
    '--autocommit=0',
    '--sql-mode=',
  );
  const lines = `import { createPool } from 'mysql2/promise';
const pool = createPool({ socketPath: '${database.socket}', user: '${database.user}', database: 'lms' });
${KEEPING};
export const database = ${SHOWN.replaceAll(/\n \*/g, '\n')};
`;
  const server = await startNodeExample(
    outside.origin,
    {},
    { ...HANGUL_IN_NODE, 'database.js': () => lines },
  );
  try {
    const lms = new Lms(server, outside);
    await server.login(lms.browser, 'trainee01');

    const attempt = randomId();
    outside.answers('otp_accredit', { body: '{"code":200}', delayMs: 200 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => lms.verify({ attempt })));
    const json = answers[0]?.json ?? {};
    expect(json, server.log()).toEqual({ code: '200', token: expect.any(String) });
    for (const answer of answers) expect(answer.json).toEqual(json);
    expect(outside.calls('otp_accredit')).toHaveLength(1);
    const opens = () => lms.browser.post(`/lesson?${LESSON}`, { 'motp-token': String(json['token']) });
    const opened = await Promise.all([opens(), opens(), opens()]);
    expect(opened.filter(({ text }) => text.includes('<h1>'))).toHaveLength(1);

    const lesson = `${LESSON}&${HANGUL}`;
    const { token } = (await lms.verify({}, {}, lesson)).json;
    const inHangul = await lms.browser.post(`/lesson?${lesson}`, { 'motp-token': String(token) });
    expect(inHangul.text).toContain('<h1>');

    const other = randomId();
    const { released } = await database.lock('motp_attempt', 3);
    expect((await lms.verify({ attempt: other })).json['outcome']).toBe('unavailable');
    await released;
    expect((await lms.verify({ attempt: other })).json['outcome']).toBe('unavailable');
    expect(outside.calls('otp_accredit')).toHaveLength(2);

    const reference = await lms.reference();
    outside.answers('user_reset', { body: '{"code":200}', delayMs: 200 });
    const cleared = await Promise.all([lms.clearLock(reference), lms.clearLock(reference)]);
    expect(new Set(cleared.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(outside.calls('user_reset')).toHaveLength(1);
    expect((await lms.alternative(await lms.reference('alternative'))).json['outcome']).toBe('verified');

    // Letters that the database's character set lacks, and values longer than its columns.
    for (const state of ['😀'.repeat(20), '뷁'.repeat(20), 'x'.repeat(101)]) {
      expect((await lms.start(state)).status, state).toBe(400);
      expect((await lms.status(state)).status, state).toBe(404);
    }
    await lms.identifies(randomId(), { name: '한다른' });
    expect(
      server
        .log()
        .replaceAll(/^motp: mismatch: .*$/gm, '')
        .trim(),
    ).toBe('');
  } finally {
    server.close();
    database.close();
    outside.close();
  }
});
