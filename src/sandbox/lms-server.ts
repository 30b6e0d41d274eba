import { type Endpoint, meet } from './faults.js';
import { type Answer, type Handler, HttpError, type Incoming, json, readFields } from './http.js';
import type { IdentityPurpose, IdentityRecord, IdentityRecords, Proof } from './identity.js';
import { accreditFields, maskName, maskPhone, type Member, PURPOSES, resetFields } from './lms.js';
import { type Relayed, succeeded } from './relay.js';
import { opaque, remember, type Session, type Sessions } from './sessions.js';
import { COURSE, INSTITUTION, type TraineeId } from './trainees.js';
import type { World } from './world.js';

export interface LmsHandlers {
  session: Handler;
  time: Handler;
  verify: Handler;
  clearLock: Handler;
  alternative: Handler;
}

const ANSWERS_KEPT = 200;
const VERIFICATIONS_KEPT = 200;

/** What an institution's server does for the widget. Everything personal stays on this side. */
export function lmsHandlers(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  askAgency: (call: 'otp_accredit' | 'user_reset', fields: Record<string, string>) => Promise<Relayed>,
  sleep: (ms: number) => Promise<void>,
): LmsHandlers {
  const memberOf = (session: Session): Member => {
    const { lms, story } = world.trainee(session.trainee);
    return { ...lms, memberId: story.memberId };
  };

  /** Relays a code to the agency and keeps the server's record of a success. */
  const check = async (session: Session, code: string, purpose: string, ip: string): Promise<Answer> => {
    const fields = accreditFields(memberOf(session), {
      code,
      purpose,
      sessionId: session.id,
      ip,
      now: world.now(),
    });
    const { reply, data } = await askAgency('otp_accredit', fields);
    if (!succeeded(data)) return reply;
    return json({ ...data, token: verified(session, purpose, 'motp', world.now()) });
  };

  /** Relays a lock reset. Only a success uses the reference up: clearing twice is harmless, and an answer can get lost. */
  const clear = async (session: Session, record: IdentityRecord & { proof: Proof }): Promise<Answer> => {
    const { reply, data } = await askAgency('user_reset', resetFields(memberOf(session), record.proof));
    if (succeeded(data)) record.used = true;
    return reply;
  };

  /** The record that the body's reference may be spent on, or our typed refusal. */
  const spend = (request: Incoming, session: Session, purpose: IdentityPurpose) =>
    records.spendable(session, text(readFields(request), 'reference'), purpose, world.now());

  return {
    session(request) {
      const session = sessions.need(request);
      const { name, phone } = memberOf(session);
      return json({
        trainee: session.trainee,
        maskedName: maskName(name),
        maskedPhone: maskPhone(phone),
        institution: INSTITUTION,
        course: { title: COURSE.title, term: COURSE.term, lesson: COURSE.lesson },
        verifications: session.verifications.map(({ purpose, by, at }) => ({ purpose, by, at })),
      });
    },

    time: faultable(world, 'time', sleep, traineeOf(sessions), () => json({ now: world.now() })),

    verify: faultable(world, 'verify', sleep, traineeOf(sessions), (request) => {
      const session = sessions.need(request);
      const fields = readFields(request);
      const code = text(fields, 'code');
      const attempt = text(fields, 'attempt');
      const purpose = purposeOf(fields);
      if (code.length > 64) throw new HttpError(400, 'code is longer than 64 characters');
      if (attempt === '' || attempt.length > 128) throw new HttpError(400, 'attempt is 1 to 128 characters');
      // One press is one attempt: a request that comes twice (a proxy, a page sent again) must not burn a second one.
      const before = session.answers.get(attempt);
      if (before) return before;
      const answer = check(session, code, purpose, '127.0.0.1');
      remember(session.answers, attempt, answer, ANSWERS_KEPT);
      return answer;
    }),

    clearLock: faultable(world, 'clear_lock', sleep, traineeOf(sessions), (request) => {
      const session = sessions.need(request);
      const record = spend(request, session, 'unlock');
      return record ? clear(session, record) : json({ outcome: 'expired' }, 409);
    }),

    alternative(request) {
      const session = sessions.need(request);
      const purpose = purposeOf(readFields(request));
      const record = spend(request, session, 'alternative');
      if (!record) return json({ outcome: 'unavailable' }, 409);
      record.used = true;
      return json({ outcome: 'verified', token: verified(session, purpose, 'identity', world.now()) });
    },
  };
}

/** A handler that `POST /sandbox/faults` can break. */
export function faultable(
  world: World,
  endpoint: Endpoint,
  sleep: (ms: number) => Promise<void>,
  traineeOf: (request: Incoming) => TraineeId | null,
  handler: Handler,
): Handler {
  return (request) => meet(world.faults.take(endpoint, traineeOf(request)), () => handler(request), sleep);
}

export function traineeOf(sessions: Sessions): (request: Incoming) => TraineeId | null {
  return (request) => sessions.find(request)?.trainee ?? null;
}

/** The server's own record of a verification, and the token that stands for it in the page. */
function verified(session: Session, purpose: string, by: 'motp' | 'identity', at: number): string {
  const token = opaque();
  session.verifications = [
    ...session.verifications.slice(1 - VERIFICATIONS_KEPT),
    { token, purpose, by, at },
  ];
  return token;
}

function purposeOf({ purpose = '99' }: Record<string, string>): string {
  if (!Object.hasOwn(PURPOSES, purpose)) throw new HttpError(400, 'purpose is 00, 01, 02, 03, 04 or 99');
  return purpose;
}

function text(fields: Record<string, string>, name: string): string {
  const value = fields[name];
  if (value === undefined) throw new HttpError(400, `${name} is missing`);
  return value;
}
