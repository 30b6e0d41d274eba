/** The verification of a person by phone: begun in a session, settled without one, told in a session. */
import { setTimeout as pass } from 'node:timers/promises';
import { contextFields, kst } from './agency.js';
import { FRAMED, HOME, IDENTITY_PER_DAY, PUBLIC_URL, RETURN_SCRIPT } from './config.js';
import {
  escape,
  formPage,
  localeOf,
  login,
  needPost,
  page,
  Refusal,
  sourceOf,
  text,
  wayBackOf,
} from './http.js';
import { isSamePerson, prints } from './person.js';
import * as provider from './provider.js';
import { first, IDENTITY_SECONDS, insert, random, run, seconds, settleRow } from './store.js';

const STATE = /^[A-Za-z0-9_-]{16,100}$/;

const doneAddress = ({ state }) => `${PUBLIC_URL}/identity/done?state=${state}`;
const isOld = (row) => seconds() - row.started_at >= IDENTITY_SECONDS;
const byNumber = (requestNo) => first('SELECT * FROM motp_identity WHERE request_no = ?', [requestNo]);

/** GET: makes the row and leads to the provider. */
export async function start(request, response) {
  const { query } = request;
  const locale = localeOf(request);
  const returnTo = text(query, 'return_to');
  const back = wayBackOf(request);
  const found = await login(request);
  if (!found) return page(response, 401, locale, 'signed-out', HOME);
  // A link of another site would cost money, and use up what a member may begin in a day.
  if (request.get('sec-fetch-site') === 'cross-site') return page(response, 403, locale, 'request', HOME);
  const begun = await begin(request, found, query, { way: text(query, 'mode'), locale, returnTo, back });
  if (begun.problem) return page(response, begun.status, locale, begun.problem, back);
  const { row } = begun;
  if (row.outcome === 'failed') return response.redirect(303, doneAddress(row));
  const form = await provider.form(row, `${PUBLIC_URL}/identity/return?request=${row.request_no}`);
  if (!form) {
    await settle(row, { kind: 'failed' });
    return response.redirect(303, doneAddress(row));
  }
  if (form.data) {
    await run('UPDATE motp_identity SET provider_data = ? WHERE request_no = ?', [form.data, row.request_no]);
  }
  formPage(response, locale, form.action, form.fields, HOME);
}

/** POST (PortOne, whose SDK runs in the page): makes the row only, so that session, time and purpose are known before. */
export async function startInPage(request, response) {
  const found = await needPost(request);
  const how = { way: provider.askAbout ? 'sdk' : '', locale: 'ko', returnTo: '', back: HOME };
  const begun = await begin(request, found, request.body, how);
  if (begun.problem) {
    return response.status(begun.status).json({ status: 'failed', reason: 'provider', error: begun.problem });
  }
  const { outcome, reason } = begun.row;
  response.json(outcome === 'failed' ? { status: outcome, reason } : { status: 'pending' });
}

async function begin(request, { member, owner }, input, { way, locale, returnTo, back }) {
  const purpose = text(input, 'purpose');
  const state = text(input, 'state');
  const fits =
    STATE.test(state) &&
    ['unlock', 'alternative'].includes(purpose) &&
    ['popup', 'redirect', 'sdk'].includes(way) &&
    (way !== 'redirect' || back === returnTo);
  if (!fits) return { status: 400, problem: 'request' };
  const fields = await contextFields(request, member); // null: not from a lesson's page
  const requestNo = random();
  const row = {
    request_no: requestNo,
    owner,
    state,
    member_id: member.id,
    purpose,
    kind: purpose === 'unlock' ? '103' : fields?.EVAL_CD === '00' ? '101' : '102',
    way,
    locale,
    return_to: back,
    started_at: seconds(),
    outcome: 'pending',
    came_back: 0,
    used: 0,
    ...prints(member, requestNo),
  };
  // Begun anew, say in this window after a blocked popup: what was begun before no longer lands. A state has one result.
  await run("DELETE FROM motp_identity WHERE owner = ? AND state = ? AND outcome = 'pending'", [
    owner,
    state,
  ]);
  if (await isOverLimit(member.id)) Object.assign(row, { outcome: 'failed', reason: 'limit', came_back: 1 });
  if (!(await insert('motp_identity', row, ['owner', 'state']))) return { status: 409, problem: 'used' };
  return { row };
}

async function isOverLimit(memberId) {
  if (IDENTITY_PER_DAY === 0) return false;
  const { begun } = await first(
    "SELECT COUNT(*) AS begun FROM motp_identity WHERE member_id = ? AND started_at > ? AND (reason IS NULL OR reason <> 'limit')",
    [memberId, seconds() - 86_400],
  );
  return begun >= IDENTITY_PER_DAY;
}

/**
 * From the provider, by GET or POST of another site: no cookie comes along, so this stands before your session middleware,
 * whose new cookie would log the trainee out. The row is found by our own request number.
 */
export async function comeBack(request, response) {
  const requestNo = text(request.query, 'request');
  // Nothing but what is ours is asked for: MySQL fails on letters that its character set has not.
  const row = /^[a-f0-9]{32}$/.test(requestNo) ? await byNumber(requestNo) : null;
  if (!row) return page(response, 400, 'ko', 'request', HOME);
  if (row.outcome === 'pending') {
    const result = await provider.result(row, { ...request.query, ...request.body });
    if (result.kind !== 'foreign') await settle(row, result);
    else if (!(await isSettled(row))) return page(response, 400, row.locale, 'request', row.return_to);
  }
  response.redirect(303, doneAddress(row));
}

/** A second press on the provider's button brings a spent ticket, maybe while the first one's answer is under way. */
async function isSettled({ request_no: requestNo }) {
  for (let tries = 0; tries < 10; tries += 1) {
    const row = await byNumber(requestNo);
    if (row?.outcome !== 'pending') return row !== null;
    await pass(200);
  }
  return false;
}

/** Gives a row its one result; what a provider says is in provider-simple.js. */
async function settle(row, { kind, code = null, id = null, time = kst(Date.now()), ...person }) {
  if (kind === 'pending') return;
  let [outcome, reason] = ['cancelled', null];
  if (isOld(row) || kind === 'expired') [outcome, reason] = ['failed', 'expired'];
  else if (kind === 'failed') [outcome, reason] = ['failed', 'provider'];
  else if (kind === 'verified') {
    [outcome, reason] = isSamePerson(row, person) ? ['verified', null] : ['failed', 'mismatch'];
  }
  const reference = outcome === 'verified' ? random() : null;
  const isFirst = await settleRow(row.request_no, { outcome, reason, reference, code, id, time });
  if (!isFirst || outcome === 'cancelled') return;
  const record = {
    verification_id: row.request_no,
    member_id: row.member_id,
    method: 'phone',
    kind: row.kind,
    m_ret: outcome === 'verified' ? 'T' : 'F',
    m_retcd: code,
    m_trnid: id,
    m_trndt: time,
    reason,
    created_at: seconds(),
  };
  await insert('motp_verification', record, ['verification_id']);
}

/** The row that this session began, or null. */
async function rowOfSession(request, found) {
  const state = text(request.query, 'state');
  if (!STATE.test(state)) return null;
  return first('SELECT * FROM motp_identity WHERE owner = ? AND member_id = ? AND state = ?', [
    found.owner,
    found.member.id,
    state,
  ]);
}

/** A GET of our own, so that the session is there again: closes the window, or leads back to the lesson. */
export async function done(request, response) {
  const state = text(request.query, 'state');
  const found = await login(request);
  if (!found && text(request.query, 'again') === '' && STATE.test(state)) {
    // A SameSite=Strict cookie comes along only if a page of our own site asks.
    const again = `<meta http-equiv="refresh" content="0;url=${escape(doneAddress({ state }))}&amp;again=1">`;
    return page(response, 200, 'ko', 'returning', HOME, again);
  }
  const row = found && (await rowOfSession(request, found));
  if (!row) return page(response, 404, 'ko', 'foreign', HOME);
  await run('UPDATE motp_identity SET came_back = 1 WHERE request_no = ?', [row.request_no]);
  if (row.way === 'redirect') {
    const [address, fragment] = row.return_to.split('#');
    const target = `${address}${address.includes('?') ? '&' : '?'}motp_state=${state}`;
    // By hand: Express would write the old query's bytes anew.
    response.status(303).setHeader('Location', fragment === undefined ? target : `${target}#${fragment}`);
    return response.end();
  }
  const script = `<script src="${RETURN_SCRIPT}" data-state="${state}"></script>`;
  page(
    response,
    200,
    row.locale,
    row.outcome === 'verified' ? 'verified' : 'not-verified',
    row.return_to,
    script,
    { scripts: sourceOf(RETURN_SCRIPT) },
  );
}

/** How it stands, for the session that began it. */
export async function status(request, response) {
  const found = await login(request);
  if (!found) throw new Refusal(401, { status: 'failed', reason: 'signed-out' });
  let row = await rowOfSession(request, found);
  if (!row) throw new Refusal(404, { status: 'failed', reason: 'expired' });
  if (row.outcome === 'pending' && row.way === 'sdk') {
    await settle(row, await provider.askAbout(row));
    row = await byNumber(row.request_no);
  }
  if (isOld(row)) return response.json({ status: 'failed', reason: 'expired' });
  // Verified by whom? By the browser that began, once it has come back with its session; it may be a stranger's who was sent the page.
  const hasComeBack = row.came_back === 1 || row.way === 'sdk' || FRAMED;
  if (row.outcome === 'verified' && !hasComeBack) return response.json({ status: 'pending' });
  response.json({
    status: row.outcome,
    ...(row.outcome === 'failed' && { reason: row.reason }),
    ...(row.outcome === 'verified' && { reference: row.reference }),
  });
}
