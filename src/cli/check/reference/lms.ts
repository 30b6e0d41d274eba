// oxlint-disable max-lines -- one server: each duty stands beside the fault that leaves it out
import { randomBytes } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { kst } from '../../../core/report.js';
import { promised } from '../bench/promised.js';
import { ask, codeIn } from './agency.js';
import { type Handler, type Incoming, type Reply, serve } from './http.js';
import { identityOf } from './identity.js';
import { html, type Is, json, type Lms, type LmsSession, MEMBERS, TYPES } from './kit.js';

const token = () => randomBytes(16).toString('hex');

/**
 * An LMS that keeps every duty, and can be told to leave out one: the one that the check of that name holds servers to.
 * It is there to prove the checks, and is not an example: those are in examples/.
 */
export async function startReferenceLms(
  { port, timing }: { port: number; timing: Lms['timing'] },
  fault: string | null = null,
) {
  const is: Is = (name) => name === fault;
  const sessions = new Map<string, LmsSession>();
  let origin = '';
  const lms: Lms = {
    is,
    timing,
    settings: {
      agency: `http://127.0.0.1:${port}/agency/api/v2/`,
      provider: `http://127.0.0.1:${port}/provider`,
      secret: 'sandbox-site-secret',
      origin: () => origin,
    },
    sessionOf: (cookies) => sessions.get(cookies.get('sid') ?? '') ?? null,
    anyone: () => [...sessions.values()][0] as LmsSession,
  };
  const identity = identityOf(lms);
  const answers = new Map<string, Promise<Reply>>();

  function login({ form }: Incoming): Reply {
    const member = MEMBERS.find(({ id }) => id === form.get('id'));
    if (!member) return html('<p>Wrong.</p>', 403);
    const sid = token();
    sessions.set(sid, { member, csrf: token(), queue: Promise.resolve(), locked: Promise.resolve() });
    return {
      status: 302,
      headers: { location: '/lms/lesson', 'set-cookie': `sid=${sid}; path=/; HttpOnly; SameSite=Lax` },
    };
  }

  /** Whether a POST comes from a page of ours. */
  function isOurs({ headers }: Incoming, session: LmsSession, withoutCsrf: string): boolean {
    return headers['x-csrf-token'] === session.csrf || is(withoutCsrf);
  }

  async function verify(request: Incoming): Promise<Reply> {
    const { form, cookies, query, method } = request;
    const input = is('get-refused') && method === 'GET' ? query : form;
    if (method !== 'POST' && !is('get-refused')) return json({ error: 'POST' }, 405);
    const known = lms.sessionOf(cookies);
    const session = known ?? (is('session-verify') ? lms.anyone() : null);
    if (!session) return json({ outcome: 'signed-out' }, 401);
    if (known && !isOurs(request, session, 'csrf-verify') && method === 'POST')
      return json({ error: 'csrf' }, 403);
    const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '');
    if (method === 'POST' && !isForm && !is('body-type')) return json({ outcome: 'misconfigured' }, 415);
    const arrays = [...form.keys()].some((name) => name.endsWith('[]'));
    if (arrays && is('arrays')) throw new TypeError('trim() expects a string, array given');
    const code = input.get('code') ?? '';
    const attempt = input.get('attempt') ?? '';
    const purpose = input.get('purpose') ?? '';
    const lesson = query.get('course') === 'C101' && query.get('lesson') === '5';
    if (!lesson && !is('context-of-others')) return json({ outcome: 'misconfigured' }, 403);
    if (is('purpose-unknown') && purpose in {}) throw new TypeError('undefined is not a function');
    if (purpose !== '01' && !is('purpose-from-server')) return json({ outcome: 'misconfigured' }, 400);
    if (!TYPES.has(purpose)) return json({ outcome: 'misconfigured' }, 400);
    if (!/^[\w-]{1,128}$/.test(attempt) && !is('attempt-required')) return json({ error: 'attempt' }, 400);
    if (!/^[0-9]{6}$/.test(code) && !(is('code-six-digits') && code !== ''))
      return json({ outcome: 'incomplete' }, 400);
    if (is('given-up-not-sent'))
      return queued(session, () => answerOnce(request, session, code, attempt, purpose));
    const answer = answerOnce(request, session, code, attempt, purpose);
    if (is('others-not-held')) session.locked = answer;
    return answer;
  }

  async function answerOnce(
    request: Incoming,
    session: LmsSession,
    code: string,
    attempt: string,
    purpose: string,
  ): Promise<Reply> {
    const key = `${session.member.id} ${attempt}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = judge(request, session, code, purpose);
    if (is('one-attempt-again')) {
      // Known while it is under way only.
      answers.set(key, answer);
      const { body } = await answer;
      if (String(body).includes('token')) answers.delete(key);
    } else if (is('one-attempt-at-once')) await answer.then(() => answers.set(key, answer));
    else answers.set(key, answer);
    const reply = await answer;
    if (is('one-attempt-no-answer') && reply.status === 502 && !request.left.aborted) answers.delete(key);
    return reply;
  }

  async function judge(
    request: Incoming,
    session: LmsSession,
    code: string,
    purpose: string,
  ): Promise<Reply> {
    const { member } = session;
    const { form } = request;
    const fields: Record<string, string> = {
      USER_NM: member.name,
      USER_TEL: is('agency-person') ? member.phone : member.phone.replace(/\D/g, ''),
      AGTID: 'demo',
      USRID: member.id,
      OTPNO: is('leading-zero') && code.startsWith('0') ? String(Number(code)) : code,
      SESSIONID: 'session',
      EXIP: '127.0.0.1',
      COURSE_AGENT_PK: 'C101',
      CLASS_AGENT_PK: 'C101,3',
      EVAL_CD: purpose,
      EVAL_TYPE: is('agency-purpose') ? '진도율' : (TYPES.get(purpose) as string),
      CLASS_TME: '05',
      USRDT: is('agency-clock') ? new Date().toISOString().slice(0, 19).replace('T', ' ') : kst(Date.now()),
      ...(is('person-from-session') && form.has('USER_TEL') && { USER_TEL: form.get('USER_TEL') as string }),
    };
    if (is('agency-fields')) delete fields['EXIP'];
    const asking = { timeout: timing.agency, is, ...(is('one-attempt-given-up') && { left: request.left }) };
    let answer = await ask(`${lms.settings.agency}otp_accredit`, fields, {
      ...asking,
      timeout: is('agency-hangs') ? 60_000 : timing.agency,
    });
    if (is('one-attempt-given-up') && request.left.aborted)
      answers.delete(`${member.id} ${form.get('attempt')}`);
    if (is('no-retry') && answer && answer.status >= 500)
      answer = await ask(`${lms.settings.agency}otp_accredit`, fields, asking);
    const agencyCode = answer === null ? null : codeIn(answer.text, is);
    if (agencyCode === null) return withoutAnswer(answer);
    const verified = agencyCode === '200';
    const shown = is('answer-passed-on') && agencyCode === 'AP009' ? 'AP001' : agencyCode;
    const known = is('token') ? 'one-and-the-same-token' : token();
    return worn(json({ code: shown, ...(verified && { token: known }) }));
  }

  /** What the page is answered where the agency did not speak. */
  function withoutAnswer(answer: { status: number; text: string; html: boolean } | null): Reply {
    if (is('agency-401') && answer?.status === 401) return { ...json({}, 401) };
    if (is('agency-html') && answer?.html && answer.status !== 401) return html(answer.text, answer.status);
    if (is('agency-down') && !answer)
      return html('<br /><b>Warning</b>: file_get_contents(): failed in /home/lms/motp.php');
    return json({ outcome: 'unavailable' }, 502);
  }

  /** An answer as the faults of answering would have it. */
  function worn(reply: Reply): Reply {
    if (is('answer-json')) return { ...reply, body: `\uFEFF${String(reply.body)}` };
    if (is('answer-type'))
      return { ...reply, headers: { ...reply.headers, 'content-type': 'text/html; charset=utf-8' } };
    return reply;
  }

  async function clearLock(request: Incoming): Promise<Reply> {
    const known = lms.sessionOf(request.cookies);
    const session = known ?? (is('reset-session') ? lms.anyone() : null);
    if (!session) return json({ outcome: 'signed-out' }, 401);
    if (known && !isOurs(request, session, 'reset-csrf')) return json({ error: 'csrf' }, 403);
    const { form } = request;
    const reference = form.get('reference') ?? '';
    const record = identity.take(reference, session, 'unlock', 'reset');
    const invented = { code: 'OK', id: token(), time: kst(Date.now()) };
    if (!record && !(is('reset-unknown') && !identity.knows(reference)))
      return json({ outcome: 'expired' }, 409);
    const proof = is('reset-values') || !record?.proof ? invented : record.proof;
    const { member } = session;
    const fields: Record<string, string> = {
      USER_NM: member.name,
      USER_TEL: member.phone.replace(/\D/g, ''),
      AGTID: 'demo',
      USRID: member.id,
      M_RET: 'T',
      M_RETCD: proof.code,
      M_TRNID: is('reset-not-from-page') ? (form.get('M_TRNID') ?? proof.id) : proof.id,
      M_TRNDT: proof.time,
    };
    const answer = await ask(`${lms.settings.agency}user_reset`, fields, {
      timeout: timing.agency,
      is: () => false,
    });
    const code = answer && codeIn(answer.text, () => false);
    if (record) record.used = (code === '200' && !is('reset-once')) || is('reset-again');
    return code === null ? json({ outcome: 'unavailable' }, 502) : json({ code });
  }

  async function alternative(request: Incoming): Promise<Reply> {
    const known = lms.sessionOf(request.cookies);
    const session = known ?? (is('alternative-session') ? lms.anyone() : null);
    if (!session) return json({ outcome: 'signed-out' }, 401);
    if (known && !isOurs(request, session, 'alternative-csrf')) return json({ error: 'csrf' }, 403);
    const record = identity.take(request.form.get('reference') ?? '', session, 'alternative', 'alternative');
    if (!record?.proof) return json({ outcome: 'unavailable' }, 409);
    const { id, time, code } = record.proof;
    const { member } = session;
    const where = is('alternative-verified') ? 'user_reset' : '../../ExConn/LMS/pSubOtpLog.jsp';
    await ask(
      new URL(where, lms.settings.agency).href,
      {
        AGTID: 'demo',
        USRID: member.id,
        m_Ret: 'T',
        m_retCD: code,
        m_trnID: is('alternative-report') ? 'notnull' : id,
        m_trnDT: time,
      },
      { timeout: timing.agency, is: () => false },
    );
    if (is('alternative-once')) record.used = false;
    return json({ outcome: 'verified', token: token() });
  }

  const routes: Record<string, Handler> = {
    '/lms/login': login,
    '/lms/lesson': ({ cookies }) =>
      html(`<meta name="csrf-token" content="${lms.sessionOf(cookies)?.csrf ?? ''}">`),
    '/lms/motp/verify': verify,
    '/lms/motp/time': () => {
      const reply = json({ now: is('time') ? Math.floor(Date.now() / 1000) : Date.now() });
      return is('no-store') ? { ...reply, headers: { 'content-type': 'application/json' } } : reply;
    },
    '/lms/motp/start': identity.start,
    '/lms/motp/return': identity.comeBack,
    '/lms/motp/done': identity.done,
    '/lms/motp/status': async (request) => {
      await lms.sessionOf(request.cookies)?.locked;
      return identity.status(request);
    },
    '/lms/motp/clear-lock': clearLock,
    '/lms/motp/alternative': alternative,
  };
  const server = await serve(async (request) => {
    const handler = routes[request.path];
    if (!handler) return html('<p>Not found.</p>', 404);
    await pass(0);
    return handler(request);
  });
  origin = server.origin;
  return server;
}

/** One after another, as a session’s lock does it. */
async function queued(session: LmsSession, act: () => Promise<Reply>): Promise<Reply> {
  const before = session.queue;
  const { promise, keep } = promised<void>();
  session.queue = promise;
  await before;
  return act().finally(keep);
}
