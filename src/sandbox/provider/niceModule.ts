import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { toCp949 } from '../cp949.js';
import { type Deliver, isAddress, type Provider, type RequestProblem, type Transaction } from './provider.js';

/**
 * NICE's module of before (`checkplus.cb`). How CPClient seals is NICE's secret: `cpclient` of the command line stands in for it
 * and seals in a way of its own (`sealed`), so that all around it can be tried: the order of the values, the two addresses, what
 * comes back, in EUC-KR. Written from NICE's public samples.
 */

interface NiceModuleSite {
  code: string;
  password: string;
}

/** A text that only the two that have the password can read and write. */
export function sealed(text: Uint8Array, { code, password }: NiceModuleSite): string {
  const [key, vector] = [keyOf(code, password), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  const body = Buffer.concat([vector, cipher.update(text), cipher.final()]);
  return Buffer.concat([createHmac('sha256', key).update(body).digest(), body]).toString('base64');
}

/** The text of a `sealed`, or null. */
export function opened(text: string, { code, password }: NiceModuleSite): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  const [key, body] = [keyOf(code, password), bytes.subarray(32)];
  if (body.length < 32 || !createHmac('sha256', key).update(body).digest().equals(bytes.subarray(0, 32)))
    return null;
  const decipher = createDecipheriv('aes-256-cbc', key, body.subarray(0, 16));
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]);
}

const keyOf = (code: string, password: string) => createHash('sha256').update(`${code} ${password}`).digest();

/** NICE's way to write values: the length in bytes, a colon, the text; names and values by turns. */
function written(values: Record<string, string>): Buffer {
  const words = Object.entries(values).flat().map(toCp949);
  return Buffer.concat(words.flatMap((word) => [Buffer.from(`${word.length}:`), word]));
}

function read(bytes: Buffer): Record<string, string> {
  const text = bytes.toString('latin1');
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = /^(\d{1,4}):/.exec(text.slice(at, at + 5))?.[1];
    if (length === undefined) break;
    const start = at + length.length + 1;
    at = start + Number(length);
    if (at > text.length) break;
    words.push(text.slice(start, at));
  }
  return Object.fromEntries(
    words.flatMap((word, place) => (place % 2 === 0 ? [[word, words[place + 1] ?? '']] : [])),
  );
}

export function beginOfModule(
  provider: Provider,
  { m, EncodeData: data = '' }: Record<string, string>,
  site: NiceModuleSite,
): Transaction | RequestProblem {
  // NICE's own samples wrote it wrongly for years.
  if (m !== 'checkplusService' && m !== 'checkplusSerivce') return 'fields';
  const plain = opened(data, site);
  const values = plain ? read(plain) : {};
  const { REQ_SEQ: requestNo = '', RTN_URL: returnUrl = '', ERR_URL: errorUrl = '', SITECODE: code } = values;
  if (
    code !== site.code ||
    !/^[\w-]{1,30}$/.test(requestNo) ||
    !isAddress(returnUrl) ||
    !isAddress(errorUrl)
  ) {
    return 'sealed';
  }
  const deliver: Deliver = (_, ticket) => {
    const answer = provider.conclude(ticket, { timeIsTold: false });
    if (!answer) return null;
    const { name, phone = '', birth = '', ci = '' } = answer;
    const result =
      name === undefined
        ? { REQ_SEQ: requestNo, ERR_CODE: answer.result_code, AUTH_TYPE: 'M' }
        : {
            REQ_SEQ: requestNo,
            RES_SEQ: answer.transaction_id,
            AUTH_TYPE: 'M',
            NAME: name,
            UTF8_NAME: encodeURIComponent(name),
            BIRTHDATE: birth.replaceAll(/\D/g, ''),
            GENDER: '1',
            NATIONALINFO: '0',
            CI: ci,
            MOBILE_NO: phone,
          };
    return {
      method: 'post',
      url: name === undefined ? errorUrl : returnUrl,
      fields: { EncodeData: sealed(written(result), site) },
    };
  };
  return provider.open({ requestNo, returnUrl, locale: 'ko', deliver });
}
