import { html, json } from '../http/answers.js';
import { gatewayPage } from '../http/gateway.js';

/** How long an LMS server waits for another server. Longer than a trainee waits, so that the widget's own limit is met first. */
const PATIENCE_MS = 30_000;

/** What the LMS answers its page with, and the JSON if it was JSON. */
export interface Relayed {
  reply: Response;
  data: Record<string, unknown> | null;
}

/**
 * One form-encoded request of the LMS server to another server, sent once: a second try could burn a second attempt
 * (agency.md, "a timeout: never send it again by itself"). `send`: the way
 * to that server, where it is not the network (the stories').
 */
export async function relay(
  url: string,
  fields: Record<string, string>,
  send: typeof fetch = fetch,
): Promise<Relayed> {
  let response: Response;
  let text: string;
  try {
    response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    text = await response.text();
  } catch (error) {
    const status = error instanceof DOMException && error.name === 'TimeoutError' ? 504 : 502;
    return { reply: html(gatewayPage(status), status), data: null };
  }
  const data = parseObject(text);
  if (data) return { reply: json(data, response.status), data };
  const type = response.headers.get('content-type') ?? 'text/plain; charset=utf-8';
  const status = response.status >= 400 ? response.status : 502;
  return { reply: new Response(text, { status, headers: { 'content-type': type } }), data: null };
}

/** The agency's success: 200, as a number or as a string (agency.md, "Response"). */
export function succeeded(data: Record<string, unknown> | null): boolean {
  return data?.['code'] === 200 || data?.['code'] === '200';
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}
