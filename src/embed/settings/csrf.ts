import type { HttpOptions } from './http.js';

/** Tokens that answers brought, by their field, with the token of the page's that each of them replaces. */
const renewed = new Map<string, { given: string | undefined; token: string }>();

/**
 * Adds the token of now, if it can be sent: whether it can, or there is none. Read at each request: some servers change it
 * with every answer.
 */
export function addCsrfToken(fields: Record<string, string>, headers: Headers, http: HttpOptions): boolean {
  // Spring's tags, then Laravel's and Rails'.
  const token =
    cookie(http.csrfCookie) || renewedToken(http) || http.csrfToken || meta('_csrf') || meta('csrf-token');
  if (!token) return true;
  if (http.csrfField) fields[http.csrfField] = token;
  else {
    try {
      headers.set(http.csrfHeader || meta('_csrf_header') || 'X-CSRF-TOKEN', token);
    } catch {
      return false; // `${_csrf.headerName}`, of a template that nobody filled in
    }
  }
  return true;
}

/** Keeps a new token that an answer brings in a field of the token's name, as CodeIgniter's do. */
export function keepCsrfToken(answer: string, { csrfField, csrfToken }: HttpOptions): void {
  if (!csrfField || !answer.includes(csrfField)) return;
  try {
    const token: unknown = (JSON.parse(answer.trim()) as Record<string, unknown>)[csrfField];
    if (typeof token === 'string') renewed.set(csrfField, { given: csrfToken, token });
  } catch {
    // No JSON: it brings none.
  }
}

/** A page that is given another token since knows better. */
function renewedToken({ csrfField = '', csrfToken }: HttpOptions): string | undefined {
  const kept = renewed.get(csrfField);
  return kept?.given === csrfToken ? kept?.token : undefined;
}

function cookie(name: string | undefined): string | undefined {
  if (!name) return undefined;
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  const value = pair?.slice(name.length + 1);
  try {
    return value && decodeURIComponent(value);
  } catch {
    return value; // written without encoding
  }
}

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
