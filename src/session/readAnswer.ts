import { droppedFrom, isAgencyAnswer, type ClearOutcome, type VerifyOutcome } from '../core/agency.js';
import type { HostReply } from '../host/callHost.js';
import { asksForLogin, described, HttpAnswer, saidIn } from '../host/httpAnswer.js';
import { isOf } from '../host/isOf.js';
import { missing } from '../host/options.js';
import { thrownName, type Reporter, type WidgetError, type WidgetErrorCode } from '../host/errors.js';

export type RequestName = 'verify' | 'clearLock' | 'verifyAlternative';
export type NoAnswer = { outcome: 'unavailable'; reason: 'no-answer' } | { outcome: 'misconfigured' };
type Outcome = VerifyOutcome | ClearOutcome;

/**
 * What a callback of the host came to, as an outcome. No answer is an unknown outcome. A server that wants a login, where the
 * agency does not speak, has ended the session. Reports what a developer can mend: the host's function, its server, or its
 * request to the agency.
 *
 * `reply`: null where the host has taken the callback away, so that its settings are at fault; of `clearLock` it was told with
 * the lock (notifyHost.ts).
 */
export function outcomeOf<Read extends Outcome>(
  name: RequestName,
  reply: HostReply | null,
  read: (answer: unknown) => Read,
  timeout: number,
  report: Reporter,
): Read | NoAnswer {
  if (reply === null) {
    if (name !== 'clearLock') report(missing(name));
    return { outcome: 'misconfigured' };
  }
  if (reply.kind !== 'answered') {
    report(noAnswer(name, reply, timeout));
    return { outcome: 'unavailable', reason: 'no-answer' };
  }
  const { answer } = reply;
  const isHttp = isOf(HttpAnswer, answer);
  const status = isHttp ? answer.status : 0;
  const said = saidIn(answer);
  const wantsLogin =
    typeof said === 'string' && asksForLogin({ text: said, status }) && !isAgencyAnswer(said);
  const outcome = read(wantsLogin ? { outcome: 'signed-out' } : said);
  const isSignedOut = outcome.outcome === 'unavailable' && outcome.reason === 'signed-out';
  if (isSignedOut && (isHttp || wantsLogin)) warnOfSignedOut(described(answer));
  const complaint = complaintAbout(outcome, answer);
  if (complaint !== null) report({ code: complaint[0], message: `${name}() ${complaint[1]}` });
  const dropped = droppedFrom(said, outcome).join(', ');
  if (dropped !== '') {
    report({
      code: 'answer-unreadable',
      message: `${name}() answered a bad ${dropped} (token: text, attemptsLeft: above 0). It is ignored.`,
    });
  }
  return outcome;
}

const warned = new Set<string>();

/** To the trainee their login has ended, which is often so; to the developer it may be a token that is missing. */
function warnOfSignedOut(what: string): void {
  if (warned.has(what)) return;
  warned.add(what);
  // oxlint-disable-next-line no-console -- for the developer; no error of the widget's
  console.warn(`[motp-widget] signed-out: ${what}`);
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
    message: `${name}() did not answer within ${timeout} ms. Look at the server, or raise \`timeout\`.`,
  };
}

function complaintAbout(outcome: Outcome, answer: unknown): [WidgetErrorCode, string] | null {
  if (outcome.outcome === 'misconfigured') {
    return [
      'answer-misconfigured',
      `was answered with ${outcome.agencyCode ?? 'a settings error'}: look the code up and mend the server’s request to the agency.`,
    ];
  }
  if (outcome.outcome === 'incomplete') {
    return ['answer-incomplete', 'was given six digits, but they did not reach the agency as OTPNO.'];
  }
  if (outcome.outcome === 'unavailable' && outcome.reason === 'unreadable') {
    return [
      'answer-unreadable',
      `answered ${described(answer)}, neither the agency’s JSON nor a typed outcome. Pass the agency’s body on as it is.`,
    ];
  }
  return null;
}
