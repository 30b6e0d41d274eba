import { Hono } from 'hono';
import { meet } from '../control/faults.js';
import { html, json, readFields } from '../http/answers.js';
import type { Env } from '../http/line.js';
import type { TraineeId } from '../trainees.js';
import type { World } from '../world.js';
import { providerDecided, providerRefused, providerStart } from './pages.js';
import { DECISIONS, type Decision, type Provider } from './provider.js';

/** The identity provider over HTTP: two pages for the person, one API for the site's server. */
export function providerServer(
  world: World,
  provider: Provider,
  traineeOf: (requestNo: string | undefined) => TraineeId | null,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const pageOf = (markup: string, status = 200) => html(markup, status, world.settings.providerHeaders);
  return new Hono<Env>()
    .post('/provider/start', async (c) => {
      const { enc_data: sealed = '' } = await readFields(c);
      const transaction = provider.begin(sealed);
      if (!transaction) return pageOf(providerRefused(), 400);
      const fault = world.faults.take('provider_page', traineeOf(transaction.requestNo));
      return meet(c, fault, () => pageOf(providerStart(transaction)), sleep);
    })

    .post('/provider/decide', async (c) => {
      const { transaction = '', decision } = await readFields(c);
      const decided = isDecision(decision) ? provider.decide(transaction, decision, world.now()) : null;
      return decided ? pageOf(providerDecided(decided)) : pageOf(providerRefused(), 400);
    })

    .post('/provider/api/result', async (c) => {
      const { enc_data: ticket = '', site_secret: secret = '' } = await readFields(c);
      const fault = world.faults.take('provider', traineeOf(provider.requestOf(ticket)));
      const redeem = () => {
        const answer = provider.redeem(secret, ticket);
        return answer ? json(answer) : json({ result_code: '9404' }, 404);
      };
      return meet(c, fault, redeem, sleep);
    });
}

function isDecision(text: string | undefined): text is Decision {
  return (DECISIONS as readonly (string | undefined)[]).includes(text);
}
