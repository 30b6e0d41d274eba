import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { opaque } from '../lms/sessions.js';
import { remember } from '../remember.js';
import { toCp949 } from '../cp949.js';
import {
  type Deliver,
  isAddress,
  type Provider,
  type ProviderAnswer,
  type RequestProblem,
  type Transaction,
} from './provider.js';

/**
 * NICE's API of today (`service.cb`), as public code of many sites speaks it; tried against NICE's own by nobody here. A key for one
 * request is made of a token that the site's server asked for; with it the browser carries a sealed request over and a sealed
 * result back. Not known, and decided here: NICE brings nothing back when the person gives up or the time is over (its window is
 * closed), and an error with a `resultcode` other than 0000.
 */

/** What the site is called in a request for a token. */
interface NiceSite {
  /** `CLIENT_ID:PRODUCT_ID`. */
  site: string;
  /** The organisation's access token. */
  accessToken: string;
}

const TOKENS_KEPT = 1000;
/** Seconds that a clock may be off, of the `Authorization` of a request for a token. */
const CLOCK_SECONDS = 300;

const tokenRequest = z.object({
  dataHeader: z.object({ CNTY_CD: z.string() }),
  dataBody: z.object({
    req_dtim: z.string().regex(/^\d{14}$/),
    req_no: z.string().regex(/^[\w-]{1,30}$/),
    enc_mode: z.literal('1'),
  }),
});

const sealedRequest = z.object({
  requestno: z.string().regex(/^[\w-]{1,50}$/),
  returnurl: z.string().refine(isAddress),
  sitecode: z.string(),
  methodtype: z.enum(['get', 'post']).default('get'),
  authtype: z.enum(['', 'M', 'C', 'X', 'U', 'F', 'S']).default(''),
});

const SITE_CODE = 'SANDBOX01';

interface NiceApi {
  /** The site's server asks for a token; null: by its header it is not the site. */
  token(authorization: string, product: string, body: unknown, now: number): object | null;
  /** The browser brings a request. */
  begin(fields: Record<string, string>): Transaction | RequestProblem;
}

export function createNiceApi(provider: Provider, { site, accessToken }: NiceSite): NiceApi {
  const keys = new Map<string, string>();
  const [client = '', product = ''] = site.split(':');
  return {
    token(authorization, productId, body, now) {
      const given = Buffer.from(/^bearer (.+)$/i.exec(authorization)?.[1] ?? '', 'base64').toString();
      const [token, time, name] = given.split(':');
      if (token !== accessToken || name !== client || productId !== product) return null;
      if (!(Math.abs(Number(time) - now / 1000) <= CLOCK_SECONDS)) return null;
      const request = tokenRequest.safeParse(body);
      if (!request.success) {
        return tokenAnswer({ rsp_cd: 'P000', res_msg: z.prettifyError(request.error), result_cd: '0001' });
      }
      const { req_dtim: at, req_no: requestNo } = request.data.dataBody;
      const [version, value] = [opaque(), opaque()];
      const key = createHash('sha256').update(`${at}${requestNo}${value}`).digest('base64');
      remember(keys, version, key, TOKENS_KEPT);
      const dataBody = { rsp_cd: 'P000', res_msg: '', result_cd: '0000', site_code: SITE_CODE };
      return tokenAnswer({ ...dataBody, token_version_id: version, token_val: value, period: 3600 });
    },
    begin({ m, token_version_id: version = '', enc_data: sealed = '', integrity_value: integrity }) {
      const key = keys.get(version);
      if (m !== 'service') return 'fields';
      if (key === undefined) return 'unknown-token';
      if (integrity !== integrityOf(sealed, key)) return 'integrity';
      const request = sealedRequest.safeParse(open(sealed, key));
      if (!request.success || request.data.sitecode !== SITE_CODE) return 'sealed';
      const { requestno: requestNo, returnurl: returnUrl, methodtype: method } = request.data;
      keys.delete(version);
      const deliver: Deliver = ({ decision }, ticket) => {
        const answer = provider.conclude(ticket);
        if (!answer || decision === 'cancel' || decision === 'expired') return null;
        const result = seal(JSON.stringify(resultOf(answer)), key);
        return {
          method,
          url: returnUrl,
          fields: {
            token_version_id: version,
            enc_data: result,
            integrity_value: integrityOf(result, key),
          },
        };
      };
      return provider.open({ requestNo, returnUrl, locale: 'ko', deliver });
    },
  };
}

function tokenAnswer(dataBody: object): object {
  return { dataHeader: { GW_RSLT_CD: '1200', GW_RSLT_MSG: '', TRAN_ID: '' }, dataBody };
}

function resultOf({ request_no, result_code, transaction_id, verified_at, ...person }: ProviderAnswer) {
  return {
    resultcode: result_code,
    requestno: request_no,
    enctime: verified_at.replaceAll(/\D/g, ''),
    sitecode: SITE_CODE,
    responseno: transaction_id,
    authtype: 'M',
    ...(person.name !== undefined && {
      name: person.name,
      utf8_name: encodeURIComponent(person.name),
      birthdate: person.birth?.replaceAll(/\D/g, ''),
      mobileno: person.phone,
      ci: person.ci,
      nationalinfo: '0',
    }),
  };
}

/** The key's first 16 letters are AES's key, its last 16 the vector; its first 32 sign. */
const aes = (key: string) => [key.slice(0, 16), key.slice(-16)] as const;

function integrityOf(sealed: string, key: string): string {
  return createHmac('sha256', key.slice(0, 32)).update(sealed).digest('base64');
}

function seal(text: string, key: string): string {
  const cipher = createCipheriv('aes-128-cbc', ...aes(key));
  return Buffer.concat([cipher.update(toCp949(text)), cipher.final()]).toString('base64');
}

function open(sealed: string, key: string): unknown {
  try {
    const decipher = createDecipheriv('aes-128-cbc', ...aes(key));
    return JSON.parse(Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]).toString());
  } catch {
    return null;
  }
}
