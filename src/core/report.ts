import { comparesMember, type HelpTopic } from './help.js';
import { isLocked, noticeOf, type Flow, type RegistrationAnswer, type StateName } from './flow.js';
import type { Purpose } from './purpose.js';

/** One thing that the trainee did, and what came of it. */
export interface Tried {
  /** KST, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  what: 'code' | 'identity' | 'clear-lock' | 'alternative' | 'registration';
  /** The outcome's name, such as `mismatch` or `someone-else`; `said` of what only the trainee knows. */
  outcome: string;
  agencyCode?: string | undefined;
}

/** What may have happened, to choose from. */
export const SITUATIONS = [
  'mismatch',
  'registration',
  'changed',
  'locked',
  'no-phone',
  'no-app',
  'fault',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/**
 * What seems to have happened, by the topic from which the report is opened, or else by where the trainee is: of a forgotten
 * app password that says more.
 */
export function situationOf({ step, misses, registration }: Flow, topic?: HelpTopic): Situation | '' {
  const about = byTopic();
  return about === 'registration' && registration === 'old' ? 'changed' : about;

  function byTopic() {
    if (topic === undefined || topic === 'password') return byStep();
    if (topic === 'changed' || topic === 'no-app') return topic;
    if (topic === 'ap011') return 'locked';
    return comparesMember(topic) ? 'registration' : 'mismatch';
  }

  function byStep() {
    if (isLocked(step)) return 'locked';
    if (step.state === 'unregistered') return 'registration';
    if (step.state === 'misconfigured' || step.state === 'unavailable') return 'fault';
    return misses.length > 0 ? 'mismatch' : '';
  }
}

/** What the institution is asked to do. */
export type SupportRequest = 'unlock' | 'check-site' | 'change-details' | 'check-registration' | 'advise';

/**
 * Worked out from where the trainee is, what was answered, and the situation that was chosen, if one was. Whoever was
 * identified as somebody else, or as nobody who is registered, cannot unlock before the institution has looked at the data;
 * but who used another's phone, having none, needs what everybody without one does.
 */
export function requestOf({ step, registration }: Flow, chosen: Situation | ''): SupportRequest {
  const notice = noticeOf(step);
  const failed = step.state === 'locked' ? step.notice : notice?.kind === 'alternative-failed' && notice.why;
  if (chosen !== 'no-phone' && (failed === 'someone-else' || failed === 'unregistered'))
    return 'check-registration';
  if (isLocked(step) || chosen === 'locked') return 'unlock';
  if (step.state === 'misconfigured') return 'check-site';
  if (registration === 'old' || chosen === 'changed') return 'change-details';
  const isAboutIt = step.state === 'unregistered' || registration !== null || chosen === 'registration';
  return isAboutIt ? 'check-registration' : 'advise';
}

/** The code as the trainee sees it: AP011 of the app, or that of the agency's last answer. */
export function codeOf({ step, agencyCode }: Flow): string | undefined {
  return step.state === 'locked' && step.source === 'app' ? 'AP011' : (agencyCode ?? undefined);
}

/**
 * What HRDK asks institutions for (FAQ 7), as far as a page may know it: name, member id and phone number are added by
 * the institution. It holds no code and no text of the agency, and nothing personal but what a trainee may write of the
 * situation.
 */
export interface SupportReport {
  /** KST, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  state: StateName;
  purpose: Purpose;
  agencyCode?: string | undefined;
  /** The last ten, oldest first. */
  tried: readonly Tried[];
  /** What the institution is asked to do. */
  request: SupportRequest;
  /** What happened, in the trainee's words or in ours, which are Korean. */
  situation: string;
  /** What the trainee said of the member data, after AP005 or in the help; null: nothing. */
  registration: RegistrationAnswer | null;
  /** What the check of the phone's clock found; null: not checked. */
  clockIsRight: boolean | null;
  browser: string;
  widgetVersion: string;
}

const KST_MS = 9 * 3_600_000;

/** A moment as the agency writes it (USRDT). Korea has no summer time. */
export function kst(agencyTime: number): string {
  return new Date(agencyTime + KST_MS).toISOString().slice(0, 19).replace('T', ' ');
}
