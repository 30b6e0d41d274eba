import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';

/** Not the sandbox, because here a test decides each byte of an answer, and sees each byte of a request. */

export const SECRET = 'secret-of-the-site';

/** How the agency or the provider's server answers a request. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  delayMs?: number;
  /** From the head to the last byte of the body, which comes in pieces. */
  bodyMs?: number;
  /** Hangs up. */
  drop?: boolean;
}

interface Received {
  call: string;
  /** Form fields as sent, or one field `json`. */
  fields: Record<string, string>;
  /** The body as bytes, one character each. */
  raw: string;
  headers: IncomingMessage['headers'];
  at: number;
}

/** The agency and an identity provider's server in one, on 127.0.0.1. */
export class Outside {
  received: Received[] = [];
  /** Answers by the last part of the address; without one here, the call succeeds. */
  replies = new Map<string, Reply[]>();
  tickets = new Map<string, Record<string, string>>();
  origin = '';
  private server = createServer((request, response) => void this.serve(request, response));

  async start(port = 0): Promise<this> {
    await new Promise<void>((listening) => {
      this.server.listen(port, '127.0.0.1', listening);
    });
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }

  startsAnew() {
    this.received = [];
    this.replies.clear();
    this.tickets.clear();
  }

  /** Sets the next answers to this call, in order. */
  answers(call: string, ...replies: (Reply | { code: unknown })[]) {
    this.replies.set(
      call,
      replies.map((one) => ('code' in one ? { body: JSON.stringify({ ...one, msg: '홍길동' }) } : one)),
    );
  }

  /** The requests of this call, in order. */
  calls(call: string): Received[] {
    return this.received.filter((one) => one.call === call);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('latin1');
    const call = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    const isJson = request.headers['content-type']?.startsWith('application/json');
    const text = Buffer.from(raw, 'latin1').toString();
    const fields = isJson ? { json: text } : Object.fromEntries(new URLSearchParams(text));
    this.received.push({ call, fields, raw, headers: request.headers, at: Date.now() });
    const reply = this.replies.get(call)?.shift() ?? this.usual(call, fields);
    if (reply.delayMs) await pass(reply.delayMs);
    if (reply.drop) {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    const { body = '', bodyMs } = reply;
    for (const piece of bodyMs ? String(body) : '') {
      await pass(Number(bodyMs) / body.length);
      response.write(piece);
    }
    response.end(bodyMs ? '' : body);
  }

  private usual(call: string, fields: Record<string, string>): Reply {
    if (call.endsWith('.jsp')) return { body: '<?xml version="1.0"?><R><RetVal>101</RetVal></R>' };
    if (call !== 'result') return { body: '{"code":200,"msg":"","status":"SUCCESS"}' };
    const result = this.tickets.get(fields['ticket'] ?? '');
    if (fields['site_secret'] !== SECRET || !result) return { status: 404, body: '{"result_code":"9404"}' };
    this.tickets.delete(fields['ticket'] ?? '');
    return { body: JSON.stringify(result) };
  }
}

/** The signature that a simple provider requires on a request. */
export function signatureOf(fields: Record<string, string>): string {
  return createHmac('sha256', SECRET)
    .update(`${fields['request_no']}\n${fields['return_url']}`)
    .digest('hex');
}
