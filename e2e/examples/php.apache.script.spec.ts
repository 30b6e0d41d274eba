import { expect, test } from '@playwright/test';
import { toCp949 } from '../../src/sandbox/cp949.js';
import { hasApache } from '../support/examples/apache.js';
import { randomId } from '../support/examples/browser.js';
import { HANGUL } from '../support/examples/hangulIds.js';
import { LESSON, Lms } from '../support/examples/duties.js';
import { hasMariaDb, startMariaDb } from '../support/examples/mariadb.js';
import { Outside } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';

/** The PHP files where they usually are: on Apache with `.htaccess`, in an EUC-KR site, on MySQL or MariaDB. */
test('Apache and MariaDB, in EUC-KR: what must happen once does, and nothing is to be read', async () => {
  test.skip(
    !process.env['CI'] && !(hasPhp() && hasApache() && hasMariaDb()),
    'no Apache with PHP, or no MariaDB here (scripts/wants.mjs)',
  );
  test.setTimeout(60_000);
  const outside = await new Outside().start();
  const database = await startMariaDb(
    'euckr',
    'examples/php/motp/tables.sql',
    '--autocommit=0',
    '--sql-mode=',
  );
  const name = String.raw`"\xc8\xab\xb1\xe6\xb5\xbf"`;
  const server = await startPhpExample(outside.origin, {
    apache: true,
    config: {
      MOTP_CHARSET: 'CP949',
      MOTP_DSN: database.dsn,
      MOTP_DB_USER: database.user,
      MOTP_REPORT_AT_ONCE: false,
    },
    edit: {
      'inc/common.php': (text) => text.replace(/json_decode\('"\\ud64d[^)]*\)/, () => name),
      'motp/motp-config.php': (text) =>
        text.replace(
          "    return array(\n        'course'",
          (line) =>
            `    if (isset($_GET['hangul'])) { $lesson['course'] = hex2bin('${Buffer.from(toCp949('뷁과정')).toString('hex')}'); }\n${line}`,
        ),
    },
  });
  try {
    const lms = new Lms(server, outside);
    await server.login(lms.browser, 'trainee01');

    for (const path of ['tables.sql', 'nginx.conf', 'lib/store.php', 'lib/texts.json', 'lib/']) {
      expect((await lms.browser.get(`/motp/${path}`)).status, path).toBe(403);
    }
    expect((await lms.browser.get('/motp/motp-config.php')).text).toBe('');

    const attempt = randomId();
    const answers = await Promise.all([1, 2, 3, 4].map(() => lms.verify({ attempt })));
    const json = answers[0]?.json ?? {};
    expect(json).toEqual({ code: '200', token: expect.any(String) });
    for (const answer of answers) expect(answer.json).toEqual(json);
    expect(outside.calls('otp_accredit').map(({ fields }) => fields['USER_NM'])).toEqual(['홍길동']);
    const opens = () => lms.browser.post(`/lesson.php?${LESSON}`, { 'motp-token': String(json['token']) });
    const opened = await Promise.all([opens(), opens(), opens()]);
    expect(opened.filter(({ text }) => text.includes('<h1>'))).toHaveLength(1);

    const lesson = `${LESSON}&${HANGUL}`;
    const { token } = (await lms.verify({}, {}, lesson)).json;
    expect(outside.calls('otp_accredit').at(-1)?.fields['COURSE_AGENT_PK']).toBe('뷁과정');
    const inHangul = await lms.browser.post(`/lesson.php?${lesson}`, { 'motp-token': String(token) });
    expect(inHangul.text).toContain('<h1>');

    const reference = await lms.reference();
    outside.answers('user_reset', { body: '{"code":200}', delayMs: 200 });
    const cleared = await Promise.all([lms.clearLock(reference), lms.clearLock(reference)]);
    expect(new Set(cleared.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(outside.calls('user_reset')).toHaveLength(1);

    const other = randomId();
    const { released } = await database.lock('motp_attempt', 3);
    expect((await lms.verify({ attempt: other })).json['outcome']).toBe('unavailable');
    await released;
    expect((await lms.verify({ attempt: other })).json['outcome']).toBe('unavailable');
    expect(outside.calls('otp_accredit')).toHaveLength(2);

    const alternative = await lms.alternative(await lms.reference('alternative'), '01', lesson);
    expect(alternative.json['outcome']).toBe('verified');
    expect(await server.run?.('motp/report-job.php')).toBe('1 of 1 reported\n');
    expect(outside.calls('pSubOtpLog.jsp')[0]?.fields['COURSE_AGENT_PK']).toBe('뷁과정');
    expect(await server.run?.('motp/report-job.php')).toBe('0 of 0 reported\n');

    // Letters that the database's character set lacks, and values longer than its columns.
    for (const state of ['😀'.repeat(20), '뷁'.repeat(20), 'x'.repeat(101)]) {
      expect((await lms.start(state)).status, state).toBe(400);
      expect((await lms.status(state)).status, state).toBe(404);
    }
    await lms.identifies(randomId(), { name: '한다른' });
    expect(server.log()).not.toMatch(/Fatal|Warning|PDOException/);
  } finally {
    server.close();
    database.close();
    outside.close();
  }
});
