/** What came in, who may ask, and the two kinds of answer: JSON for the widget, a page for a person. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CSRF, HOME, member, sessionId, sessionKey, sessionOf } from './config.js';
import { hash } from './store.js';

const TEXTS = JSON.parse(readFileSync(new URL('./texts.json', import.meta.url), 'utf8'));

/** An answer that ends a request where it stands. */
export class Refusal extends Error {
  constructor(status, answer) {
    super('refused');
    this.status = status;
    this.answer = answer;
  }
}

/** A parameter as text; an array, or none, is ''. */
export function text(from, name) {
  const value = from && Object.hasOwn(from, name) ? from[name] : '';
  return typeof value === 'string' ? value : '';
}

const sign = (word, owner) => createHmac('sha256', owner).update(word).digest('hex');

/**
 * Who asks, or null: the session's member, and an owner that stands for the session, also when its key is renewed (it is kept), and
 * also when what a page kept is lost, as of two pages at once one may be (it is made of the key, so that each makes the same).
 */
export async function login(request) {
  const found = await member(request);
  if (!found) return null;
  const session = sessionOf(request);
  const key = sessionKey(request);
  if (!key) throw new TypeError('motp: sessionKey() gave nothing');
  session.motpOwner ??= hash(`motp ${key}`);
  return {
    // The name as the app has it: composed, and without the blanks of a CHAR column.
    member: { ...found, name: found.name.normalize('NFC').trim() },
    owner: sign('owner', session.motpOwner),
    csrf: sign('csrf', session.motpOwner),
    session: sessionId(request),
  };
}

/** The login of a request that changes something, or a refusal. */
export async function needPost(request) {
  const found = await login(request);
  if (!found) throw new Refusal(401, { outcome: 'signed-out' });
  const given = Buffer.from(request.get('x-csrf-token') ?? '');
  const wanted = Buffer.from(found.csrf);
  const isOurs = !CSRF || (given.length === wanted.length && timingSafeEqual(given, wanted));
  if (request.get('sec-fetch-site') === 'cross-site' || !isOurs) {
    const error = 'no csrf token of this session: <meta name="csrf-token"> as the lesson page has it';
    throw new Refusal(403, { outcome: 'signed-out', error });
  }
  // Of a body that is neither, every field would seem to be missing.
  if (!request.is(['urlencoded', 'json'])) {
    const error = 'the body is neither a form (application/x-www-form-urlencoded) nor application/json';
    throw new Refusal(415, { outcome: 'misconfigured', error });
  }
  return found;
}

/** Text in a page, in ASCII, so that no charset can spoil it. */
export function escape(markup) {
  return String(markup)
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
    .replace(/[^\n\x20-\x7E]/gu, (one) => `&#x${one.codePointAt(0).toString(16)};`);
}

/** The two scripts in our pages. The widget's window closes; the page that opened it is still there. */
const CLOSES = 'if(/^motp-identity-/.test(name))document.links[0].onclick=function(){close();return false}';
const SUBMITS = 'document.forms[0].submit()';
const HASHES = [CLOSES, SUBMITS].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);

/** An address as a policy names it. */
export const sourceOf = (address) => /^https?:\/\/[^/?#]+/i.exec(address)?.[0] ?? "'self'";

/**
 * A page for a person: what has happened, and a way back. The site's policy (CSP) is made for other pages and would stop this one;
 * `scripts` and `forms` are what it may load and where it may post.
 */
export function page(
  response,
  status,
  locale,
  key,
  back,
  more = '',
  { scripts = '', forms = "'none'" } = {},
) {
  const lang = locale === 'ko' ? 'ko' : 'en';
  const words = TEXTS[lang];
  response.removeHeader('Cross-Origin-Opener-Policy'); // it would cut the identity window off from its page
  response.set(
    'Content-Security-Policy',
    `default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; script-src ${scripts} ${HASHES.join(' ')}; form-action ${forms}`,
  );
  response.status(status).type('html').send(`<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(words.title)}</title>
<body style="font:16px/1.6 sans-serif;word-break:keep-all;max-width:28rem;margin:3rem auto;padding:0 1rem">
<h1 style="font-size:1.25rem">${escape(words.title)}</h1><p>${escape(words[key])}</p>${more}
<p><a href="${escape(back)}">${escape(words.back)}</a></p><script>${CLOSES}</script></body></html>`);
}

/** A path of this site and nothing that a browser would bend into another one. Its bytes stay: old queries are in EUC-KR. */
export const isOwnPath = (path) => /^\/(?!\/)[\x21-\x5B\x5D-\x7E]{0,1900}$/.test(path);

export const localeOf = ({ query }) => (['', 'ko'].includes(text(query, 'locale')) ? 'ko' : 'en');

/** Where the trainee came from, or home. */
export function wayBackOf({ query }) {
  const returnTo = text(query, 'return_to');
  return isOwnPath(returnTo) ? returnTo : HOME;
}

/** A form that posts itself, to the provider. */
export function formPage(response, locale, action, fields, home) {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  const button = locale === 'ko' ? '&#xacc4;&#xc18d;' : 'Continue';
  const form = `<form method="post" action="${escape(action)}">${inputs}<button>${button}</button></form>`;
  const more = `${form}<script>${SUBMITS}</script>`;
  page(response, 200, locale, 'leaving', home, more, { forms: `https: ${sourceOf(action)}` });
}

export function headers(_request, response, next) {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  next();
}

/** Whether a person sees the answer: in the window of a verification, after a redirect, or where an address was opened by hand. */
function isLookedAt(request) {
  const { path, method } = request;
  const isPage =
    path.endsWith('/identity/return') || (method === 'GET' && /\/identity\/(start|done)$/.test(path));
  return isPage || (request.get('accept') ?? '').includes('text/html');
}

const WORDS_OF = { 401: 'signed-out', 404: 'address', 405: 'address', 500: 'fault', 502: 'fault' };

/**
 * Whatever goes wrong: the widget is told that nobody knows, a person sees a page, and the log where it was, without names,
 * numbers or codes.
 */
export function refuse(error, request, response, next) {
  if (response.headersSent) return next(error);
  const { status, answer } = error instanceof Refusal ? error : refusalOf(error);
  if (!isLookedAt(request)) return response.status(status).json(answer);
  page(response, status, localeOf(request), WORDS_OF[status] ?? 'request', wayBackOf(request));
}

function refusalOf(error) {
  // error.type is the body parser's word for it (entity.parse.failed); its message would quote the body.
  if (error.status >= 400 && error.status < 500)
    return new Refusal(error.status, { outcome: 'misconfigured', error: error.type });
  console.error(`motp: ${error.name} ${/motp\/[\w-]+\.js:\d+/.exec(error.stack)?.[0] ?? ''}`);
  return new Refusal(500, { outcome: 'unavailable' });
}
