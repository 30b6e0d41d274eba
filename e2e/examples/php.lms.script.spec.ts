import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { toCp949 } from '../../src/sandbox/cp949.js';
import { ALL_LETTERS, IN_PHP, SYLLABLES, WHO, withName } from '../support/examples/allLetters.js';
import { formOf, randomId } from '../support/examples/browser.js';
import { keepsToADay, LESSON } from '../support/examples/duties.js';
import { hasPhp, type PhpOptions } from '../support/examples/php.js';
import { at } from '../support/examples/phpLms.js';
import type { Edits } from '../support/examples/server.js';
import { leadsEitherWay } from '../support/examples/ways.js';

test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

/** The PHP files in other kinds of LMS than the sample. */

const VERIFIED = { code: '200', token: expect.any(String) };

test('no php.ini, and no extension but curl and the database', async () => {
  await at({ only: ['curl', 'pdo', 'pdo_sqlite'] }, async (lms) => {
    expect((await lms.verify()).json).toEqual(VERIFIED);
    for (const name of ['홍길동', '한각힣핳뷁']) {
      const state = randomId();
      await lms.identifies(state, { name: name.normalize('NFD') });
      expect((await lms.status(state)).json['status'], name).toBe(name === '홍길동' ? 'verified' : 'failed');
    }
  });
});

test('member data in EUC-KR', async () => {
  const name = String.raw`"\xc8\xab\xb1\xe6\xb5\xbf"`;
  await at(
    {
      config: { MOTP_CHARSET: 'EUC-KR' },
      edit: withName(name),
    },
    async (lms, outside) => {
      expect((await lms.verify()).json).toEqual(VERIFIED);
      expect(outside.calls('otp_accredit')[0]?.fields['USER_NM']).toBe('홍길동');
      expect((await lms.browser.get(`/lesson.php?${LESSON}`)).text).toContain(
        'data-masked-name="&#xd64d;*&#xb3d9;"',
      );
      await lms.identifies('s'.repeat(32));
      expect((await lms.status('s'.repeat(32))).json['status']).toBe('verified');
    },
  );
});

test('each of the 11,172 syllables, in CP949; and typed letter by letter, where PHP has no intl', async () => {
  const name = `hex2bin('${Buffer.from(toCp949(SYLLABLES)).toString('hex')}')`;
  const cp949: PhpOptions = {
    config: { MOTP_CHARSET: 'CP949' },
    edit: withName(name),
  };
  for (const [options, who, expected] of [
    [cp949, 'trainee01', SYLLABLES],
    [{ only: ['curl', 'pdo', 'pdo_sqlite'], edit: IN_PHP }, WHO, ALL_LETTERS],
  ] as const) {
    await at(options, async (lms, outside) => {
      await (await lms.another(who)).verify();
      expect(outside.calls('otp_accredit')[0]?.fields['USER_NM'] === expected, who).toBe(true);
    });
  }
});

test('member data in EUC-KR that nobody spoke of: an error, and nothing is sent', async () => {
  const name = String.raw`"\xc8\xab\xb1\xe6\xb5\xbf"`;
  await at({ edit: withName(`(isset($_GET['do']) ? ${name} : 'x')`) }, async (lms, outside) => {
    const answer = await lms.verify();
    expect([answer.status, answer.json['outcome']]).toEqual([500, 'unavailable']);
    expect(outside.received).toEqual([]);
    expect(lms.server.log()).toMatch(/motp: UnexpectedValueException in http\.php:\d+/);
  });
});

test('a BOM, notices and a second session_start() of an include stay out of the JSON', async () => {
  const noisy = (text: string) =>
    `\xef\xbb\xbf${text.replace('session_start();', 'session_start(); session_start(); ini_set("display_errors", "1"); echo $nothing;')}`;
  await at(
    { edit: { 'inc/common.php': noisy, 'motp/motp-config.php': (text) => `\xef\xbb\xbf${text}\n\n` } },
    async (lms) => {
      const answer = await lms.verify();
      expect(answer.text).toMatch(/^\{"code":"200","token":"[a-f0-9]{32}"\}$/);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );
});

for (const [what, edit] of [
  ['an include', { 'inc/common.php': (text) => `${text}\nif (isset($_GET['do'])) { nowhere(); }` }],
  [
    'a configuration',
    { 'motp/motp-config.php': (text) => `${text}\nif (isset($_GET['do'])) { nowhere(); }` },
  ],
  [
    'a configuration that PHP cannot read',
    { 'motp/motp-config.php': (text) => text.replace(/^define\('MOTP_HOME'/m, () => `if (;\n$&`) },
  ],
] as const satisfies [string, Edits][]) {
  test(`${what} that dies: JSON, or a page for a person, and no word of where`, async () => {
    await at({ edit }, async (lms, outside) => {
      const answer = await lms.verify();
      expect(answer.json).toEqual({ outcome: 'unavailable', error: 'see the PHP error log' });
      const page = await lms.start(randomId());
      expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
      expect(page.text).toMatch(/<p>&#xc0ac;[^]*<a href="\/">/);
      expect(page.text).not.toMatch(/nowhere|\.php|Stack/);
      expect(outside.received).toEqual([]);
    });
  });
}

test('the database breaks after a right code: the same attempt is never sent again', async () => {
  await at({}, async (lms, outside) => {
    await lms.verify();
    await lms.server.rows('DROP TABLE motp_verification');
    const attempt = randomId();
    expect((await lms.verify({ attempt })).json['outcome']).toBe('unavailable');
    // A second press waits for as long as the first may still take, which is over here.
    await lms.server.rows('UPDATE motp_attempt SET created_at = created_at - 9');
    const again = Date.now();
    expect((await lms.verify({ attempt })).json['outcome']).toBe('unavailable');
    expect(Date.now() - again).toBeLessThan(4_000);
    expect(outside.calls('otp_accredit')).toHaveLength(2);
  });
});

test('a press that waited behind a slow page of the LMS is not sent', async () => {
  const slow = (text: string) => `${text}\nif (isset($_GET['slow'])) { sleep(3); }`;
  await at({ edit: { 'inc/common.php': slow } }, async (lms, outside) => {
    const page = lms.browser.get(`/lesson.php?${LESSON}&slow=1`);
    await pass(300);
    expect((await lms.verify()).json['outcome']).toBe('unavailable');
    expect(outside.received).toEqual([]);
    await page;
    expect((await lms.verify()).json).toEqual(VERIFIED);
  });
});

test('SameSite=Lax, and a session whose id is renewed', async () => {
  const renewing = (text: string) => `${text}\nsession_regenerate_id(true);`;
  const ini = { 'session.cookie_samesite': 'Lax', 'session.use_strict_mode': '1' };
  await at({ ini, edit: { 'inc/common.php': renewing } }, async (lms) => {
    const state = randomId();
    const { text } = await lms.start(state);
    const fields = formOf({ text }).fields;
    await lms.arrives(await lms.returns(fields));
    const reference = String((await lms.status(state)).json['reference']);
    expect((await lms.clearLock(reference)).json).toEqual({ code: '200' });
    expect((await lms.verify()).json).toEqual(VERIFIED);
  });
});

test('the token opens its lesson, once, and no other', async () => {
  await at({}, async (lms) => {
    const open = async (token: string, lesson = LESSON, of = lms) =>
      (await of.browser.post(`/lesson.php?${lesson}`, { 'motp-token': token })).text.includes('<h1>');
    const token = String((await lms.verify()).json['token']);
    expect(await open('')).toBe(false);
    expect(await open(token, 'course=C101&lesson=6')).toBe(false);
    expect(await open(token, LESSON, await lms.another('trainee05'))).toBe(false);
    expect(await open(token)).toBe(true);
    expect(await open(token)).toBe(false);
    const alternative = String((await lms.alternative(await lms.reference('alternative'))).json['token']);
    expect(await open(alternative)).toBe(true);
  });
});

test('the report of 대체인증 by a job, as a list', async () => {
  const config = { MOTP_REPORT: 'history', MOTP_REPORT_AT_ONCE: false, MOTP_REPORT_KEY: 'key-1' };
  await at({ config }, async (lms, outside) => {
    await lms.alternative(await lms.reference('alternative'));
    await lms.alternative(await lms.reference('alternative'), '00', 'course=C101&lesson=0');
    await lms.reference('alternative'); // verified, but nothing was opened by it
    expect(outside.calls('phone_auth_hist')).toEqual([]);
    const job = () => lms.server.run?.('motp/report-job.php');
    outside.answers('phone_auth_hist', { code: 'IE001' });
    expect(await job()).toBe('0 of 2 reported\n');
    expect(await job()).toBe('2 of 2 reported\n');
    expect(await job()).toBe('0 of 0 reported\n');
    const [, sent] = outside.calls('phone_auth_hist');
    expect(sent?.headers).toMatchObject({ agtid: 'demo', apikey: 'key-1' });
    expect(JSON.parse(sent?.fields['json'] ?? '')).toMatchObject({
      dataList: [
        {
          agtId: 'demo',
          usrId: 'trainee01',
          courseAgentPk: 'C101',
          evalCd: '01',
          classTme: '05',
          mRet: 'T',
          mRetCd: '0000',
        },
        { evalCd: '00', classTme: '00' },
      ],
    });
    expect((await lms.browser.get('/motp/report-job.php')).status).toBe(404);
  });
});

test('so many identity verifications a day', async () => {
  await at({ config: { MOTP_IDENTITY_PER_DAY: 2 } }, (lms) => keepsToADay(lms, 2));
});

test('a second way to identify, chosen on a page of the LMS', async () => {
  await at({}, async (lms, outside) => {
    const { folder, origin } = lms.server;
    cpSync(`${folder}/motp`, `${folder}/motp-ipin`, { recursive: true });
    const file = `${folder}/motp-ipin/motp-config.php`;
    const other = readFileSync(file, 'utf8').replace(`${origin}/motp/`, `${origin}/motp-ipin/`);
    writeFileSync(file, other.replace(`'${outside.origin}/provider'`, `'${outside.origin}/ipin'`));

    await leadsEitherWay(lms, outside, '/choose.php');
  });
});

test('a frame of another site, whose window has no session', async () => {
  await at({ config: { MOTP_FRAMED: true } }, async (lms) => {
    const state = randomId();
    await lms.returns(formOf(await lms.start(state)).fields);
    const reference = String((await lms.status(state)).json['reference']);
    expect((await lms.clearLock(reference)).json).toEqual({ code: '200' });
  });
});

test('behind load balancers of one’s own', async () => {
  await at({ config: { MOTP_PROXIES: '127.0.0.1, 10.0.0.1' } }, async (lms, outside) => {
    for (const [forwarded, ip] of [
      ['203.0.113.9', '203.0.113.9'],
      ['198.51.100.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
      ['invented', '127.0.0.1'],
    ] as const) {
      await lms.verify({}, { headers: { 'x-forwarded-for': forwarded } });
      expect(outside.calls('otp_accredit').at(-1)?.fields['EXIP'], forwarded).toBe(ip);
    }
  });
});
