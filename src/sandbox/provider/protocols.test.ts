import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Kit, startKit } from '../kit.js';
import { personOf } from '../people.js';
import { toCp949 } from '../cp949.js';
import { opened, sealed } from './niceModule.js';
import { SITE } from './signature.js';

/** What the provider refuses in the ways of NICE and PortOne; e2e/examples has what it takes, from the adapters. */

const SECRET = 'a-secret-of-both';
const HONG = { name: '홍길동', phone: '01000000000', memberId: 'hong01', birth: '19900101' };

let kit: Kit;

beforeEach(async () => {
  const options = { port: 0, host: '127.0.0.1', siteSecret: SECRET, cors: false };
  kit = await startKit({ ...options, people: [personOf(HONG)] });
});
afterEach(() => kit.close());

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${kit.base}/provider/${path}`, init);
  return { status: response.status, text: await response.text() };
}

describe('NICE’s API', () => {
  const TOKEN = 'digital/niceid/api/v1.0/common/crypto/token';
  const [client, product = ''] = SITE.split(':');

  function token(secret: string, { at = Date.now() / 1000, productID = product, enc_mode = '1' } = {}) {
    const authorization = `bearer ${btoa(`${secret}:${Math.floor(at)}:${client}`)}`;
    const dataBody = { req_dtim: '20260105120000', req_no: 'r'.repeat(30), enc_mode };
    const body = JSON.stringify({ dataHeader: { CNTY_CD: 'ko' }, dataBody });
    return ask(TOKEN, { method: 'POST', headers: { authorization, productID }, body });
  }

  test('gives tokens to the site only, by a clock that is right', async () => {
    expect((await token(SECRET)).text).toContain('"result_cd":"0000"');
    expect((await token('guess')).status).toBe(401);
    expect((await token(SECRET, { at: Date.now() })).status).toBe(401);
    expect((await token(SECRET, { at: Date.now() / 1000 - 3600 })).status).toBe(401);
    expect((await token(SECRET, { productID: 'another' })).status).toBe(401);
    expect((await token(SECRET, { enc_mode: '3' })).text).toContain('"result_cd":"0001"');
    expect((await ask(TOKEN, { method: 'POST', body: '{' })).status).toBe(400);
  });

  test.each([
    ['', 'request_no'],
    ['m=service&token_version_id=made-up&enc_data=AAAA&integrity_value=AAAA', 'token_version_id'],
  ])('refuses %j in words', async (query, word) => {
    const { status, text } = await ask(`CheckPlusSafeModel/service.cb?${query}`);
    expect(status).toBe(400);
    expect(text).toContain(word);
  });

  test('refuses what was signed or sealed by another key', async () => {
    const { dataBody } = JSON.parse((await token(SECRET)).text) as { dataBody: { token_version_id: string } };
    const query = new URLSearchParams({
      m: 'service',
      token_version_id: dataBody.token_version_id,
      enc_data: 'QUFBQUFBQUFBQUFBQUFBQQ==',
      integrity_value: 'AAAA',
    });
    expect((await ask(`CheckPlusSafeModel/service.cb?${query}`)).text).toContain('integrity_value');
  });
});

const values = (change: Record<string, string> = {}) =>
  Object.entries({
    REQ_SEQ: 'a1',
    SITECODE: 'SANDBOX',
    RTN_URL: 'http://127.0.0.1/a?b=1',
    ERR_URL: 'http://127.0.0.1/b',
    ...change,
  })
    .flat()
    .map((word) => `${word.length}:${word}`)
    .join('');

describe('NICE’s module', () => {
  const site = { code: 'SANDBOX', password: SECRET };
  const request = (text: string, by = site) =>
    ask('CheckPlusSafeModel/checkplus.cb', {
      method: 'POST',
      body: new URLSearchParams({
        m: 'checkplusSerivce',
        EncodeData: sealed(new TextEncoder().encode(text), by),
      }),
    });
  test('takes a request, and none that is sealed or written otherwise', async () => {
    expect((await request(values())).status).toBe(200);
    expect((await request(values(), { ...site, password: 'another' })).status).toBe(400);
    for (const spoilt of [
      values({ SITECODE: 'OTHER' }),
      values({ RTN_URL: 'javascript:alert(1)' }),
      values({ REQ_SEQ: '' }),
      values().slice(0, -5),
      '9999999999:',
      '',
    ]) {
      expect((await request(spoilt)).status, spoilt).toBe(400);
    }
  });

  test('what is sealed is opened by the same site alone', () => {
    const text = toCp949('이름 홍길동 a1');
    const seal = sealed(text, site);
    expect(new TextDecoder('euc-kr').decode(opened(seal, site) ?? undefined)).toBe('이름 홍길동 a1');
    expect(opened(seal, { ...site, code: 'x' })).toBeNull();
    expect(opened('AAAA', site)).toBeNull();
  });
});

const begin = (change: Record<string, string> = {}) => {
  const fields = {
    identityVerificationId: 'v1',
    storeId: 's',
    channelKey: 'c',
    origin: kit.base,
    ...change,
  };
  return ask(`portone?${new URLSearchParams(fields)}`);
};
const decide = (page: string, decision: string) => {
  const transaction = /name="transaction" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ transaction, decision, person: 'hong01' });
  return ask('decide', { method: 'POST', body });
};
const look = (id: string, secret = SECRET) =>
  ask(`identity-verifications/${id}`, { headers: { authorization: `PortOne ${secret}` } });

describe('PortOne', () => {
  test('one id, from READY to VERIFIED, told to the site alone', async () => {
    expect((await look('v1')).status).toBe(404);
    const { text } = await begin();
    expect(JSON.parse((await look('v1')).text)).toMatchObject({ id: 'v1', status: 'READY' });
    expect((await look('v1', 'guess')).status).toBe(401);
    expect((await decide(text, 'verify')).text).toContain(`"${kit.base}"`);
    expect(JSON.parse((await look('v1')).text)).toMatchObject({
      status: 'VERIFIED',
      verifiedCustomer: { name: '홍길동', phoneNumber: '01000000000', birthDate: '1990-01-01' },
    });
    expect((await begin()).text).toContain('이미 인증을 마친');
  });

  test('a page that was left is come back to, its query as it was', async () => {
    const redirectUrl = 'http://127.0.0.1/lesson?no=%B0%A1';
    const { text } = await begin({ redirectUrl });
    const back = await decide(text, 'error');
    expect(back.text).toContain('http://127.0.0.1/lesson?no=%B0%A1&amp;identityVerificationId=v1');
    expect(JSON.parse((await look('v1')).text)).toMatchObject({ status: 'FAILED' });
  });

  test.each([
    { origin: 'javascript:alert(1)' },
    { origin: '' },
    { storeId: '' },
    { identityVerificationId: '"><script>' },
  ])('refuses %j', async (change) => {
    const { status, text } = await begin(change);
    expect(status).toBe(400);
    expect(text).not.toContain('<script>');
  });
});

test('no request to them ends it', async () => {
  const paths = ['service.cb', 'checkplus.cb'].map((page) => `CheckPlusSafeModel/${page}`);
  const names = [
    'm',
    'EncodeData',
    'enc_data',
    'integrity_value',
    'token_version_id',
    'identityVerificationId',
    'origin',
  ];
  const values = ['service', 'checkplusService', 'AAAA', 'x'.repeat(50_000), '\0', 'http://[', '{"a":1}'];
  const requests = fc.sample(
    fc.record({
      path: fc.constantFrom(
        ...paths,
        'portone',
        'identity-verifications/%ff',
        'digital/niceid/api/v1.0/common/crypto/token',
      ),
      method: fc.constantFrom('GET', 'POST', 'PUT'),
      fields: fc.array(
        fc.tuple(
          fc.constantFrom(...names),
          fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 50 })),
        ),
      ),
      authorization: fc.constantFrom('', 'bearer', 'bearer !', 'PortOne x'),
    }),
    { numRuns: 1_000, seed: 20_260_105 },
  );
  for (let first = 0; first < requests.length; first += 50) {
    const some = requests.slice(first, first + 50).map(({ path, method, fields, authorization }) => {
      const sent = new URLSearchParams(fields);
      const query = method === 'GET' ? `?${sent.toString().slice(0, 8_000)}` : '';
      return ask(path + query, {
        method,
        headers: { authorization },
        ...(method !== 'GET' && { body: sent }),
      });
    });
    for (const { status } of await Promise.all(some)) expect(status).toBeLessThan(500);
  }
  expect((await ask('portone.js')).status).toBe(200);
});
