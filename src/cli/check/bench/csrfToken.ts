import { parse } from 'node-html-parser';
import type { Config } from '../config.js';
import { type Answer, jsonOf } from './http.js';

/** The token against cross-site requests, as the widget holds it. */
export interface CsrfToken {
  name: string;
  value: string;
  as: 'header' | 'field';
  /** The cookie that always has the newest. */
  cookie?: string;
  /** Whether answers were seen to change it. */
  changes: boolean;
  /** Whether an answer that may have changed it did not come. */
  isLost: boolean;
  /** All that have been sent: where answers change it, each is good once. */
  sent: Set<string>;
}

type Where = NonNullable<Config['csrf']>;

function tokenOf(
  value: string | undefined,
  { field, header, cookie }: Where,
  name: string,
): CsrfToken | null {
  if (!value) return null;
  return {
    name: field ?? header ?? name,
    value,
    as: field === undefined ? 'header' : 'field',
    ...(cookie !== undefined && { cookie }),
    changes: false,
    isLost: false,
    sent: new Set(),
  };
}

/** A header repeats the cookie as scripts read it: decoded. */
export function tokenOfCookie(cookies: Map<string, string>, where: Where): CsrfToken | null {
  const value = cookies.get(where.cookie ?? '');
  return tokenOf(value && decoded(value), where, 'X-XSRF-TOKEN');
}

/**
 * What the widget reads in its page: its own setting, Spring’s tags, then Laravel’s and Rails’; else a hidden field, of the form
 * in which the widget stands if it stands in one.
 */
export function readCsrfToken(page: string, where: Where): CsrfToken | null {
  const html = parse(page);
  const meta = (name: string) => html.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  const own = html.querySelector('[data-csrf-token]')?.getAttribute('data-csrf-token');
  const form = html.querySelector('[data-motp-widget]')?.closest('form');
  const input = `input[name="${where.field}"]`;
  const hidden = where.field === undefined ? null : (form?.querySelector(input) ?? html.querySelector(input));
  const value = own || meta('_csrf') || meta('csrf-token') || hidden?.getAttribute('value');
  return tokenOf(value, where, meta('_csrf_header') ?? 'X-CSRF-TOKEN');
}

/** Takes the next token out of an answer: of its cookie, or of the field that is named as the token’s own. */
export function renewToken(token: CsrfToken, cookies: Map<string, string>, answer: Answer): void {
  const next =
    token.cookie !== undefined
      ? decoded(cookies.get(token.cookie) ?? '')
      : token.as === 'field'
        ? jsonOf(answer)?.[token.name]
        : undefined;
  if (typeof next !== 'string' || next === '' || next === token.value) return;
  token.value = next;
  token.changes = true;
}

/** What is not percent-encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
