import type { AgencyCall, AgencyRequest, Behaviour } from '../bench/agency.js';
import type { Bench } from '../bench/bench.js';
import type { Answer, NoAnswer } from '../bench/http.js';
import type { World } from '../bench/world.js';
import { NotChecked } from '../check.js';
import type { Endpoint } from '../config.js';
import { referenceFor } from './clearLock.js';

/** One of the agency's interfaces as a trainee has the server call it: what is asked of one call is asked of all. */
export interface Call {
  kind: AgencyCall;
  name: string;
  /** Fetches what the call needs beforehand, so that several can be made at the same moment. */
  ready: () => Promise<unknown>;
  /** Has the server call the agency, which behaves so. */
  make: (behaviour: Behaviour) => Promise<Made>;
}

export interface Made {
  answer: Answer | NoAnswer;
  /** Whether the page was told that all is well. */
  succeeded: boolean;
  requests: AgencyRequest[];
}

const SPENDINGS = [
  {
    kind: 'reset',
    name: 'user_reset',
    purpose: 'unlock',
    endpoint: 'clearLock',
    isGood: (bench: Bench, answer: Made['answer']) =>
      ['cleared', 'verified'].includes(bench.readClear(answer)),
  },
  {
    kind: 'report',
    name: '대체인증',
    purpose: 'alternative',
    endpoint: 'alternative',
    isGood: (bench: Bench, answer: Made['answer']) => bench.read(answer) === 'verified',
  },
] as const satisfies readonly { kind: AgencyCall; endpoint: Endpoint; [more: string]: unknown }[];

/** Which calls can be brought about, found out once: an identity provider may not be ours, and a report may come by night. */
const possible = new WeakMap<World, ReadonlySet<AgencyCall>>();

/** The calls that this server makes. What does not come at all is told by the checks of its own group. */
export async function callsOf(bench: Bench): Promise<readonly Call[]> {
  const spendings = SPENDINGS.map((one) => spending(bench, one));
  let kinds = possible.get(bench.world);
  if (!kinds) {
    const come = new Set<AgencyCall>();
    for (const call of spendings) if (await comes(bench, call)) come.add(call.kind);
    possible.set(bench.world, (kinds = come));
  }
  return [pressing(bench), ...spendings.filter(({ kind }) => kinds.has(kind))];
}

/**
 * All calls with an agency that behaves so, under way at the same moment unless the token is good for one request at a time. Each
 * begins once the one before it has come to the agency: of requests that come together one process of PHP's own server takes
 * several, one after the other.
 */
export async function makeAll(bench: Bench, behaviourOf: (call: Call) => Behaviour): Promise<[Call, Made][]> {
  const calls = await callsOf(bench);
  for (const call of calls) await call.ready();
  const together = !bench.world.session.csrf?.changes;
  const all: Promise<[Call, Made]>[] = [];
  for (const call of calls) {
    const before = bench.asked(call.kind).length;
    let isUnderWay = true;
    const making = call.make(behaviourOf(call)).finally(() => (isUnderWay = false));
    all.push(making.then((made) => [call, made]));
    all.at(-1)?.catch(() => undefined);
    await bench.until(() => !isUnderWay || (together && bench.asked(call.kind).length > before), Infinity);
  }
  return Promise.all(all);
}

async function comes({ world: { config } }: Bench, call: Call): Promise<boolean> {
  const { endpoint } = SPENDINGS.find(({ kind }) => kind === call.kind) ?? {};
  const needs = ['start', 'status', endpoint] as const;
  if (needs.some((one) => one === undefined || config[one] === undefined)) return false;
  try {
    return (await call.make({ usually: 0 })).requests.length > 0;
  } catch (error) {
    if (error instanceof NotChecked) return false;
    throw error;
  }
}

function pressing(bench: Bench): Call {
  return {
    kind: 'accredit',
    name: 'otp_accredit',
    ready: () => Promise.resolve(),
    async make(behaviour) {
      const { answer, code } = await bench.pressed(behaviour);
      const succeeded = bench.read(answer) === 'verified';
      return { answer, succeeded, requests: bench.asked('accredit', code) };
    },
  };
}

function spending(bench: Bench, { kind, name, purpose, endpoint, isGood }: (typeof SPENDINGS)[number]): Call {
  let reference: string | undefined;
  const ready = async () => (reference ??= (await referenceFor(bench, purpose)).reference);
  async function spend(): Promise<Made> {
    const before = bench.asked(kind).length;
    const fields = {
      reference: await ready(),
      ...(purpose === 'alternative' && { purpose: bench.world.config.purpose }),
    };
    const answer = await bench.post(endpoint, fields);
    return { answer, succeeded: isGood(bench, answer), requests: bench.asked(kind).slice(before) };
  }
  return {
    kind,
    name,
    ready,
    async make(behaviour) {
      bench.world.agency.when(kind, behaviour);
      const isKept = reference !== undefined;
      let made = await spend();
      // Of a server that took the last call's reference for spent.
      if (isKept && made.requests.length === 0 && typeof made.answer !== 'string') {
        reference = undefined;
        made = await spend();
      }
      if (made.succeeded) reference = undefined;
      return made;
    },
  };
}
