import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Hono } from 'hono';
import { filesOf } from '../../src/sandbox/http/files.js';
import type { Env } from '../../src/sandbox/http/line.js';
import { listener } from '../../src/sandbox/http/listener.js';
import { START } from './clock.js';

/** An institution's web server: a folder with a few files, of which only the built script is ours. */
interface OtherServer {
  origin: string;
  folder: string;
  close: () => void;
}

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'motp-lms-'));
  mkdirSync(join(folder, 'js'));
  copyFileSync('dist/motp-widget.js', join(folder, 'js/motp-widget.js'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/**
 * A static server in front of an LMS, like Apache in front of Tomcat: it serves files from the folder, and passes `/motp` on
 * to the LMS (the sandbox).
 */
export async function startStaticServer(
  files: Record<string, string>,
  lmsOrigin: string,
): Promise<OtherServer> {
  const folder = folderWith(files);
  const app = new Hono<Env>()
    .use('/motp/*', ({ req }) => passOn(req.raw, `${lmsOrigin}/lms`))
    .use(async ({ res }, next) => {
      await next();
      // Such servers never declare the charset of a script.
      const type = res.headers.get('content-type');
      if (type !== null) res.headers.set('content-type', type.split(';')[0] as string);
    })
    .use(filesOf(folder));
  const server = createServer(listener(app));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

async function passOn(request: Request, lmsOrigin: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { headers } = request;
  const answer = await fetch(lmsOrigin + pathname + search, {
    method: request.method,
    headers: { cookie: headers.get('cookie') ?? '', 'content-type': headers.get('content-type') ?? '' },
    ...(request.method !== 'GET' && { body: await request.arrayBuffer() }),
  });
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: { 'content-type': type },
  });
}

/**
 * Opens a page whose server writes its own time into `server-now`, which no test can set. Checks that it is the machine's,
 * and replaces it by the time at which tests begin.
 */
export async function opensAtStart(page: Page, url: string): Promise<void> {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(server-now=")(\d+)/, (_, name: string, said: string) => {
      expect(Math.abs(Number(said) - Date.now()), 'how wrong the server’s time is').toBeLessThan(90_000);
      return name + START;
    });
    await route.fulfill({ response, body });
  });
  await page.goto(url);
}
