import { expect, test } from '@playwright/test';
import { HttpBrowser } from '../support/examples/browser.js';
import { LESSON, Lms } from '../support/examples/duties.js';
import { Outside } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';

test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

/** docs/ko/app.md: the app's login becomes the session of its WebView by a ticket. */
test('an app’s ticket: one session of its member, once, within a minute; and the token opens the lesson for the app', async () => {
  const outside = await new Outside().start();
  const server = await startPhpExample(outside.origin);
  try {
    const app = new HttpBrowser(server.origin);
    const as = (id: string) => ({ cookies: false, headers: { authorization: `Bearer ${id}` } });
    const ticketOf = async (id = 'trainee01', lesson = LESSON) =>
      String((await app.post(`/app.php?do=ticket&${lesson}`, {}, as(id))).json['ticket']);
    const enter = (ticket: string, webView = new HttpBrowser(server.origin)) =>
      webView.get(`/app.php?do=enter&ticket=${ticket}`);

    // Who is not logged in to the app, and whose lesson it is not, gets none.
    for (const [lesson, login] of [
      [LESSON, as('nobody')],
      [LESSON, { cookies: false }],
      ['course=C999&lesson=5', as('trainee01')],
    ] as const) {
      const refused = await app.post(`/app.php?do=ticket&${lesson}`, {}, login);
      expect([401, 403]).toContain(refused.status);
      expect(refused.json).not.toHaveProperty('ticket');
    }
    expect((await app.get(`/app.php?do=ticket&${LESSON}`, as('trainee01'))).status, 'GET').toBe(401);

    // In a WebView where somebody else is still logged in.
    const webView = await new Lms(server, outside).another('trainee05');
    const before = webView.browser.cookies;
    const ticket = await ticketOf();
    expect(ticket).toMatch(/^[a-f0-9]{32}$/);
    expect(JSON.stringify(await server.rows('SELECT * FROM motp_app_ticket'))).not.toContain(ticket);
    const entered = await enter(ticket, webView.browser);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, `lesson.php?${LESSON}`]);
    expect(entered.headers.get('referrer-policy')).toBe('no-referrer');
    expect(webView.browser.cookies, 'the session’s key is new').not.toBe(before);
    const old = await fetch(`${server.origin}/lesson.php?${LESSON}`, {
      headers: { cookie: before },
      redirect: 'manual',
    });
    expect(old.headers.get('location'), 'the old one is nobody’s').toBe('login.php');
    const lesson = await webView.browser.get(`/${entered.headers.get('location')}`);
    expect(lesson.text).toContain('data-masked-phone="010-****-1001"');
    webView.browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(lesson.text)?.[1] ?? '';

    // Spent, invented, and of two at once.
    for (const one of [ticket, '', 'x'.repeat(32)]) {
      const refused = await enter(one);
      expect(refused.status, one).toBe(403);
      expect(refused.text).toContain('<p>&#xc571;');
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
    expect(outside.calls('otp_accredit')[0]?.fields['USRID']).toBe('trainee01');
    const opens = (id: string, one: string, of = LESSON) =>
      app.post(`/app.php?do=open&${of}`, { token: one }, as(id));
    expect((await opens('trainee01', 'T')).json).toEqual({ opened: false });
    expect((await opens('trainee05', String(token))).json).toEqual({ opened: false });
    expect((await opens('trainee01', String(token), 'course=C101&lesson=6')).json).toEqual({ opened: false });
    expect((await opens('trainee01', String(token))).json).toEqual({ opened: true });
    expect((await opens('trainee01', String(token))).json).toEqual({ opened: false });
    expect(server.log()).toBe('');
  } finally {
    server.close();
    outside.close();
  }
});
