import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { agencyServer } from './agency/server.js';
import { controlServer } from './control/server.js';
import { json, refusal } from './http/answers.js';
import type { Env } from './http/line.js';
import type { IdentityRecords } from './identity/records.js';
import { relay } from './lms/relay.js';
import { lmsServer } from './lms/server.js';
import type { Sessions } from './lms/sessions.js';
import { phoneServer } from './phone/server.js';
import type { World } from './world.js';

/** How the servers reach each other, and wait. */
export interface Between {
  origin: () => string;
  send: typeof fetch;
  sleep: (ms: number) => Promise<void>;
}

/** Agency, LMS, phone and control: free of Node, so that the stories can have them in their page. */
export function createApp(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  { origin, send, sleep }: Between,
): Hono<Env> {
  const askAgency = (call: string, fields: Record<string, string>) =>
    relay(`${origin()}/agency/api/v2/${call}`, fields, send);
  const app = new Hono<Env>();
  app.onError(refusal);
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        json({ error: 'method not allowed' }, 405, { allow: methods.join(', ') }),
    }),
  );
  return app
    .route('/', agencyServer(world, sleep))
    .route('/', lmsServer(world, sessions, records, askAgency, sleep))
    .route('/', phoneServer(world))
    .route('/', controlServer(world));
}
