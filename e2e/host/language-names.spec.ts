import { draw } from '../support/bare.js';
import { expect, test } from '../support/test.js';

/** Names for languages that pages commonly use; src/locales/localeOf.test.ts tries every other. */
const NAMES = [
  ['en-US', 'en'],
  ['ko_KR', 'ko'],
  ['zh-CN', 'zh-Hans'],
  ['zh_TW', 'en'],
  ['VI', 'vi'],
] as const;

test('knows the names of pages', async ({ trainee, page }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  for (const [name, lang] of NAMES) {
    await page.evaluate((locale) => {
      if ((window as Partial<Window>).handle) window.handle.update({ locale });
      else window.harness.draw('a', { verify: () => Promise.resolve({ code: 200 }), locale });
    }, name);
    await expect(trainee.widget, name).toHaveAttribute('lang', lang);
    // A browser chooses a font by it: Chinese is written otherwise in Korea.
    if (lang === 'zh-Hans') await expect(trainee.widget).toHaveCSS('-webkit-locale', '"zh-Hans"');
  }
});

test('auto is the page’s language, also when that changes; without one it is Korean', async ({
  trainee,
  page,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), locale: 'auto' }));
  const says = (lang: string) => page.evaluate((tag) => (document.documentElement.lang = tag), lang);
  await says('en-GB');
  await expect(trainee.widget).toHaveAttribute('lang', 'en');
  await says('vi_VN');
  await expect(trainee.widget).toHaveAttribute('lang', 'vi');
  await says('fr');
  await expect(trainee.widget).toHaveAttribute('lang', 'ko');
});

test('a language whose file hangs leaves the widget Korean and at work, and is reported', async ({
  trainee,
  page,
  developer,
}) => {
  test.skip(trainee.circumstances.lms !== '/embed.html', 'in a bundle it is the bundler’s file');
  await page.clock.install();
  await page.route('**/motp-widget.th.json', () => undefined); // never answered
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), locale: 'th-TH' }));
  await expect(trainee.widget).toHaveAttribute('lang', 'ko');
  await page.clock.runFor(15_000);
  await developer.isTold('locale-failed');
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.sees('verified');
});
