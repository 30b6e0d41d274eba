/** What came in, who may ask, and the two kinds of answer: JSON for the widget, a page for a person. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CSRF, member, sessionId, sessionOf } from './config.js';
import { random } from './store.js';

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

/** Who asks, or null: the session's member, and an owner, random, that stands for the session also when its id is renewed. */
export async function login(request) {
  const found = await member(request);
  if (!found) return null;
  const session = sessionOf(request);
  session.motpOwner ??= random();
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

/** A page for a person: what has happened, and a way back. */
export function page(response, status, locale, key, back, more = '') {
  const lang = locale === 'ko' ? 'ko' : 'en';
  const words = TEXTS[lang];
  response.removeHeader('Cross-Origin-Opener-Policy'); // it would cut the identity window off from its page
  response.status(status).type('html').send(`<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(words.title)}</title>
<body style="font:16px/1.6 sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem">
<h1 style="font-size:1.25rem">${escape(words.title)}</h1><p>${escape(words[key])}</p>${more}
<p><a href="${escape(back)}">${escape(words.back)}</a></p></body></html>`);
}

/** A form that posts itself, to the provider. */
export function formPage(response, locale, action, fields, home) {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  const button = locale === 'ko' ? '&#xacc4;&#xc18d;' : 'Continue';
  const form = `<form method="post" action="${escape(action)}">${inputs}<button>${button}</button></form>`;
  page(response, 200, locale, 'leaving', home, `${form}<script>document.forms[0].submit()</script>`);
}

export function headers(_request, response, next) {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  next();
}

/** Whatever goes wrong: the widget is told that nobody knows, and the log where it was, without names, numbers or codes. */
export function refuse(error, _request, response, next) {
  if (response.headersSent) return next(error);
  if (error instanceof Refusal) return response.status(error.status).json(error.answer);
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500)
    console.error(`motp: ${error.name} ${/motp\/[\w-]+\.js:\d+/.exec(error.stack)?.[0] ?? ''}`);
  // error.type is the body parser's word for it (entity.parse.failed); its message would quote the body.
  response
    .status(status)
    .json(status === 500 ? { outcome: 'unavailable' } : { outcome: 'misconfigured', error: error.type });
}
