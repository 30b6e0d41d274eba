/**
 * NICE, the module of before (CPClient, checkplus.cb). Written from NICE's public samples; tried against the sandbox
 * (--provider nice-module), never with NICE's own.
 *   PROVIDER.url path of the program: /usr/local/nice/CPClient_64bit, .site site code, .secret site password
 * NICE's samples keep REQ_SEQ in the session, which is not there on the way back: here our own request number is the REQ_SEQ. The
 * phone number comes only if your contract has it. Both addresses, of success and of failure, are our return address.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROVIDER } from './config.js';
import { text } from './http.js';

const PAGE = PROVIDER.page || 'https://nice.checkplus.co.kr/CheckPlusSafeModel/checkplus.cb';
const SEALED = /^[A-Za-z0-9+/=]{20,4000}$/;

const numberOf = (row) => row.request_no.slice(0, 30);

/** What the program printed, a byte a letter; '' where it failed. */
async function ask(order, word) {
  try {
    const options = { encoding: 'latin1', timeout: 8_000 };
    const { stdout } = await promisify(execFile)(
      PROVIDER.url,
      [order, PROVIDER.site, PROVIDER.secret, word],
      options,
    );
    return stdout;
  } catch (error) {
    // Not error.message, which has the password.
    console.error(`motp: CPClient ${order} ${error.code ?? ''}`);
    return '';
  }
}

export async function form(row, returnUrl) {
  const values = {
    REQ_SEQ: numberOf(row),
    SITECODE: PROVIDER.site,
    AUTH_TYPE: 'M',
    RTN_URL: returnUrl,
    ERR_URL: `${returnUrl}&failed=1`,
    POPUP_GUBUN: 'N',
    CUSTOMIZE: row.way === 'popup' ? '' : 'Mobile',
  };
  const words = Object.entries(values).flat();
  const sealed = (await ask('ENC', words.map((word) => `${word.length}:${word}`).join(''))).trim();
  return SEALED.test(sealed) ? { action: PAGE, fields: { m: 'checkplusService', EncodeData: sealed } } : null;
}

export async function result(row, input) {
  const sealed = text(input, 'EncodeData');
  const values = valuesOf(SEALED.test(sealed) ? await ask('DEC', sealed) : '');
  if (text(values, 'REQ_SEQ') !== numberOf(row)) return { kind: 'foreign' };
  if (text(input, 'failed') !== '' || 'ERR_CODE' in values) {
    return { kind: 'failed', code: text(values, 'ERR_CODE') };
  }
  return {
    kind: 'verified',
    name: decodeURIComponent(text(values, 'UTF8_NAME').replaceAll('+', ' ')),
    phone: text(values, 'MOBILE_NO'),
    birth: text(values, 'BIRTHDATE'),
    ci: text(values, 'CI'),
    code: '0000',
    id: text(values, 'RES_SEQ'),
  };
}

/** NICE's way to write values: the length in bytes, a colon, the text; names and values by turns. */
function valuesOf(plain) {
  const words = [];
  for (let at = 0; at < plain.length;) {
    const length = /^(\d{1,5}):/.exec(plain.slice(at, at + 6))?.[1];
    if (length === undefined) break;
    const start = at + length.length + 1;
    at = start + Number(length);
    words.push(plain.slice(start, at));
  }
  return Object.fromEntries(
    words.flatMap((word, place) => (place % 2 === 0 ? [[word, words[place + 1] ?? '']] : [])),
  );
}

/** For providers whose SDK runs in the page (provider-portone.js). */
export const askAbout = null;
