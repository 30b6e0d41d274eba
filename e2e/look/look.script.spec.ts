import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { axeFindsNothing, keepTimerForAxe } from '../support/axe.js';
import { fontIsThere, pinFont } from '../support/font.js';
import { isWholeInEveryLanguage } from '../support/languages.js';
import { isComparable, TOLERANCE } from '../support/pictures.js';
import { draw, isTold, passes, viewNamed, VIEWS, wears } from '../support/views.js';
import { ko } from '../../src/locales/ko.js';

/**
 * Every view, in Korean and light, in English and dark: axe finds nothing, there is one primary button at most, and the views that differ in more than their words
 * look like their pictures (e2e/README.md, "Pictures"). In no language and at no width does anything overflow. One page
 * serves for all of it; its body takes each width in turn.
 */
const LOCALES = ['ko', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
/**
 * The widths of the pictures. Lines break elsewhere at 280 px, and nothing else differs. English in the dark has the colours of
 * Korean there and the lines of English in the light, so it has no picture.
 */
const WIDTHS = {
  ko: { light: [280, 320, 640], dark: [320, 640] },
  en: { light: [320, 640], dark: [] },
};
/** The folder in which `npm run screens` wants a picture of each view. */
const SCREENS = process.env['MOTP_SCREENS'];

// Higher than any view, because a picture of a higher one would resize the page first.
test.use({ viewport: { width: 1280, height: 1100 } });
test.beforeEach(async ({ page }) => {
  await pinFont(page);
  await keepTimerForAxe(page);
});

for (const view of VIEWS) {
  test(view.name, async ({ page, trainee, developer, browser, launchOptions }) => {
    const isCompared = view.pictured && isComparable(browser, launchOptions);
    await draw(trainee, view);
    await fontIsThere(page);
    if (view.gets && view.state !== 'entering') await focusIsHere(trainee);
    await isInNoForm(trainee);
    await hasOneFirstAct(trainee);
    for (const locale of LOCALES) {
      for (const theme of THEMES) {
        const widths = isCompared ? WIDTHS[locale][theme] : [];
        if (widths.length > 0) {
          await wears(trainee, { locale, theme });
          await passes(page, 50);
        }
        for (const width of widths) {
          await standsIn(trainee, `${width}px`);
          await expect(trainee.widget).toHaveScreenshot(
            ['pictures', `${view.name}-${locale}-${theme}-${width}.png`],
            TOLERANCE,
          );
        }
      }
      if (SCREENS === undefined) continue;
      await wears(trainee, { locale, theme: 'light' });
      await standsIn(trainee, '360px');
      await trainee.widget.screenshot({ path: `${SCREENS}/${view.name}-${locale}.png` });
    }
    await isWholeInEveryLanguage(trainee, view);
    await standsIn(trainee, '360px');
    // Colours come from the theme and words from the language: two looks see each of them.
    for (const [locale, theme, rules] of [
      ['ko', 'light', 'all'],
      ['en', 'dark', 'what looks change'],
    ] as const) {
      await wears(trainee, { locale, theme });
      await axeFindsNothing(page, rules);
    }
    await isTold(developer, view);
  });
}

/** They are one form with other words: in one look each, on one page. */
test('the topics behind the drawn screens', async ({ page, trainee, browser, launchOptions }) => {
  await draw(trainee, viewNamed('entering'));
  await fontIsThere(page);
  await standsIn(trainee, '320px');
  for (const topic of ['password', 'mismatch', 'wrong-registration', 'ap011', 'no-app'] as const) {
    await page.evaluate((it) => window.handle.open(it), topic);
    await passes(page, 50);
    await expect(trainee.widget.locator('.motp-help h3')).toHaveText(ko.help.topics[topic].title);
    await isInNoForm(trainee);
    if (!isComparable(browser, launchOptions)) continue;
    await expect(trainee.widget).toHaveScreenshot(['pictures', `help-${topic}-ko-light-320.png`], TOLERANCE);
  }
});

async function standsIn({ page }: Trainee, width: string): Promise<void> {
  await page.locator('body').evaluate(({ style }, wide) => void (style.width = wide), width);
}

/** In React, where no shadow root is around it, the view may stand in a form of the page: no control of ours is one of its elements. */
async function isInNoForm({ widget }: Trainee): Promise<void> {
  const controls = await widget.evaluate((root) =>
    Array.from(root.querySelectorAll('button, input, select, textarea, output, object, fieldset'))
      .filter((control) => control.getAttribute('form') !== '')
      .map((control) => (control.cloneNode() as Element).outerHTML),
  );
  expect(controls).toEqual([]);
}

/** The one large coloured button is what to do first, also where the help stands beside the form. */
async function hasOneFirstAct({ widget }: Trainee): Promise<void> {
  const primary = widget.locator('.motp-button-primary').filter({ visible: true });
  expect((await primary.allTextContents()).length, 'primary buttons').toBeLessThanOrEqual(1);
}

/** Whatever the trainee did, the next key continues inside the widget and not from the top of the page. */
async function focusIsHere({ widget }: Trainee): Promise<void> {
  const focused = await widget.evaluate((root) => {
    const { activeElement } = root.getRootNode() as ShadowRoot;
    return activeElement !== null && root.contains(activeElement);
  });
  expect(focused, 'the focus is in the widget').toBe(true);
}
