import { type HttpBrowser, randomId } from './browser.js';
import { DIGITS, escaped, MARK, TEXTS } from './hostileTexts.js';
import type { RawRequest, RawSending } from './rawRequest.js';

/**
 * Presses with one hostile part: a header, a cookie, a field, the body's type or length, the method or the path. Texts are
 * bytes, one character each. Made from tables, so that every text is tried in every place.
 */
export interface Hostile {
  what: string;
  request: RawRequest;
  sending: RawSending;
  /** Whether the press may still reach the agency, exactly as typed; otherwise it must not. */
  mayPass: boolean;
}

const HEADERS =
  'User-Agent Referer Accept-Language X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto Forwarded X-Original-URL X-Rewrite-URL X-HTTP-Method-Override X-Real-IP Origin'.split(
    ' ',
  );

/** Field names that have a special meaning in some language or framework. */
const NAMES = [
  '__proto__[code]',
  '__proto__',
  'constructor[prototype][code]',
  'hasOwnProperty',
  '_method',
  '_SESSION[member]',
  'GLOBALS[member]',
  'class.module.classLoader',
  'USER_NM',
  'M_RET',
  'code.',
  ' code',
];

const METHODS = ['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'PROPFIND', 'post', 'GET'];

interface Press {
  /** Unique to this press. */
  code: string;
  attempt: string;
}

/** All hostile requests, each its own press. `addressOf`: the address of `verify`, with an addition to its query. */
export function hostileRequests(
  browser: HttpBrowser,
  addressOf: (query?: string) => string,
): (Hostile & Press)[] {
  const made: (Hostile & Press)[] = [];
  const name = /^[^=]*/.exec(browser.cookies)?.[0] ?? '';

  function add(
    what: string,
    mayPass: boolean,
    change: (request: RawRequest & { body: string }, press: Press) => Partial<RawRequest>,
    sending: RawSending = 'whole',
  ) {
    const press = { code: String(200_000 + made.length), attempt: randomId() };
    const usual = {
      method: 'POST',
      target: addressOf(),
      headers: [
        ['Host', new URL(browser.origin).host],
        ['Connection', 'close'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Cookie', browser.cookies],
        ['X-CSRF-Token', browser.csrf],
      ] as const,
      body: `code=${press.code}&purpose=01&attempt=${press.attempt}`,
    };
    const request = { ...usual, ...change(usual, press) };
    const hasLength = request.headers.some(([header]) =>
      /^(content-length|transfer-encoding)$/i.test(header),
    );
    if (!hasLength) request.headers = [...request.headers, ['Content-Length', String(request.body.length)]];
    made.push({ ...press, what, mayPass, request, sending });
  }
  const withHeader =
    (header: string, value: string) =>
    ({ headers }: RawRequest): Partial<RawRequest> => ({
      headers: [
        ...headers.filter(([other]) => other.toLowerCase() !== header.toLowerCase()),
        [header, value],
      ],
    });

  for (const text of TEXTS) {
    for (const header of HEADERS) add(`${header}: ${text}`, true, withHeader(header, text));
    for (const field of ['code', 'attempt', 'purpose']) {
      const value = escaped(text);
      add(`${field} ${text}`, false, ({ body }) => ({
        body: body.replace(new RegExp(`${field}=[^&]*`), `${field}=${value}`),
      }));
      add(`${field}, and after it ${text}`, false, ({ body }) => ({
        body: body.replace(new RegExp(`${field}=[^&]*`), `$&${value}`),
      }));
    }
    add(`another field ${text}`, true, ({ body }) => ({
      body: `${body}&${escaped(text)}=1&x=${escaped(text)}`,
    }));
    add(`the query ${text}`, true, () => ({ target: addressOf(`x=${escaped(text)}`) }));
    add(`a cookie ${text}`, true, withHeader('Cookie', `${browser.cookies}; other=${text}`));
    add(`the session ${text}`, false, withHeader('Cookie', `${name}=${text}`));
    add(`Host: ${text}`, true, withHeader('Host', text));
    add(`Content-Type: ${text}`, false, withHeader('Content-Type', text));
    add(`X-CSRF-Token: ${text}`, false, withHeader('X-CSRF-Token', text));
  }
  for (const value of DIGITS)
    add(`code=${value}`, false, ({ body }) => ({ body: body.replace(/code=\d+/, `code=${value}`) }));
  for (const field of NAMES) {
    add(`a field ${field}`, true, ({ body }) => ({ body: `${escaped(field)}=${MARK}&${body}` }));
    add(`two fields ${field}[]`, true, ({ body }) => ({
      body: `${body}&${escaped(field)}[]=1&${escaped(field)}[]=2`,
    }));
  }
  for (const field of ['code', 'attempt']) {
    const other = field === 'code' ? '111111' : MARK;
    add(`${field} twice`, false, ({ body }) => ({ body: `${body}&${field}=${other}` }));
    add(`another ${field} first`, false, ({ body }) => ({ body: `${field}=${other}&${body}` }));
    add(`${field} as a list beside it`, true, ({ body }) => ({ body: `${body}&${field}[]=${other}` }));
    add(`${field} as a list`, false, ({ body }) => ({ body: body.replace(`${field}=`, `${field}[]=`) }));
    add(`${field} as a map`, false, ({ body }) => ({ body: body.replace(`${field}=`, `${field}[x]=`) }));
    add(`another ${field} in the query`, true, () => ({ target: addressOf(`${field}=${other}`) }));
    add(`${field} in the query alone`, false, ({ body }) => ({
      target: addressOf(new RegExp(`${field}=[^&]*`).exec(body)?.[0]),
      body: body.replace(new RegExp(`${field}=[^&]*&?`), ''),
    }));
  }

  add('session cookie as a list', false, withHeader('Cookie', `${name}[]=x`));
  add(
    'session cookie as a list, then the session',
    true,
    withHeader('Cookie', `${name}[]=x; ${browser.cookies}`),
  );
  add('an unknown session', false, withHeader('Cookie', `${name}=${'0'.repeat(32)}`));
  for (const length of [7_000, 100_000])
    add(
      `${length} bytes of cookies`,
      true,
      withHeader('Cookie', `${browser.cookies}; a=${'x'.repeat(length)}`),
    );
  add('500 cookies', true, withHeader('Cookie', `${browser.cookies}${'; a=b'.repeat(500)}`));

  for (const type of [
    'multipart/form-data',
    'multipart/form-data; boundary=b',
    'multipart/form-data; boundary=',
    'text/plain',
    'application/x-www-form-urlencodedx',
    'application/xml',
  ]) {
    add(`Content-Type: ${type}`, false, withHeader('Content-Type', type));
  }
  for (const type of [
    '; charset=utf-16',
    '; charset=euc-kr',
    ';boundary=b',
    '; charset=x-nothing',
    ' ; charset=UTF-8',
  ])
    add(`a form${type}`, true, withHeader('Content-Type', `application/x-www-form-urlencoded${type}`));
  add('no Content-Type', false, ({ headers }) => ({
    headers: headers.filter(([header]) => header !== 'Content-Type'),
  }));
  add('a form in parts', false, (request, press) => ({
    ...withHeader('Content-Type', 'multipart/form-data; boundary=b')(request),
    body: `${Object.entries({ ...press, purpose: '01' })
      .map(([field, value]) => `--b\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
      .join('')}--b--\r\n`,
  }));
  for (const json of [
    '{"__proto__":{"code":"123456"},"purpose":"01","attempt":"x"}',
    '{"code":["123456"],"purpose":"01","attempt":"x"}',
    '{"code":123456,"purpose":"01","attempt":"x"}',
    '{"code":{"toString":"123456"},"purpose":"01","attempt":"x"}',
    '["123456"]',
    '"123456"',
    'null',
    '{'.repeat(20_000),
    '['.repeat(20_000),
  ])
    add(`JSON ${json.slice(0, 40)}`, false, (request) => ({
      ...withHeader('Content-Type', 'application/json')(request),
      body: json,
    }));

  for (const length of ['-1', '+40', '0x20', '1e2', '', '4, 4', MARK])
    add(`Content-Length: ${length}`, true, withHeader('Content-Length', length));
  add('a length that cuts the code', false, withHeader('Content-Length', '8'));
  add('a length that leaves the end out', true, (request) =>
    withHeader('Content-Length', String(request.body.length - 3))(request),
  );
  add('a length with nothing behind it', false, withHeader('Content-Length', '4000'), 'unfinished');
  add('a second Content-Length', true, ({ headers, body }) => ({
    headers: [...headers, ['Content-Length', String(body.length)], ['Content-Length', '4']],
  }));
  add('a length, and chunks', true, ({ headers, body }) => ({
    headers: [...headers, ['Content-Length', '4'], ['Transfer-Encoding', 'chunked']],
    body: `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  }));
  add(
    'chunks that are none',
    false,
    ({ headers }) => ({ headers: [...headers, ['Transfer-Encoding', 'chunked']], body: `${MARK}\r\n` }),
    'unfinished',
  );

  for (const method of METHODS) {
    add(method, false, () => ({ method }));
    add(`${method}, and the header says POST`, false, (request) => ({
      method,
      ...withHeader('X-HTTP-Method-Override', 'POST')(request),
    }));
    add(`${method}, all in the query`, false, ({ body }) => ({
      method,
      target: addressOf(`${body}&_method=POST`),
      body: '',
    }));
  }
  const [path = '', query = ''] = addressOf().split('?');
  for (const target of [
    path.replace(/\/([^/]*)$/, '/..;/motp/$1'),
    path.replace(/\/([^/]*)$/, '/;x=1/$1'),
    `${path};jsessionid=${MARK}`,
    `${path}/`,
    `${path}/../../${MARK}`,
    `${path}%00.html`,
    `${path}%2f..%2f${MARK}`,
    `${path}.json`,
    `/${path}`,
    path.toUpperCase(),
    `${path}%`,
    `http://${MARK}.example${path}`,
    '*',
    MARK,
    `${path}\x7f`,
  ])
    add(`the path ${target}`, true, () => ({ target: `${target}?${query}` }));
  return made;
}
