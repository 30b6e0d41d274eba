import { meet } from './faults.js';
import { type Handler, html, type Incoming, json, readFields } from './http.js';
import { providerDecided, providerRefused, providerStart } from './pages/provider.js';
import { DECISIONS, type Decision, type Provider } from './provider.js';
import type { TraineeId } from './trainees.js';
import type { World } from './world.js';

export interface ProviderHandlers {
  start: Handler;
  decide: Handler;
  result: Handler;
}

/** The identity provider over HTTP: two pages for the person, one API for the site's server. */
export function providerHandlers(
  world: World,
  provider: Provider,
  traineeOf: (requestNo: string | undefined) => TraineeId | null,
  sleep: (ms: number) => Promise<void>,
): ProviderHandlers {
  const pageOf = (markup: string, status = 200) => html(markup, status, world.settings.providerHeaders);
  return {
    start(request) {
      const transaction = provider.begin(field(request, 'enc_data'));
      if (!transaction) return pageOf(providerRefused(), 400);
      const fault = world.faults.take('provider_page', traineeOf(transaction.requestNo));
      return meet(fault, () => pageOf(providerStart(transaction)), sleep);
    },

    decide(request) {
      const decision = field(request, 'decision');
      const decided = isDecision(decision)
        ? provider.decide(field(request, 'transaction'), decision, world.now())
        : null;
      return decided ? pageOf(providerDecided(decided)) : pageOf(providerRefused(), 400);
    },

    result(request) {
      const ticket = field(request, 'enc_data');
      const fault = world.faults.take('provider', traineeOf(provider.requestOf(ticket)));
      const redeem = () => {
        const answer = provider.redeem(field(request, 'site_secret'), ticket);
        return answer ? json(answer) : json({ result_code: '9404' }, 404);
      };
      return meet(fault, redeem, sleep);
    },
  };
}

function field(request: Incoming, name: string): string {
  return readFields(request)[name] ?? '';
}

function isDecision(text: string): text is Decision {
  return (DECISIONS as readonly string[]).includes(text);
}
