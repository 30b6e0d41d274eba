import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { cors as allowPages } from 'hono/cors';
import { type Call, callOfProvider } from './agency/calls.js';
import { agencyServer } from './agency/server.js';
import { bareApp } from './app.js';
import { consoleServer } from './console/server.js';
import { controlServer } from './control/server.js';
import type { Settings } from './control/settings.js';
import { html, json, refusal } from './http/answers.js';
import { gatewayPage } from './http/gateway.js';
import { onlyHosts } from './http/guards.js';
import type { Env } from './http/line.js';
import { serve } from './http/serve.js';
import { phoneServer } from './phone/server.js';
import { createProvider } from './provider/provider.js';
import { protocolServer } from './provider/protocols.js';
import { providerServer } from './provider/server.js';
import type { Trainee } from './trainees.js';
import { createWorld, type World } from './world.js';

export interface KitOptions {
  /** 0: any free port. */
  port: number;
  host: string;
  people: readonly Trainee[];
  siteSecret: string;
  /** Whether pages of any site may call the agency, as pages of today do. */
  cors: boolean;
  /** How other devices reach it. */
  publicUrl?: string;
  settings?: Partial<Settings>;
  onCall?: (call: Call) => void;
  /** Epoch milliseconds. Default: the computer's clock. */
  now?: () => number;
}

/** Agency, identity provider and phones for somebody else's LMS. */
export interface Kit {
  port: number;
  /** Where it is, without a slash at the end. */
  base: string;
  siteSecret: string;
  world: World;
  /** Hangs up on everybody at once. */
  close(): Promise<void>;
}

/** The sandbox without an LMS of its own: `npx motp-widget sandbox`. */
export async function startKit(options: KitOptions): Promise<Kit> {
  const { host, port, publicUrl, siteSecret } = options;
  const world = createWorld(options.now ?? Date.now, options);
  const closing = new AbortController();
  const sleep = (ms: number) => delay(ms, undefined, { signal: closing.signal });
  const served = await serve(kitApp(world, options, sleep), port, host);
  return {
    port: served.port,
    base: publicUrl ?? `http://127.0.0.1:${served.port}`,
    siteSecret,
    world,
    async close() {
      const closed = served.close();
      closing.abort();
      await closed;
    },
  };
}

function kitApp(
  world: World,
  { host, publicUrl, siteSecret, cors }: KitOptions,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const provider = createProvider(
    siteSecret,
    () => undefined,
    (answer) => world.logCall(callOfProvider(world.now(), answer)),
  );
  const app = bareApp();
  if (cors) app.use('/agency/*', allowPages());
  app
    .route(
      '/',
      agencyServer(world, (id) => provider.answered(id), sleep),
    )
    .route(
      '/',
      providerServer(world, provider, () => null, sleep),
    )
    .route('/', protocolServer(world, provider, siteSecret))
    .route('/', phoneServer(world))
    .route('/', controlServer(world))
    .route('/', consoleServer(world))
    .notFound(({ req }) =>
      req.method === 'GET' ? html(gatewayPage(404), 404) : json({ error: 'not found' }, 404),
    );
  return new Hono<Env>()
    .onError(refusal)
    .use(onlyHosts(otherHosts(host, publicUrl)))
    .all('*', (c) => app.fetch(c.req.raw, c.env));
}

/** On other addresses than this computer's own it is called by number, which no site's name can stand for, or as it was told. */
function otherHosts(host: string, publicUrl: string | undefined): (hostname: string) => boolean {
  const told = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  if (host === '127.0.0.1' || host === 'localhost' || host === '::1') return (hostname) => hostname === told;
  return (hostname) => hostname === told || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
