import type { MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Settings } from '../control/settings.js';
import type { Env } from '../http/line.js';
import type { World } from '../world.js';
import { SESSION_COOKIE, type Sessions } from './sessions.js';

/**
 * Pages of the LMS, whoever serves the file: `?trainee=` logs in, `?fault=` breaks something for that trainee until their
 * next page. `intoHead`: ASCII markup that is put first into the head.
 */
export function lmsPages(world: World, sessions: Sessions, intoHead: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const page = c.res;
    if (page.status !== 200 || !page.headers.get('content-type')?.startsWith('text/html')) return;
    const asked = c.req.query('trainee') ?? '';
    const current = sessions.find(c);
    const trainee = world.trainees.has(asked) ? asked : (current?.trainee ?? 'fine');
    const session = sessions.login(trainee, current);
    world.faults.setDemo(trainee, c.req.query('fault') ?? null);

    const headers = new Headers(page.headers);
    for (const [name, value] of Object.entries(world.settings.lmsHeaders)) headers.set(name, value);
    c.res = undefined;
    c.res = new Response(withHead(await page.arrayBuffer(), intoHead), { headers });
    setCookie(c, SESSION_COOKIE, session.id, {
      path: '/',
      httpOnly: true,
      ...SAME_SITE[world.settings.sessionCookie],
    });
  };
}

const SAME_SITE: Record<Settings['sessionCookie'], { sameSite: 'Lax' | 'None'; secure?: boolean }> = {
  'SameSite=Lax': { sameSite: 'Lax' },
  'SameSite=None; Secure': { sameSite: 'None', secure: true },
};

/** Byte for byte, whatever charset the page has. */
function withHead(page: ArrayBuffer, markup: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(page).toString('latin1');
  return new Uint8Array(
    Buffer.from(
      text.replace(/<head>/i, (head) => head + markup),
      'latin1',
    ),
  );
}
