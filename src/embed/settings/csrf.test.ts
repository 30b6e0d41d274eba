import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addCsrfToken, keepCsrfToken } from './csrf.js';
import type { HttpOptions } from './http.js';

let cookies: string;
let tags: Record<string, string>;
beforeEach(() => {
  cookies = '';
  tags = {};
  vi.stubGlobal('document', {
    querySelector: (selector: string) =>
      Object.entries(tags)
        .filter(([name]) => selector === `meta[name="${name}"]`)
        .map(([, content]) => ({ content }))[0] ?? null,
    get cookie() {
      return cookies;
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** What a request sends: fields, and the header. */
function sent(http: HttpOptions) {
  const fields: Record<string, string> = {};
  const headers = new Headers();
  const canBeSent = addCsrfToken(fields, headers, http);
  return { canBeSent, fields, headers: Object.fromEntries(headers) };
}

describe('what templates leave of a header', () => {
  const names = {
    '': 'x-csrf-token',
    '${_csrf.headerName}': null,
    머리글: null,
    'X CSRF': null,
    'X-Own': 'x-own',
  };
  const tokens = { '': true, 토큰: false, 'a\nb': false, '${_csrf.token}': true, t0k3n: true };
  const cases = Object.entries(names).flatMap(([name, header]) =>
    Object.entries(tokens).map(([token, isValue]) => ({ name, header, token, isValue })),
  );
  test.each(cases)('the name "$name", the token "$token"', ({ name, header, token, isValue }) => {
    const canBeSent = token === '' || (header !== null && isValue);
    const headers = canBeSent && token !== '' && header !== null ? { [header]: token } : {};
    tags = { _csrf: token, _csrf_header: name };
    expect(sent({})).toEqual({ canBeSent, fields: {}, headers });
    tags = {};
    expect(sent({ csrfToken: token, csrfHeader: name })).toEqual({ canBeSent, fields: {}, headers });
    // A field carries any text.
    const fields = token === '' ? {} : { _token: token };
    expect(sent({ csrfToken: token, csrfHeader: name, csrfField: '_token' })).toEqual({
      canBeSent: true,
      fields,
      headers: {},
    });
  });
});

describe('a token that changes with each answer', () => {
  test('is read of its cookie at each request, before any attribute', () => {
    const http = { csrfField: 'csrf_test_name', csrfToken: 'of-the-page', csrfCookie: 'csrf_cookie_name' };
    expect(sent(http).fields).toEqual({ csrf_test_name: 'of-the-page' });
    cookies = 'x_csrf_cookie_name=no; csrf_cookie_name=n%2B1; other=2';
    expect(sent(http).fields).toEqual({ csrf_test_name: 'n+1' });
    cookies = 'csrf_cookie_name=100%';
    expect(sent(http).fields).toEqual({ csrf_test_name: '100%' });
    expect(sent({ ...http, csrfField: undefined }).headers).toEqual({ 'x-csrf-token': '100%' });
  });

  test('is taken of a field of the answer that has its name, until the page is given another one', () => {
    const http = { csrfField: 'csrf_hash', csrfToken: 'n' };
    keepCsrfToken('\uFEFF{"code":"AP001","csrf_hash":"n+1"}', http);
    expect(sent(http).fields).toEqual({ csrf_hash: 'n+1' });
    for (const none of [
      '{"code":"AP001"}',
      '<p>csrf_hash</p>',
      '{"csrf_hash":5}',
      '["csrf_hash"]',
      'null csrf_hash',
    ]) {
      keepCsrfToken(none, http);
    }
    expect(sent(http).fields).toEqual({ csrf_hash: 'n+1' });
    expect(sent({ ...http, csrfToken: 'fresh' }).fields).toEqual({ csrf_hash: 'fresh' });
    expect(sent({ csrfField: 'another', csrfToken: 'a' }).fields).toEqual({ another: 'a' });
  });
});
