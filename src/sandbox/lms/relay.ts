import { json } from '../http/answers.js';

/** How long an LMS server waits for another server. Longer than a trainee waits, so that the widget's own limit is met first. */
const PATIENCE_MS = 30_000;
/** More than any answer of the agency or a provider. */
const MOST_BYTES = 1024 * 1024;

/** What another server said: its JSON, or nothing that could be read. */
export type Relayed =
  | { status: number; data: Record<string, unknown> }
  | { status: number | null; data: null; timedOut: boolean };

/**
 * One form-encoded request of the LMS server to another server, sent once: a second try could burn a second attempt
 * (agency.md, "a timeout: never send it again by itself"), and no redirect is followed. `send`: the way to that server,
 * where it is not the network (the stories').
 */
export async function relay(
  url: string,
  fields: Record<string, string>,
  send: typeof fetch = fetch,
): Promise<Relayed> {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const data = parseObject(await textOf(response));
    return data
      ? { status: response.status, data }
      : { status: response.status, data: null, timedOut: false };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { status: null, data: null, timedOut };
  }
}

/**
 * What the page gets of the agency: its JSON, whatever status it came with, and of anything else only that there was no
 * answer. A firewall's 401 must not say "log in again", nor its HTML stand under the LMS's own address.
 */
export function passedOn(relayed: Relayed): Response {
  const { data } = relayed;
  if (data && isCode(data['code'])) return json(data);
  return new Response('The mOTP server gave no answer that could be read.\n', {
    status: data === null && relayed.timedOut ? 504 : 502,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}

/** The agency's success: 200, as a number or as a string (agency.md, "Response"), read as the widget reads it. */
export function succeeded({ data }: Relayed): boolean {
  const code = data?.['code'];
  return isCode(code) && String(code).trim() === '200';
}

function isCode(code: unknown): code is number | string {
  return typeof code === 'number' || typeof code === 'string';
}

/** The body as far as it may go; without a byte order mark. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return '';
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}
