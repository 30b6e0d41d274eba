/**
 * NICE, the API of today (checkplus service.cb). Written from NICE's public description; tried against the sandbox
 * (--provider nice-api), never against NICE's own.
 *   PROVIDER.url https://svc.niceapi.co.kr:22001, .site CLIENT_ID:PRODUCT_ID, .secret the organisation's access token
 * The phone number and CI come only if your contract has them; name and date of birth come always.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { ask, kst, parse } from './agency.js';
import { PROVIDER } from './config.js';
import { text } from './http.js';

const PAGE = PROVIDER.page || 'https://nice.checkplus.co.kr/CheckPlusSafeModel/service.cb';

const numberOf = (row) => row.request_no.slice(0, 30);
const aes = (key) => [key.slice(0, 16), key.slice(-16)];
const integrity = (sealed, key) => createHmac('sha256', key.slice(0, 32)).update(sealed).digest('base64');

export async function form(row, returnUrl) {
  const [client, product] = PROVIDER.site.split(':');
  const time = kst(Date.now()).replace(/\D/g, '');
  const token = Buffer.from(`${PROVIDER.secret}:${Math.floor(Date.now() / 1000)}:${client}`).toString(
    'base64',
  );
  const answer = await ask(
    `${PROVIDER.url}/digital/niceid/api/v1.0/common/crypto/token`,
    JSON.stringify({
      dataHeader: { CNTY_CD: 'ko' },
      dataBody: { req_dtim: time, req_no: numberOf(row), enc_mode: '1' },
    }),
    {
      'content-type': 'application/json',
      authorization: `bearer ${token}`,
      client_id: client,
      productID: product,
    },
  );
  const body = answer && parse(answer.bytes.toString('utf8'))?.dataBody;
  if (text(body, 'token_val') === '' || text(body, 'site_code') === '') return null;
  // The key of this one request: it stays in the row, and opens what comes back.
  const key = createHash('sha256')
    .update(`${time}${numberOf(row)}${body.token_val}`)
    .digest('base64');
  const plain = JSON.stringify({
    requestno: numberOf(row),
    returnurl: returnUrl,
    sitecode: body.site_code,
    methodtype: 'post',
    popupyn: row.way === 'popup' ? 'Y' : 'N',
    authtype: 'M',
  });
  const cipher = createCipheriv('aes-128-cbc', ...aes(key));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
  return {
    action: PAGE,
    fields: {
      m: 'service',
      token_version_id: text(body, 'token_version_id'),
      enc_data: sealed,
      integrity_value: integrity(sealed, key),
    },
    data: key,
  };
}

/** NICE comes to the return address after a success only; a window that was closed stays without a result. */
export async function result(row, input) {
  const key = row.provider_data ?? '';
  const sealed = text(input, 'enc_data');
  if (key === '' || integrity(sealed, key) !== text(input, 'integrity_value')) return { kind: 'foreign' };
  const decipher = createDecipheriv('aes-128-cbc', ...aes(key));
  const plain = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  // The JSON is in EUC-KR, but for utf8_name, which is percent-encoded; all that is read of it is ASCII.
  const said = parse(plain.toString('latin1'));
  if (text(said, 'requestno') !== numberOf(row)) return { kind: 'foreign' };
  return {
    kind: text(said, 'resultcode') === '0000' ? 'verified' : 'failed',
    name: decodeURIComponent(text(said, 'utf8_name').replaceAll('+', ' ')),
    phone: text(said, 'mobileno'),
    birth: text(said, 'birthdate'),
    ci: text(said, 'ci'),
    code: text(said, 'resultcode'),
    id: text(said, 'responseno'),
    time: text(said, 'enctime').replace(/^(....)(..)(..)(..)(..)(..).*$/, '$1-$2-$3 $4:$5:$6'),
  };
}

/** For providers whose SDK runs in the page (provider-portone.js). */
export const askAbout = null;
