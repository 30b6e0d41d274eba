import { expect } from '@playwright/test';
import { HttpBrowser } from './browser.js';
import { LESSON, Lms } from './duties.js';
import type { Outside } from './outside.js';
import type { ExampleServer } from './server.js';

type Errand = 'ticket' | 'enter' | 'open';

/** An app's ticket (docs/ko/app.md): one session of its member, once, within a minute; and the token opens the lesson for the app. */
export async function keepsItsTickets(
  server: ExampleServer,
  outside: Outside,
  address: (errand: Errand) => string,
): Promise<void> {
  const app = new HttpBrowser(server.origin);
  const as = (id: string) => ({ cookies: false, headers: { authorization: `Bearer ${id}` } });
  const asked = (errand: Errand, lesson: string) =>
    `${address(errand)}${address(errand).includes('?') ? '&' : '?'}${lesson}`;
  const ticketOf = async (id = 'trainee01') =>
    String((await app.post(asked('ticket', LESSON), {}, as(id))).json['ticket']);
  const enter = (ticket: string, webView = new HttpBrowser(server.origin), headers = {}) =>
    webView.post(address('enter'), { ticket }, { headers });

  // Who is not logged in to the app, and whose lesson it is not, gets none.
  for (const [lesson, login] of [
    [LESSON, as('nobody')],
    [LESSON, { cookies: false }],
    ['course=C999&lesson=5', as('trainee01')],
  ] as const) {
    const refused = await app.post(asked('ticket', lesson), {}, login);
    expect([401, 403]).toContain(refused.status);
    expect(refused.json).not.toHaveProperty('ticket');
  }
  const got = await app.get(asked('ticket', LESSON), as('trainee01'));
  expect(got.status, 'GET').toBeGreaterThanOrEqual(400);
  expect(got.json).not.toHaveProperty('ticket');

  // In a WebView where somebody else is still logged in.
  const webView = await new Lms(server, outside).another('trainee05');
  const before = webView.browser.cookies;
  const ticket = await ticketOf();
  expect(ticket).toMatch(/^[a-f0-9]{32}$/);
  expect(JSON.stringify(await server.rows('SELECT * FROM motp_app_ticket'))).not.toContain(ticket);

  // In an address it would stand in logs and in a Referer; and a form of another site may not log anybody in.
  const inAddress = asked('enter', `ticket=${ticket}`);
  for (const refused of [
    await webView.browser.get(inAddress),
    await webView.browser.post(inAddress, {}),
    await enter(
      ticket.replace(/./, (one) => (one === 'a' ? 'b' : 'a')),
      webView.browser,
    ),
    await enter(await ticketOf(), webView.browser, { 'sec-fetch-site': 'cross-site' }),
  ]) {
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(webView.browser.cookies).toBe(before);
  }
  const entered = await enter(ticket, webView.browser);
  expect(entered.status).toBe(303);
  const location = new URL(entered.headers.get('location') ?? '', new URL(address('enter'), server.origin));
  expect(location.href).toBe(`${server.origin}${server.pages.lesson}?${LESSON}`);
  expect(entered.headers.get('referrer-policy')).toBe('no-referrer');
  expect(entered.headers.get('cache-control')).toContain('no-store');
  expect(webView.browser.cookies, 'the session’s key is new').not.toBe(before);
  const old = await fetch(location, { headers: { cookie: before }, redirect: 'manual' });
  expect(old.headers.get('location'), 'the old one is nobody’s').toContain(server.pages.login.slice(1));
  const lesson = await webView.browser.get(location.pathname + location.search);
  expect(lesson.text).toContain('data-masked-phone="010-****-1001"');
  webView.browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(lesson.text)?.[1] ?? '';

  // Spent, invented, and of two at once.
  for (const one of [ticket, '', 'x'.repeat(32)]) {
    const refused = await enter(one);
    expect(refused.status, one).toBe(403);
    expect(refused.text).toMatch(/<p>(&#xc571;|앱에서)/);
  }
  const shared = await ticketOf();
  const both = await Promise.all([enter(shared), enter(shared), enter(shared)]);
  expect(both.filter(({ status }) => status === 303)).toHaveLength(1);

  // A minute and a second later.
  const late = await ticketOf();
  await server.rows('UPDATE motp_app_ticket SET created_at = created_at - 61');
  expect((await enter(late)).status).toBe(403);

  // What the page tells the app is compared with the record: the member's, the lesson's, once.
  const { token } = (await webView.verify()).json;
  expect(outside.calls('otp_accredit').at(-1)?.fields['USRID']).toBe('trainee01');
  const opens = (id: string, one: string, of = LESSON) => app.post(asked('open', of), { token: one }, as(id));
  expect((await opens('trainee01', 'T')).json).toEqual({ opened: false });
  expect((await opens('trainee05', String(token))).json).toEqual({ opened: false });
  expect((await opens('trainee01', String(token), 'course=C101&lesson=6')).json).toEqual({ opened: false });
  expect((await opens('trainee01', String(token))).json).toEqual({ opened: true });
  expect((await opens('trainee01', String(token))).json).toEqual({ opened: false });
  for (const secret of [ticket, shared, late, String(token)]) expect(server.log()).not.toContain(secret);
}
