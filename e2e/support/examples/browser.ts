import { randomBytes } from 'node:crypto';

/** A server's answer. */
export interface Seen {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON, or {}. */
  json: Record<string, unknown>;
}

interface Sending {
  /** Whether to send cookies: not with another site's form. */
  cookies?: boolean;
  csrf?: boolean;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A browser as a server sees it: it sends cookies and the page's token, and follows no redirect. */
export class HttpBrowser {
  private jar = new Map<string, string>();
  csrf = '';

  constructor(readonly origin: string) {}

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string, sending: Sending = {}): Promise<Seen> {
    return this.send(path, { method: 'GET' }, sending);
  }

  async post(path: string, fields: Record<string, string>, sending: Sending = {}): Promise<Seen> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) }, sending);
  }

  async postText(path: string, body: string, sending: Sending): Promise<Seen> {
    return this.send(path, { method: 'POST', body }, sending);
  }

  private async send(path: string, init: RequestInit, sending: Sending): Promise<Seen> {
    const { cookies = true, csrf = true, headers = {}, signal } = sending;
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: {
        ...(cookies && this.cookies && { cookie: this.cookies }),
        ...(csrf && this.csrf && init.method === 'POST' && { 'x-csrf-token': this.csrf }),
        ...headers,
      },
      ...(signal && { signal }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.jar.set(name, value);
    }
    const text = await response.text();
    let json: Record<string, unknown> = {};
    try {
      json = JSON.parse(text) as Record<string, unknown>;
    } catch {
      // Not JSON: a page.
    }
    return { status: response.status, headers: response.headers, text, json };
  }
}

/** A random id like the widget's. */
export function randomId(): string {
  return randomBytes(16).toString('hex');
}

/** The form of a page: its address and its fields. */
export function formOf(page: Pick<Seen, 'text'>): { action: string; fields: Record<string, string> } {
  const plain = (text = '') => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  const inputs = page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return {
    action: plain(/<form[^>]* action="([^"]*)"/.exec(page.text)?.[1]),
    fields: Object.fromEntries([...inputs].map(([, name, value]) => [name, plain(value)])),
  };
}
