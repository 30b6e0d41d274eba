import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addCsrfToken, keepCsrfToken } from './csrf.js';
import type { HttpOptions } from './http.js';

let cookies: string;
beforeEach(() => {
  cookies = '';
  vi.stubGlobal('document', {
    querySelector: () => null,
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
  addCsrfToken(fields, headers, http);
  return { fields, headers: Object.fromEntries(headers) };
}

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
