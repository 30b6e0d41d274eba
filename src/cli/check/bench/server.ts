import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';
import type { Agency, Told } from './agency.js';
import type { Provider } from './provider.js';

/** Where a redirect of the agency leads that nobody may follow. */
export const ELSEWHERE = '/elsewhere/';

export interface OtherSide {
  /** How often something came to the address that nobody may be led to. */
  ledElsewhere: () => number;
  close: () => Promise<void>;
}

/** Agency and identity provider over HTTP, for the institution’s server to be set to. Throws when the port is taken. */
export async function startOtherSide(
  { port, host }: { port: number; host: string },
  agency: Agency,
  provider: Provider,
): Promise<OtherSide> {
  let ledElsewhere = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url: path = '/', method = 'GET', headers } = request;
    const body = await bytesOf(request);
    if (path.startsWith(ELSEWHERE)) {
      ledElsewhere += 1;
      return send(response, { body: JSON.stringify({ code: 200, msg: '', status: 'SUCCESS' }) });
    }
    if (/^\/provider\/.*result$/.test(path)) return send(response, await redeemed(provider, body));
    const behaviour = agency.take({ method, path, contentType: headers['content-type'] ?? '', body });
    await send(response, behaviour ?? { status: 404, body: '{}' });
  };
  // `localhost` is ::1 first on Windows.
  const addresses = host === '127.0.0.1' ? ['127.0.0.1', '::1'] : [host];
  const servers: Server[] = [];
  for (const address of addresses) {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    try {
      await listening(server, port, address);
      servers.push(server);
    } catch (error) {
      // A machine may have no IPv6.
      if (address !== '::1') {
        for (const one of servers) one.close();
        throw error;
      }
    }
  }
  return {
    ledElsewhere: () => ledElsewhere,
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function send(response: ServerResponse, behaviour: Told): Promise<void> {
  if (behaviour === 'drop') {
    response.destroy();
    return;
  }
  if ('hold' in behaviour) return send(response, await behaviour.hold);
  const { status = 200, headers = {}, body, delay = 0 } = behaviour;
  await pass(delay);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body);
}

async function redeemed(provider: Provider, body: Buffer): Promise<Told> {
  const fields = new URLSearchParams(body.toString('utf8'));
  const result = await provider.redeem(fields.get('site_secret') ?? '', fields.get('ticket') ?? '');
  if (result === 'drop') return 'drop';
  return result
    ? { body: JSON.stringify(result) }
    : { status: 404, body: JSON.stringify({ result_code: '9404' }) };
}
