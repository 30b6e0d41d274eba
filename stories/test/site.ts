import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { filesOf } from '../../src/sandbox/http/files.js';
import type { Env } from '../../src/sandbox/http/line.js';
import { listener } from '../../src/sandbox/http/listener.js';

const BUILT = fileURLToPath(new URL('../../.build/storybook', import.meta.url));

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

/** Every story and every page of the built Storybook. */
export function entries(): Entry[] {
  const index = JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
  return Object.values(index.entries);
}

/** The built files under a path of some institution's server, on 127.0.0.1. */
export async function serveStorybook(): Promise<{ home: string; close: () => void }> {
  const base = '/학습/motp widget';
  const server = createServer(listener(new Hono<Env>().use(`${base}/*`, filesOf(BUILT, base))));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { home: `http://127.0.0.1:${port}${encodeURI(base)}/`, close: () => server.close() };
}
