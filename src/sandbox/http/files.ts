import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { serveStatic } from 'hono/serve-static';

/** The files of a folder, under the path `base`; what it has no file for, or leads out of it, goes on to the next handler. */
export function filesOf(folder: string, base = ''): MiddlewareHandler {
  return serveStatic({
    root: resolve(folder),
    join,
    rewriteRequestPath: (path) => path.slice(base.length).replace(/\/$/, '/index.html'),
    getContent: (path) => fileAt(path),
  });
}

/** A file's bytes; null where there is none. */
export async function fileAt(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
