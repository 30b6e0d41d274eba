import type { ClearOutcome, VerifyOutcome } from '../core/agency.js';
import type { HostReply } from './callHost.js';
import { thrownName, type Reporter, type WidgetError, type WidgetErrorCode } from '../host/errors.js';

type Asked = 'verify' | 'clearLock' | 'verifyAlternative';
type Outcome = VerifyOutcome | ClearOutcome;

/**
 * What a callback of the host came to, as an outcome. No answer is an unknown outcome. What a developer can mend is
 * told: it was the host's function, its server, or its request to the agency.
 */
export function outcomeOf<Read extends Outcome>(
  asked: Asked,
  called: HostReply,
  read: (answer: unknown) => Read,
  timeout: number,
  report: Reporter,
): Read | { outcome: 'unavailable'; reason: 'no-answer' } {
  if (called.kind !== 'answered') {
    report(noAnswer(asked, called, timeout));
    return { outcome: 'unavailable', reason: 'no-answer' };
  }
  const outcome = read(called.answer);
  const complaint = complaintAbout(outcome, called.answer);
  if (complaint !== null) report({ code: complaint[0], message: `${asked}() ${complaint[1]}` });
  return outcome;
}

function noAnswer(asked: Asked, called: HostReply, timeout: number): WidgetError {
  if (called.kind === 'threw') {
    return {
      code: 'callback-rejected',
      message: `${asked}() failed with ${thrownName(called.cause)}. Answer the agency’s JSON whatever its HTTP status; onError has what was thrown.`,
      cause: called.cause,
    };
  }
  return {
    code: 'callback-timeout',
    message: `${asked}() did not answer within ${timeout} ms. It is not repeated. Look at the server, or raise \`timeout\`.`,
  };
}

function complaintAbout(outcome: Outcome, answer: unknown): [WidgetErrorCode, string] | null {
  if (outcome.outcome === 'misconfigured') {
    return [
      'answer-misconfigured',
      `was answered with ${outcome.agencyCode ?? 'a settings error'}: look the code up in the README and mend the request that the server sends to the agency.`,
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
