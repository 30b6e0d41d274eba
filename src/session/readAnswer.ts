import type { ClearOutcome, VerifyOutcome } from '../core/agency.js';
import type { HostReply } from './callHost.js';
import { thrownName, type Reporter, type WidgetError, type WidgetErrorCode } from '../host/errors.js';

export type RequestName = 'verify' | 'clearLock' | 'verifyAlternative';
export type NoAnswer = { outcome: 'unavailable'; reason: 'no-answer' };
type Outcome = VerifyOutcome | ClearOutcome;

/**
 * What a callback of the host came to, as an outcome. No answer is an unknown outcome. Reports what a developer can mend:
 * the host's function, its server, or its request to the agency.
 */
export function outcomeOf<Read extends Outcome>(
  name: RequestName,
  reply: HostReply,
  read: (answer: unknown) => Read,
  timeout: number,
  report: Reporter,
): Read | NoAnswer {
  if (reply.kind !== 'answered') {
    report(noAnswer(name, reply, timeout));
    return { outcome: 'unavailable', reason: 'no-answer' };
  }
  const outcome = read(reply.answer);
  const complaint = complaintAbout(outcome, reply.answer);
  if (complaint !== null) report({ code: complaint[0], message: `${name}() ${complaint[1]}` });
  return outcome;
}

function noAnswer(name: RequestName, reply: HostReply, timeout: number): WidgetError {
  if (reply.kind === 'threw') {
    return {
      code: 'callback-rejected',
      message: `${name}() failed with ${thrownName(reply.cause)}. Answer the agency’s JSON whatever its HTTP status; onError has what was thrown.`,
      cause: reply.cause,
    };
  }
  return {
    code: 'callback-timeout',
    message: `${name}() did not answer within ${timeout} ms. It is not repeated. Look at the server, or raise \`timeout\`.`,
  };
}

function complaintAbout(outcome: Outcome, answer: unknown): [WidgetErrorCode, string] | null {
  if (outcome.outcome === 'misconfigured') {
    return [
      'answer-misconfigured',
      `was answered with ${outcome.agencyCode ?? 'a settings error'}: look the code up (docs/reference.md) and mend the request that the server sends to the agency.`,
    ];
  }
  if (outcome.outcome === 'incomplete') {
    return ['answer-incomplete', 'was given six digits, but they did not reach the agency as OTPNO.'];
  }
  if (outcome.outcome === 'unavailable' && outcome.reason === 'unreadable') {
    return [
      'answer-unreadable',
      `answered ${kindOf(answer)}, neither the agency’s JSON nor a typed outcome. Pass the agency’s body on as it is.`,
    ];
  }
  return null;
}

/** What came instead, without a word of it: it may hold what is not for a log. */
function kindOf(answer: unknown): string {
  if (answer === undefined || answer === null || answer === '') return 'nothing';
  if (typeof answer !== 'string') return `another ${typeof answer}`;
  return answer.trimStart().startsWith('<') ? 'HTML (a login page, a 404 or a PHP warning?)' : 'another text';
}
