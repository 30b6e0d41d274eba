import { createServer, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Hono } from 'hono';
import { createApp, type Between } from './app.js';
import { html, json } from './http/answers.js';
import { filesOf } from './http/files.js';
import { gatewayPage } from './http/gateway.js';
import { hazards } from './http/hazards.js';
import type { Env } from './http/line.js';
import { listener } from './http/listener.js';
import { createIdentityRecords } from './identity/records.js';
import { identityServer } from './identity/server.js';
import { lmsPages } from './lms/pages.js';
import { createSessions } from './lms/sessions.js';
import { createProvider } from './provider/provider.js';
import { providerServer } from './provider/server.js';
import { createWorld } from './world.js';

export interface SandboxOptions {
  /** 0: any free port. */
  port: number;
  /** Folders whose files the LMS serves; the first that has a file wins. */
  staticDirs: readonly string[];
  /** Markup put first into the head of every page of the LMS. For tests: not every browser lets its driver do so. */
  intoHead?: string;
  /** Epoch milliseconds; the clock that `POST /sandbox/settings` moves. Default: the computer's. */
  now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT`: the LMS. The same server is the identity provider under `http://localhost:PORT`. */
  origin: string;
  port: number;
  /** Hangs up on everybody at once. */
  close(): Promise<void>;
}

/** Starts the whole other side on 127.0.0.1: agency, LMS, identity provider, phone and control. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const closing = new AbortController();
  let origin = '';
  const app = wholeApp(options, {
    origin: () => origin,
    send: fetch,
    sleep: (ms) => delay(ms, undefined, { signal: closing.signal }),
  });
  const server = createServer(listener(app));
  const port = await listen(server, options.port);
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        closing.abort();
      }),
  };
}

/** Listens, and says on which port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? port) : port);
    });
  });
}

/** All that is answered: identity verifications are here, because sealing needs Node, and files, last of all. */
function wholeApp({ staticDirs, intoHead = '', now }: SandboxOptions, between: Between): Hono<Env> {
  const world = createWorld(now ?? Date.now);
  const sessions = createSessions();
  const records = createIdentityRecords();
  const provider = createProvider((requestNo) => {
    const record = records.byRequest(requestNo);
    return record && world.trainee(record.session.trainee).story.person;
  });
  const access = {
    siteKey: provider.siteKey,
    siteSecret: provider.siteSecret,
    resultUrl: () => `${between.origin()}/provider/api/result`,
  };
  const traineeOf = (requestNo = '') => records.byRequest(requestNo)?.session.trainee ?? null;

  const app = createApp(world, sessions, records, between)
    .route('/', identityServer(world, sessions, records, access, between.sleep))
    .route('/', providerServer(world, provider, traineeOf, between.sleep))
    .use(lmsPages(world, sessions, intoHead))
    .route('/', hazards(staticDirs));
  for (const folder of staticDirs) app.use(filesOf(folder));
  // Browsers ask for it by themselves; a 404 would be an error in every console.
  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.notFound(({ req }) =>
    req.method === 'GET' ? html(gatewayPage(404), 404) : json({ error: 'not found' }, 404),
  );
  return app;
}
