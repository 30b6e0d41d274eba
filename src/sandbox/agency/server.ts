import { type Context, Hono } from 'hono';
import { meet } from '../control/faults.js';
import { json } from '../http/answers.js';
import type { Env } from '../http/line.js';
import type { Attempt, World } from '../world.js';
import { accredit, resetLock } from './rules.js';

/** The agency over HTTP: logs what reached it, meets its faults, and answers 200 with `{ code, msg, status }` (agency.md). */
export function agencyServer(world: World, sleep: (ms: number) => Promise<void>): Hono<Env> {
  const answer = (endpoint: Attempt['endpoint']) => async (c: Context<Env>) => {
    const fields = new URLSearchParams(await c.req.text());
    const member = [...world.trainees.values()].find(({ story }) => story.memberId === fields.get('USRID'));
    const trainee = member?.story.id ?? null;
    const attempt: Attempt = {
      at: world.now(),
      trainee,
      endpoint,
      code: endpoint === 'otp_accredit' ? (fields.get('OTPNO')?.slice(0, 64) ?? null) : null,
      answer: null,
    };
    world.log(attempt);

    const form = { method: c.req.method, contentType: c.req.header('content-type'), fields };
    const judge = () => {
      const answer =
        endpoint === 'otp_accredit'
          ? accredit(world.agency, form, world.now(), world.settings)
          : resetLock(world.agency, form);
      attempt.answer = String(answer.code);
      return json(answer);
    };
    const fault = world.faults.take(endpoint, trainee);
    const response = await meet(c, fault, judge, sleep);
    if (fault?.code !== undefined) attempt.answer = String(fault.code);
    // No connection is kept open for the next request: a relay that finds it closed could not know whether its code was counted.
    response.headers.set('connection', 'close');
    return response;
  };
  return new Hono<Env>()
    .all('/agency/api/v2/otp_accredit', answer('otp_accredit'))
    .all('/agency/api/v2/user_reset', answer('user_reset'));
}
