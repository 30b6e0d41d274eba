import { HostProblem } from './errors.js';
import { HttpAnswer } from './httpAnswer.js';

/** What a callback of the host's answers. `() => fetch(…)` is what one writes first: of a `Response` it is the body. */
export async function answerOf(given: unknown): Promise<unknown> {
  const answer: unknown = await given;
  if (!isResponse(answer)) return answer;
  if (answer.bodyUsed || answer.body?.locked) throw new HostProblem('body-used');
  return new HttpAnswer(await answer.text(), answer.status, undefined, answer.url);
}

/** Not `instanceof`: it may be of another realm, or a test's own. */
function isResponse(answer: unknown): answer is Response {
  return Object.prototype.toString.call(answer) === '[object Response]';
}
