import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';

/** Answers that say their charset, also where no request is at hand. */

export function json(data: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return text(JSON.stringify(data), 'application/json; charset=utf-8', status, headers);
}

export function html(markup: string, status = 200, headers: Record<string, string> = {}): Response {
  return text(markup, 'text/html; charset=utf-8', status, headers);
}

function text(body: string, type: string, status: number, headers: Record<string, string>): Response {
  return answer(body, status, { 'content-type': type, ...headers });
}

/** Statuses that have no body, and for which a `Response` takes none. */
const BODILESS = [204, 205, 304];

export function answer(
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  headers: HeadersInit,
): Response {
  return new Response(BODILESS.includes(status) ? null : body, { status, headers });
}

/** 303: whatever the method was, go on with GET. */
export function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, ...headers } });
}

/** What is thrown to refuse a request becomes `{ error }`; anything else is a fault of ours and thrown on. */
export function refusal(error: Error): Response {
  if (!(error instanceof HTTPException)) throw error;
  return json({ error: error.message }, error.status);
}

/** `http://127.0.0.1:5173` ↔ `http://localhost:5173`: one server, and for a browser two sites. */
export function otherOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}

/** The body's JSON. */
export async function readJson({ req }: Context): Promise<unknown> {
  const body = await req.text();
  try {
    return JSON.parse(body);
  } catch {
    throw new HTTPException(400, { message: 'the body is not JSON' });
  }
}

const fieldsSchema = z.record(z.string(), z.string('not a string'), 'the body is not a JSON object');

/** The text fields of a body that is a form or a JSON object. */
export async function readFields(c: Context): Promise<Record<string, string>> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(await c.req.text()));
  }
  if (type !== 'application/json') throw new HTTPException(415, { message: 'send a form or JSON' });
  return fitting(fieldsSchema, await readJson(c));
}

/** What was sent, or 400 with what does not fit. */
export function fitting<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  const message = result.error.issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ');
  throw new HTTPException(400, { message });
}
