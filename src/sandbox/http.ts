import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request, read to its end. */
export interface Incoming {
  method: string;
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: string;
  /** The origin by which the browser knows this server; a site has two of them, see `otherOrigin`. */
  origin: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** The connection breaks in the middle of the body. */
  cut?: boolean;
}

/** A reply, a connection reset, or silence until somebody hangs up. */
export type Answer = Reply | 'drop' | 'never';

export type Handler = (request: Incoming) => Answer | Promise<Answer>;

/** Refuses a request: the server turns it into a JSON `{ error }`. */
export class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const BODY_LIMIT = 64 * 1024;

/** The whole body; of one that is too large the rest is thrown away, so that the sender still hears the refusal. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new HttpError(413, 'the body is larger than 64 kB');
  return Buffer.concat(chunks).toString('utf8');
}

/** `http://127.0.0.1:5173` ↔ `http://localhost:5173`: one server, and for a browser two sites. */
export function otherOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

export function cookie(request: Incoming, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The body's JSON. */
export function readJson(request: Incoming): unknown {
  try {
    return JSON.parse(request.body);
  } catch {
    throw new HttpError(400, 'the body is not JSON');
  }
}

/** The text fields of a body that is a form or a JSON object. */
export function readFields(request: Incoming): Record<string, string> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(request.body));
  if (type !== 'application/json') throw new HttpError(415, 'send a form or JSON');
  const body = readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HttpError(400, 'the body is not a JSON object');
  }
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw new HttpError(400, `${name} is not a string`);
    fields[name] = value;
  }
  return fields;
}

export function json(data: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(data),
  };
}

export function html(markup: string, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: markup };
}

/** 303: whatever the method was, go on with GET. */
export function seeOther(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 303, headers: { location, ...headers }, body: '' };
}
