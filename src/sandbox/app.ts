import { type Context, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { agencyServer } from './agency/server.js';
import { controlServer } from './control/server.js';
import { json, refusal } from './http/answers.js';
import type { Env } from './http/line.js';
import type { IdentityRecords } from './identity/records.js';
import { relay } from './lms/relay.js';
import { lmsServer } from './lms/server.js';
import type { Sessions } from './lms/sessions.js';
import { identityServer } from './identity/server.js';
import { phoneServer } from './phone/server.js';
import { createProvider } from './provider/provider.js';
import { providerServer } from './provider/server.js';
import type { World } from './world.js';

/** How the servers reach each other, and wait. */
export interface Between {
  /** By which addresses the LMS is known; the first is where the servers reach each other. */
  origins: () => readonly string[];
  send: typeof fetch;
  sleep: (ms: number) => Promise<void>;
  /** What the LMS and its identity provider have in common. */
  siteSecret: string;
}

/** Agency, LMS, identity provider, phone and control: free of Node, so that the stories can have them in their page. */
export function createApp(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  { origins, send, sleep, siteSecret }: Between,
): Hono<Env> {
  const at = (path: string) => origins()[0] + path;
  const askAgency = (call: string, fields: Record<string, string>) =>
    relay(at(`/agency/api/v2/${call}`), fields, send);
  const ownOrigin = ({ req }: Context) => {
    const { origin } = new URL(req.url);
    return origins().includes(origin) ? origin : at('');
  };
  const provider = createProvider(siteSecret, (requestNo) => {
    const record = records.byRequest(requestNo);
    return record && world.trainee(record.session.trainee).story.person;
  });
  const traineeOf = (requestNo = '') => records.byRequest(requestNo)?.session.trainee ?? null;
  const access = { siteSecret, resultUrl: () => at('/provider/api/result') };

  return bareApp()
    .route(
      '/',
      agencyServer(world, (id) => provider.answered(id), sleep),
    )
    .route('/', lmsServer(world, sessions, records, askAgency, sleep))
    .route('/', identityServer(world, sessions, records, access, ownOrigin, sleep))
    .route('/', providerServer(world, provider, traineeOf, sleep))
    .route('/', phoneServer(world))
    .route('/', controlServer(world));
}

/** What every app of the sandbox has: refusals as JSON, nothing stored, 405 where only the method is wrong. */
export function bareApp(): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(refusal);
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  return app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        json({ error: 'method not allowed' }, 405, { allow: methods.join(', ') }),
    }),
  );
}
