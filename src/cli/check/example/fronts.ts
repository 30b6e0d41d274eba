import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Guard } from './csrfGuard.js';
import type { Front } from './examineExample.js';

/** PEM texts. */
export interface Certificate {
  key: string;
  cert: string;
}

/** How a server in front of the LMS hands its answers on: each way is right, and one that institutions have. */
export interface Manner {
  /** The address by which the browser knows it. */
  host?: '127.0.0.1' | 'localhost' | '[::1]';
  /** The path under which the LMS is. */
  under?: string;
  secure?: Certificate;
  /** An address that has moved for good, its form with it. */
  moved?: string;
  /** The answer's headers, changed. */
  headers?: (headers: Record<string, string | string[]>, status: number) => void;
  /** Written in pieces, packed, or with its length. */
  body?: 'chunked' | 'gzip' | 'whole';
  /** Milliseconds for the first answer: a server that has just been started. */
  firstMs?: number;
  /** Against requests of other sites, before the LMS. */
  guard?: Guard;
  /** As an HTTP/1.0 server ends: no length, the connection is closed. */
  old?: boolean;
}

/** A certificate for localhost, which nobody has signed but itself. Null where there is no openssl. */
export function ownCertificate(): Certificate | null {
  const folder = mkdtempSync(join(tmpdir(), 'motp-cert-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const subject = '-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1';
    const kind = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
    const made = spawnSync('openssl', [
      'req',
      ...`${kind} ${subject}`.split(' '),
      '-keyout',
      key,
      '-out',
      cert,
    ]);
    if (made.status !== 0) return null;
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function front(manner: Manner): Front {
  const { host = '127.0.0.1', under = '', secure } = manner;
  return async () => {
    let origin = '';
    let isFirst = true;
    const serve = async (request: IncomingMessage, response: ServerResponse) => {
      if (isFirst) await pass(manner.firstMs ?? 0);
      isFirst = false;
      if (!request.url?.startsWith(`${under}/`)) return void response.writeHead(404).end();
      if (request.url === manner.moved)
        return void response.writeHead(308, { location: `${request.url}?moved` }).end();
      const { method, headers } = request;
      const body = manner.guard && (await bytesOf(request));
      if (manner.guard?.accepts(request, String(body)) === false) {
        const refused: Record<string, string[]> = {};
        const text = manner.guard.renews(request, refused, 'the token is not good');
        return void response.writeHead(403, refused).end(text);
      }
      const asked = ask(origin + request.url.slice(under.length), { method, headers }, (answer) => {
        void handOn(answer, request, response, manner);
      });
      asked.on('error', () => response.destroy());
      response.on('close', () => asked.destroy());
      if (body) asked.end(body);
      else request.pipe(asked);
    };
    const listener = (request: IncomingMessage, response: ServerResponse) => void serve(request, response);
    const server = secure ? createSecureServer(secure, listener) : createServer(listener);
    await new Promise<void>((listening) => {
      server.listen(0, host === '[::1]' ? '::1' : '127.0.0.1', listening);
    });
    const { port } = server.address() as AddressInfo;
    return {
      base: `${secure ? 'https' : 'http'}://${host}:${port}${under}`,
      leadTo: (lms) => (origin = lms),
      close: () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        }),
    };
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function handOn(
  answer: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
  manner: Manner,
): Promise<void> {
  const unguarded = await bytesOf(answer);
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !['content-length', 'transfer-encoding', 'connection'].includes(name))
      headers[name] = value;
  const { location } = headers;
  if (typeof location === 'string' && location.startsWith('/'))
    headers['location'] = `${manner.under ?? ''}${location}`;
  const status = answer.statusCode ?? 502;
  manner.headers?.(headers, status);
  const { guard } = manner;
  const bytes = guard ? Buffer.from(guard.renews(request, headers, unguarded.toString())) : unguarded;
  if (manner.old) {
    const lines = Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => `${name}: ${value}\r\n`),
    );
    response.socket?.end(
      Buffer.concat([Buffer.from(`HTTP/1.0 ${status} \r\n${lines.join('')}\r\n`, 'latin1'), bytes]),
    );
  } else if (manner.body === 'gzip') {
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(bytes));
  } else if (manner.body === 'chunked') {
    response.writeHead(status, headers);
    for (const at of bytes.keys()) response.write(bytes.subarray(at, at + 1));
    response.end();
  } else response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
}
