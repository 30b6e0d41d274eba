// oxlint-disable max-lines -- every duty of an LMS, tried on each of the examples
import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { HANGUL, HANGUL_COURSE } from './hangulIds.js';
import { hostileErrands } from './hostileErrands.js';
import { hostileRequests } from './hostileRequests.js';
import { MARK } from './hostileTexts.js';
import { ALL_LETTERS, MASKED, WHO } from './allLetters.js';
import { formOf, HttpBrowser, randomId, type Seen } from './browser.js';
import { Outside, signatureOf } from './outside.js';
import type { Action, ExampleServer } from './server.js';
import { LOST } from './lostWrites.js';
import { SLOW } from './slowLesson.js';
import { sendRaw } from './rawRequest.js';
import { sendWrongRequest, wrongRequests } from './wrongRequests.js';

/** The duties that every example has to keep, in any language (docs/server.md). */

interface Fixtures {
  outside: Outside;
  server: ExampleServer;
}

export const LESSON = 'course=C101&lesson=5';

/** Tests on one example, which each worker starts once. */
export function testsOn(start: (outside: string) => Promise<ExampleServer>) {
  return base.extend<{ calm: undefined; site: Lms }, Fixtures>({
    outside: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures this one needs
      async ({}, give) => {
        const outside = await new Outside().start();
        await give(outside);
        outside.close();
      },
      { scope: 'worker' },
    ],
    server: [
      async ({ outside }, give) => {
        const server = await start(outside.origin);
        await give(server);
        server.close();
      },
      // A compiler and a servlet container are slow on a busy machine.
      { scope: 'worker', timeout: 120_000 },
    ],
    calm: [
      async ({ outside }, give) => {
        outside.startsAnew();
        await give(undefined);
      },
      { auto: true },
    ],
    site: async ({ server, outside }, give) => {
      const site = new Lms(server, outside);
      await server.login(site.browser, 'trainee01');
      await give(site);
    },
  });
}

/** A trainee's browser at an example. */
export class Lms {
  browser: HttpBrowser;

  constructor(
    readonly server: ExampleServer,
    readonly outside: Outside,
  ) {
    this.browser = new HttpBrowser(server.origin);
  }

  async another(id = 'trainee01'): Promise<Lms> {
    const site = new Lms(this.server, this.outside);
    await this.server.login(site.browser, id);
    return site;
  }

  at(action: Action, query = ''): string {
    return this.server.address(action, query);
  }

  verify(fields: Record<string, string> = {}, sending = {}, lesson = LESSON): Promise<Seen> {
    const all = { code: '012345', purpose: '01', attempt: randomId(), ...fields };
    return this.browser.post(this.at('verify', lesson), all, sending);
  }

  start(state: string, more: Record<string, string> = {}): Promise<Seen> {
    const query = new URLSearchParams({ state, purpose: 'unlock', locale: 'ko', mode: 'popup', ...more });
    return this.browser.get(this.at('identity/start', `${query}&${LESSON}`));
  }

  async status(state: string): Promise<Seen> {
    return this.browser.get(this.at('identity/status', `state=${state}`));
  }

  /** Goes to the provider, which says this about a person, and back. Returns what the return address answered. */
  async identifies(state: string, result: Record<string, string> = {}, more: Record<string, string> = {}) {
    const { fields } = formOf(await this.start(state, more));
    const returned = await this.returns(fields, result);
    await this.arrives(returned);
    return returned;
  }

  /** Follows the redirect of the return address, with the session. */
  async arrives(returned: Seen): Promise<Seen> {
    const back = new URL(this.at('identity/return'), this.server.origin);
    const { pathname, search } = new URL(returned.headers.get('location') ?? '', back);
    return this.browser.get(pathname + search);
  }

  /** Posts the provider's form, from another site. */
  async returns(fields: Record<string, string>, result: Record<string, string> = {}): Promise<Seen> {
    const ticket = randomId();
    this.outside.tickets.set(ticket, {
      request_no: fields['request_no'] ?? '',
      result_code: '0000',
      transaction_id: `T${ticket.slice(0, 10)}`,
      verified_at: '2026-01-05 12:00:00',
      name: '홍길동',
      phone: '01000001001',
      ...result,
    });
    const { pathname, search } = new URL(fields['return_url'] ?? '');
    return this.browser.post(pathname + search, { ticket }, { cookies: false, csrf: false });
  }

  /** A reference that is not yet used. */
  async reference(purpose = 'unlock'): Promise<string> {
    const state = randomId();
    await this.identifies(state, {}, { purpose });
    const { json } = await this.status(state);
    expect(json['status']).toBe('verified');
    return String(json['reference']);
  }

  clearLock(reference: string, sending = {}): Promise<Seen> {
    return this.browser.post(this.at('clear-lock'), { reference }, sending);
  }

  alternative(reference: string, purpose = '01', lesson = LESSON): Promise<Seen> {
    return this.browser.post(this.at('alternative', lesson), { reference, purpose });
  }
}

/** A member may begin `most` identity verifications a day. `which`: a member who has begun none. */
export async function keepsToADay(lms: Lms, most: number, which = 'trainee01'): Promise<void> {
  const member = await lms.another(which);
  const states = Array.from({ length: most }, randomId);
  const late = randomId();
  // The first one begins twice, and counts once.
  for (const state of [...states.slice(0, 1), ...states])
    expect((await member.start(state)).status).toBe(200);
  const refused = await member.start(late);
  expect(refused.status).toBe(303);
  expect((await member.arrives(refused)).text).toContain('motp-widget-return.js');
  expect((await member.status(late)).json).toEqual({ status: 'failed', reason: 'limit' });
  const others = which === 'trainee01' ? 'trainee05' : 'trainee01';
  expect((await (await lms.another(others)).start(randomId())).status).toBe(200);
}

/**
 * `reads401`: not in Java, whose HttpURLConnection hides the body of a 401 if it may not repeat the POST. `readsJson`: the page
 * may send JSON too (`data-request="json"`).
 */
export function keepsItsDuties(
  test: ReturnType<typeof testsOn>,
  { reads401 = true, readsJson = false } = {},
) {
  // In one worker with one server, because compiling and starting Java again costs more than running tests side by side saves.
  test.describe.configure({ mode: 'default' });

  test.describe('verify', () => {
    test('sends the fields from the member data, once', async ({ site, outside }) => {
      const answer = await site.verify({ USER_NM: '한다른', USRID: 'x', M_RET: 'T', name: 'x' });
      expect(answer.status).toBe(200);
      expect(answer.json).toEqual({ code: '200', token: expect.stringMatching(/^[a-f0-9]{32}$/) });
      expect(answer.headers.get('cache-control')).toContain('no-store');
      const [call, ...more] = outside.calls('otp_accredit');
      expect(more).toEqual([]);
      expect(call?.fields).toEqual({
        USER_NM: '홍길동',
        USER_TEL: '01000001001',
        AGTID: 'demo',
        USRID: 'trainee01',
        OTPNO: '012345',
        SESSIONID: expect.stringMatching(/^[a-f0-9]{64}$/),
        EXIP: '127.0.0.1',
        COURSE_AGENT_PK: 'C101',
        CLASS_AGENT_PK: 'C101,3',
        EVAL_CD: '01',
        EVAL_TYPE: '진도',
        CLASS_TME: '05',
        USRDT: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      });
      const kst = Date.parse(`${call?.fields['USRDT']?.replace(' ', 'T')}+09:00`);
      expect(Math.abs(kst - Date.now())).toBeLessThan(5_000);
      expect(call?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    });

    test('a name of all 11,172 syllables, typed letter by letter, is sent, masked and compared as it is', async ({
      site,
      server,
      outside,
    }) => {
      const member = await site.another(WHO);
      expect((await member.verify()).json['code']).toBe('200');
      expect(outside.calls('otp_accredit')[0]?.fields['USER_NM'] === ALL_LETTERS, 'USER_NM').toBe(true);
      // Kept as +82-10-…
      expect(outside.calls('otp_accredit')[0]?.fields['USER_TEL']).toBe('01000001077');
      const page = await member.browser.get(`${server.pages.lesson}?${LESSON}`);
      expect(/data-masked-name="([^"]*)"/.exec(page.text)?.[1] === MASKED, 'the masked name').toBe(true);
      const swapped = ALL_LETTERS.replace('뷁뷂', '뷂뷁');
      for (const name of [ALL_LETTERS, ALL_LETTERS.normalize('NFD'), swapped]) {
        const state = randomId();
        await member.identifies(state, { name, phone: '01000001077' });
        expect((await member.status(state)).json['status']).toBe(name === swapped ? 'failed' : 'verified');
      }
    });

    test('a name with invisible blanks and marks is the same person’s', async ({ site }) => {
      // Unicode's separators and format characters in the first plane, but for two of 2021 that no present JDK knows.
      const unseen = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at)).filter(
        (one) => /[\p{Z}\p{Cf}\s]/u.test(one) && !/[\u0890\u0891]/.test(one),
      );
      const state = randomId();
      await site.identifies(state, { name: `홍${unseen.join('')}길동` });
      expect((await site.status(state)).json['status']).toBe('verified');
    });

    test('00 has no lesson', async ({ site, outside }) => {
      await site.verify({ purpose: '00' }, {}, 'course=C101&lesson=0');
      expect(outside.calls('otp_accredit')[0]?.fields).toMatchObject({
        EVAL_CD: '00',
        EVAL_TYPE: '입과',
        CLASS_TME: '00',
      });
    });

    const eucKr = Buffer.concat([
      Buffer.from('{"code":"200","msg":"'),
      Buffer.from([0xc8, 0xab, 0xb1, 0xe6]),
      Buffer.from('"}'),
    ]);
    for (const [what, reply, read] of [
      ['a refusal', { body: '{"code":"AP001","msg":"x"}' }, { code: 'AP001' }],
      ['a refusal with 400', { status: 400, body: '{"code":"AP009"}' }, { code: 'AP009' }],
      ...(reads401
        ? [['a refusal with 401', { status: 401, body: '{"code":"AP005"}' }, { code: 'AP005' }] as const]
        : []),
      ['a code of tomorrow', { body: '{"code":"ZZ999"}' }, { code: 'ZZ999' }],
      ['200 as text', { body: ' {"code":" 200 "}' }, { code: '200', token: expect.any(String) }],
      [
        '200 after two BOMs',
        { body: '\uFEFF\uFEFF{"code":200}' },
        { code: '200', token: expect.any(String) },
      ],
      ['200 with a msg in EUC-KR', { body: eucKr }, { code: '200', token: expect.any(String) }],
    ] as const) {
      test(`reads ${what}`, async ({ site, outside }) => {
        outside.answers('otp_accredit', reply);
        const answer = await site.verify();
        expect([answer.status, answer.json]).toEqual([200, read]);
      });
    }

    for (const [what, reply] of [
      ['true', { body: '{"code":true}' }],
      ['"2e2"', { body: '{"code":"2e2"}' }],
    ] as const) {
      test(`${what} is no 200`, async ({ site, outside }) => {
        outside.answers('otp_accredit', reply);
        expect((await site.verify()).json).not.toHaveProperty('token');
      });
    }

    for (const [what, reply] of [
      [
        'HTML of a firewall with 401',
        { status: 401, headers: { 'content-type': 'text/html' }, body: '<b>no' },
      ],
      ['no JSON', { body: 'null' }],
      ['a number of 400 digits', { body: `{"code":${'9'.repeat(400)}}` }],
      ['more than a megabyte', { body: `{"code":200,"msg":"${'x'.repeat(1_000_000)}"}` }],
      ['an empty body', { body: '' }],
      ['a number', { body: '200' }],
      ['a list', { body: '[200]' }],
      ['a connection that breaks', { drop: true }],
      ['a cut body', { headers: { 'content-length': '500' }, body: '{"code":200}', drop: false }],
      ['a redirect', { status: 307, headers: { location: '/elsewhere' }, body: '{"code":200}' }],
    ] as const) {
      test(`${what}: the outcome is unknown, and it is sent once`, async ({ site, outside }) => {
        const attempt = randomId();
        outside.answers('otp_accredit', what === 'a cut body' ? { ...reply, drop: true } : reply);
        const first = await site.verify({ attempt });
        expect([first.status, first.json]).toEqual([502, { outcome: 'unavailable' }]);
        expect(first.headers.get('content-type')).toMatch(/^application\/json/);
        const again = await site.verify({ attempt });
        expect(again.json).toEqual({ outcome: 'unavailable' });
        expect(outside.received.map(({ call }) => call)).toEqual(['otp_accredit']);
      });
    }

    test('a press that waited, say for a table of the LMS, is not sent: nor is the same attempt later', async ({
      site,
      outside,
    }) => {
      const attempt = randomId();
      const late = await site.verify({ attempt }, {}, SLOW);
      expect([late.status, late.json]).toEqual([
        502,
        { outcome: 'unavailable', error: expect.stringContaining('the request waited') },
      ]);
      expect((await site.verify({ attempt })).json).toEqual(late.json);
      expect(outside.received).toEqual([]);
      expect((await site.verify()).json).toEqual({ code: '200', token: expect.any(String) });
    });

    test('one attempt is one request, also when three come at once', async ({ site, outside }) => {
      outside.answers('otp_accredit', { body: '{"code":200}', delayMs: 300 });
      const attempt = randomId();
      const answers = await Promise.all([1, 2, 3].map(() => site.verify({ attempt })));
      answers.push(await site.verify({ attempt }));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(outside.calls('otp_accredit')).toHaveLength(1);
      expect((await site.verify()).json['token']).not.toBe(answers[0]?.json['token']);
    });

    test('the same attempt in two sessions of one person, and of another person', async ({
      site,
      outside,
    }) => {
      const twin = await site.another();
      const other = await site.another('trainee05');
      outside.answers('otp_accredit', { body: '{"code":200}', delayMs: 100 });
      const attempt = randomId();
      const pressed = { attempt, code: '654321' };
      const [one, two] = await Promise.all([site.verify(pressed), twin.verify({ code: '654321' })]);
      expect(outside.calls('otp_accredit')).toHaveLength(2);
      expect(one.json['token']).not.toBe(two.json['token']);
      // The same person's attempt is judged once. The same id from another person is another attempt.
      expect((await twin.verify(pressed)).json).toEqual(one.json);
      expect(outside.calls('otp_accredit')).toHaveLength(2);
      const theirs = await other.verify(pressed);
      expect(theirs.json).toEqual({ code: '200', token: expect.any(String) });
      expect(theirs.json['token']).not.toBe(one.json['token']);
      expect(outside.calls('otp_accredit').map(({ fields }) => fields['USRID'])).toEqual([
        'trainee01',
        'trainee01',
        'trainee05',
      ]);
    });

    test('what a session keeps of a page may be lost, as of two tabs at once one may: both go on', async ({
      site,
    }) => {
      const state = randomId();
      const { fields } = formOf(await site.start(state));
      expect((await site.verify({}, {}, `${LESSON}&${LOST}`)).json).toHaveProperty('token');
      await site.arrives(await site.returns(fields));
      const reference = String((await site.status(state)).json['reference']);
      const cleared = await site.browser.post(site.at('clear-lock', LOST), { reference });
      expect(cleared.json).toEqual({ code: '200' });
      expect((await site.verify()).json).toHaveProperty('token');
    });

    test('the sample’s login keeps no session of before, which somebody else may know', async ({
      server,
    }) => {
      const browser = new HttpBrowser(server.origin);
      await browser.get(server.pages.login);
      const before = browser.cookies;
      await server.login(browser, 'trainee01');
      expect(browser.cookies).not.toBe(before);
      const planted = new HttpBrowser(server.origin);
      const seen = await planted.get(`${server.pages.lesson}?${LESSON}`, { headers: { cookie: before } });
      expect(seen.text).not.toContain('csrf-token');
      const linked = new HttpBrowser(server.origin);
      await linked.get(`${server.pages.login}?id=trainee01`);
      expect((await linked.get(`${server.pages.lesson}?${LESSON}`)).text).not.toContain('csrf-token');
    });

    test('without a session nothing is sent', async ({ server, outside }) => {
      const nobody = new Lms(server, outside);
      const answer = await nobody.verify();
      expect([answer.status, answer.json['outcome']]).toEqual([401, 'signed-out']);
      expect(answer.headers.getSetCookie(), 'no new session').toEqual([]);
      expect(outside.received).toEqual([]);
    });

    test('another site can send nothing', async ({ site, outside }) => {
      const stranger = await site.another();
      for (const answer of [
        await site.verify({}, { csrf: false }),
        await site.verify({}, { csrf: false, headers: { 'x-csrf-token': stranger.browser.csrf } }),
        await site.verify({}, { headers: { 'sec-fetch-site': 'cross-site' } }),
        await site.clearLock('0'.repeat(32), { csrf: false }),
      ]) {
        expect(answer.status).toBe(403);
      }
      expect((await site.browser.get(site.at('verify', LESSON))).status).toBe(405);
      expect(outside.received).toEqual([]);
    });

    const HUGE = 'x'.repeat(500_000);
    for (const [what, fields] of [
      ['five digits', { code: '12345' }],
      ['letters', { code: '<img src=x>' }],
      ['Arabic digits', { code: '١٢٣٤٥٦' }],
      ['a line after the code', { code: '123456\n' }],
      ['another purpose', { purpose: '02' }],
      ['no purpose', { purpose: '' }],
      ['a word as purpose', { purpose: 'constructor' }],
      ['no attempt', { attempt: '' }],
      ['quotes in the attempt', { attempt: `' OR 1=1 --` }],
      ['a huge attempt', { attempt: HUGE }],
      ['a huge code', { code: HUGE }],
      ['an array', { 'code[]': '123456', code: '' }],
      ['an array as attempt', { 'attempt[]': 'x', attempt: '' }],
    ] as const) {
      test(`refuses ${what}`, async ({ site, outside }) => {
        const answer = await site.verify(fields);
        expect(answer.status).toBe(400);
        expect(answer.json['outcome']).toMatch(/^(incomplete|misconfigured)$/);
        expect(outside.received).toEqual([]);
      });
    }

    test('a body that it does not read is named as the fault', async ({ site, outside }) => {
      const types = [
        'text/plain;charset=UTF-8',
        'application/xml',
        ...(readsJson ? [] : ['application/json']),
      ];
      for (const type of types) {
        const sending = { headers: { 'content-type': type } };
        for (const answer of [
          await site.verify({}, sending),
          await site.clearLock('0'.repeat(32), sending),
        ]) {
          expect([answer.status, answer.json['outcome']], type).toEqual([415, 'misconfigured']);
          expect(answer.json['error'], type).toMatch(
            /the body is .*form \(application\/x-www-form-urlencoded\)/,
          );
        }
      }
      if (readsJson) {
        const json = { headers: { 'content-type': 'application/json' } };
        const broken = { outcome: 'misconfigured', error: 'entity.parse.failed' };
        expect((await site.verify({}, json)).json).toEqual(broken);
        const body = JSON.stringify({ code: '012345', purpose: '01', attempt: randomId() });
        const answer = await site.browser.postText(site.at('verify', LESSON), body, json);
        expect(answer.json).toEqual({ code: '200', token: expect.any(String) });
      }
      expect(outside.received).toHaveLength(readsJson ? 1 : 0);
    });

    test('another course is not looked up', async ({ site, outside }) => {
      for (const lesson of ['course=C999&lesson=5', '', 'course%5B%5D=C101&lesson%5B%5D=5']) {
        expect((await site.verify({}, {}, lesson)).status, lesson).toBe(403);
      }
      expect(outside.received).toEqual([]);
    });

    test('what was verified is recorded', async ({ site, server, outside }) => {
      const count = async () => (await server.rows('SELECT * FROM motp_verification')).length;
      await site.verify();
      const before = await count();
      outside.answers('otp_accredit', { code: 'AP001' }, { code: 200 });
      await site.verify();
      expect(await count()).toBe(before);
      const { token } = (await site.verify()).json;
      const row = (await server.rows('SELECT * FROM motp_verification ORDER BY created_at DESC')).find(
        (one) =>
          one['member_id'] === 'trainee01' &&
          one['m_retcd'] === '200' &&
          one['used_at'] === null &&
          one['method'] === 'motp',
      );
      expect(row).toMatchObject({ eval_cd: '01', class_tme: '05', m_ret: 'T' });
      expect(JSON.stringify(await server.rows('SELECT * FROM motp_verification'))).not.toContain(
        String(token),
      );
    });
  });

  test('what is kept is ASCII, whatever the database can carry: an id in Hangul comes back as it was', async ({
    site,
    server,
    outside,
  }) => {
    const lesson = `${LESSON}&${HANGUL}`;
    const { token } = (await site.verify({}, {}, lesson)).json;
    expect(outside.calls('otp_accredit')[0]?.fields['COURSE_AGENT_PK']).toBe(HANGUL_COURSE);
    const opened = await site.browser.post(`${server.pages.lesson}?${lesson}`, {
      'motp-token': String(token),
    });
    expect(opened.text).toContain('<h1>');
    await site.alternative(await site.reference('alternative'), '01', lesson);
    expect(outside.calls('pSubOtpLog.jsp')[0]?.fields['COURSE_AGENT_PK']).toBe(HANGUL_COURSE);
    for (const table of ['motp_attempt', 'motp_identity', 'motp_verification']) {
      const rows = await server.rows(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(String(cell)).toMatch(/^[ -~]*$/);
    }
  });

  test('a thousand wrong, cut, huge and slow requests, fifty at a time: none stops the server or wastes an attempt', async ({
    site,
    server,
    outside,
  }) => {
    test.setTimeout(120_000);
    const statuses: (number | null)[] = [];
    const requests = wrongRequests(1_000, 20_260_105);
    for (let first = 0; first < requests.length; first += 50) {
      const some = requests.slice(first, first + 50);
      statuses.push(
        ...(await Promise.all(some.map((one) => sendWrongRequest(site.browser, server.address, one)))),
      );
    }
    // 501: a method that a servlet does not know. null: the connection was cut.
    expect(statuses.filter((status) => status !== null && status >= 500 && status !== 501)).toEqual([]);
    expect(statuses.filter((status) => status !== null).length).toBeGreaterThan(600);
    expect(outside.received).toEqual([]);
    expect((await site.verify()).json).toEqual({ code: '200', token: expect.any(String) });
    // PHP itself logs a multipart body without a boundary, before it runs any file.
    const log = server.log().replaceAll(/^.*in Unknown on line 0$/gm, '');
    expect(log).not.toMatch(/Fatal|Warning:|Unhandled|홍길동/);
  });

  test('hundreds of hostile presses: none stops the server, reaches the agency altered, or appears in a log', async ({
    site,
    server,
    outside,
  }) => {
    const { browser } = site;
    const addressOf = (query = '') => server.address('verify', query ? `${LESSON}&${query}` : LESSON);
    const before = server.log().length;
    const wrong: string[] = [];
    const passed: string[] = [];
    const requests = hostileRequests(browser, addressOf);
    for (let first = 0; first < requests.length; first += 10) {
      const some = requests.slice(first, first + 10);
      await Promise.all(
        some.map(async ({ what, request, sending, mayPass, code }) => {
          const answer = await sendRaw(server.origin, request, sending);
          const { status = 0, head = '', body = '' } = answer ?? {};
          if (status === 200 && body.includes('"token"')) passed.push(mayPass ? code : `${what}: passed`);
          if (status >= 500 && status !== 501) wrong.push(`${what}: ${status}`);
          if (/^set-cookie:/im.test(head)) wrong.push(`${what}: a new session`);
          if (body.includes(`<script>${MARK}`)) wrong.push(`${what}: markup`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    const sent = outside.received.map(({ fields }) => fields['OTPNO'] ?? '');
    expect(new Set(sent)).toEqual(new Set(passed));
    expect(sent).toHaveLength(passed.length);
    expect(passed.length).toBeGreaterThan(100);
    for (const { fields } of outside.received)
      expect(fields).toMatchObject({ USRID: 'trainee01', EXIP: '127.0.0.1', CLASS_TME: '05' });
    expect((await site.verify()).json).toEqual({ code: '200', token: expect.any(String) });
    // Tomcat and PHP themselves log what they cannot read, before they run any file of ours.
    const entries = server
      .log()
      .slice(before)
      .split(/^(?=\w{3} \d+, \d{4} |\[\d+-)/m);
    const log = entries
      .filter((one) => !/^.* org\.apache\.|session_start\(\)|in Unknown on line 0/.test(one))
      .join('');
    expect(log).not.toMatch(/[^\n\r\t\x20-\x7e]/);
    for (const secret of [MARK, '01000001001', browser.csrf, browser.cookies.replace(/^[^=]*=/, '')]) {
      expect(log).not.toContain(secret);
    }
    expect(log).not.toMatch(/Fatal|Warning:|Unhandled/);
  });

  test('time', async ({ site }) => {
    const { json, headers } = await site.browser.get(site.at('time'), { cookies: false });
    expect(Math.abs(Number(json['now']) - Date.now())).toBeLessThan(2_000);
    expect(headers.get('cache-control')).toContain('no-store');
  });

  test.describe('identity', () => {
    test('start leads to the provider with a signed request, and nothing personal', async ({
      site,
      server,
    }) => {
      const page = await site.start(randomId());
      const { action, fields } = formOf(page);
      expect(action).toBe(`${site.outside.origin}/provider/start`);
      expect(fields['signature']).toBe(signatureOf(fields));
      expect(fields['return_url']).toMatch(server.origin);
      expect(page.text).not.toMatch(/홍|1001|trainee/);
      // As the documents tell those whose web server adds a policy.
      for (const file of ['docs/ko/server.md', 'docs/server.md']) {
        const told = readFileSync(file, 'utf8').match(/'sha256-[^']+'/g) ?? [];
        expect(told).toHaveLength(2);
        for (const hash of told) expect(page.headers.get('content-security-policy')).toContain(hash);
      }
    });

    test('under the strict policy of the site a browser gets to the provider and back', async ({
      server,
      outside,
      page,
    }) => {
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
      });
      await page.goto(server.origin + server.pages.login);
      await page.getByRole('button', { name: 'trainee01' }).click();
      await page.waitForURL(/lesson/);
      refused.length = 0; // of the sample's lesson page itself

      const state = randomId();
      const query = new URLSearchParams({ state, purpose: 'unlock', locale: 'ko', mode: 'popup' });
      await page.goto(`${server.origin}${server.address('identity/start', `${query}&${LESSON}`)}`);
      await page.waitForURL(`${outside.origin}/provider/start`);
      const [sent] = outside.calls('start');
      const site = new Lms(server, outside);
      const { headers } = await site.returns(sent?.fields ?? {});
      await page.goto(headers.get('location') ?? '');
      await expect(page.getByText('본인인증을 마쳤습니다.')).toBeVisible();
      // Its script told the page.
      expect(refused).toEqual([]);
    });

    test('start refuses with words and a way back', async ({ site, server, outside }) => {
      const pages: Seen[] = [];
      for (const more of [
        { purpose: 'reset' },
        { mode: 'tab' },
        { mode: 'redirect', return_to: '//elsewhere.example' },
        { mode: 'redirect', return_to: '/\\elsewhere.example' },
        { mode: 'redirect', return_to: 'https://elsewhere.example/' },
        { mode: 'redirect', return_to: '/a\r\nset-cookie: x' },
        { mode: 'redirect', return_to: '/한' },
        { mode: 'redirect', return_to: '' },
      ]) {
        pages.push(await site.start(randomId(), more));
      }
      pages.push(await site.start('short'), await site.start(`${randomId()}'`));
      for (const page of pages) expect(page.status).toBe(400);
      const nobody = await new Lms(server, outside).start(randomId());
      expect(nobody.status).toBe(401);
      for (const page of [...pages, nobody]) {
        expect(page.text).toMatch(/<p>&#x[a-f0-9]{4};[^]*<a href="\/[^/"]*">/);
        expect(page.text).not.toContain('elsewhere');
      }
    });

    test('a link of another site begins nothing', async ({ site, server }) => {
      const count = async () => (await server.rows('SELECT * FROM motp_identity')).length;
      await site.start(randomId());
      const before = await count();
      for (const mode of ['popup', 'redirect']) {
        const query = `state=${randomId()}&purpose=unlock&mode=${mode}&return_to=/lesson&${LESSON}`;
        const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
        const seen = await site.browser.get(site.at('identity/start', query), { headers });
        expect([seen.status, seen.text.includes('<form')]).toEqual([403, false]);
      }
      expect(await count()).toBe(before);
    });

    test('the way back has no cookie, begins no session, and ends at a GET', async ({ site }) => {
      const state = randomId();
      const before = site.browser.cookies;
      const returned = await site.identifies(
        state,
        {},
        { mode: 'redirect', return_to: '/lesson?no=%B0%A1#top' },
      );
      expect(returned.status).toBe(303);
      expect(returned.headers.getSetCookie()).toEqual([]);
      expect(site.browser.cookies).toBe(before);
      const target = new URL(
        returned.headers.get('location') ?? '',
        new URL(site.at('identity/return'), site.server.origin),
      );
      const done = await site.browser.get(target.pathname + target.search);
      expect([done.status, done.headers.get('location')]).toEqual([
        303,
        `/lesson?no=%B0%A1&motp_state=${state}#top`,
      ]);
      expect((await site.status(state)).json['status']).toBe('verified');
    });

    test('a stranger with the provider’s page verifies nobody: the result counts once the browser that began is back', async ({
      site,
    }) => {
      const state = randomId();
      const { fields } = formOf(await site.start(state));
      const returned = await site.returns(fields);
      expect((await site.status(state)).json).toEqual({ status: 'pending' });
      const stranger = await site.another('trainee05');
      expect((await stranger.arrives(returned)).status).toBe(404);
      expect((await site.status(state)).json).toEqual({ status: 'pending' });
      await site.arrives(returned);
      expect((await site.status(state)).json['status']).toBe('verified');
    });

    test('the last page of a window closes it', async ({ site }) => {
      const state = randomId();
      await site.identifies(state);
      const page = await site.browser.get(site.at('identity/done', `state=${state}`));
      expect(page.text).toContain(`<script src="/js/motp-widget-return.js" data-state="${state}"></script>`);
      expect(page.headers.get('cross-origin-opener-policy')).toBeNull();
    });

    test('without the Strict cookie at first, the page asks again by itself', async ({ site }) => {
      const state = randomId();
      await site.identifies(state);
      const page = await site.browser.get(site.at('identity/done', `state=${state}`), { cookies: false });
      expect(page.headers.getSetCookie()).toEqual([]);
      const again = /http-equiv="refresh" content="0;url=([^"]*)"/
        .exec(page.text)?.[1]
        ?.replaceAll('&amp;', '&');
      const target = new URL(again ?? '', new URL(site.at('identity/done'), site.server.origin));
      expect((await site.browser.get(target.pathname + target.search)).text).toContain(
        'motp-widget-return.js',
      );
    });

    for (const [what, result, outcome] of [
      ['the person', {}, { status: 'verified', reference: expect.stringMatching(/^[a-f0-9]{32}$/) }],
      ['a name in its letters', { name: '홍길동'.normalize('NFD') }, { status: 'verified' }],
      ['blanks and hyphens', { name: ' 홍\u3000길 동', phone: '010-0000-1001' }, { status: 'verified' }],
      ['someone else', { name: '한다른' }, { status: 'failed', reason: 'mismatch' }],
      ['no name', { name: '' }, { status: 'failed', reason: 'mismatch' }],
      ['another number', { phone: '01000009999' }, { status: 'failed', reason: 'mismatch' }],
      ['nothing but a name', { phone: '' }, { status: 'failed', reason: 'mismatch' }],
      ['cancel', { result_code: '9001' }, { status: 'cancelled' }],
      ['expired', { result_code: '9002' }, { status: 'failed', reason: 'expired' }],
      ['an error', { result_code: '9999' }, { status: 'failed', reason: 'provider' }],
    ] as const) {
      test(`the provider says: ${what}`, async ({ site }) => {
        const state = randomId();
        expect((await site.identifies(state, result)).status).toBe(303);
        const { json, text } = await site.status(state);
        expect(json).toMatchObject(outcome);
        expect(text).not.toMatch(/홍|1001/);
      });
    }

    test('a date of birth is compared where both sides have one', async ({ site }) => {
      const about = async (member: Lms, result: Record<string, string>) => {
        const state = randomId();
        await member.identifies(state, { name: '정다운', ...result });
        return (await member.status(state)).json['status'];
      };
      const jung = await site.another('trainee05');
      expect(await about(jung, { phone: '', birth: '19900131' })).toBe('verified');
      expect(await about(jung, { phone: '01000001005', birth: '900131' })).toBe('verified');
      expect(await about(jung, { phone: '01000001005', birth: '900201' })).toBe('failed');
    });

    test('a mismatch says in the log what differed, and never what it is', async ({ site, server }) => {
      for (const [result, told] of [
        [{ name: '한다른' }, 'mismatch: name differs'],
        [{ phone: '01000009999' }, 'mismatch: phone differs'],
        [{ phone: '' }, 'mismatch: nothing but the name'],
      ] as const) {
        const before = server.log().length;
        await site.identifies(randomId(), result);
        await expect.poll(() => server.log().slice(before)).toContain(told);
      }
      expect(server.log()).not.toMatch(/홍길동|한다른|0{4}9999/);
    });

    test('the provider’s server does not answer', async ({ site, outside }) => {
      const state = randomId();
      outside.answers('result', { drop: true });
      expect((await site.identifies(state)).status).toBe(303);
      expect((await site.status(state)).json).toEqual({ status: 'failed', reason: 'provider' });
    });

    test('forged, foreign and spent tickets change nothing', async ({ site, outside }) => {
      const state = randomId();
      const { fields } = formOf(await site.start(state));
      const { pathname, search } = new URL(fields['return_url'] ?? '');
      const sent = async (ticket: Record<string, string>) =>
        site.browser.post(pathname + search, ticket, { cookies: false, csrf: false });
      const wrong = await Promise.all([
        sent({ ticket: 'invented', result: 'ok' }),
        site.returns({ ...fields, request_no: 'another' }),
      ]);
      expect(wrong.map(({ status }) => status)).toEqual([400, 400]);
      expect((await site.status(state)).json).toEqual({ status: 'pending' });
      expect((await site.returns(fields)).status).toBe(303);
      const { reference } = (await site.status(state)).json;
      expect((await site.returns(fields, { result_code: '9001' })).status).toBe(303);
      expect((await site.status(state)).json['reference']).toBe(reference);
      expect(outside.calls('result')).toHaveLength(3);
      expect((await site.browser.get(site.at('identity/return', 'request=unknown'))).status).toBe(400);
    });

    test('two returns at once both end well, with one result', async ({ site }) => {
      const state = randomId();
      const { fields } = formOf(await site.start(state));
      site.outside.tickets.set('one', {
        request_no: fields['request_no'] ?? '',
        result_code: '0000',
        transaction_id: 'T1',
        verified_at: '2026-01-05 12:00:00',
        name: '홍길동',
        phone: '01000001001',
      });
      const { pathname, search } = new URL(fields['return_url'] ?? '');
      const once = () => site.browser.post(pathname + search, { ticket: 'one' }, { cookies: false });
      const statuses = await Promise.all([once(), once()]);
      expect(statuses.map(({ status }) => status)).toEqual([303, 303]);
      for (const returned of statuses) await site.arrives(returned);
      expect((await site.status(state)).json['status']).toBe('verified');
    });

    test('begun anew: the earlier return is refused; a state has one result', async ({ site }) => {
      const state = randomId();
      const earlier = formOf(await site.start(state)).fields;
      const later = formOf(await site.start(state)).fields;
      expect((await site.returns(earlier)).status).toBe(400);
      expect((await site.status(state)).json).toEqual({ status: 'pending' });
      expect((await site.returns(later)).status).toBe(303);
      expect((await site.start(state)).status).toBe(409);
    });

    test('another login can use neither the state nor the reference', async ({ site, server, outside }) => {
      const state = randomId();
      const reference = await site.reference();
      await site.identifies(state);
      for (const stranger of [await site.another(), await site.another('trainee05')]) {
        const answer = await stranger.status(state);
        expect([answer.status, answer.json]).toEqual([404, { status: 'failed', reason: 'expired' }]);
        expect((await stranger.browser.get(stranger.at('identity/done', `state=${state}`))).status).toBe(404);
        expect((await stranger.clearLock(reference)).status).toBe(409);
      }
      const nobody = await new Lms(server, outside).status(state);
      expect([nobody.status, nobody.json]).toEqual([401, { status: 'failed', reason: 'signed-out' }]);
      expect(outside.calls('user_reset')).toEqual([]);
    });

    test('hundreds of hostile requests about a verification: none leads to another site or changes its result', async ({
      site,
      server,
    }) => {
      const state = randomId();
      const { fields } = formOf(await site.start(state, { mode: 'redirect', return_to: '/lesson' }));
      const request = fields['request_no'] ?? '';
      const wrong: string[] = [];
      const requests = hostileErrands(site.browser, server.address, { state, request, freshState: randomId });
      for (let first = 0; first < requests.length; first += 20) {
        const some = requests.slice(first, first + 20);
        await Promise.all(
          some.map(async ({ what, request: hostile }) => {
            const answer = await sendRaw(server.origin, hostile);
            const { status = 0, head = '', body = '' } = answer ?? {};
            const leads = /^location:(.*)/im.exec(head)?.[1] ?? '';
            if (status >= 500 && status !== 501) wrong.push(`${what}: ${status}`);
            if (/^set-cookie:/im.test(head)) wrong.push(`${what}: a new session`);
            if (leads.includes(MARK)) wrong.push(`${what}: leads to ${leads}`);
            if (/<script>ev1l|(action|href|src)="[^"]*ev1l|url=[^"]*ev1l/.test(body))
              wrong.push(`${what}: in the page`);
            const { return_url: returnUrl } = formOf({ text: body }).fields;
            if (returnUrl && !returnUrl.startsWith(server.origin))
              wrong.push(`${what}: back to ${returnUrl}`);
          }),
        );
      }
      expect(wrong).toEqual([]);
      expect((await site.status(state)).json).toEqual({ status: 'pending' });
      await site.arrives(await site.returns(fields));
      expect((await site.status(state)).json['status']).toBe('verified');
    });

    test('ten minutes after the start neither its result nor its reference counts', async ({
      site,
      server,
    }) => {
      const [state, late] = [randomId(), randomId()];
      await site.identifies(state);
      const reference = String((await site.status(state)).json['reference']);
      const { fields } = formOf(await site.start(late));
      await server.rows('UPDATE motp_identity SET started_at = started_at - 601');
      const expired = { status: 'failed', reason: 'expired' };
      expect((await site.status(state)).json).toEqual(expired);
      expect((await site.clearLock(reference)).status).toBe(409);
      expect((await site.returns(fields)).status).toBe(303);
      expect((await site.status(late)).json).toEqual(expired);
    });

    test('failures are recorded with their kind', async ({ site, server }) => {
      const id = `T-${randomId()}`;
      await site.identifies(randomId(), { name: '한다른', transaction_id: id }, { purpose: 'alternative' });
      const rows = await server.rows(
        `SELECT kind, m_ret, reason FROM motp_verification WHERE m_trnid = '${id}'`,
      );
      expect(rows).toEqual([{ kind: '102', m_ret: 'F', reason: 'mismatch' }]);
    });
  });

  test.describe('clear-lock', () => {
    test('sends the provider’s real values, once', async ({ site, outside }) => {
      const state = randomId();
      await site.identifies(state, { transaction_id: 'REAL-1', verified_at: '2026-01-05 12:34:56' });
      const reference = String((await site.status(state)).json['reference']);
      expect((await site.clearLock(reference)).json).toEqual({ code: '200' });
      expect(outside.calls('user_reset').map(({ fields }) => fields)).toEqual([
        {
          USER_NM: '홍길동',
          USER_TEL: '01000001001',
          AGTID: 'demo',
          USRID: 'trainee01',
          M_RET: 'T',
          M_RETCD: '0000',
          M_TRNID: 'REAL-1',
          M_TRNDT: '2026-01-05 12:34:56',
        },
      ]);
      const spent = await site.clearLock(reference);
      expect([spent.status, spent.json]).toEqual([409, { outcome: 'expired' }]);
      expect(outside.calls('user_reset')).toHaveLength(1);
    });

    test('two at once: one request', async ({ site, outside }) => {
      const reference = await site.reference();
      outside.answers('user_reset', { body: '{"code":200}', delayMs: 300 });
      const answers = await Promise.all([site.clearLock(reference), site.clearLock(reference)]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
      expect(outside.calls('user_reset')).toHaveLength(1);
    });

    test('a reference can be used again unless it cleared the lock', async ({ site, outside }) => {
      const reference = await site.reference();
      outside.answers('user_reset', { code: 'AP010' }, { drop: true });
      expect((await site.clearLock(reference)).json).toEqual({ code: 'AP010' });
      expect((await site.clearLock(reference)).json).toEqual({ outcome: 'unavailable' });
      expect((await site.clearLock(reference)).json).toEqual({ code: '200' });
    });

    test('an invented reference, and one for another purpose', async ({ site, outside }) => {
      for (const reference of ['', 'x', '0'.repeat(32), `' OR 1=1`, await site.reference('alternative')]) {
        expect((await site.clearLock(reference)).status).toBe(409);
      }
      expect(outside.calls('user_reset')).toEqual([]);
    });
  });

  test.describe('alternative', () => {
    test('is reported, opens the lesson, clears no lock', async ({ site, outside }) => {
      const reference = await site.reference('alternative');
      expect((await site.alternative(reference)).json).toEqual({
        outcome: 'verified',
        token: expect.stringMatching(/^[a-f0-9]{32}$/),
      });
      expect(outside.calls('pSubOtpLog.jsp').map(({ fields }) => fields)).toEqual([
        {
          AGTID: 'demo',
          USRID: 'trainee01',
          COURSE_AGENT_PK: 'C101',
          CLASS_AGENT_PK: 'C101,3',
          EVAL_CD: '01',
          EVAL_TYPE: '진도',
          CLASS_TME: '05',
          m_Ret: 'T',
          m_retCD: '0000',
          m_trnID: expect.stringMatching(/^T/),
          m_trnDT: '2026-01-05 12:00:00',
        },
      ]);
      expect((await site.alternative(reference)).json['outcome']).toBe('unavailable');
      expect(outside.calls('pSubOtpLog.jsp')).toHaveLength(1);
      expect(outside.calls('user_reset')).toEqual([]);
    });

    test('00 goes to its own address', async ({ site, outside }) => {
      const reference = await site.reference('alternative');
      await site.alternative(reference, '00', 'course=C101&lesson=0');
      expect(outside.calls('pSubOtpLog.jsp')).toEqual([]);
      expect(outside.calls('pAuthLog.jsp')[0]?.fields).toMatchObject({ m_Ret: 'T', USRID: 'trainee01' });
    });

    test('not verified when the report is refused; the reference can be used again', async ({
      site,
      outside,
    }) => {
      const reference = await site.reference('alternative');
      outside.answers(
        'pSubOtpLog.jsp',
        { body: '<R><RetVal>102</RetVal><RetMsg>x</RetMsg></R>' },
        { drop: true },
      );
      expect((await site.alternative(reference)).json['outcome']).toBe('unavailable');
      expect((await site.alternative(reference)).json['outcome']).toBe('unavailable');
      expect((await site.alternative(reference)).json['outcome']).toBe('verified');
    });

    test('an unlock reference is no alternative', async ({ site, outside }) => {
      const reference = await site.reference('unlock');
      expect((await site.alternative(reference)).status).toBe(409);
      expect(outside.calls('pSubOtpLog.jsp')).toEqual([]);
      expect((await site.clearLock(reference)).json).toEqual({ code: '200' });
    });
  });

  test('what is a day old is swept away, but for the record of what was verified', async ({
    site,
    server,
  }) => {
    const counts = async () => {
      const numbers: number[] = [];
      for (const name of ['attempt', 'identity', 'verification']) {
        const [row] = await server.rows(`SELECT COUNT(*) AS number_of FROM motp_${name}`);
        numbers.push(Number(row?.['number_of']));
      }
      return numbers;
    };
    const grow = async (seconds: number) => {
      await server.rows(`UPDATE motp_attempt SET created_at = created_at - ${seconds}`);
      await server.rows(`UPDATE motp_identity SET started_at = started_at - ${seconds}`);
      await site.verify();
    };
    await site.verify();
    await site.identifies(randomId());
    const [attempts = 0, identities, verified = 0] = await counts();
    await grow(80_000);
    expect(await counts()).toEqual([attempts + 1, identities, verified + 1]);
    await grow(86_401);
    expect(await counts()).toEqual([1, 0, verified + 2]);
  });

  test('a right code stays right when old rows cannot be swept away', async ({ site, server }) => {
    await server.rows('ALTER TABLE motp_identity RENAME TO motp_elsewhere');
    try {
      expect((await site.verify()).json).toEqual({ code: '200', token: expect.any(String) });
      expect(server.log()).toContain('old rows stay: ');
    } finally {
      await server.rows('ALTER TABLE motp_elsewhere RENAME TO motp_identity');
    }
  });

  test('nothing personal in the log, whatever happens', async ({ site, server, outside }) => {
    outside.answers('otp_accredit', { drop: true });
    await site.verify({ code: '987654' });
    await site.identifies(randomId(), { name: '한다른' });
    expect(server.log()).not.toMatch(/987654|홍|한다른|1001|trainee01/);
  });
}
