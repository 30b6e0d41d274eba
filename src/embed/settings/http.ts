import type { AlternativeRequest, ClearLockRequest, ServerTime, VerifyRequest } from '../../host/contract.js';
import { address } from '../../host/address.js';
import { HttpAnswer } from '../../host/httpAnswer.js';
import { addCsrfToken, keepCsrfToken } from './csrf.js';

export const REQUEST_FORMATS = ['form', 'json'] as const;

/** How a host's server wants to be asked. */
export interface HttpOptions {
  /** `form` (default): PHP, JSP and ASP read it as they read any form. `json`: an object. */
  request?: (typeof REQUEST_FORMATS)[number] | undefined;
  /** The token against cross-site requests, and the header or field that it goes in. Default: the page's meta tags. */
  csrfToken?: string | undefined;
  csrfHeader?: string | undefined;
  csrfField?: string | undefined;
  /** Name of a cookie that holds the token of now, for servers that change it with each answer. */
  csrfCookie?: string | undefined;
}

/**
 * `verify` for a host that names a URL: a POST of `code`, `purpose` and `attempt`, answered by the agency's JSON in
 * whatever shape the server passes it on.
 */
export function verifyByUrl(url: string, http: HttpOptions) {
  return ({ code, purpose, attempt, signal }: VerifyRequest) =>
    post(url, { code, purpose, attempt }, http, signal);
}

/** `clearLock` for a host that names a URL: a POST of `reference`. */
export function clearLockByUrl(url: string, http: HttpOptions) {
  return ({ reference, signal }: ClearLockRequest) => post(url, { reference }, http, signal);
}

/** `verifyAlternative` for a host that names a URL: a POST of `reference` and `purpose`. */
export function verifyAlternativeByUrl(url: string, http: HttpOptions) {
  return ({ reference, purpose, signal }: AlternativeRequest) =>
    post(url, { reference, purpose }, http, signal);
}

/** `serverTime` for a host that names a URL, which answers `{ "now": epoch milliseconds }`, or the number alone. */
export function serverTimeByUrl(url: string): ServerTime {
  return async ({ signal }) => {
    const response = await fetch(address(url), { credentials: 'same-origin', cache: 'no-store', signal });
    return read(await response.text(), response, 'GET', url);
  };
}

/**
 * The body, whatever the HTTP status and the content type are (agency.md, "Response"). Read as UTF-8 even where it is
 * EUC-KR: the JSON and its codes are ASCII in both, and the Korean `msg` is never shown.
 */
async function post(
  url: string,
  fields: Record<string, string>,
  http: HttpOptions,
  signal: AbortSignal,
): Promise<string> {
  const target = address(url);
  const headers = new Headers({ Accept: 'application/json, */*' });
  const sent = { ...fields };
  // A token is for its own server only.
  const isOwnServer = new URL(target).origin === window.origin;
  if (isOwnServer) addCsrfToken(sent, headers, http);
  const asJson = http.request === 'json';
  if (asJson) headers.set('Content-Type', 'application/json');
  const body = asJson ? JSON.stringify(sent) : new URLSearchParams(sent);
  const response = await fetch(target, { method: 'POST', headers, body, signal, credentials: 'same-origin' });
  const text = await response.text();
  if (isOwnServer) keepCsrfToken(text, http);
  return read(text, response, 'POST', url);
}

/** The session reads it as the text that it holds, and says where it came from if that is no answer. */
function read(text: string, { status }: Response, method: 'GET' | 'POST', url: string): string {
  return new HttpAnswer(text, status, method, url) as unknown as string;
}
