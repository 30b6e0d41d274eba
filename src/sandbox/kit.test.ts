// oxlint-disable max-lines -- the kit as a site meets it: each of its servers over HTTP
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Call } from './agency/calls.js';
import { type Kit, type KitOptions, startKit } from './kit.js';
import { PERSON_STATES, personOf } from './people.js';
import { sign } from './provider/signature.js';

/** The sandbox as somebody else's server meets it. */

const NOW = Date.UTC(2026, 0, 5, 3, 0, 30);
const HONG = {
  name: '홍길동',
  phone: '01000000000',
  memberId: 'hong01',
  birth: '19900101',
  ci: `${'Ci0+/'.repeat(17)}a==`,
};
const LEE = { name: '이하나', phone: '01000000002', memberId: 'lee02' };
const SECRET = 'a-secret-of-both';

let kit: Kit;
let calls: Call[];
let now: number;

async function start(more: Partial<KitOptions> = {}): Promise<void> {
  calls = [];
  now = NOW;
  kit = await startKit({
    port: 0,
    host: '127.0.0.1',
    people: [personOf(HONG), personOf(LEE, 'locked')],
    siteSecret: SECRET,
    cors: false,
    now: () => now,
    onCall: (call) => calls.push(call),
    ...more,
  });
}

beforeEach(() => start());
afterEach(() => kit.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };

async function post(
  path: string,
  body: Record<string, string> | string,
  headers: Record<string, string> = FORM,
) {
  const text = typeof body === 'string' ? body : new URLSearchParams(body).toString();
  const response = await fetch(kit.base + path, { method: 'POST', headers, body: text });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function control(path: string, body: object) {
  return post(path, JSON.stringify(body), { 'content-type': 'application/json' });
}

async function code(id: string): Promise<string> {
  const response = await fetch(`${kit.base}/sandbox/trainees/${id}/code`);
  return String(((await response.json()) as { code: unknown }).code);
}

const person = ({ name, phone, memberId }: typeof LEE) => ({
  USER_NM: name,
  USER_TEL: phone,
  AGTID: 'agent',
  USRID: memberId,
});

async function check(who: typeof LEE, OTPNO: string): Promise<unknown> {
  const answer = await post('/agency/api/v2/otp_accredit', { ...person(who), OTPNO });
  return (JSON.parse(answer.text) as { code: unknown }).code;
}

const kindsOf = (call: Call | undefined) => call?.findings.map(({ kind }) => kind) ?? [];

describe('people of one’s own', () => {
  test('a right code, and what is known of the request', async () => {
    expect(await check(HONG, await code('hong01'))).toBe(200);
    expect(calls).toMatchObject([{ no: 1, endpoint: 'otp_accredit', trainee: 'hong01', answer: '200' }]);
    expect(calls[0]?.fields.find(({ name }) => name === 'USER_NM')).toEqual({
      name: 'USER_NM',
      text: '홍길동',
      hex: 'ED 99 8D EA B8 B8 EB 8F 99',
    });
  });

  test.each(PERSON_STATES)('%s', async (state) => {
    await kit.close();
    await start({ people: [personOf(HONG, state)] });
    const shown = await code('hong01');
    const ends: Record<string, unknown> = {
      fine: 200,
      locked: 'AP009',
      unregistered: 'AP005',
      'wrong-phone': 'AP005',
      'old-phone': 'AP005',
      'clock-off': 'AP001',
      'two-phones': 'AP001',
    };
    expect(await check(HONG, shown === 'null' ? '123456' : shown)).toBe(ends[state]);
  });

  test('whom nobody knows is AP005, or has a phone from the first request on', async () => {
    const kim = { name: '김새로', phone: '01000000003', memberId: 'kim03' };
    expect(await check(kim, '123456')).toBe('AP005');
    await control('/sandbox/settings', { enrolUnknown: true });
    expect(await check(kim, '123456')).toMatch(/AP001|200/);
    expect(await check(kim, await code('kim03'))).toBe(200);
  });
});

describe('mistakes are named, and not judged', () => {
  test('EUC-KR', async () => {
    const rest = new URLSearchParams({ USER_TEL: HONG.phone, AGTID: 'a', USRID: 'hong01', OTPNO: '000000' });
    const answer = await post('/agency/api/v2/otp_accredit', `USER_NM=%C8%AB%B1%E6%B5%BF&${rest}`);
    expect(answer.text).toContain('WE003');
    expect(calls[0]?.findings).toContainEqual({
      kind: 'euc-kr',
      field: 'USER_NM',
      seen: 'C8 AB B1 E6 B5 BF',
      meant: '홍길동',
    });
    expect(await check(HONG, await code('hong01'))).toBe(200);
  });

  test('the same code twice, within a minute', async () => {
    await check(HONG, '000000');
    now += 1_200;
    await check(HONG, '000000');
    expect(calls.map((call) => kindsOf(call).includes('twice'))).toEqual([false, true]);
    now += 120_000;
    await check(HONG, '000000');
    expect(kindsOf(calls[2])).not.toContain('twice');
  });

  test('a request that gets no answer is told all the same', async () => {
    await control('/sandbox/faults', { endpoint: 'otp_accredit', drop: true, times: 1 });
    await expect(check(HONG, '000000')).rejects.toThrow();
    expect(calls).toMatchObject([{ answer: null }]);
  });

  test('more than the rate: WE005', async () => {
    await control('/sandbox/settings', { mostPerMinute: 2 });
    const answers = [await check(HONG, '000000'), await check(HONG, '000001'), await check(HONG, '000002')];
    expect(answers.at(-1)).toBe('WE005');
    now += 60_000;
    expect(await check(HONG, await code('hong01'))).toBe(200);
  });
});

const REQUEST = 'request-0123';
const RETURN = 'http://lms.example/return?x=1';

async function identify(decision: string, who: string, requestNo = REQUEST): Promise<string> {
  const signature = sign(SECRET, requestNo, RETURN);
  const started = await post('/provider/start', {
    request_no: requestNo,
    return_url: RETURN,
    locale: 'ko',
    signature,
  });
  expect(started.text).toMatch(/<option value="hong01">홍길동 · 01000000000/);
  const transaction = /name="transaction" value="([^"]*)"/.exec(started.text)?.[1] ?? '';
  const decided = await post('/provider/decide', { transaction, decision, person: who });
  expect(decided.text).toContain('action="http://lms.example/return?x=1"');
  expect(decided.text).toContain(`name="request_no" value="${requestNo}"`);
  return /name="ticket" value="([^"]*)"/.exec(decided.text)?.[1] ?? '';
}

/** Whom the provider's page supposes to hold the phone. */
async function supposed(): Promise<string | undefined> {
  const sent = { request_no: REQUEST, return_url: RETURN, signature: sign(SECRET, REQUEST, RETURN) };
  return /<option value="([^"]*)" selected/.exec((await post('/provider/start', sent)).text)?.[1];
}

const redeem = (ticket: string, secret = SECRET) =>
  post('/provider/api/result', { site_secret: secret, ticket });

describe('the identity provider', () => {
  test('supposes whoever typed a code last, of several else nobody, and of one that one', async () => {
    expect(await supposed()).toBe('');
    await check(LEE, '000000');
    expect(await supposed()).toBe('lee02');
    await check(HONG, '000000');
    expect(await supposed()).toBe('hong01');
    await kit.close();
    await start({ people: [personOf(LEE)] });
    expect(await supposed()).toBeUndefined();
  });

  test('tells the site once who it was, and its record clears the lock', async () => {
    const ticket = await identify('verify', 'lee02');
    const answer = await redeem(ticket);
    const said = JSON.parse(answer.text) as Record<string, string>;
    expect(said).toEqual({
      request_no: REQUEST,
      result_code: '0000',
      name: '이하나',
      phone: '01000000002',
      transaction_id: expect.stringMatching(/^GASANG\d{12}$/),
      verified_at: '2026-01-05 12:00:30',
    });
    expect((await redeem(ticket)).status).toBe(404);
    const record = {
      M_RET: 'T',
      M_RETCD: said['result_code'],
      M_TRNID: said['transaction_id'],
      M_TRNDT: said['verified_at'],
    };
    const reset = await post('/agency/api/v2/user_reset', { ...person(LEE), ...record } as Record<
      string,
      string
    >);
    expect(reset.text).toContain('"code":200');
    expect(calls.at(-1)?.findings).toEqual([]);
    expect(await check(LEE, await code('lee02'))).toBe(200);
  });

  test('says a date of birth and a CI where it was told them, and never another’s', async () => {
    const said = JSON.parse((await redeem(await identify('verify', 'hong01'))).text) as object;
    expect(said).toMatchObject({ birth: HONG.birth, ci: HONG.ci });
  });

  test('what it told the site is in the log, so that a mismatch can be explained', async () => {
    await redeem(await identify('someone-else', 'hong01'), 'guess');
    expect(calls).toEqual([]);
    await redeem(await identify('someone-else', 'hong01'));
    expect(calls).toMatchObject([{ no: 1, endpoint: 'provider', answer: '0000', findings: [] }]);
    expect(calls[0]?.fields).toContainEqual({ name: 'name', text: '한다른', hex: null });
  });

  test('an invented record is named, whatever it clears', async () => {
    const record = { M_RET: 'T', M_RETCD: '0000', M_TRNID: '1', M_TRNDT: '2026-01-05 12:00:30' };
    await post('/agency/api/v2/user_reset', { ...person(LEE), ...record });
    expect(kindsOf(calls[0])).toEqual(['record-invented']);
  });

  test.each([
    ['cancel', '9001'],
    ['expired', '9002'],
    ['error', '9999'],
  ])('%s: nobody is named', async (decision, result) => {
    const said = JSON.parse((await redeem(await identify(decision, 'hong01'))).text) as object;
    expect(said).toMatchObject({ result_code: result });
    expect(said).not.toHaveProperty('name');
  });

  test('says what is wrong with a request, and with a secret', async () => {
    const wrong = await post('/provider/start', { request_no: REQUEST, return_url: RETURN, signature: 'x' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('서명이 다릅니다')]);
    const script = { request_no: REQUEST, return_url: 'javascript:alert(1)', signature: 'x' };
    expect((await post('/provider/start', script)).text).toContain('형식이 다릅니다');
    expect((await redeem(await identify('verify', 'hong01'), 'another')).status).toBe(403);
  });
});

const saidOf = async (body: object) =>
  JSON.parse((await control('/agency/api/v2/phone_auth_hist', body)).text) as object;

describe('reports of 대체인증', () => {
  const REPORT = { AGTID: 'a', USRID: 'hong01', COURSE_AGENT_PK: 'C1', CLASS_AGENT_PK: 'C1,3' };
  const RECORD = { m_Ret: 'T', m_retCD: '0000', m_trnID: 'x', m_trnDT: '2026-01-05 12:00:30' };
  const PURPOSE = { EVAL_CD: '02', EVAL_TYPE: '시험', CLASS_TME: '01' };

  test.each([
    ['pSubOtpLog', { ...REPORT, ...PURPOSE, ...RECORD }, '101'],
    ['pSubOtpLog', { ...REPORT, ...RECORD }, '102'],
    ['pAuthLog', { ...REPORT, ...RECORD }, '101'],
    ['pAuthLog', { ...REPORT, ...RECORD, m_trnID: '' }, '102'],
  ])('%s of %o: %s', async (name, fields, value) => {
    const answer = await post(`/agency/ExConn/LMS/${name}.jsp`, fields);
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.text).toContain(`<RetVal>${value}</RetVal>`);
    expect(calls).toMatchObject([{ endpoint: name, answer: value, trainee: 'hong01' }]);
    // What the agency takes as it should be is named no mistake: pAuthLog has no purpose, in most families.
    if (value === '101')
      expect(calls[0]?.findings).toEqual([{ kind: 'record-invented', field: 'm_trnID', seen: 'x' }]);
  });

  test('what was ordered is answered', async () => {
    await control('/sandbox/faults', { endpoint: 'alternative', code: '102', times: 1 });
    const fields = { ...REPORT, ...RECORD };
    expect((await post('/agency/ExConn/LMS/pAuthLog.jsp', fields)).text).toContain('<RetVal>102</RetVal>');
    expect((await post('/agency/ExConn/LMS/pAuthLog.jsp', fields)).text).toContain('<RetVal>101</RetVal>');
  });

  test('a list from server to server', async () => {
    const row = {
      agtId: 'a',
      usrId: 'hong01',
      courseAgentPk: 'C1',
      mRet: 'T',
      mRetCd: '0000',
      mTrnId: 'x',
      mTrnDt: '2026-01-05 12:00:30',
      regDate: '2026-01-05',
    };
    expect(await saidOf({ dataList: [row, row] })).toMatchObject({ code: 200, data_cnt: 2 });
    expect(await saidOf({ dataList: [{ ...row, mRet: 'Y' }] })).toMatchObject({ code: 'WE004' });
  });
});

const allowed = async () =>
  (await post('/agency/api/v2/otp_accredit', {})).headers.get('access-control-allow-origin');

describe('who may ask', () => {
  test('pages of other sites only if told so', async () => {
    expect(await allowed()).toBeNull();
    await kit.close();
    await start({ cors: true });
    expect(await allowed()).toBe('*');
  });

  test('the page and what it asks', async () => {
    await check(HONG, '000000');
    const page = await fetch(`${kit.base}/`);
    expect(await page.text()).toContain('mOTP 샌드박스');
    const overview = (await (await fetch(`${kit.base}/sandbox/overview?after=0`)).json()) as Record<
      string,
      unknown[]
    >;
    expect(overview['people']).toMatchObject([
      { id: 'hong01', failures: 1, locked: false },
      { id: 'lee02', locked: true },
    ]);
    expect(overview['calls']).toHaveLength(1);
  });
});
