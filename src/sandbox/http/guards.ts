import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from './line.js';

/** By these names a browser knows this computer, and no other site's name can be made to mean it (DNS rebinding). */
const THIS_COMPUTER = ['127.0.0.1', 'localhost', '[::1]'];

/** Only requests to this computer by its own names, or by one that was named; whatever the port: it may be forwarded. */
export function onlyHosts(more: (hostname: string) => boolean = () => false): MiddlewareHandler<Env> {
  return (c, next) => {
    const { hostname: written, pathname } = new URL(c.req.url);
    const hostname = written.replace(/\.$/, '');
    if (pathname.startsWith('//')) throw new HTTPException(400, { message: 'the path begins with //' });
    if (!THIS_COMPUTER.includes(hostname) && !more(hostname)) {
      throw new HTTPException(403, { message: `not a name of this server: ${hostname}` });
    }
    return next();
  };
}

/** Nothing is changed for a page of another site. What is no browser says neither where it comes from nor what for. */
export const onlyOwnPages: MiddlewareHandler<Env> = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const own =
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'))) &&
    (site === undefined || site === 'same-origin' || site === 'none');
  if (!own) throw new HTTPException(403, { message: 'a page of another site may not ask for this' });
  return next();
};

/** A form of another site can send no JSON without asking first. */
export const onlyJson: MiddlewareHandler<Env> = (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (c.req.method === 'POST' && type !== 'application/json') {
    throw new HTTPException(415, { message: 'send JSON, as application/json' });
  }
  return next();
};

/** Browsers take the answer for what its type says, and for nothing else. */
export const noSniffing: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  c.res.headers.set('x-content-type-options', 'nosniff');
};
