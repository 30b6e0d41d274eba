import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that systems give away of themselves: one of theirs may be an outgoing connection's before we listen on it. */
const [FIRST, LAST] = [20_000, 32_000];
const given = new Set<number>();

/** A port on 127.0.0.1 that nobody listens on, and that no one else in this process is given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((found) => {
    server.once('error', () => found(false));
    server.listen(port, '127.0.0.1', () => found(true));
  });
  await new Promise((closed) => server.close(closed));
  return free;
}
