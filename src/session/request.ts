import { readClearAnswer, readVerifyAnswer, type ClearOutcome, type VerifyOutcome } from '../core/agency.js';
import type { FlowEvent } from '../core/flow.js';
import type { Tried } from '../core/report.js';
import type {
  AlternativeRequest,
  ClearLockRequest,
  VerifiedResult,
  VerifyRequest,
} from '../host/contract.js';
import { answerOf } from '../host/answerOf.js';
import type { Reporter } from '../host/errors.js';
import type { Options } from '../host/options.js';
import { callHost, type HostReply } from '../host/callHost.js';
import { outcomeOf, type NoAnswer, type RequestName } from './readAnswer.js';
import type { SupportLog } from './supportLog.js';
import type { Task } from './task.js';

/** What each request to the host's server says, beside its signal. */
interface Said {
  verify: Omit<VerifyRequest, 'signal'>;
  verifyAlternative: Omit<AlternativeRequest, 'signal'>;
  clearLock: Omit<ClearLockRequest, 'signal'>;
}

/** What the report calls each request, how its answer is read, and what the flow learns of it. */
const REQUESTS = {
  verify: row<VerifyOutcome>('code', readVerifyAnswer, (outcome, at) => ({ type: 'answered', outcome, at })),
  verifyAlternative: row<VerifyOutcome>('alternative', readVerifyAnswer, (outcome) => ({
    type: 'alternative-answered',
    outcome,
  })),
  clearLock: row<ClearOutcome>('clear-lock', readClearAnswer, (outcome) => ({ type: 'cleared', outcome })),
} as const satisfies Record<RequestName, unknown>;

function row<Outcome extends VerifyOutcome | ClearOutcome>(
  what: Tried['what'],
  read: (answer: unknown) => Outcome,
  eventOf: (outcome: Outcome | NoAnswer, at: number) => FlowEvent,
) {
  return (
    name: RequestName,
    reply: HostReply | null,
    { options, report, log, dispatch, elapsed }: Context,
  ) => {
    const outcome = outcomeOf(name, reply, read, options().timeout, report);
    log.add(what, outcome.outcome, 'agencyCode' in outcome ? outcome.agencyCode : undefined);
    dispatch(eventOf(outcome, elapsed()), outcome.outcome === 'verified' ? { token: outcome.token } : {});
  };
}

interface Context {
  options: () => Options;
  dispatch: (event: FlowEvent, result?: VerifiedResult) => void;
  report: Reporter;
  task: Task;
  log: SupportLog;
  elapsed: () => number;
}

/** Asks the host's server once, and lets the flow know what came of it, unless nobody waits any more. */
export type SendRequest = <Name extends RequestName>(name: Name, said: Said[Name]) => Promise<void>;

export function createSendRequest(context: Context): SendRequest {
  const { options, task } = context;
  return async (name, said) => {
    const call = options()[name] as ((request: object) => unknown) | null | undefined;
    const signal = task.begin();
    const reply = call
      ? await callHost((own) => answerOf(call({ ...said, signal: own })), {
          timeout: options().timeout,
          signal,
        })
      : null;
    if (reply?.kind !== 'abandoned') REQUESTS[name](name, reply, context);
  };
}
