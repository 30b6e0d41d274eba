import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from './session.js';

const server = createServer(({ url }, response) => {
  if (url === '/moved?pw=1234')
    response.writeHead(302, { location: '/login.jsp;jsessionid=SECRET?pw=1234' }).end();
  else response.writeHead(404).end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test.each([
  // Of an LMS at /lms a path begins at the host, as in a page.
  ['/member/login_ok.php', '/member/login_ok.php'],
  ['login_ok.php', '/lms/login_ok.php'],
  ['/moved?pw=1234', '/login.jsp'],
])('a login by %s that fails says the whole address, without what may be secret', async (post, path) => {
  const way = { resolve: (address: string) => new URL(address, `${origin}/lms/`), patience: 1_000 };
  await expect(openSession(way, [{ post, form: {} }], undefined)).rejects.toMatchObject({
    why: { step: origin + path, status: 404 },
  });
  await expect(openSession(way, 'a=b', { page: post })).rejects.toMatchObject({
    why: { step: origin + path, status: 404 },
  });
});
