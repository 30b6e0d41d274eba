import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { formOf, randomId, type Seen } from './browser.js';
import { Lms, type testsOn } from './duties.js';
import type { Action } from './server.js';

/** What a person sees who looks at one of the addresses, by a link, a form, a window or by hand: a page, whatever goes wrong. */

const TEXTS = JSON.parse(readFileSync('examples/php/motp/lib/texts.json', 'utf8')) as Record<
  'ko' | 'en',
  Record<string, string>
>;

/** As a browser asks for a page. */
const LOOKING = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** The page says this, and has a way back. */
function isPage(
  seen: Seen,
  text: string,
  { lang = 'ko', back = '/' }: { lang?: 'ko' | 'en'; back?: string } = {},
) {
  const plain = seen.text.replace(/&#x([\da-f]+);/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  expect(seen.headers.get('content-type')).toMatch(/^text\/html/);
  expect(plain).toContain(`<p>${TEXTS[lang][text]}</p>`);
  expect(plain).toContain(`<html lang="${lang}"`);
  expect(/<a href="([^"]*)"/.exec(plain)?.[1]).toBe(back);
  expect(seen.headers.get('cache-control')).toContain('no-store');
}

export function showsPeoplePages(test: ReturnType<typeof testsOn>, { readsJson = false } = {}) {
  test.describe('a person who looks', () => {
    test('sees a page at every address that was opened by hand; a program gets JSON', async ({
      site,
      server,
      outside,
    }) => {
      const nobody = new Lms(server, outside).browser;
      const nowhere = 'nowhere' as Action;
      for (const [browser, action, status, text] of [
        [site.browser, 'verify', 405, 'address'],
        [site.browser, 'clear-lock', 405, 'address'],
        [site.browser, 'alternative', 405, 'address'],
        [nobody, 'verify', 405, 'address'],
        [site.browser, nowhere, 404, 'address'],
        [nobody, nowhere, 404, 'address'],
        [nobody, 'identity/status', 401, 'signed-out'],
        [site.browser, 'identity/status', 404, 'address'],
        [nobody, 'identity/start', 401, 'signed-out'],
        [site.browser, 'identity/start', 400, 'request'],
        [nobody, 'identity/return', 400, 'request'],
        [nobody, 'identity/done', 404, 'foreign'],
        [site.browser, 'identity/done', 404, 'foreign'],
      ] as const) {
        const seen = await browser.get(server.address(action), { headers: LOOKING });
        expect([action, seen.status]).toEqual([action, status]);
        isPage(seen, text);
        if (/start|return|done/.test(action)) continue;
        const asked = await browser.get(server.address(action));
        expect([action, asked.status]).toEqual([action, status]);
        expect(asked.headers.get('content-type')).toMatch(/^application\/json/);
      }
      // A form of another site, which is a page as well.
      for (const action of ['verify', 'clear-lock', 'alternative'] as const) {
        const sending = { csrf: false, headers: { ...LOOKING, 'sec-fetch-site': 'cross-site' } };
        const seen = await site.browser.post(server.address(action), { code: '123456' }, sending);
        expect(seen.status).toBe(403);
        isPage(seen, 'request');
      }
      expect(outside.received).toEqual([]);
    });

    test('sees a page where the database fails: in its language, with the way back to the lesson', async ({
      site,
      server,
    }) => {
      const begun = randomId();
      const { fields } = formOf(await site.start(begun));
      await server.rows('ALTER TABLE motp_identity RENAME TO motp_elsewhere');
      try {
        const leaving = { mode: 'redirect', return_to: '/lesson?no=5' };
        for (const [seen, how] of [
          [await site.start(randomId()), {}],
          [await site.start(randomId(), leaving), { back: '/lesson?no=5' }],
          [await site.start(randomId(), { ...leaving, locale: 'vi' }), { lang: 'en', back: '/lesson?no=5' }],
          [await site.start(randomId(), { return_to: '//elsewhere.example' }), {}],
          [await site.returns(fields), {}],
          [await site.browser.get(site.at('identity/done', `state=${begun}`)), {}],
          [await site.browser.get(site.at('identity/status', `state=${begun}`), { headers: LOOKING }), {}],
        ] as const) {
          expect(seen.status).toBe(500);
          isPage(seen, 'fault', how);
          expect(seen.text).not.toMatch(/motp_identity|SQL|Exception|error_log|\.(php|js|java)/);
        }
        const asked = await site.status(begun);
        expect([asked.status, asked.json['outcome']]).toEqual([500, 'unavailable']);
      } finally {
        await server.rows('ALTER TABLE motp_elsewhere RENAME TO motp_identity');
      }
      // Nothing of it is lost.
      await site.arrives(await site.returns(fields));
      expect((await site.status(begun)).json['status']).toBe('verified');
    });

    test('sees a page where a provider’s form cannot be read', async ({ site, server }) => {
      const { fields } = formOf(await site.start(randomId()));
      const { pathname, search } = new URL(fields['return_url'] ?? '');
      const unreadable = [
        ['application/json', '{"ticket":'],
        ['application/x-www-form-urlencoded; charset=x-nothing', 'ticket=x'],
        ['application/x-www-form-urlencoded', `ticket=${'x'.repeat(1_100_000)}`],
        ['multipart/form-data', 'x'],
        ['text/plain', 'x'],
      ] as const;
      // All at once: each of them waits for a result that another may have brought.
      await Promise.all(
        unreadable.map(async ([type, body]) => {
          for (const target of [pathname + search, pathname + search.replace(/request=\w+/, 'request=x')]) {
            const headers = { 'content-type': type, 'sec-fetch-site': 'cross-site' };
            const sending = { cookies: false, csrf: false, headers };
            const seen = await site.browser.postText(target, body, sending);
            expect([400, 413, 415], type).toContain(seen.status);
            isPage(seen, 'request');
          }
        }),
      );
      if (readsJson) {
        const sending = { headers: { ...LOOKING, 'content-type': 'application/json' } };
        const seen = await site.browser.postText(server.address('verify'), '{', sending);
        expect(seen.status).toBe(400);
        isPage(seen, 'request');
      }
    });
  });
}
