import { AGENCY_CODES } from '../../../src/core/agency.js';
import type { Fault } from '../../../src/sandbox/control/faults.js';

/** An answer that an LMS's server may give to any call. */
export type AnswerFault = Omit<Fault, 'endpoint' | 'trainee' | 'times'>;

export const STATUSES = [200, 401, 503];

/** Every known code, and one that is unknown. */
export const CODES = [...Object.keys(AGENCY_CODES), 'ZZ999'];

const MB = 1_000_000;
const JSON_TYPE = 'application/json';
const json = (body: string): AnswerFault => ({ body, contentType: JSON_TYPE });
const bytes = (text: string, ...more: number[]) =>
  Buffer.concat([Buffer.from(text), Buffer.from(more)]).toString('base64');

/** 인증번호, in EUC-KR. */
const EUC_KR = [0xc0, 0xce, 0xc1, 0xf5, 0xb9, 0xf8, 0xc8, 0xa3];
const eucKrJson = (code: string) =>
  Buffer.concat([Buffer.from(`{"code":"${code}","msg":"`), Buffer.from(EUC_KR), Buffer.from('"}')]).toString(
    'base64',
  );

const HTML = '<!doctype html><title>안내</title><p onclick="alert(1)">점검 안내 02-0000-0000</p>';
/** The deepest nesting that fits into a fault. */
const DEPTH = 15_000;

/** Odd bodies that are still the agency's answer. */
export function readableBodies(code: string): Record<string, AnswerFault> {
  const answer = `{"code":"${code}","msg":"점검 02-0000-0000","status":"FAIL"}`;
  return {
    'JSON as text/html': { body: answer },
    'JSON as text/plain': { body: answer, contentType: 'text/plain' },
    'JSON of no known type': { body: answer, contentType: 'x/y' },
    'JSON behind a byte order mark': json(`\uFEFF${answer}`),
    'JSON between spaces': json(`\r\n  ${answer}\n`),
    'JSON in EUC-KR': { base64: eucKrJson(code), contentType: `${JSON_TYPE}; charset=euc-kr` },
    'EUC-KR said to be UTF-8': { base64: eucKrJson(code), contentType: `${JSON_TYPE}; charset=utf-8` },
    '10 MB of JSON': { ...json(answer), padTo: 10 * MB },
    'JSON with fields of any type': json(`{"msg":{"a":[null,1e9]},"status":7,"x":[],"code":" ${code} "}`),
  };
}

/** Bodies that are no answer. */
export const UNREADABLE_BODIES: Record<string, AnswerFault> = {
  'an empty body': { body: '' },
  'spaces alone': { body: ' \n' },
  HTML: { body: HTML },
  'HTML in EUC-KR': {
    base64: bytes('<html><title>', ...EUC_KR),
    contentType: 'text/html; charset=euc-kr',
  },
  '10 MB of HTML': { body: HTML, padTo: 10 * MB },
  'JSON that ends early': json('{"code":"AP0'),
  'lists in lists, 15 000 deep': json('['.repeat(DEPTH) + ']'.repeat(DEPTH)),
  'a list': json('[{"code":200}]'),
  'a number': json('200'),
  'a string': json('"200"'),
  null: json('null'),
  true: json('true'),
  'an empty object': json('{}'),
  'an empty code': json('{"code":" "}'),
  'null as the code': json('{"code":null}'),
  'true as the code': json('{"code":true}'),
  'an object as the code': json('{"code":{"a":1}}'),
  'an endless number as the code': json('{"code":1e400}'),
  'JSON in a string': json(JSON.stringify('{"code":200}')),
  JSONP: { body: 'callback({"code":200})', contentType: 'text/javascript' },
  XML: { body: '<?xml version="1.0"?><code>200</code>', contentType: 'text/xml' },
  'bytes of nothing': { base64: bytes('', 0, 255, 254, 0, 200), contentType: JSON_TYPE },
  'HTML, compressed, so it says': { body: HTML, headers: { 'content-encoding': 'gzip' } },
};

/** Faults of the connection, whatever the body says. */
export const WAYS: Record<string, AnswerFault> = {
  'reset before the request is taken': { drop: true },
  'reset after the request was done': { drop: true, lost: true },
  'JSON, and a reset in its middle': { ...json('{"code":"AP001","msg":""}'), cut: true },
  'HTML, and a reset in its middle': { status: 502, body: HTML, padTo: MB, cut: true },
  'to a login page': { status: 302, headers: { location: '/hazards/plain/' } },
  'to an address that is not there': { status: 307, headers: { location: '/lms/motp/round' } },
  'nothing to say (204)': { status: 204, body: '' },
};
