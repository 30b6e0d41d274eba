import type { Is } from './kit.js';

/** How the reference LMS asks another server: once, no redirect followed, and not for longer than a trainee waits. */
export async function ask(
  url: string,
  fields: Record<string, string>,
  { timeout, is, left }: { timeout: number; is: Is; left?: AbortSignal },
): Promise<{ status: number; text: string; html: boolean } | null> {
  // Not AbortSignal.any of a timeout: Node 20 forgets it when it collects garbage.
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), is('agency-slow') ? timeout / 3 : timeout);
  left?.addEventListener('abort', () => over.abort());
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': is('agency-form')
          ? 'application/json'
          : 'application/x-www-form-urlencoded; charset=UTF-8',
      },
      body: is('agency-form') ? JSON.stringify(fields) : encoded(fields, is),
      redirect: is('agency-redirect') ? 'follow' : 'manual',
      signal: over.signal,
    });
    const html = (answer.headers.get('content-type') ?? '').includes('html');
    return { status: answer.status, text: await answer.text(), html };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function encoded(fields: Record<string, string>, is: Is): string {
  const body = new URLSearchParams(fields).toString();
  // 진도, 홍길동 in EUC-KR.
  return is('agency-utf8')
    ? body
        .replace(encodeURIComponent('진도'), '%C1%F8%B5%B5')
        .replace(encodeURIComponent(fields['USER_NM'] ?? '-'), '%C8%AB%B1%E6%B5%BF')
    : body;
}

/** The agency's code as text, or null for all that is not its JSON. Page and server both go by this. */
export function codeIn(text: string, is: Is): string | null {
  try {
    const { code } = JSON.parse(text.replace(/^\uFEFF/, '')) as { code?: unknown };
    // eslint-disable-next-line eqeqeq
    if (is('agency-garbled')) return code == 200 || code === true ? '200' : String(code);
    if (typeof code !== 'string' && typeof code !== 'number') return null;
    const plain = String(code).trim().toUpperCase();
    return /^[A-Z0-9]{1,12}$/.test(plain) ? plain : null;
  } catch {
    return null;
  }
}
