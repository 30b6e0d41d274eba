import type { JSHandle, Route } from '@playwright/test';
import { ENDONYMS, LOCALE_NAMES } from '../../src/locales/names.js';
import { draw } from '../support/bare.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';

/** The trainee's own choice of language (`languages`), which a host switches on. */
test('shows no choice of languages unless the host asks for it', async ({ trainee }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  await expect(trainee.widget.getByRole('combobox')).toHaveCount(0);
});

test('by keyboard: each language by its own name; what was typed and said stays, and nothing is kept', async ({
  trainee,
  page,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 'AP001' }), languages: true }));
  const choice = trainee.widget.getByRole('combobox', { name: 'Language' });
  await expect(choice.getByRole('option')).toHaveText(LOCALE_NAMES.map((name) => ENDONYMS[name]));
  for (const name of LOCALE_NAMES)
    await expect(choice.locator(`option[value="${name}"]`)).toHaveAttribute('lang', name);
  await trainee.types('482915');
  await trainee.pressesEnter();
  await trainee.isAlerted(/일치하지 않습니다/);
  await trainee.page.keyboard.type('4829');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(trainee.widget).toHaveAttribute('lang', 'en');
  await expect(choice).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(trainee.widget).toHaveAttribute('lang', 'vi');
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAccessibleName('Ngôn ngữ · Language');
  await expect(trainee.widget.getByRole('textbox')).toHaveValue('4829');
  await trainee.isTold(/lần/);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('by keyboard its frame is closed around its words, in every language, also in a sidebar', async ({
  trainee,
  page,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), languages: true, purpose: '04' }));
  const choice = trainee.widget.getByRole('combobox');
  await trainee.tabsTo(choice);
  for (const width of [280, 640])
    for (const name of LOCALE_NAMES) {
      await page.evaluate((px) => document.body.style.setProperty('width', `${px}px`), width);
      await choice.selectOption(name);
      await expect(trainee.widget).toHaveAttribute('lang', name);
      expect(await choice.evaluate(frameOf), `${name} at ${width} px`).toEqual({
        ring: 2,
        cut: [],
        across: [],
      });
    }
});

/** How thick the frame of the focus is, what cuts it, and what words it goes across. Runs in the page, self-contained. */
function frameOf(select: Element) {
  const place = select.parentElement as Element;
  const { left, top, right, bottom, outlineStyle, outlineWidth } = getComputedStyle(place, '::after');
  const [around, ring] = [place.getBoundingClientRect(), parseFloat(outlineWidth)];
  const inner = {
    left: around.left + parseFloat(left),
    top: around.top + parseFloat(top),
    right: around.right - parseFloat(right),
    bottom: around.bottom - parseFloat(bottom),
  };
  const outer = {
    left: inner.left - ring,
    top: inner.top - ring,
    right: inner.right + ring,
    bottom: inner.bottom + ring,
  };
  const root = select.closest('.motp') as Element;
  const cut: string[] = [];
  for (let box: Element | null = place; box !== null; box = box === root ? null : box.parentElement) {
    const { overflow, contain } = getComputedStyle(box);
    if (overflow !== 'visible' || /paint|strict|content/.test(contain)) cut.push(box.className);
  }
  const card = root.getBoundingClientRect();
  const isIn = outer.left >= card.left && outer.right <= card.right && outer.top >= card.top;
  if (!isIn) cut.push('the card');
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const across: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (select.contains(text)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    // As high as its letters: a line has room above them.
    const half = parseFloat(getComputedStyle(text.parentElement as Element).fontSize) / 2;
    for (const line of range.getClientRects()) {
      const middle = (line.top + line.bottom) / 2;
      const isBeside = line.right <= outer.left || line.left >= outer.right;
      if (!isBeside && middle + half > outer.top && middle - half < outer.bottom)
        across.push(text.textContent ?? '');
    }
  }
  return { ring: outlineStyle === 'solid' ? ring : 0, cut, across };
}

test('a later setting of the host’s wins, also when it comes back to the language of before', async ({
  trainee,
  page,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), languages: true }));
  await trainee.widget.getByRole('combobox').selectOption('th');
  await expect(trainee.widget).toHaveAttribute('lang', 'th');
  for (const locale of ['en', 'ko'] as const) {
    await page.evaluate((to) => {
      if ((window as Partial<Window>).handle) window.handle.update({ locale: to });
      else
        window.harness.draw('a', {
          verify: () => Promise.resolve({ code: 200 }),
          languages: true,
          locale: to,
        });
    }, locale);
    await expect(trainee.widget).toHaveAttribute('lang', locale);
  }
});

test('the demo keeps it in its address: bar and phone follow, nothing typed is lost, and a reload has it', async ({
  trainee,
  page,
}) => {
  await trainee.opens('fine', { demo: true });
  await trainee.types('4829');
  const chosen = page.locator('.demo-bar select, #demo select').nth(2);
  const phone = page.frameLocator('iframe').locator('html');
  await expect(phone).toHaveAttribute('lang', 'ko');
  for (const [locale, lang] of [
    ['en', 'en'],
    ['vi', 'ko'],
  ] as const) {
    await trainee.widget.locator('.motp-language-select').selectOption(locale);
    await expect(trainee.widget).toHaveAttribute('lang', locale);
    await expect(chosen).toHaveValue(locale);
    await expect(phone).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page).toHaveURL(new RegExp(`trainee=fine.*lang=${locale}`));
    await expect(trainee.widget.getByRole('textbox')).toHaveValue('4829');
  }
  await page.reload();
  await expect(trainee.widget).toHaveAttribute('lang', 'vi');
  await expect(chosen).toHaveValue('vi');
});

test('no language but the trainee’s own is shown while a file comes', async ({
  trainee,
  page,
  developer,
}) => {
  test.skip(trainee.circumstances.lms !== '/embed.html', 'in a bundle it is the bundler’s file');
  const { widget } = trainee;
  const asked = new Map<string, Route>();
  await page.route(/motp-widget\.(vi|th|km)\.json/, (route) => void asked.set(languageOf(route), route));
  const comes = async (name: string) => {
    await expect.poll(() => asked.has(name)).toBe(true);
    return asked.get(name) as Route;
  };
  // An animation stands where the test puts it, however long the test takes.
  const browser = await page.context().newCDPSession(page);
  await browser.send('Animation.enable');
  await browser.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), languages: true, locale: 'vi' }));

  // The first file has 300 ms before Korean is shown instead.
  const opacityAt = (time: number) =>
    widget.evaluate((root, at) => {
      for (const animation of root.getAnimations()) {
        animation.pause();
        animation.currentTime = at;
      }
      return getComputedStyle(root).opacity;
    }, time);
  await expect(widget).toHaveAttribute('aria-busy', 'true');
  expect([await opacityAt(290), await opacityAt(310)]).toEqual(['0', '1']);
  await expect(widget).toHaveAttribute('lang', 'ko');
  await (await comes('vi')).continue();
  await expect(widget).toHaveAttribute('lang', 'vi');
  await expect(widget).not.toHaveAttribute('aria-busy');
  expect(await widget.evaluate((root) => root.getAnimations().length)).toBe(0);

  // While the next one loads, the widget stays visible in its present language.
  const languages = await languagesSeen(trainee);
  await widget.getByRole('combobox').selectOption('th');
  await expect(widget).toHaveAttribute('aria-busy', 'true');
  expect(await widget.evaluate((root) => root.getAnimations().length)).toBe(0);
  await (await comes('th')).continue();
  await expect(widget).toHaveAttribute('lang', 'th');

  // A language that cannot be loaded does not bring Korean either.
  trainee.agency.broken = true;
  await widget.getByRole('combobox').selectOption('km');
  await (await comes('km')).fulfill({ status: 404 });
  await developer.isTold('locale-failed');
  await expect(widget).not.toHaveAttribute('aria-busy');
  expect(await languages.evaluate((seen) => seen)).toEqual(['th']);
});

const languageOf = (route: Route) => /\.(\w+)\.json/.exec(route.request().url())?.[1] ?? '';

/** Every language that the widget has from now on. */
function languagesSeen({ widget }: Trainee): Promise<JSHandle<string[]>> {
  return widget.evaluateHandle((root) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(root.getAttribute('lang') ?? '')).observe(root, {
      attributeFilter: ['lang'],
    });
    return seen;
  });
}

test('the demo of the script tag offers every language, as that of React does', async ({ trainee }) => {
  await trainee.opens('fine');
  const choice = trainee.widget.getByRole('combobox');
  await expect(choice.getByRole('option')).toHaveText(LOCALE_NAMES.map((name) => ENDONYMS[name]));
  await choice.selectOption('vi');
  await expect(trainee.widget).toHaveAttribute('lang', 'vi');
  await trainee.widget.getByRole('textbox').fill(await trainee.agency.codeOf('fine'));
  await trainee.pressesEnter();
  await trainee.sees('verified');
});
