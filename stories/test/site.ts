import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readStatic } from '../../src/sandbox/static.js';

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
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '', 'http://x').pathname);
    const file = path.startsWith(`${base}/`) ? readStatic([BUILT], path.slice(base.length)) : null;
    void Promise.resolve(file).then((found) => {
      response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
      response.end(found?.content);
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { home: `http://127.0.0.1:${port}${encodeURI(base)}/`, close: () => server.close() };
}
