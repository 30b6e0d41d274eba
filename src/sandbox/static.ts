import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file under the first of `dirs` that has it; a path that leads out of the folder finds nothing. `/` is `index.html`. */
export async function readStatic(
  dirs: readonly string[],
  path: string,
): Promise<{ type: string; content: Buffer } | null> {
  const name = decoded(path.endsWith('/') ? `${path}index.html` : path);
  if (name === null) return null;
  for (const dir of dirs) {
    const root = resolve(dir);
    const file = join(root, name);
    if (!file.startsWith(root + sep)) continue;
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) continue;
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { type, content: await readFile(file) };
  }
  return null;
}

function decoded(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? null : name;
  } catch {
    return null;
  }
}
