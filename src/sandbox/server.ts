import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { hazardFile } from './hazards.js';
import { type Answer, html, HttpError, type Incoming, json, readBody, type Reply } from './http.js';
import { createIdentityRecords } from './identity.js';
import { identityHandlers } from './identity-server.js';
import { faultable, traineeOf } from './lms-server.js';
import { gatewayPage } from './pages/gateway.js';
import { createProvider } from './provider.js';
import { providerHandlers } from './provider-server.js';
import { findRoute, type Route } from './router.js';
import { type Between, createRoutes } from './routes.js';
import { createSessions, type Sessions } from './sessions.js';
import { readStatic } from './static.js';
import { isTraineeId } from './trainees.js';
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
  /** Hangs up on everybody at once. */
  close(): Promise<void>;
}

/** Starts the whole other side on 127.0.0.1: agency, LMS, identity provider, phone and control. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = createWorld(options.now ?? Date.now);
  const sessions = createSessions();
  const closing = new AbortController();
  const { signal } = closing;
  const routes = allRoutes(world, sessions, {
    origin: () => origin,
    send: fetch,
    sleep: (ms) => delay(ms, undefined, { signal }),
  });
  const server = createServer((request, response) => {
    // A response that nobody waits for any more is no reason to stop.
    response.on('error', () => undefined);
    void respond(request, response, (incoming) => answer(routes, world, sessions, options, incoming));
  });
  let origin = '';
  const port = await listen(server, options.port);
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
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

/** All that is answered: the pages of the identity verification are here, because sealing needs Node. */
function allRoutes(world: World, sessions: Sessions, between: Between): readonly Route[] {
  const { origin, sleep } = between;
  const records = createIdentityRecords();
  const provider = createProvider((requestNo) => {
    const record = records.byRequest(requestNo);
    return record && world.trainee(record.session.trainee).story.person;
  });
  const identity = identityHandlers(world, sessions, records, {
    siteKey: provider.siteKey,
    siteSecret: provider.siteSecret,
    resultUrl: () => `${origin()}/provider/api/result`,
  });
  const provides = providerHandlers(
    world,
    provider,
    (requestNo) => records.byRequest(requestNo ?? '')?.session.trainee ?? null,
    sleep,
  );
  const trainee = traineeOf(sessions);
  return [
    ...createRoutes(world, sessions, records, between),

    ['GET', '/lms/motp/identity/start', faultable(world, 'identity_start', sleep, trainee, identity.start)],
    ['POST', '/lms/motp/identity/return', identity.comeBack],
    ['GET', '/lms/motp/identity/done', identity.done],
    [
      'GET',
      '/lms/motp/identity/status',
      faultable(world, 'identity_status', sleep, trainee, identity.status),
    ],

    ['POST', '/provider/start', provides.start],
    ['POST', '/provider/decide', provides.decide],
    ['POST', '/provider/api/result', provides.result],
  ];
}

async function answer(
  routes: readonly Route[],
  world: World,
  sessions: Sessions,
  { staticDirs, intoHead = '' }: SandboxOptions,
  request: Incoming,
): Promise<Answer> {
  const found = findRoute(routes, request.method, request.path);
  if (found && 'handler' in found) return found.handler({ ...request, params: found.params });
  if (found)
    return withHeaders(json({ error: 'method not allowed' }, 405), { allow: found.allowed.join(', ') });
  if (request.method !== 'GET') return json({ error: 'not found' }, 404);
  const hazard = await hazardFile(staticDirs, request.path);
  if (hazard) return lmsPage(world, sessions, request, withHead(hazard, intoHead));
  const file = await readStatic(staticDirs, request.path);
  if (!file) {
    // Browsers ask for it by themselves; a 404 would be an error in every console.
    if (request.path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
    return html(gatewayPage(404), 404);
  }
  const reply: Reply = { status: 200, headers: { 'content-type': file.type }, body: file.content };
  return file.type.startsWith('text/html')
    ? lmsPage(world, sessions, request, withHead(reply, intoHead))
    : reply;
}

/** ASCII markup goes into a page byte for byte, whatever charset the page has. */
function withHead(reply: Reply, markup: string): Reply {
  const bytes = Buffer.from(reply.body).toString('latin1');
  return {
    ...reply,
    body: Buffer.from(
      bytes.replace(/<head>/i, (head) => head + markup),
      'latin1',
    ),
  };
}

/** A page of the LMS: `?trainee=` logs in, `?fault=` breaks something for that trainee until their next page. */
function lmsPage(world: World, sessions: Sessions, request: Incoming, reply: Reply): Reply {
  const asked = request.query.get('trainee');
  const trainee = isTraineeId(asked) ? asked : (sessions.find(request)?.trainee ?? 'fine');
  const { setCookie } = sessions.login(request, trainee, world.settings.sessionCookie);
  world.faults.setDemo(trainee, request.query.get('fault'));
  return withHeaders(reply, { ...world.settings.lmsHeaders, 'set-cookie': setCookie });
}

function withHeaders(reply: Reply, headers: Record<string, string>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** Reads the request, gets the answer, writes it; whatever goes wrong, the trainee next door is still served. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: Incoming) => Promise<Answer>,
): Promise<void> {
  let reply: Answer;
  try {
    reply = await handle(await readRequest(request));
  } catch (error) {
    reply = refusal(error, request);
  }
  if (reply === 'never' || response.destroyed) return;
  if (reply === 'drop') {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
  if (reply.cut) {
    const bytes = Buffer.from(reply.body);
    response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.resetAndDestroy());
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

function refusal(error: unknown, request: IncomingMessage): Answer {
  if (error instanceof HttpError) {
    return json({ error: error.message }, error.status);
  }
  // The other end hung up, or the sandbox is closing: there is nobody to answer.
  if (!request.complete || (error instanceof Error && error.name === 'AbortError')) return 'drop';
  process.stderr.write(
    `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}\n`,
  );
  return json({ error: 'internal error' }, 500);
}

async function readRequest(request: IncomingMessage): Promise<Incoming> {
  const origin = `http://${request.headers.host ?? ''}`;
  if (!/^http:\/\/[\w.-]+(:\d+)?$/.test(origin) || !URL.canParse(request.url ?? '', origin)) {
    throw new HttpError(400, 'bad request');
  }
  const url = new URL(request.url ?? '', origin);
  return {
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: url.pathname,
    query: url.searchParams,
    params: {},
    headers: request.headers,
    body: await readBody(request),
    origin: url.origin,
  };
}
