import { Hono } from 'hono';
import { meet } from '../control/faults.js';
import { html, json, readFields } from '../http/answers.js';
import type { Env } from '../http/line.js';
import type { World } from '../world.js';
import { providerDecided, providerRefused, providerStart } from './pages.js';
import { DECISIONS, type Decision, type Provider } from './provider.js';

/** The identity provider over HTTP: two pages for the person, one API for the site's server. */
export function providerServer(
  world: World,
  provider: Provider,
  traineeOf: (requestNo: string | undefined) => string | null,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const pageOf = (markup: string, status = 200) => html(markup, status, world.settings.providerHeaders);
  return new Hono<Env>()
    .post('/provider/start', async (c) => {
      const transaction = provider.begin(await readFields(c));
      if (typeof transaction === 'string') return pageOf(providerRefused(transaction), 400);
      const fault = world.faults.take('provider_page', traineeOf(transaction.requestNo));
      const people = transaction.holder ? [] : [...world.trainees.values()].map(({ story }) => story);
      return meet(
        c,
        fault,
        () => pageOf(providerStart(transaction, people, world.lastAsked()?.story.id)),
        sleep,
      );
    })

    .post('/provider/decide', async (c) => {
      const { transaction = '', decision, person = '' } = await readFields(c);
      const holder = (world.trainees.get(person) ?? world.lastAsked() ?? [...world.trainees.values()][0])
        ?.story.person;
      const decided = isDecision(decision)
        ? provider.decide(transaction, decision, world.now(), holder)
        : null;
      return decided ? pageOf(providerDecided(decided)) : pageOf(providerRefused('over'), 400);
    })

    .post('/provider/api/result', async (c) => {
      const { ticket = '', site_secret: secret = '' } = await readFields(c);
      const fault = world.faults.take('provider', traineeOf(provider.requestOf(ticket)));
      const redeem = () => {
        const answer = provider.redeem(secret, ticket);
        if (answer === 'secret') return json({ result_code: '9401' }, 403);
        if (answer === 'ticket') return json({ result_code: '9404' }, 404);
        return json(answer);
      };
      return meet(c, fault, redeem, sleep);
    });
}

function isDecision(text: string | undefined): text is Decision {
  return (DECISIONS as readonly (string | undefined)[]).includes(text);
}
