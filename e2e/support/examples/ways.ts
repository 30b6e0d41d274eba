import { expect } from '@playwright/test';
import { formOf, randomId } from './browser.js';
import type { Lms } from './duties.js';
import type { Outside } from './outside.js';

/** On a page of two providers, each link leads to its own provider, whose result clears the lock. */
export async function leadsEitherWay(lms: Lms, outside: Outside, choose: string): Promise<void> {
  for (const [way, provider] of ['provider', 'ipin'].entries()) {
    const state = randomId();
    const query = new URLSearchParams({ state, purpose: 'unlock', locale: 'ko', mode: 'popup' });
    const page = await lms.browser.get(`${choose}?${query}&x="><script>&no=%B0%A1`);
    expect(page.text).not.toContain('<script>');
    const links = [...page.text.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links).toHaveLength(2);
    const link = links[way]?.replaceAll(/&(?:amp|#38|#x26);/g, '&').replace(/&x=.*/, '');
    const start = await lms.browser.get(new URL(link ?? '', lms.server.origin).href);
    const { action, fields } = formOf(start);
    expect(action).toBe(`${outside.origin}/${provider}/start`);
    const back = await lms.returns(fields, { phone: '01000001001' });
    const { pathname, search } = new URL(back.headers.get('location') ?? '', fields['return_url']);
    await lms.browser.get(pathname + search);
    const { json } = await lms.status(state);
    expect(json['status']).toBe('verified');
    expect((await lms.clearLock(String(json['reference']))).json).toEqual({ code: '200' });
  }
}
