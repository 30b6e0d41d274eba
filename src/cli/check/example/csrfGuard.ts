import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a framework in front of the LMS does against cross-site requests, as far as a server in front of it can. */
export interface Guard {
  /** Whether a request bears the token that it has to. */
  accepts: (request: IncomingMessage, body: string) => boolean;
  /** Puts what the page needs next into an answer. */
  renews: (request: IncomingMessage, headers: Headers, body: string) => string;
}

type Headers = Record<string, string | string[]>;

export const TOKEN_COOKIE = 'csrf_cookie';
export const TOKEN_FIELD = '_token';

/** What needs no token: the way in, and the way back from the provider. */
const EXEMPT = ['/login', '/motp/identity/return'];

const sessionOf = ({ headers }: IncomingMessage) => /(?:^|; )lms=(\w+)/.exec(headers.cookie ?? '')?.[1];
const newToken = () => randomBytes(16).toString('hex');

function given(request: IncomingMessage, body: string): string | null {
  const { headers } = request;
  return String(headers['x-csrf-token'] ?? '') || new URLSearchParams(body).get(TOKEN_FIELD);
}

const needsToken = ({ method, url = '' }: IncomingMessage) =>
  method === 'POST' && !EXEMPT.includes(url.replace(/\?.*/, ''));

/** CodeIgniter's way: each answer has another token, and only the newest is good, once. A session that has none yet is the LMS's to refuse. */
export function newestOnly(where: 'cookie' | 'field'): Guard {
  const newest = new Map<string, string>();
  const renew = (session: string) => {
    newest.set(session, newToken());
    return newest.get(session) as string;
  };
  return {
    accepts(request, body) {
      const session = sessionOf(request) ?? '';
      const wanted = newest.get(session);
      if (!needsToken(request) || wanted === undefined) return true;
      if (given(request, body) !== wanted) return false;
      renew(session);
      return true;
    },
    renews(request, headers, body) {
      const session = sessionOf(request);
      if (session === undefined) return body;
      if (where === 'cookie') {
        headers['set-cookie'] = [
          ...[headers['set-cookie'] ?? []].flat(),
          `${TOKEN_COOKIE}=${renew(session)}; Path=/`,
        ];
        return body;
      }
      if (body.includes('data-motp-widget')) return withHidden(body, renew(session));
      return /^\s*\{.*\}\s*$/s.test(body)
        ? JSON.stringify({ ...(JSON.parse(body) as object), [TOKEN_FIELD]: renew(session) })
        : body;
    },
  };
}

/** Symfony's way: each form of a page has its own token, good as long as the session is, and for that form alone. */
export function oneForEachForm(): Guard {
  const good = new Map<string, string>();
  return {
    accepts(request, body) {
      const wanted = good.get(sessionOf(request) ?? '');
      return !needsToken(request) || wanted === undefined || given(request, body) === wanted;
    },
    renews(request, _, body) {
      const session = sessionOf(request);
      if (session === undefined || !body.includes('data-motp-widget')) return body;
      const token = good.get(session) ?? newToken();
      good.set(session, token);
      return withHidden(body, token);
    },
  };
}

/** The lesson page without a tag for scripts: a token in the form in which the widget stands, and another's before it. */
function withHidden(page: string, token: string): string {
  return page
    .replace(/<meta name="csrf-token"[^>]*>/, '')
    .replace(
      /<form[^>]*>(?=\s*<div data-motp-widget)/,
      (form) => `<form>${hidden(newToken())}</form>${form}${hidden(token)}`,
    );
}

function hidden(token: string): string {
  return `<input type="hidden" name="${TOKEN_FIELD}" value="${token}">`;
}
