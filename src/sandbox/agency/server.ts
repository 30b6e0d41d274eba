import { type Context, Hono } from 'hono';
import { type Fault, meet } from '../control/faults.js';
import { answer as answerWith, json } from '../http/answers.js';
import type { Env } from '../http/line.js';
import { personOf } from '../people.js';
import type { KeptAnswer } from '../provider/provider.js';
import type { Attempt, World } from '../world.js';
import { judgeHistory, judgeReport, reportAnswer } from './alternative.js';
import { type Call, isUnreadable, openCall } from './calls.js';
import { agencyAnswer, type AgencyAnswer } from './codes.js';
import { accredit, findAccount, FORMS, resetLock } from './rules.js';

/** The agency over HTTP: logs what reached it, meets its faults, and answers 200 with `{ code, msg, status }` (agency.md). */
export function agencyServer(
  world: World,
  answered: (transactionId: string) => KeptAnswer | undefined,
  sleep: (ms: number) => Promise<void>,
): Hono<Env> {
  const isTooMuch = rateLimit(world);

  const judge = (
    endpoint: Attempt['endpoint'],
    call: Call,
    c: Context,
    fields: URLSearchParams,
  ): AgencyAnswer => {
    if (isUnreadable(call)) return agencyAnswer('WE003');
    if (isTooMuch()) return agencyAnswer('WE005');
    enrolUnknown(world, fields);
    const form = { method: c.req.method, contentType: c.req.header('content-type'), fields };
    return endpoint === 'otp_accredit'
      ? accredit(world.agency, form, world.now(), world.settings)
      : resetLock(world.agency, form);
  };

  /** Answers, unless a fault was ordered; tells of the call when it is known what becomes of it. */
  const settle = async (
    c: Context<Env>,
    call: Call,
    fault: Fault | undefined,
    asUsual: () => Response,
    told: (code: string) => void = () => undefined,
  ): Promise<Response> => {
    if (fault?.drop || fault?.never) world.logCall(call);
    const response = await meet(c, fault, asUsual, sleep);
    if (fault?.code !== undefined) told(String(fault.code));
    call.answer ??= fault?.code === undefined ? `HTTP ${response.status}` : String(fault.code);
    world.logCall(call);
    // No connection is kept open for the next request: a relay that finds it closed could not know whether its code was counted.
    response.headers.set('connection', 'close');
    return response;
  };

  const api = (endpoint: Attempt['endpoint']) => async (c: Context<Env>) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const call = openCall(world, c, endpoint, body, answered);
    const fields = new URLSearchParams(new TextDecoder().decode(body));
    const attempt: Attempt = {
      at: world.now(),
      trainee: call.trainee,
      endpoint,
      code: endpoint === 'otp_accredit' ? (fields.get('OTPNO')?.slice(0, 64) ?? null) : null,
      answer: null,
    };
    world.log(attempt);
    const fault = world.faults.take(endpoint, call.trainee);
    const asUsual = () => {
      const answer = judge(endpoint, call, c, fields);
      attempt.answer = String(answer.code);
      call.answer = attempt.answer;
      return json(answer);
    };
    return settle(c, call, fault, asUsual, (code) => {
      attempt.answer = code;
      call.answer = code;
    });
  };

  const report = (endpoint: 'pSubOtpLog' | 'pAuthLog') => async (c: Context<Env>) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const call = openCall(world, c, endpoint, body, answered);
    const fault = world.faults.take('alternative', call.trainee);
    const coded = fault?.code === undefined ? undefined : String(fault.code);
    const { code: _code, ...rest } = fault ?? { endpoint: 'alternative' as const };
    const asUsual = () => {
      const fields = new URLSearchParams(new TextDecoder().decode(body));
      const judged =
        coded === undefined
          ? judgeReport(fields, FORMS[endpoint].required)
          : { code: coded, xml: reportAnswer(coded, '') };
      call.answer = judged.code;
      return answerWith(judged.xml, 200, { 'content-type': 'text/xml; charset=utf-8' });
    };
    return settle(c, call, fault && rest, asUsual);
  };

  const history = async (c: Context<Env>) => {
    const call: Call = {
      no: 0,
      at: world.now(),
      endpoint: 'phone_auth_hist',
      trainee: null,
      fields: [{ name: 'dataList', text: (await c.req.text()).slice(0, 100), hex: null }],
      findings: [],
      answer: null,
    };
    const asUsual = async () => {
      const answer = judgeHistory(await c.req.text());
      call.answer = String(answer.code);
      return json(answer);
    };
    const response = await asUsual();
    return settle(c, call, world.faults.take('alternative', null), () => response);
  };

  return new Hono<Env>()
    .all('/agency/api/v2/otp_accredit', api('otp_accredit'))
    .all('/agency/api/v2/user_reset', api('user_reset'))
    .all('/agency/ExConn/LMS/pSubOtpLog.jsp', report('pSubOtpLog'))
    .all('/agency/ExConn/LMS/pAuthLog.jsp', report('pAuthLog'))
    .post('/agency/api/v2/phone_auth_hist', history);
}

/** WE005 for more requests in a minute than the settings allow; what is too much is not judged. */
function rateLimit(world: World): () => boolean {
  let times: number[] = [];
  return () => {
    const { mostPerMinute } = world.settings;
    if (mostPerMinute === null) return false;
    const now = world.now();
    times = times.filter((time) => now - time < 60_000);
    if (times.length >= mostPerMinute) return true;
    times.push(now);
    return false;
  };
}

/** Where the settings say so, whom nobody knows has a registered phone from the first request on. */
function enrolUnknown(world: World, fields: URLSearchParams): void {
  const [name = '', phone = '', memberId = ''] = ['USER_NM', 'USER_TEL', 'USRID'].map(
    (field) => fields.get(field) ?? '',
  );
  const fits =
    name.trim() !== '' && name.length <= 40 && /^\d{9,11}$/.test(phone) && /^[\w.-]{1,40}$/.test(memberId);
  if (!world.settings.enrolUnknown || !fits) return;
  if (world.trainees.has(memberId) || findAccount(world.agency, name, phone)) return;
  world.admit(personOf({ name, phone, memberId }));
}
