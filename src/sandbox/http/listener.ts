import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { refusal } from './answers.js';
import type { Env, Line } from './line.js';

const BODY_LIMIT = 64 * 1024;

/** An app on web standards as a listener of Node's server. Its line can be reset, which no adapter of Hono's offers. */
export function listener(app: Hono<Env>): RequestListener {
  return (incoming, outgoing) => {
    // A response that nobody waits for any more is no reason to stop.
    outgoing.on('error', () => undefined);
    void respond(app, incoming, outgoing);
  };
}

/** Whatever goes wrong, the trainee next door is still served. */
async function respond(app: Hono<Env>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const answer = await answerTo(app, incoming, lineOf(incoming, outgoing));
    const body = Buffer.from(await answer.arrayBuffer());
    if (outgoing.destroyed) return;
    outgoing.statusCode = answer.status;
    outgoing.setHeaders(answer.headers);
    outgoing.end(body);
  } catch (error) {
    // The other end hung up, or the sandbox is closing: there is nobody to answer.
    if (outgoing.destroyed || !incoming.complete) return void incoming.socket.destroy();
    process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : 'unknown error'}\n`);
    if (outgoing.headersSent) return void outgoing.destroy();
    outgoing.statusCode = 500;
    outgoing.setHeader('content-type', 'application/json; charset=utf-8');
    outgoing.end('{"error":"internal error"}');
  }
}

async function answerTo(app: Hono<Env>, incoming: IncomingMessage, line: Line): Promise<Response> {
  let request: Request;
  try {
    request = await requestOf(incoming);
  } catch (error) {
    if (error instanceof HTTPException) return refusal(error);
    throw error;
  }
  return app.fetch(request, line);
}

function lineOf(incoming: IncomingMessage, outgoing: ServerResponse): Line {
  return {
    reset: () => incoming.socket.resetAndDestroy(),
    cut(answer) {
      void answer.arrayBuffer().then((body) => {
        outgoing.statusCode = answer.status;
        outgoing.setHeaders(answer.headers);
        const half = Buffer.from(body).subarray(0, body.byteLength / 2);
        outgoing.write(half, () => incoming.socket.resetAndDestroy());
      });
    },
  };
}

/** The request, read to its end. */
async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '', headers } = incoming;
  // No browser leaves Host out, only a program that speaks HTTP/1.0.
  const origin = `http://${headers.host ?? '127.0.0.1'}`;
  const body = await readBody(incoming);
  // Node keeps the first of two, a proxy before it may have looked at the other (RFC 9112, 3.2).
  const hosts = incoming.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) throw new HTTPException(400, { message: 'more than one Host' });
  // What is sent by way of a proxy names the whole address.
  const address = url.startsWith('/') ? origin + url : url;
  const known = /^http:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d+)?\//i.test(address) && URL.canParse(address);
  if (!known) throw new HTTPException(400, { message: 'bad request' });
  try {
    const pairs = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    );
    const hasBody = method !== 'GET' && method !== 'HEAD';
    return new Request(address, { method, headers: pairs, ...(hasBody && { body }) });
  } catch {
    throw new HTTPException(400, { message: 'bad request' });
  }
}

/** The whole body; of one that is too large the rest is thrown away, so that the sender still hears the refusal. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new HTTPException(413, { message: 'the body is larger than 64 kB' });
  return new Uint8Array(Buffer.concat(chunks));
}
