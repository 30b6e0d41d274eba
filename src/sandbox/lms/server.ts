import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type KnownPurpose, PURPOSES } from '../../core/purpose.js';
import { type Endpoint, faultable } from '../control/faults.js';
import { fitting, json, readFields } from '../http/answers.js';
import { onlyOwnPages } from '../http/guards.js';
import type { Env } from '../http/line.js';
import type { IdentityPurpose, IdentityRecord, IdentityRecords, Proof } from '../identity/records.js';
import { COURSE, INSTITUTION } from '../trainees.js';
import type { World } from '../world.js';
import { accreditFields, maskName, maskPhone, type Member, resetFields } from './fields.js';
import { passedOn, type Relayed, succeeded } from './relay.js';
import { opaque, type Session, type Sessions } from './sessions.js';
import { remember } from '../remember.js';

const ANSWERS_KEPT = 200;
const VERIFICATIONS_KEPT = 200;

const purposeSchema = z.enum(PURPOSES, 'is 00, 01, 02, 03, 04 or 99').default('99');
const verifySchema = z.object({
  code: z.string(),
  purpose: purposeSchema,
  attempt: z.string().min(1).max(128),
});
const clearLockSchema = z.object({ reference: z.string() });
const alternativeSchema = z.object({ reference: z.string(), purpose: purposeSchema });

/** What an institution's server does for the widget. Everything personal stays on this side. */
export function lmsServer(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  askAgency: (call: 'otp_accredit' | 'user_reset', fields: Record<string, string>) => Promise<Relayed>,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const memberOf = (session: Session): Member => {
    const { lms, story } = world.trainee(session.trainee);
    return { ...lms, memberId: story.memberId };
  };

  /** Relays a code to the agency and keeps the server's record of a success. */
  const check = async (
    session: Session,
    code: string,
    purpose: KnownPurpose,
    ip: string,
  ): Promise<Response> => {
    const fields = accreditFields(memberOf(session), {
      code,
      purpose,
      sessionId: session.id,
      ip,
      now: world.now(),
    });
    const relayed = await askAgency('otp_accredit', fields);
    if (!succeeded(relayed)) return passedOn(relayed);
    return json({ ...relayed.data, token: verified(session, purpose, 'motp', world.now()) });
  };

  /**
   * Relays a lock reset. The reference is taken before the agency is asked, so that two requests do not both spend it,
   * and given back unless the agency says that it is done: an answer can get lost.
   */
  const clear = async (session: Session, record: IdentityRecord & { proof: Proof }): Promise<Response> => {
    record.used = true;
    const relayed = await askAgency('user_reset', resetFields(memberOf(session), record.proof));
    record.used = succeeded(relayed);
    return passedOn(relayed);
  };

  /** The record that the reference may be spent on. */
  const spend = (session: Session, reference: string, purpose: IdentityPurpose) =>
    records.spendable(session, reference, purpose, world.now());

  const breakable = (endpoint: Endpoint) => faultable(world, endpoint, sessions.traineeOf, sleep);

  return new Hono<Env>()
    .use('/lms/motp/verify', onlyOwnPages)
    .use('/lms/motp/clear-lock', onlyOwnPages)
    .use('/lms/motp/alternative', onlyOwnPages)

    .get('/lms/session', (c) => {
      const session = sessions.need(c);
      const { name, phone } = memberOf(session);
      return json({
        trainee: session.trainee,
        maskedName: maskName(name),
        maskedPhone: maskPhone(phone),
        institution: INSTITUTION,
        course: { title: COURSE.title, term: COURSE.term, lesson: COURSE.lesson },
        verifications: session.verifications.map(({ purpose, by, at }) => ({ purpose, by, at })),
      });
    })

    .get('/lms/motp/time', breakable('time'), () => json({ now: world.now() }))

    .post('/lms/motp/verify', breakable('verify'), async (c) => {
      const session = sessions.need(c);
      const { code, purpose, attempt } = await sent(verifySchema, c);
      // What cannot be a code goes nowhere: a text of the page's choice must not reach another server's error page.
      if (!/^[0-9]{6}$/.test(code)) return json({ outcome: 'incomplete' });
      // One press is one attempt: a request that comes twice (a proxy, a page sent again) must not burn a second one.
      const answer = session.answers.get(attempt) ?? check(session, code, purpose, '127.0.0.1');
      remember(session.answers, attempt, answer, ANSWERS_KEPT);
      return (await answer).clone();
    })

    .post('/lms/motp/clear-lock', breakable('clear_lock'), async (c) => {
      const session = sessions.need(c);
      const { reference } = await sent(clearLockSchema, c);
      const record = spend(session, reference, 'unlock');
      return record ? clear(session, record) : json({ outcome: 'expired' }, 409);
    })

    .post('/lms/motp/alternative', async (c) => {
      const session = sessions.need(c);
      const { reference, purpose } = await sent(alternativeSchema, c);
      const record = spend(session, reference, 'alternative');
      if (!record) return json({ outcome: 'unavailable' }, 409);
      record.used = true;
      return json({ outcome: 'verified', token: verified(session, purpose, 'identity', world.now()) });
    });
}

async function sent<Schema extends z.ZodType>(schema: Schema, c: Context): Promise<z.output<Schema>> {
  return fitting(schema, await readFields(c));
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
