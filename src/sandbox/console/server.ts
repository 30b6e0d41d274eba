import { Hono } from 'hono';
import { isGood } from '../agency/calls.js';
import { findAccount } from '../agency/rules.js';
import { findingText } from '../agency/findingWords.js';
import { html, json } from '../http/answers.js';
import { noSniffing } from '../http/guards.js';
import type { Env } from '../http/line.js';
import { shownCode, shownDevice } from '../phone/phone.js';
import type { DemoTrainee, World } from '../world.js';
import { consolePage } from './page.js';

/** The page of `npx motp-widget sandbox`: people and their states, phones, the log, faults by a press. */
export function consoleServer(world: World): Hono<Env> {
  return new Hono<Env>()
    .get('/', (c) => html(consolePage(c.req.query('lang') === 'en' ? 'en' : 'ko')))
    .get('/favicon.ico', () => new Response(null, { status: 204 }))
    .get('/sandbox/overview', noSniffing, (c) => {
      const after = Number(c.req.query('after') ?? 0);
      const lang = c.req.query('lang') === 'en' ? 'en' : 'ko';
      return json({
        people: [...world.trainees.values()].map((trainee) => summary(world, trainee)),
        faults: world.faults.list(),
        calls: world.calls
          .filter(({ no }) => no > after)
          .map((call) => ({
            ...call,
            good: isGood(call),
            findings: call.findings.map((finding) => findingText(finding, lang)),
          })),
      });
    });
}

function summary(world: World, { story, lms, phone }: DemoTrainee) {
  const account = findAccount(world.agency, lms.name, lms.phone);
  return {
    id: story.id,
    name: lms.name,
    phone: lms.phone,
    ...shownCode(phone, world.now()),
    registered: shownDevice(phone).registration !== null,
    locked: account?.locked ?? false,
    failures: account?.failures ?? 0,
  };
}
