import type { Answered, Client } from '../testClient.js';

/** For tests: an identity verification as a browser goes through it, from the LMS's start to its last page. */

export const STATE = 'state-0123456789abcdef';

export interface Start {
  state?: string;
  purpose?: string;
  mode?: string;
  return_to?: string;
  locale?: string;
}

export function start(browser: Client, query: Start = {}): Promise<Answered> {
  const search = new URLSearchParams({ state: STATE, purpose: 'unlock', locale: 'ko', ...query });
  return browser.get(`/lms/motp/identity/start?${search}`);
}

export function field(page: Answered, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
}

export function action(page: Answered): URL {
  return new URL(
    /action="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '',
    'http://this.invalid',
  );
}

/** Through start and the provider's page, up to the form that goes back. */
export async function decide(browser: Client, decision: string, query: Start = {}) {
  const started = await start(browser, query);
  const chosen = await browser.post('/provider/start', form(fieldsOf(started)), CROSS_SITE);
  const back = await browser.post(
    '/provider/decide',
    form({ transaction: field(chosen, 'transaction'), decision }),
    CROSS_SITE,
  );
  const { pathname, search } = action(back);
  return { path: pathname + search, ticket: field(back, 'ticket') };
}

/** The hidden fields of a page's form. */
export function fieldsOf(page: Answered): Record<string, string> {
  const pairs = [...page.text.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
}

/** Another site's form: no Lax cookie comes along. */
export const CROSS_SITE = { form: true, cookies: false };

export function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

/** The whole way back, as a browser goes it: the cross-site POST, and the GET that it leads to. Answers the POST's answer. */
export async function comeBack(browser: Client, decision: string, query: Start = {}): Promise<Answered> {
  const { path, ticket } = await decide(browser, decision, query);
  const back = await browser.post(path, form({ ticket }), CROSS_SITE);
  await browser.get(back.headers.get('location') ?? '/');
  return back;
}

export async function status(browser: Client, state = STATE) {
  const answer = await browser.get(`/lms/motp/identity/status?state=${state}`);
  return answer.data;
}

export async function reference(browser: Client, purpose = 'unlock', state = STATE): Promise<string> {
  await comeBack(browser, 'verify', { purpose, state });
  return String((await status(browser, state))['reference']);
}
