/**
 * For an app: its login becomes the session of a WebView, by a ticket that opens one lesson, once, within a minute. Its table is
 * in motp/app-ticket.sql. After your session middleware: app.use('/app', appTicket);
 *   POST /app/ticket?course=C101&lesson=5   from the app, with its own login: {"ticket": "..."}
 *   POST /app/enter                         in the WebView, with the field "ticket", so that no address and no log has it:
 *                                           begins the session and goes on to the lesson
 *   POST /app/open?course=C101&lesson=5     from the app, with its own login and what the page handed it as "token"
 */
import express from 'express';
import { logIn, memberOfApp } from './lms.js';
import { contextFields } from './motp/agency.js';
import { headers, Refusal, refuse, text } from './motp/http.js';
import { first, hash, insert, random, run, seconds, takeToken } from './motp/store.js';

const SECONDS = 60;

export const appTicket = express.Router();
appTicket.use(headers, express.urlencoded({ extended: false, limit: '1mb' }));
appTicket.post('/ticket', ticket);
appTicket.post('/enter', enter);
appTicket.post('/open', open);
appTicket.use(refuse);

async function ticket(request, response) {
  const member = await needMember(request);
  if (!(await contextFields(request, member)))
    throw new Refusal(403, { error: 'no such lesson of this member' });
  const secret = random();
  await run('DELETE FROM motp_app_ticket WHERE created_at < ?', [seconds() - SECONDS]);
  const row = {
    ticket_print: hash(secret),
    member_id: member.id,
    course: text(request.query, 'course'),
    lesson: text(request.query, 'lesson'),
    created_at: seconds(),
  };
  await insert('motp_app_ticket', row, ['ticket_print']);
  response.json({ ticket: secret });
}

async function enter(request, response) {
  // A form of another site may not log anybody in here. From an app the first request of a WebView says "none", or nothing.
  const isForeign = request.get('sec-fetch-site') === 'cross-site';
  const row = isForeign ? null : await takeTicket(text(request.body, 'ticket'));
  if (!row) {
    const again = '앱에서 이 화면을 다시 열어 주세요.';
    return response
      .status(403)
      .send(
        `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>mOTP</title><p>${again}</p></html>`,
      );
  }
  logIn(request, response, row.member_id); // and whoever was logged in here before is not any more
  response.redirect(303, `/lesson?${new URLSearchParams({ course: row.course, lesson: row.lesson })}`);
}

/** Its row, or null: unknown, spent, or older than a minute. Of two that come at once one deletes the row, and has it. */
async function takeTicket(secret) {
  const print = [hash(secret)];
  const row = await first('SELECT * FROM motp_app_ticket WHERE ticket_print = ?', print);
  const isOurs = row && (await run('DELETE FROM motp_app_ticket WHERE ticket_print = ?', print)) === 1;
  return isOurs && row.created_at >= seconds() - SECONDS ? row : null;
}

/** The page told the app that the trainee is verified. Your own record says whether it is so. */
async function open(request, response) {
  const member = await needMember(request);
  const fields = await contextFields(request, member);
  const opened = await takeToken(text(request.body, 'token'), member.id, fields);
  response.status(opened ? 200 : 403).json({ opened });
}

async function needMember(request) {
  const member = await memberOfApp(request);
  if (!member) throw new Refusal(401, { error: 'POST with the login of the app' });
  return member;
}
