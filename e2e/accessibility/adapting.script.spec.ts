import type { Locator } from '@playwright/test';
import { ko } from '../../src/locales/ko.js';
import { LOCALE_NAMES } from '../../src/locales/names.js';
import { nothingSticksOut } from '../support/overflow.js';
import { draw, passes, VIEWS, wears, type View } from '../support/views.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** What readers and their systems change about a page: colours, sizes, spacing, movement, direction, paper. */
const view = (name: string): View => {
  const found = VIEWS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no view ${name}`);
  return found;
};

/** The longest of each kind. */
const LONG = [
  'mismatch-again',
  'ask-may-lock',
  'unregistered-old',
  'unregistered-digits',
  'locked-blocked',
  'locked-no-phone',
  'help',
  'help-ap005',
  'clock-check-slow',
];

const style = (element: Locator, ...names: string[]) =>
  element.evaluate((it, wanted) => wanted.map((name) => getComputedStyle(it).getPropertyValue(name)), names);

const part = (trainee: Trainee, selector: string) => trainee.widget.locator(selector).first();

async function addStyle(trainee: Trainee, css: string): Promise<void> {
  await trainee.widget.evaluate((widget, text) => {
    const element = document.createElement('style');
    element.textContent = text;
    widget.parentNode?.append(element);
  }, css);
}

/** What stands one below the other does not overlap, and no words are cut off. */
async function nothingOverlaps({ widget }: Trainee): Promise<void> {
  const faults = await widget.evaluate((root) => {
    const seen = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ checkVisibilityCSS: true }) &&
        element.closest('.motp-unseen, svg') === null,
    );
    const cut = seen.filter(
      (element) =>
        !/^(TEXTAREA|INPUT)$/.test(element.tagName) &&
        getComputedStyle(element).overflowY !== 'visible' &&
        element.scrollHeight > element.clientHeight + 1,
    );
    const overlapping = seen.filter((element) => {
      const next = element.nextElementSibling;
      if (next === null || !seen.includes(next as HTMLElement)) return false;
      const [one, other] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
      return (
        other.top < one.bottom - 1 &&
        other.left < one.right - 1 &&
        other.height > 0 &&
        one.height > 0 &&
        getComputedStyle(element).display !== 'inline'
      );
    });
    return [...cut, ...overlapping].map((element) => `${element.localName}.${element.className}`);
  });
  expect(faults).toEqual([]);
}

test.describe('forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the field, its error and its focus, the button and the message have edges', async ({
    trainee,
    page,
  }) => {
    await draw(trainee, view('mismatch-again'));
    for (const selector of ['.motp-field', '.motp-button-primary', '.motp-message', '.motp-rows']) {
      const [width, line, color, ground] = await style(
        part(trainee, selector),
        'border-top-width',
        'border-top-style',
        'border-top-color',
        'background-color',
      );
      expect([width, line], selector).toEqual(['1px', 'solid']);
      expect(color, selector).not.toBe(ground);
    }
    const [ring, line] = await style(part(trainee, '.motp-field'), 'outline-width', 'outline-style');
    expect([ring, line]).toEqual(['2px', 'solid']);
    await page.keyboard.press('Tab');
    expect(await style(trainee.verifyButton, 'outline-style')).toEqual(['solid']);
  });

  test('the countdown’s bar differs from its track, and where the focus is is marked', async ({
    trainee,
  }) => {
    await draw(trainee, view('entering'));
    const [bar] = await style(part(trainee, '.motp-countdown-bar'), 'background-color');
    const [track, edge] = await style(
      part(trainee, '.motp-countdown-track'),
      'background-color',
      'border-top-style',
    );
    expect(bar).not.toBe(track);
    expect(edge).toBe('solid');
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('locked');
    const words = part(trainee, '.motp-panel-title > :last-child');
    const mark = await style(words, 'text-decoration-line', 'text-decoration-thickness');
    expect(mark).toEqual(['underline', '2px']);
    expect(await style(words, 'text-decoration-color')).toEqual(await style(words, 'color'));
  });
});

test.describe('forced colours tell apart', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('the main button from the second, under the pointer as well; links from buttons', async ({
    trainee,
  }) => {
    await draw(trainee, view('locked-blocked'));
    const [main, second] = [part(trainee, 'a.motp-button-primary'), part(trainee, '.motp-button-secondary')];
    const filled = await style(main, 'background-color', 'color');
    expect(filled).not.toEqual(await style(second, 'background-color', 'color'));
    expect(filled[0]).not.toBe(filled[1]);
    await main.hover();
    expect(await style(main, 'background-color', 'color')).toEqual(filled);
    const [edge] = await style(part(trainee, '.motp-button-link'), 'border-top-color');
    expect(edge).not.toBe((await style(second, 'border-top-color'))[0]);
  });

  test('facts and shapes from the ground', async ({ trainee }) => {
    await draw(trainee, view('unregistered'));
    expect(await style(part(trainee, '.motp-facts'), 'border-top-style')).toEqual(['solid']);
    const [shape] = await style(part(trainee, '.motp-icon'), 'color');
    expect(shape).toBe((await style(part(trainee, '.motp-panel-title'), 'color'))[0]);
  });
});

test('more contrast: quiet text is as dark as the other, hairlines as dark as borders', async ({
  trainee,
  page,
}) => {
  await draw(trainee, view('unregistered'));
  const colors = async () => [
    await style(part(trainee, '.motp-quiet'), 'color'),
    await style(part(trainee, '.motp-footer'), 'border-top-color'),
  ];
  const before = await colors();
  await page.emulateMedia({ contrast: 'more' });
  const [quiet, line] = await colors();
  expect([quiet, line]).not.toEqual(before);
  expect(quiet).toEqual(await style(part(trainee, '.motp-panel-title'), 'color'));
  expect(line).toEqual(
    await style(part(trainee, '.motp-choice > .motp-button-secondary'), 'border-top-color'),
  );
});

test('reduced motion: nothing moves in any busy view', async ({ trainee, page }) => {
  await draw(trainee, view('identity'));
  const moving = () =>
    trainee.widget.evaluate((widget) => (widget.getRootNode() as ShadowRoot).getAnimations().length);
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

test('a spinner comes after 300 ms, not before', async ({ trainee }) => {
  await draw(trainee, view('identity'));
  const opacityAt = (time: number) =>
    part(trainee, '.motp-spinner').evaluate((spinner, at) => {
      for (const animation of spinner.getAnimations()) {
        animation.pause();
        animation.currentTime = at;
      }
      return getComputedStyle(spinner).opacity;
    }, time);
  expect(await opacityAt(290)).toBe('0');
  expect(await opacityAt(310)).toBe('1');
});

test('on paper: no code, no countdown, no buttons; the words are there', async ({ trainee, page }) => {
  await draw(trainee, view('mismatch'));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    trainee.field,
    trainee.verifyButton,
    trainee.widget.getByText(/번호가 바뀔 때까지/),
  ]) {
    await expect(hidden).toBeHidden();
  }
  await trainee.isTold(/인증번호가 일치하지 않습니다/);
});

for (const name of LONG) {
  test(`${name}: a reader’s text spacing cuts and covers nothing (WCAG 1.4.12)`, async ({
    trainee,
    page,
  }) => {
    await draw(trainee, view(name));
    await addStyle(
      trainee,
      `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
       p { margin-bottom: 2em !important }`,
    );
    await page.setViewportSize({ width: 320, height: 640 });
    for (const locale of ['ko', 'en', 'vi'] as const) {
      await wears(trainee, { locale });
      await nothingSticksOut(trainee);
      await nothingOverlaps(trainee);
    }
  });

  test(`${name}: whole at 200 % text, 400 % zoom and in a page from right to left`, async ({
    trainee,
    page,
  }) => {
    await draw(trainee, view(name));
    await page.setViewportSize({ width: 320, height: 256 }); // 1280 by 1024 at 400 %
    await nothingSticksOut(trainee);
    await page.setViewportSize({ width: 640, height: 512 });
    await page.locator('#host').evaluate((host) => host.style.setProperty('--motp-font-size', '34px'));
    await nothingSticksOut(trainee);
    await nothingOverlaps(trainee);
    await page.locator('#host').evaluate((host) => host.style.removeProperty('--motp-font-size'));
    const before = await places(trainee);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await style(trainee.widget, 'direction')).toEqual(['ltr']);
    expect(await places(trainee)).toEqual(before);
  });
}

/** Where everything stands within the widget. */
function places({ widget }: Trainee): Promise<number[][]> {
  return widget.evaluate((root) => {
    const own = root.getBoundingClientRect();
    return [...root.querySelectorAll('*')].map((element) => {
      const box = element.getBoundingClientRect();
      return box.width === 0
        ? []
        : [box.left - own.left, box.top - own.top, box.width, box.height].map(Math.round);
    });
  });
}

test('the focused field is in view at 400 %, with the keyboard of a phone', async ({ trainee, page }) => {
  await draw(trainee, view('entering'));
  await page.setViewportSize({ width: 320, height: 256 });
  await trainee.tabsTo(trainee.field);
  await expect(trainee.field).toBeInViewport({ ratio: 1 });
});

/** A phone with its keyboard open. */
const KEYBOARD = { width: 360, height: 400 };

for (const name of ['mismatch', 'ask-ending', 'throttled', 'unavailable']) {
  test(`${name}: what is said is in view above the keyboard of a phone`, async ({ trainee, page }) => {
    await page.setViewportSize(KEYBOARD);
    await draw(trainee, view(name));
    await expect(trainee.field).toBeFocused();
    await expect(part(trainee, '[role="alert"] .motp-message')).toBeInViewport({ ratio: 1 });
  });
}

test('where all has room, a press scrolls nothing', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await draw(trainee, view('mismatch'));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('who has gone on to another field of the page is not scrolled back', async ({ trainee, page }) => {
  await page.setViewportSize(KEYBOARD);
  await draw(trainee, view('entering'));
  await page.evaluate(() => {
    const other = document.createElement('textarea');
    other.style.cssText = 'position: fixed; top: 0';
    document.body.append(other);
    window.handle.update({
      verify: () => new Promise((answer) => setTimeout(answer, 500, { code: 'AP001' })),
    });
  });
  await passes(page, 50);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await page.locator('body > textarea').focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await passes(page, 600);
  await trainee.isAlerted(/일치하지 않습니다/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a topic of the help opens where it can be read', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await draw(trainee, view('help'));
  await trainee.presses(trainee.widget.getByRole('button', { name: ko.help.topics['no-app'].title }));
  await passes(page, 50);
  const heading = trainee.widget.getByRole('heading', { name: ko.help.topics['no-app'].title });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
});

/** All that can be said while a code is entered, light or heavy. */
const ENTERING = [
  'typed',
  'app-password',
  'mismatch',
  'mismatch-again',
  'refused-already',
  'throttled',
  'ending',
  'ask-ending',
  'changed',
  'ask-stale',
  'unlocked',
  'unavailable',
  'outage-alternative',
  'device-clock',
  'checking',
];

for (const locale of LOCALE_NAMES) {
  test(`${locale}: no note of the countdown needs a second line, however narrow`, async ({
    trainee,
    page,
  }) => {
    await page.setViewportSize({ width: 280, height: 900 });
    const places: Record<string, unknown> = {};
    const words: Record<string, string | null> = {};
    for (const name of ['entering', 'ending', 'changed', 'device-clock', 'device-clock-ending']) {
      await draw(trainee, view(name));
      await wears(trainee, { locale });
      words[name] = await part(trainee, '.motp-countdown-row > span').textContent();
      const [countdown, button] = [part(trainee, '.motp-countdown'), part(trainee, '.motp-button-primary')];
      const boxes = [await countdown.boundingBox(), await button.boundingBox()];
      places[name] = boxes.flatMap((box) => [box?.y, box?.height].map((length) => Math.round(length ?? 0)));
    }
    expect(new Set(Object.values(words)).size, 'all but the last differ').toBe(4);
    expect(words['device-clock-ending']).toBe(words['device-clock']);
    const { entering } = places;
    expect(places).toEqual(Object.fromEntries(Object.keys(places).map((name) => [name, entering])));
  });
}

test('nothing that is said moves the field or the button', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const places: Record<string, unknown> = {};
  for (const name of ['entering', ...ENTERING]) {
    await draw(trainee, view(name));
    const [field, button] = [await trainee.field.boundingBox(), await trainee.verifyButton.boundingBox()];
    places[name] = [field?.y, button?.y, button?.height].map((length) => Math.round(length ?? 0));
  }
  const { entering } = places;
  expect(places).toEqual(Object.fromEntries(Object.keys(places).map((name) => [name, entering])));
});

test('one status region and one alert, there and empty from the start, and the status outlasts every view', async ({
  trainee,
}) => {
  await draw(trainee, view('entering'));
  const [status, alert] = [trainee.widget.getByRole('status'), trainee.widget.getByRole('alert')];
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeEmpty();
  const before = await status.elementHandle();
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.presses(trainee.unlockButton);
  await trainee.sees('unlocked');
  expect(await status.evaluate((now, then) => now === then, before)).toBe(true);
});

test('who has gone on to another field of the page is not called back, but told', async ({
  trainee,
  page,
}) => {
  await draw(trainee, view('entering'));
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    window.handle.update({
      verify: () => new Promise((answer) => setTimeout(answer, 500, { code: 200 })),
    });
  });
  await passes(page, 50);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await page.locator('body > textarea').focus();
  await passes(page, 600);
  await trainee.sees('verified');
  await expect(trainee.widget.getByRole('status')).toHaveText('본인 확인을 마쳤습니다');
  await expect(page.locator('body > textarea')).toBeFocused();
});
