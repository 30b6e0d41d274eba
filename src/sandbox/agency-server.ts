import { accredit, resetLock } from './agency.js';
import { meet } from './faults.js';
import { type Answer, type Handler, json, type Reply } from './http.js';
import type { Attempt, World } from './world.js';

/** The agency over HTTP: logs what reached it, meets its faults, and answers 200 with `{ code, msg, status }` (agency.md). */
export function agencyHandler(
  world: World,
  endpoint: Attempt['endpoint'],
  sleep: (ms: number) => Promise<void>,
): Handler {
  return async (request) => {
    const fields = new URLSearchParams(request.body);
    const member = [...world.trainees.values()].find(({ story }) => story.memberId === fields.get('USRID'));
    const trainee = member?.story.id ?? null;
    const attempt: Attempt = {
      at: world.now(),
      trainee,
      endpoint,
      code: endpoint === 'otp_accredit' ? fields.get('OTPNO') : null,
      answer: null,
    };
    world.log(attempt);

    const form = { method: request.method, contentType: request.headers['content-type'], fields };
    const judge = () => {
      const answer =
        endpoint === 'otp_accredit'
          ? accredit(world.agency, form, world.now(), world.settings)
          : resetLock(world.agency, form);
      attempt.answer = String(answer.code);
      return json(answer);
    };
    const fault = world.faults.take(endpoint, trainee);
    const answer = await meet(fault, judge, sleep);
    if (fault?.code !== undefined && typeof answer === 'object') attempt.answer = String(fault.code);
    return closing(answer);
  };
}

/** No connection is kept open for the next request: a relay that finds it closed could not know whether its code was counted. */
function closing(answer: Answer): Answer {
  if (typeof answer === 'string') return answer;
  return { ...answer, headers: { ...answer.headers, connection: 'close' } } satisfies Reply;
}
