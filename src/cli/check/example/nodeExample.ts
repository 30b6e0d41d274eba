import type { Server } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './freePort.js';

/** A text in a file of examples/node, and what is written in its place. */
export interface Change {
  file: string;
  search: string;
  replace: string;
}

/** Applies changes to a text, each of which has to find its place exactly once: else it would prove nothing, or another thing. */
export function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, { file, search, replace }) => {
    const found = before.split(search).length - 1;
    if (found !== 1) throw new Error(`${file} has it ${found} times: ${search}`);
    return before.replace(search, () => replace);
  }, text);
}

const COPIES = '.build/node-examples';

/**
 * A changed copy of examples/node, run within this process: a copy costs a few files, where a process of its own costs Node, Express
 * and SQLite anew. `env` is what its configuration reads.
 */
export async function startNodeExample(
  env: Record<string, string>,
  changes: readonly Change[],
): Promise<{ origin: string; close: () => Promise<void> }> {
  mkdirSync(COPIES, { recursive: true });
  const folder = mkdtempSync(join(COPIES, 'copy-'));
  cpSync('examples/node', folder, { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const all: Change[] = [
    { file: 'app.js', search: 'app.listen(', replace: 'export const server = app.listen(' },
    { file: 'app.js', search: 'process.env.PORT ?? 8080', replace: String(port) },
    {
      file: 'motp/config.js',
      search: 'const { env } = process;',
      replace: `const env = ${JSON.stringify({ MOTP_URL: `${origin}/motp`, ...env })};`,
    },
    ...changes,
  ];
  for (const path of new Set(all.map(({ file }) => file))) {
    const file = join(folder, path);
    const own = all.filter((change) => change.file === path);
    writeFileSync(file, changed(readFileSync(file, 'utf8'), own));
  }
  const { server } = (await import(/* @vite-ignore */ join(process.cwd(), folder, 'app.js'))) as {
    server: Server;
  };
  rmSync(folder, { recursive: true });
  return {
    origin,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
