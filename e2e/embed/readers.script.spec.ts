import type { Page } from '@playwright/test';
import { HELP_TOPICS } from '../../src/core/help.js';
import { UNRECORDED } from '../../src/view/unrecorded.js';
import { expect, test } from '../support/test.js';
import { draw, VIEWS } from '../support/views.js';

/** Works as Google Translate does: wraps each text node into `<font><font>`, in shadow roots too, again after each change. */
async function isTranslated(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.getElementById('motp')?.shadowRoot as ShadowRoot;
    const translate = () => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || /^(FONT|STYLE|TEXTAREA|OPTION)$/.test(parent.tagName)) continue;
        if ((text.textContent ?? '').trim() === '') continue;
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        inner.textContent = `${text.textContent} (en)`;
        parent.replaceChild(outer, text);
      }
    };
    translate();
    new MutationObserver(translate).observe(root, { childList: true, subtree: true, characterData: true });
  });
}

/** Works as dark readers do: puts a sheet into every root and a style on every element. */
async function isDarkened(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.getElementById('motp')?.shadowRoot as ShadowRoot;
    const darken = () => {
      if (root.querySelector('.darkreader') === null) {
        const style = document.createElement('style');
        style.className = 'darkreader';
        style.textContent =
          '[data-darkreader] { background-color: #181a1b !important; color: #e8e6e3 !important }';
        root.prepend(style);
      }
      for (const element of root.querySelectorAll('*:not([data-darkreader])')) {
        element.setAttribute('data-darkreader', '');
        element.setAttribute('style', '--darkreader-inline-color: #e8e6e3');
      }
    };
    darken();
    new MutationObserver(darken).observe(root, { childList: true, subtree: true });
  });
}

for (const [reader, reads] of Object.entries({ translator: isTranslated, 'dark reader': isDarkened })) {
  test(`a ${reader} over the page: a wrong code, each help and a right code go on under it`, async ({
    page,
    agency,
    trainee,
  }) => {
    await page.goto('/?trainee=fine');
    await page.goto('/hazards/plain/');
    const field = page.locator('.motp-input');
    await expect(page.locator('.motp-countdown-number')).toBeVisible();
    await reads(page);
    await field.fill('1234');
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('4자리');
    const right = await agency.codeOf('fine');
    const wrong = right === '111111' ? '222222' : '111111';
    await field.fill(wrong);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('일치하지 않습니다');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await page.evaluate((topics) => {
      const [handle] = window.MotpWidget?.getAll() ?? [];
      for (const topic of topics) handle?.open(topic);
    }, HELP_TOPICS);
    await expect(page.locator('.motp-help')).toBeVisible();
    await page.keyboard.press('Escape');
    await field.fill(right);
    await expect(page.getByRole('alert')).toBeEmpty();
    await field.press('Enter');
    await trainee.sees('verified');
    await expect(page.locator('html')).toHaveAttribute('data-verified', '');
    await page.evaluate(() => window.MotpWidget?.getAll()[0]?.remove());
    await expect(page.locator('#motp .motp')).toHaveCount(0);
  });
}

/** The views with fields of the widget (e2e/support/views.ts). */
const WITH_FIELDS = VIEWS.filter(({ name }) => /^(unregistered-digits|report|entering)$/.test(name));

for (const view of WITH_FIELDS) {
  test(`every field has the marks that session replay looks for: ${view.name}`, async ({
    trainee,
    developer,
  }) => {
    if (view.tells !== undefined) developer.mayBeTold(view.tells);
    await draw(trainee, view);
    const { className, ...marks } = UNRECORDED;
    const fields = await trainee.widget.locator(':is(input, textarea, select):visible').evaluateAll((all) =>
      all.map((field) => ({
        classes: [...field.classList],
        has: field.getAttributeNames(),
        html: field.outerHTML,
      })),
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const { classes, has, html } of fields) {
      expect(classes, html).toEqual(expect.arrayContaining(className.split(' ')));
      expect(has, html).toEqual(expect.arrayContaining(Object.keys(marks)));
    }
  });
}
