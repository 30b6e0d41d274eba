import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { createApp, type Between } from './app.js';
import { html, json, otherOrigin, refusal } from './http/answers.js';
import { filesOf } from './http/files.js';
import { gatewayPage } from './http/gateway.js';
import { onlyHosts } from './http/guards.js';
import { hazards } from './http/hazards.js';
import type { Env } from './http/line.js';
import { serve } from './http/serve.js';
import { createIdentityRecords } from './identity/records.js';
import { lmsPages } from './lms/pages.js';
import { createSessions } from './lms/sessions.js';
import { SITE_SECRET } from './provider/signature.js';
import { createWorld, type World } from './world.js';

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
  world: World;
  /** Hangs up on everybody at once. */
  close(): Promise<void>;
}

/** Starts the whole other side on 127.0.0.1: agency, LMS, identity provider, phone and control. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const closing = new AbortController();
  let origin = '';
  const world = createWorld(options.now ?? Date.now);
  const app = wholeApp(world, options, {
    origins: () => [origin, otherOrigin(origin)],
    siteSecret: SITE_SECRET,
    send: fetch,
    sleep: (ms) => delay(ms, undefined, { signal: closing.signal }),
  });
  const served = await serve(app, options.port);
  origin = `http://127.0.0.1:${served.port}`;
  return {
    origin,
    port: served.port,
    world,
    async close() {
      const closed = served.close();
      closing.abort();
      await closed;
    },
  };
}

/** All that is answered, and by which names; files come last. */
function wholeApp(world: World, { staticDirs, intoHead = '' }: SandboxOptions, between: Between): Hono<Env> {
  const sessions = createSessions();
  const app = createApp(world, sessions, createIdentityRecords(), between)
    .use(lmsPages(world, sessions, intoHead))
    .route('/', hazards(staticDirs));
  for (const folder of staticDirs) app.use(filesOf(folder));
  // Browsers ask for it by themselves; a 404 would be an error in every console.
  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.notFound(({ req }) =>
    req.method === 'GET' ? html(gatewayPage(404), 404) : json({ error: 'not found' }, 404),
  );
  return new Hono<Env>()
    .onError(refusal)
    .use(onlyHosts())
    .all('*', (c) => app.fetch(c.req.raw, c.env));
}
