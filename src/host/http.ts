import type { ClearLockRequest, VerifyRequest } from './contract.js';

/**
 * `verify` for a host that names a URL: a form-encoded POST (PHP and JSP read it), answered by the agency's JSON in
 * whatever shape the server passes it on. The body is read whatever the HTTP status is (agency.md, "Response").
 */
export function verifyByUrl(url: string) {
  return ({ code, purpose, attempt, signal }: VerifyRequest) => post(url, { code, purpose, attempt }, signal);
}

/** `clearLock` for a host that names a URL. */
export function clearLockByUrl(url: string) {
  return ({ reference, signal }: ClearLockRequest) => post(url, { reference }, signal);
}

/** `serverTime` for a host that names a URL, which answers `{ "now": epoch milliseconds }`. */
export function serverTimeByUrl(url: string) {
  return async (): Promise<number> => {
    const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
    const { now } = (await response.json()) as { now: number };
    return now;
  };
}

async function post(url: string, fields: Record<string, string>, signal: AbortSignal): Promise<string> {
  const body = new URLSearchParams(fields);
  const response = await fetch(url, { method: 'POST', body, signal, credentials: 'same-origin' });
  return response.text();
}
