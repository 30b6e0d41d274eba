import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** An answer as a browser gets it: unpacked, no redirect followed, no byte decoded away. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  setCookies: readonly string[];
  bytes: Buffer;
  /** The bytes as UTF-8, the byte order mark still there. */
  text: string;
  /** How long it took, in milliseconds. */
  ms: number;
}

/**
 * Why none came: the connection broke (`broken`), the time was up and we hung up (`gave-up`), or it is packed otherwise than it
 * says (`packed-wrongly`).
 */
export type NoAnswer = 'broken' | 'gave-up' | 'packed-wrongly';

export interface Asking {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Hangs up after so many milliseconds, as a browser does that leaves the page. */
  patience: number;
  /** Or when this is aborted. */
  leaves?: AbortSignal;
}

/** More than any answer that the checks look for. */
const MOST_BYTES = 1024 * 1024;

/** One request on a connection of its own, so that several at once are really at once. */
export function ask(
  url: URL,
  { method, headers = {}, body, patience, leaves }: Asking,
): Promise<Answer | NoAnswer> {
  const began = performance.now();
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = {
      method,
      headers: { connection: 'close', ...length, ...headers },
      agent: false as const,
      // A test server’s certificate is its own.
      rejectUnauthorized: false,
    };
    const asking = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MOST_BYTES) chunks.push(chunk);
      });
      response.on('error', () => end('broken'));
      response.on('end', () => {
        const bytes = unpacked(Buffer.concat(chunks), response.headers['content-encoding']);
        if (!bytes) return end('packed-wrongly');
        end({
          status: response.statusCode ?? 0,
          headers: response.headers,
          setCookies: response.headers['set-cookie'] ?? [],
          bytes,
          text: bytes.toString('utf8'),
          ms: Math.round(performance.now() - began),
        });
      });
    });
    const timer = setTimeout(() => end('gave-up'), patience);
    function end(result: Answer | NoAnswer) {
      clearTimeout(timer);
      resolve(result);
      asking.destroy();
    }
    leaves?.addEventListener('abort', () => end('gave-up'), { once: true });
    asking.on('error', () => end('broken'));
    asking.end(body);
  });
}

const UNPACKING: Record<string, typeof gunzipSync> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** Packed though nobody asked for it, as some proxies and PHP's `ob_gzhandler` do. Null: no browser can unpack it. */
function unpacked(bytes: Buffer, encoding = ''): Buffer | null {
  const unpack = UNPACKING[encoding.trim().toLowerCase()];
  const looksPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!unpack || bytes.length === 0) return looksPacked ? null : bytes;
  try {
    return unpack(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** Whether the answer sends the browser elsewhere, and where to. */
export function locationOf(answer: Answer, asked: URL): URL | null {
  const { location } = answer.headers;
  if (answer.status < 300 || answer.status > 399 || location === undefined) return null;
  return URL.canParse(location, asked) ? new URL(location, asked) : null;
}

/** The JSON object in an answer, or null. */
export function jsonOf(answer: Answer): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(answer.text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}
