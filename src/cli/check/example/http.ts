import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server of the tests reads it. */
export interface Incoming {
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  headers: IncomingMessage['headers'];
  cookies: Map<string, string>;
  /** Aborted when the browser hangs up. */
  left: AbortSignal;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export type Handler = (request: Incoming) => Promise<Reply> | Reply;

export async function serve(handler: Handler): Promise<{ origin: string; close: () => Promise<void> }> {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const left = new AbortController();
    response.on('close', () => left.abort());
    try {
      const { status, headers = {}, body = '' } = await handler(await read(request, left.signal));
      response.writeHead(status, headers);
      response.end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`Unhandled ${String(error)}`);
    }
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage, left: AbortSignal): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://lms.example');
  const cookies = (request.headers.cookie ?? '')
    .split('; ')
    .map((pair) => pair.split('=') as [string, string]);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')),
    headers: request.headers,
    cookies: new Map(cookies),
    left,
  };
}
