/**
 * The addresses of the widget: verify, time, identity/start, identity/return, identity/done, identity/status, clear-lock,
 * alternative. Express 5, whose routes may be async.
 */
import { setTimeout as pass } from 'node:timers/promises';
import express from 'express';
import { askAgency, contextFields, kst, personFields } from './agency.js';
import { clientIp, REPORT, TIMEOUT } from './config.js';
import { headers, login, needPost, Refusal, refuse, text } from './http.js';
import { comeBack, done, start, startInPage, status } from './identity.js';
import { maskName, maskPhone } from './person.js';
import { report } from './report.js';
import {
  contextColumns,
  first,
  giveReferenceBack,
  hash,
  insert,
  random,
  recordVerified,
  run,
  seconds,
  sweep,
  takeReference,
  takeToken,
} from './store.js';

const bodies = [express.urlencoded({ extended: false, limit: '1mb' }), express.json({ limit: '1mb' })];

/** A HEAD, say of a program that looks at links, must not begin a verification anew. */
function onlyGetAndPost({ method }, response, next) {
  if (['GET', 'POST'].includes(method)) return next();
  response.set('Allow', 'GET, POST');
  throw new Refusal(405, { outcome: 'misconfigured', error: 'GET or POST only' });
}

/** Milliseconds that a press may be old when its code goes out: TIMEOUT after them the widget (10 s) still waits. */
const WAITED = 2_000;

/** Since when the widget waits: from before your session middleware, which may be slow. */
function noteTime(_request, response, next) {
  response.locals.motpBegan ??= Date.now();
  next();
}

/** BEFORE your session middleware: the way back from the provider, which has no cookie. */
export const wayBack = express.Router();
wayBack.use(noteTime);
wayBack.all('/identity/return', headers, onlyGetAndPost, ...bodies, comeBack);
wayBack.use(refuse);

/** After your session middleware. */
export const motp = express.Router();
motp.use(noteTime, headers, onlyGetAndPost, ...bodies);
motp.get('/time', (_request, response) => response.json({ now: Date.now() }));
motp.get('/identity/start', start);
motp.post('/identity/start', startInPage);
motp.get('/identity/done', done);
motp.get('/identity/status', status);
motp.post('/verify', verify);
motp.post('/clear-lock', clearLock);
motp.post('/alternative', alternative);
motp.all(['/verify', '/clear-lock', '/alternative'], (_request, response) => {
  response.set('Allow', 'POST');
  throw new Refusal(405, { outcome: 'misconfigured', error: 'POST only' });
});
motp.use(() => {
  throw new Refusal(404, { outcome: 'misconfigured', error: 'no such address' });
});
motp.use(refuse);

async function verify(request, response) {
  const found = await needPost(request);
  const fields = await needContext(request, found.member);
  const attempt = text(request.body, 'attempt');
  const code = text(request.body, 'code');
  if (!/^[\w-]{1,128}$/.test(attempt)) {
    throw new Refusal(400, { outcome: 'misconfigured', error: 'attempt' });
  }
  if (!/^[0-9]{6}$/.test(code)) throw new Refusal(400, { outcome: 'incomplete' });
  const key = hash(`${found.member.id} ${attempt}`);
  const isNew = await insert('motp_attempt', { attempt_key: key, created_at: seconds() }, ['attempt_key']);
  if (!isNew) return answerAsBefore(key, response);
  await sweep();
  const now = Date.now();
  // A press that had to wait (for the session, a table) was given up meanwhile: its code must not go out now.
  if (now - response.locals.motpBegan > WAITED) {
    const error = 'the request waited: is the session, context() or the database slow?';
    return endVerify(key, response, { outcome: 'unavailable', error });
  }
  const agencyCode = await askAgency('otp_accredit', {
    ...personFields(found.member),
    ...fields,
    OTPNO: code,
    SESSIONID: found.session,
    EXIP: clientIp(request),
    USRDT: kst(now),
  });
  const answer = agencyCode === null ? { outcome: 'unavailable' } : { code: agencyCode };
  if (agencyCode === '200') {
    answer.token = await recordVerified({
      verification_id: key,
      member_id: found.member.id,
      method: 'motp',
      m_retcd: agencyCode,
      m_trnid: key,
      m_trndt: kst(now),
      ...contextColumns(fields),
    });
  }
  await endVerify(key, response, answer);
}

/** Ends a press with its one answer, which stays. */
async function endVerify(key, response, answer) {
  await run('UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?', [JSON.stringify(answer), key]);
  response.status(answer.code ? 200 : 502).json(answer);
}

/** The same attempt again: the first one's answer, as soon as it is there, while it may still come. It is never sent a second time. */
async function answerAsBefore(key, response) {
  let row;
  do {
    row = await first('SELECT answer, created_at FROM motp_attempt WHERE attempt_key = ?', [key]);
    if (row?.answer) return response.type('json').send(row.answer);
    await pass(200);
  } while (row && Math.abs(seconds() - row.created_at) <= TIMEOUT / 1000);
  response.status(502).json({ outcome: 'unavailable', error: 'this attempt was broken off' });
}

/** The fields of the lesson in the address, if it is this member's and the page asks for what is due. */
async function needContext(request, member) {
  const fields = await contextFields(request, member);
  if (!fields) {
    throw new Refusal(403, {
      outcome: 'misconfigured',
      error: 'context() knows no such lesson of this member',
    });
  }
  if (text(request.body, 'purpose') !== fields.EVAL_CD) {
    throw new Refusal(400, { outcome: 'misconfigured', error: 'data-purpose is not what context() says' });
  }
  return fields;
}

/** Clears a lock with what the provider said. The reference is taken first, so that two requests do not both spend it. */
async function clearLock(request, response) {
  const found = await needPost(request);
  const row = await takeReference(found, text(request.body, 'reference'), 'unlock');
  if (!row) throw new Refusal(409, { outcome: 'expired' });
  const agencyCode = await askAgency('user_reset', {
    ...personFields(found.member),
    M_RET: 'T',
    M_RETCD: row.m_retcd,
    M_TRNID: row.m_trnid,
    M_TRNDT: row.m_trndt,
  });
  if (agencyCode === '200') {
    const sql = 'UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?';
    await run(sql, [seconds(), row.request_no]);
  } else {
    await giveReferenceBack(row);
  }
  if (agencyCode === null) return response.status(502).json({ outcome: 'unavailable' });
  response.json({ code: agencyCode });
}

/** Takes an identity verification in place of a code: reports it and opens the lesson. It clears no lock. */
async function alternative(request, response) {
  const found = await needPost(request);
  const fields = await needContext(request, found.member);
  const row = await takeReference(found, text(request.body, 'reference'), 'alternative');
  if (!row) throw new Refusal(409, { outcome: 'unavailable', error: 'this reference may not be spent' });
  const token = random();
  const record = {
    ...(await first('SELECT * FROM motp_verification WHERE verification_id = ?', [row.request_no])),
    ...contextColumns(fields),
    kind: fields.EVAL_CD === '00' ? '101' : '102',
  };
  if (REPORT.atOnce && !(await report([record]))) {
    await giveReferenceBack(row);
    throw new Refusal(502, { outcome: 'unavailable', error: 'the report was not taken' });
  }
  await run(
    'UPDATE motp_verification SET kind = ?, course_id = ?, class_id = ?, eval_cd = ?, class_tme = ?, token_print = ?, created_at = ?, reported_at = ? WHERE verification_id = ?',
    [
      record.kind,
      record.course_id,
      record.class_id,
      record.eval_cd,
      record.class_tme,
      hash(token),
      seconds(),
      REPORT.atOnce ? seconds() : null,
      row.request_no,
    ],
  );
  response.json({ outcome: 'verified', token });
}

/** For your lesson page: the token against other sites, and who is asked, masked. null: nobody is logged in. */
export async function forPage(request) {
  const found = await login(request);
  return (
    found && {
      csrf: found.csrf,
      now: Date.now(),
      maskedName: maskName(found.member.name),
      maskedPhone: maskPhone(found.member.phone),
    }
  );
}

/** For your page that opens the lesson: whether this token of the widget opens the lesson in the address, once. */
export async function opens(request, token) {
  const found = await login(request);
  return found !== null && takeToken(token, found.member.id, await contextFields(request, found.member));
}
