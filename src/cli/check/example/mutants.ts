// oxlint-disable max-lines -- a table, with the mistake of each duty beside its check
import type { Change } from './nodeExample.js';

/** One change to a file of examples/node; more of them where a mistake has two ends. */
type Mutation = readonly [file: string, search: string, replace: string];

const CSRF_NOT_LOOKED_AT: Mutation = ['motp/http.js', 'const isOurs = !CSRF ||', 'const isOurs = true ||'];
const ANY_PURPOSE: Mutation = ['motp/store.js', 'AND purpose = ? AND used', 'AND ? IS NOT NULL AND used'];
const ANY_SESSION: Mutation = [
  'motp/store.js',
  'reference = ? AND owner = ? AND member_id = ?',
  'reference = ? AND ? IS NOT NULL AND ? IS NOT NULL',
];
const ENDED = 'await endVerify(key, response, answer);';
const ANSWERED = 'response.status(answer.code ? 200 : 502).json(answer);';
const TAKEN = "if (agencyCode === '200') {\n    const sql";
const ASKED = 'const answer = await ask(AGENCY + call, fields);';
const READ = 'return answer && readCode(answer.bytes);';

const RESET = "await askAgency('user_reset', {\n    ...personFields(found.member),";
const IN_ALTERNATIVE =
  "const fields = await needContext(request, found.member);\n  const row = await takeReference(found, text(request.body, 'reference'), 'alternative');";
const CLEARED = 'response.json({ code: agencyCode });';
const TIMED = 'signal: AbortSignal.timeout(TIMEOUT),';
const againWhere = (isSo: string) =>
  `let code = answer && readCode(answer.bytes);\n  if (${isSo}) code = readCode((await ask(AGENCY + call, fields))?.bytes ?? Buffer.alloc(0));`;

/** For each check, by its id, the mistake that it alone has to find in its group; and after a colon, others of its kind. */
const MUTATIONS: Record<string, readonly Mutation[]> = {
  // What goes to the agency
  'agency-form': [
    [
      'motp/agency.js',
      ASKED,
      "const answer = await ask(AGENCY + call, String(new URLSearchParams(fields)), { 'content-type': 'text/plain' });",
    ],
  ],
  'agency-fields': [['motp/router.js', 'EXIP: clientIp(request),', '']],
  'agency-person': [['motp/agency.js', 'USER_TEL: phoneDigits(phone)', 'USER_TEL: phone']],
  'agency-utf8': [['motp/http.js', "found.name.normalize('NFC')", "found.name.normalize('NFD')"]],
  'leading-zero': [['motp/router.js', 'OTPNO: code,', 'OTPNO: Number(code),']],
  'agency-purpose': [['motp/agency.js', 'EVAL_TYPE: type', "EVAL_TYPE: '진도율'"]],
  'agency-clock': [['motp/agency.js', 'ms + 9 * 3_600_000', 'ms']],

  'agency-form: values in the address': [
    [
      'motp/agency.js',
      ASKED,
      'const answer = await ask(`${AGENCY + call}?${new URLSearchParams(fields)}`, fields);',
    ],
  ],
  'agency-fields: of a reset': [['motp/router.js', RESET, `${RESET}\n    AGTID: '',`]],
  'agency-utf8: of a reset': [
    ['motp/router.js', RESET, `${RESET}\n    USER_NM: found.member.name.normalize('NFD'),`],
  ],
  'agency-utf8: of a report': [
    [
      'motp/report.js',
      'EVAL_TYPE: PURPOSES.get(row.eval_cd)',
      "EVAL_TYPE: PURPOSES.get(row.eval_cd).normalize('NFD')",
    ],
  ],

  // What comes from the page
  'person-from-session': [['motp/router.js', 'OTPNO: code,', 'OTPNO: code, ...request.query,']],
  'purpose-from-server': [
    [
      'motp/router.js',
      "if (text(request.body, 'purpose') !== fields.EVAL_CD) {",
      "if (!/^(0[0-4]|99)$/.test((fields.EVAL_CD = text(request.body, 'purpose')))) {",
    ],
  ],
  'purpose-unknown': [
    [
      'motp/router.js',
      "if (text(request.body, 'purpose') !== fields.EVAL_CD) {",
      "const [due] = { [fields.EVAL_CD]: ['due'] }[text(request.body, 'purpose')] ?? [];\n  if (due !== 'due') {",
    ],
  ],
  'attempt-required': [
    ['motp/router.js', String.raw`if (!/^[\w-]{1,128}$/.test(attempt)) {`, 'if (attempt.length > 128) {'],
  ],
  'code-six-digits': [['motp/router.js', 'if (!/^[0-9]{6}$/.test(code))', "if (code === '')"]],
  arrays: [
    [
      'motp/http.js',
      "from && Object.hasOwn(from, name) ? from[name] : ''",
      "from?.[name] ?? from?.[`${name}[]`] ?? ''",
    ],
  ],
  'body-type': [['motp/http.js', "if (!request.is(['urlencoded', 'json'])) {", 'if (false) {']],
  'context-of-others': [['lms.js', "course === 'C101' && purpose ?", 'purpose ?']],

  'context-of-others: in the body': [
    ['motp/config.js', 'course: lesson.course,', 'course: request.body?.course ?? lesson.course,'],
  ],
  'context-of-others: of an alternative': [
    [
      'motp/router.js',
      IN_ALTERNATIVE,
      IN_ALTERNATIVE.replace(
        'request,',
        "{ query: { ...request.query, course: 'C101' }, body: request.body },",
      ),
    ],
  ],
  'purpose-from-server: of an alternative': [
    [
      'motp/router.js',
      "if (text(request.body, 'purpose') !== fields.EVAL_CD) {",
      "if (request.path === '/alternative') fields.EVAL_CD = text(request.body, 'purpose');\n  if (text(request.body, 'purpose') !== fields.EVAL_CD) {",
    ],
  ],

  // One attempt, one request
  'one-attempt-again': [
    [
      'motp/router.js',
      "'UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?'",
      "answer.token ? 'DELETE FROM motp_attempt WHERE ? <> attempt_key AND attempt_key = ?' : 'UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?'",
    ],
  ],
  'one-attempt-at-once': [
    [
      'motp/router.js',
      "const isNew = await insert('motp_attempt', { attempt_key: key, created_at: seconds() }, ['attempt_key']);",
      "const isNew = !(await first('SELECT answer FROM motp_attempt WHERE attempt_key = ?', [key]));",
    ],
    [
      'motp/router.js',
      "'UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?'",
      '`INSERT OR REPLACE INTO motp_attempt (answer, attempt_key, created_at) VALUES (?, ?, ${seconds()})`',
    ],
  ],
  'attempt-of-member': [['motp/router.js', 'hash(`${found.member.id} ${attempt}`)', 'hash(attempt)']],
  'same-code-asked': [
    ['motp/router.js', 'const WAITED = 2_000;', 'const WAITED = 2_000;\nconst good = new Set();'],
    [
      'motp/router.js',
      "await askAgency('otp_accredit', {",
      "good.has(found.member.id + code) ? '200' : await askAgency('otp_accredit', {",
    ],
    [
      'motp/router.js',
      'const answer = agencyCode === null',
      "if (agencyCode === '200') good.add(found.member.id + code);\n  const answer = agencyCode === null",
    ],
  ],
  'one-attempt-no-answer': [
    [
      'motp/router.js',
      ANSWERED,
      `if (!answer.code) await run('DELETE FROM motp_attempt WHERE attempt_key = ?', [key]);\n${ANSWERED}`,
    ],
  ],
  'one-attempt-given-up': [
    [
      'motp/router.js',
      ANSWERED,
      `if (response.destroyed) await run('DELETE FROM motp_attempt WHERE attempt_key = ?', [key]);\n${ANSWERED}`,
    ],
  ],
  'given-up-not-sent': [
    [
      'motp/router.js',
      "motp.post('/verify', verify);",
      "let last;\nmotp.post('/verify', (...both) => (last = Promise.allSettled([last]).then(() => verify(...both))));",
    ],
  ],
  'no-retry': [
    [
      'motp/agency.js',
      ASKED,
      'let answer = await ask(AGENCY + call, fields);\n  if (answer?.status >= 500) answer = await ask(AGENCY + call, fields);',
    ],
  ],
  'others-not-held': [
    [
      'motp/router.js',
      "motp.get('/identity/status', status);\nmotp.post('/verify', verify);",
      "let last;\nmotp.get('/identity/status', (...both) => Promise.allSettled([last]).then(() => status(...both)));\nmotp.post('/verify', (...both) => (last = verify(...both)));",
    ],
  ],

  'one-attempt-again: the last alone is known': [
    [
      'motp/router.js',
      'await sweep();',
      "await run('DELETE FROM motp_attempt WHERE attempt_key <> ?', [key]);",
    ],
  ],
  'one-attempt-again: forgotten after seconds': [
    [
      'motp/router.js',
      'await sweep();',
      "await run('DELETE FROM motp_attempt WHERE created_at < ?', [seconds() - 1]);",
    ],
  ],
  'no-retry: at a code': [
    ['motp/agency.js', READ, `${againWhere("['AP007', 'WE005'].includes(code)")}\n  return code;`],
  ],
  'no-retry: of a reset': [
    ['motp/agency.js', READ, `${againWhere("code === null && call === 'user_reset'")}\n  return code;`],
  ],
  'others-not-held: by a reset': [
    [
      'motp/router.js',
      "motp.get('/identity/status', status);",
      "let last;\nmotp.get('/identity/status', (...both) => Promise.allSettled([last]).then(() => status(...both)));",
    ],
    [
      'motp/router.js',
      "motp.post('/clear-lock', clearLock);",
      "motp.post('/clear-lock', (...both) => (last = clearLock(...both)));",
    ],
  ],

  // Faults of the agency
  'agency-hangs': [['motp/agency.js', 'signal: AbortSignal.timeout(TIMEOUT),', '']],
  'agency-slow': [['motp/agency.js', 'AbortSignal.timeout(TIMEOUT)', 'AbortSignal.timeout(TIMEOUT / 4)']],
  'agency-redirect': [['motp/agency.js', "redirect: 'manual'", "redirect: 'follow'"]],
  'agency-401': [
    ['motp/agency.js', READ, "return answer?.status === 401 ? '401' : answer && readCode(answer.bytes);"],
    [
      'motp/router.js',
      ANSWERED,
      "response.status(Number(answer.code) === 401 ? 401 : 200).json(answer.code === '401' ? {} : answer);",
    ],
  ],
  'agency-html': [
    ['motp/agency.js', READ, 'return answer && (readCode(answer.bytes) ?? answer.bytes.toString());'],
    ['motp/router.js', ANSWERED, 'response.send(/^</.test(answer.code) ? answer.code : answer);'],
  ],
  'agency-down': [
    ['motp/agency.js', '.host}`);\n    return null;', '.host}`);\n    throw error;'],
    ['motp/router.js', '\nmotp.use(refuse);', ''],
  ],
  'agency-garbled': [
    [
      'motp/router.js',
      "if (agencyCode === '200') {\n    answer.token",
      'if (Number(agencyCode) === 200) {\n    answer.token',
    ],
  ],

  'agency-garbled: a status': [
    [
      'motp/agency.js',
      'const code = parse(text)?.code;',
      "const { code: own, status } = parse(text) ?? {};\n  const code = status == 200 ? '200' : own;",
    ],
  ],
  'agency-garbled: a msg': [
    [
      'motp/agency.js',
      'const code = parse(text)?.code;',
      `const code = bytes.includes('"성공') ? '200' : parse(text)?.code;`,
    ],
  ],
  'agency-garbled: a code within': [
    [
      'motp/agency.js',
      'const code = parse(text)?.code;',
      'const code = /"code":\\s*"?200\\b/.test(text) ? \'200\' : parse(text)?.code;',
    ],
  ],
  'agency-garbled: of a reset': [
    ['motp/router.js', TAKEN, `if (agencyCode?.endsWith('200')) agencyCode = '200';\n  ${TAKEN}`],
    [
      'motp/router.js',
      "const agencyCode = await askAgency('user_reset'",
      "let agencyCode = await askAgency('user_reset'",
    ],
  ],
  'agency-hangs: a reset': [
    [
      'motp/agency.js',
      TIMED,
      "signal: url.endsWith('user_reset') ? undefined : AbortSignal.timeout(TIMEOUT),",
    ],
  ],
  'agency-hangs: a report': [
    ['motp/agency.js', TIMED, "signal: url.endsWith('.jsp') ? undefined : AbortSignal.timeout(TIMEOUT),"],
  ],
  'agency-slow: a reset': [
    [
      'motp/agency.js',
      'AbortSignal.timeout(TIMEOUT)',
      "AbortSignal.timeout(url.endsWith('user_reset') ? TIMEOUT / 4 : TIMEOUT)",
    ],
  ],
  'agency-redirect: a reset': [
    ['motp/agency.js', "redirect: 'manual'", "redirect: url.endsWith('user_reset') ? 'follow' : 'manual'"],
  ],
  'agency-redirect: a report': [
    ['motp/agency.js', "redirect: 'manual'", "redirect: url.endsWith('.jsp') ? 'follow' : 'manual'"],
  ],
  'agency-html: at a reset': [
    [
      'motp/agency.js',
      READ,
      "return answer && (readCode(answer.bytes) ?? (call === 'user_reset' ? answer.bytes.toString() : null));",
    ],
    [
      'motp/router.js',
      CLEARED,
      CLEARED.replace(
        'json({ code: agencyCode })',
        'send(/^</.test(agencyCode) ? agencyCode : { code: agencyCode })',
      ),
    ],
  ],

  // What the page is answered
  'answer-passed-on': [
    ['motp/router.js', '{ code: agencyCode };', "{ code: agencyCode === 'AP009' ? 'AP001' : agencyCode };"],
  ],
  'answer-json': [
    ['motp/router.js', ANSWERED, "response.type('json').send(`\\uFEFF${JSON.stringify(answer)}`);"],
  ],
  'answer-type': [['motp/router.js', ANSWERED, "response.type('html').send(JSON.stringify(answer));"]],
  'no-store': [['motp/http.js', "'Cache-Control': 'no-store',", '']],
  'no-store: of a 200 that says so far': [
    [
      'motp/identity.js',
      'status: row.outcome,',
      "status: (response.set('Cache-Control', 'public, max-age=60'), row.outcome),",
    ],
  ],
  'page-headers': [
    [
      'app.js',
      'response.send(isOpen ?',
      "response.set('Cross-Origin-Opener-Policy', 'same-origin').send(isOpen ?",
    ],
  ],
  'page-headers: addresses': [
    [
      'app.js',
      'response.send(isOpen ?',
      `response.set('Content-Security-Policy', "connect-src 'none'").send(isOpen ?`,
    ],
  ],
  'page-headers: a cache': [
    ['app.js', 'response.send(isOpen ?', "response.set('Cache-Control', 'public, max-age=60').send(isOpen ?"],
  ],
  token: [['motp/store.js', 'return token;', "return 'one-and-the-same-token';"]],
  time: [['motp/router.js', 'response.json({ now: Date.now() })', 'response.json({ now: seconds() })']],

  // Session and other sites
  'session-verify': [
    [
      'motp/http.js',
      "if (!found) throw new Refusal(401, { outcome: 'signed-out' });",
      "if (!found) return { member: { id: 'trainee01', name: '홍길동', phone: '01000001001' }, session: 'none' };",
    ],
  ],
  'session-identity': [
    [
      'motp/identity.js',
      "const found = await login(request);\n  if (!found) return page(response, 401, locale, 'signed-out', HOME);",
      "const found = (await login(request)) ?? { member: { id: 'trainee01', name: '홍길동' }, owner: 'nobody' };",
    ],
  ],
  'csrf-verify': [CSRF_NOT_LOOKED_AT],
  'get-refused': [
    ['motp/router.js', "motp.post('/verify', verify);", "motp.all('/verify', verify);"],
    [
      'motp/router.js',
      'async function verify(request, response) {',
      'async function verify(request, response) {\n  request.body ??= request.query;',
    ],
    ['motp/http.js', 'const isOurs = !CSRF ||', "const isOurs = request.method === 'GET' ||"],
    ['motp/http.js', 'if (!request.is(', "if (request.method === 'POST' && !request.is("],
  ],

  // Identity verification
  'start-provider': [
    ['motp/identity.js', 'const requestNo = random();', 'const requestNo = random().slice(0, 8);'],
    ['motp/identity.js', '/^[a-f0-9]{32}$/.test(requestNo)', '/^[a-f0-9]{8}$/.test(requestNo)'],
  ],
  'start-input': [['motp/identity.js', '[A-Za-z0-9_-]{16,100}', '[A-Za-z0-9_-]{3,100}']],
  'start-other-site': [['motp/identity.js', "request.get('sec-fetch-site') === 'cross-site'", 'false']],
  'return-to': [
    [
      'motp/http.js',
      String.raw`/^\/(?!\/)[\x21-\x5B\x5D-\x7E]{0,1900}$/`,
      String.raw`/^[\x21-\x7E]{0,1900}$/`,
    ],
  ],
  'return-to-kept': [
    ['motp/identity.js', 'const target = `${address}', 'const target = `${encodeURI(address)}'],
  ],
  'state-once': [['motp/identity.js', "AND state = ? AND outcome = 'pending'", 'AND state = ?']],
  'state-session': [
    [
      'motp/identity.js',
      'let row = await rowOfSession(request, found);',
      "let row = await first('SELECT * FROM motp_identity WHERE state = ?', [text(request.query, 'state')]);",
    ],
  ],
  'way-back': [
    [
      'motp/identity.js',
      'row.return_to);\n  }\n  response.redirect(303, doneAddress(row));',
      'row.return_to);\n  }\n  response.redirect(307, doneAddress(row));',
    ],
  ],
  'way-back: a reference that stands in addresses': [
    [
      'motp/identity.js',
      "outcome === 'verified' ? random() : null",
      "outcome === 'verified' ? row.request_no : null",
    ],
  ],
  'way-back-keeps-login': [
    [
      'motp/identity.js',
      "const requestNo = text(request.query, 'request');",
      "response.cookie('lms', random());\n  const requestNo = text(request.query, 'request');",
    ],
  ],
  'identity-headers': [
    [
      'motp/http.js',
      "response.removeHeader('Cross-Origin-Opener-Policy');",
      "response.set('Cross-Origin-Opener-Policy', 'same-origin');",
    ],
  ],
  'identity-headers: the form': [
    ['motp/http.js', '{ forms: `https: ${sourceOf(action)}` }', `{ forms: "'self'" }`],
  ],
  'identity-headers: the scripts': [
    ['motp/http.js', "script-src ${scripts} ${HASHES.join(' ')}", 'script-src ${scripts}'],
  ],
  'came-back': [['motp/config.js', 'export const FRAMED = false;', 'export const FRAMED = true;']],
  'returns-again': [
    [
      'motp/identity.js',
      "if (row.outcome === 'pending') {\n    const result",
      'if (row) {\n    const result',
    ],
    ['motp/store.js', " WHERE request_no = ? AND outcome = 'pending'", ' WHERE request_no = ?'],
  ],
  'returns-at-once': [['motp/identity.js', 'else if (!(await isSettled(row))) return', 'else return']],
  'nothing-personal': [
    ['motp/identity.js', 'status: row.outcome,', 'status: row.outcome,\n    id: row.m_trnid,'],
  ],
  'nothing-personal: in a header': [
    ['motp/router.js', ENDED, `response.set('X-Debug', encodeURIComponent(found.member.name));\n  ${ENDED}`],
  ],
  'nothing-personal: the code': [['motp/router.js', ENDED, `answer.sent = code;\n  ${ENDED}`]],
  'ten-minutes': [['motp/identity.js', 'seconds() - row.started_at >= IDENTITY_SECONDS;', 'row === null;']],
  'ticket-forged': [
    [
      'motp/identity.js',
      'const result = await provider.result(',
      "const result = request.body?.result_code === '0000' ? { kind: 'verified', ...request.body } : await provider.result(",
    ],
  ],
  'ticket-foreign': [['motp/provider-simple.js', " || text(said, 'request_no') !== row.request_no", '']],
  outcomes: [['motp/provider-simple.js', "['9001', 'cancelled'],", '']],
  'provider-down': [
    ['motp/provider-simple.js', 'if (!answer || answer.status >= 500)', 'if (answer.status >= 500)'],
  ],
  'people-see-pages': [['motp/http.js', 'if (!isLookedAt(request)) return', 'return']],

  // The same person
  'person-other': [['motp/person.js', '.toUpperCase();', '.toUpperCase()\n      .slice(0, 3);']],
  'person-other: the last four digits': [
    ['motp/person.js', 'return phoneDigits(text);', 'return phoneDigits(text).slice(-4);'],
  ],
  'person-other: all but the first three digits': [
    ['motp/person.js', 'return phoneDigits(text);', 'return phoneDigits(text).slice(3);'],
  ],
  'person-other: all but the last digit': [
    ['motp/person.js', 'return phoneDigits(text);', 'return phoneDigits(text).slice(0, -1);'],
  ],
  'person-empty': [['motp/person.js', '&& known.length > 1', '&& known.length > 0']],
  'person-spelling': [['motp/person.js', "      .normalize('NFC')\n", '']],

  // Clearing a lock
  'reset-values': [['motp/router.js', 'M_TRNID: row.m_trnid', 'M_TRNID: row.request_no']],
  'reset-not-from-page': [
    ['motp/router.js', 'M_TRNID: row.m_trnid', "M_TRNID: text(request.body, 'M_TRNID') || row.m_trnid"],
  ],
  'reset-unknown': [
    [
      'motp/store.js',
      'if (!/^[a-f0-9]{32}$/.test(reference)) return null;',
      "if (!/^[a-f0-9]{32}$/.test(reference)) return { m_retcd: '0000', m_trnid: random(), m_trndt: '' };",
    ],
  ],
  'reset-once': [['motp/router.js', TAKEN, `await giveReferenceBack(row);\n  ${TAKEN}`]],
  'reset-at-once': [
    ['motp/store.js', 'SET used = 1 WHERE', 'SET used = used WHERE'],
    [
      'motp/router.js',
      TAKEN,
      "if (agencyCode === '200') {\n    await run('UPDATE motp_identity SET used = 1 WHERE request_no = ?', [row.request_no]);\n    const sql",
    ],
  ],
  'reset-again': [['motp/router.js', 'await giveReferenceBack(row);\n  }\n  if', '}\n  if']],
  'reset-purpose': [ANY_PURPOSE],
  'reset-session': [ANY_SESSION],
  'reset-csrf': [CSRF_NOT_LOOKED_AT],

  // 대체인증
  'alternative-verified': [
    [
      'motp/router.js',
      'const token = random();',
      "await askAgency('user_reset', personFields(found.member));\n  const token = random();",
    ],
  ],
  'alternative-once': [
    [
      'motp/router.js',
      "response.json({ outcome: 'verified', token });",
      "await giveReferenceBack(row);\n  response.json({ outcome: 'verified', token });",
    ],
  ],
  'alternative-purpose': [ANY_PURPOSE],
  'alternative-report': [['motp/report.js', 'm_trnID: row.m_trnid,', "m_trnID: 'notnull',"]],
  'alternative-session': [ANY_SESSION],
  'alternative-csrf': [CSRF_NOT_LOOKED_AT],
};

/** The changes by which examples/node leaves out the duty of this check. */
export function mutantOf(id: string): Change[] {
  const mutations = MUTATIONS[id];
  if (!mutations) throw new Error(`no mutant of examples/node for the check ${id}`);
  return mutations.map(([file, search, replace]) => ({ file, search, replace }));
}

export const MUTATED = Object.keys(MUTATIONS);

/** The id of the check that has to find the mistake. */
export const finderOf = (mutant: string): string => mutant.replace(/:.*/, '');
