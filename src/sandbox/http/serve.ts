import { createServer, type Server } from 'node:http';
import type { Hono } from 'hono';
import type { Env } from './line.js';
import { listener } from './listener.js';

interface Served {
  port: number;
  /** Hangs up on everybody at once. */
  close(): Promise<void>;
}

/** Serves an app; on the usual address also by IPv6, because some systems mean that by `localhost`. */
export async function serve(app: Hono<Env>, wanted: number, host = '127.0.0.1'): Promise<Served> {
  const server = createServer(listener(app));
  const port = await listen(server, wanted, host);
  const servers = [server];
  if (host === '127.0.0.1') {
    const twin = createServer(listener(app));
    const listens = await listen(twin, port, '::1').then(
      () => true,
      () => false,
    );
    if (listens) servers.push(twin);
  }
  return {
    port,
    async close() {
      await Promise.all(servers.map((one) => closed(one)));
    },
  };
}

/** Listens, and says on which port. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? port) : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
