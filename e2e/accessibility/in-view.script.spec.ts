import { ko } from '../../src/locales/ko.js';
import { render } from '../support/bare.js';
import { part } from '../support/parts.js';
import { draw, passes, viewNamed } from '../support/views.js';
import { expect, test } from '../support/test.js';

/** Each message scrolls into view, except for a trainee who is reading elsewhere. */
test('the focused field is in view at 400 %, with a phone’s keyboard open', async ({ trainee, page }) => {
  await draw(trainee, viewNamed('entering'));
  await page.setViewportSize({ width: 320, height: 256 });
  await trainee.tabsTo(trainee.field);
  await expect(trainee.field).toBeInViewport({ ratio: 1 });
});

/** A phone with its keyboard open. */
const KEYBOARD = { width: 360, height: 400 };

for (const name of ['mismatch', 'ask-ending', 'throttled', 'unavailable']) {
  test(`${name}: the message is in view above a phone’s keyboard`, async ({ trainee, page }) => {
    await page.setViewportSize(KEYBOARD);
    await draw(trainee, viewNamed(name));
    await expect(trainee.field).toBeFocused();
    await expect(part(trainee, '[role="alert"] .motp-message')).toBeInViewport({ ratio: 1 });
  });
}

/** The card begins at 200 px, and at 430 px, where the list would be below the window. */
for (const [where, top, scrolls] of [
  ['is within the first screen', 200, false],
  ['comes into view', 430, true],
] as const) {
  test(`${top} px down a page, what to check before the fifth code ${where}`, async ({ trainee, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addInitScript((height) => {
      addEventListener('DOMContentLoaded', () =>
        document.body.style.setProperty('padding-top', `${height}px`),
      );
    }, top);
    await draw(trainee, viewNamed('ask-may-lock'));
    // The field moves no further than until it is seen that there is a list.
    const rows = part(trainee, '.motp-rows > li');
    await expect(scrolls ? rows.first() : rows.last()).toBeInViewport({ ratio: 1 });
    await expect(trainee.field).toBeInViewport({ ratio: 1 });
    expect((await page.evaluate(() => window.scrollY)) > 0).toBe(scrolls);
  });
}

test('while a code that was sent anyway is checked, the field has the focus of the button that is gone', async ({
  trainee,
  page,
}) => {
  await render(page, () => {
    let sent = 0;
    return {
      verify() {
        sent += 1;
        return sent > 4 ? new Promise(() => undefined) : { code: 'AP001' };
      },
    };
  });
  for (const code of ['482915', '482916', '482917', '482918']) {
    await trainee.types(code);
    await trainee.pressesEnter();
    await trainee.isAlerted(/일치하지 않/);
    await trainee.clearsTheField();
  }
  await expect(part(trainee, '.motp-at-field > .motp-headline')).toHaveText(ko.mismatch.danger);
  await trainee.types('482919');
  await trainee.pressesEnter();
  await trainee.sendsItAnyway();
  await trainee.sees('checking');
  await expect(trainee.field).toBeFocused();
});

test('where everything fits, a press scrolls nothing', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await draw(trainee, viewNamed('mismatch'));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('the help opens with its row of links whole above its title', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 280, height: 500 });
  await draw(trainee, viewNamed('mismatch-again'));
  const links = part(trainee, '.motp-footer > .motp-button');
  for (const topic of [undefined, 'no-app', 'ap005'] as const) {
    await page.evaluate((it) => window.handle.open(it), topic);
    await passes(page, 50);
    await expect(part(trainee, '.motp-help .motp-panel-title')).toBeFocused();
    // A window scrolls by whole pixels, and a line may begin at part of one.
    for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 0.98 });
  }
});

test('does not scroll back a trainee who has moved on to another field', async ({ trainee, page }) => {
  await page.setViewportSize(KEYBOARD);
  await draw(trainee, viewNamed('entering'));
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

test('at the end of the help a button leads back to the field, which is in view', async ({
  trainee,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await draw(trainee, viewNamed('help-several-phones'));
  const back = trainee.widget.getByRole('button', { name: ko.help.toCode });
  await trainee.presses(back);
  await passes(page, 50);
  await expect(back).toHaveCount(0);
  await expect(trainee.field).toBeFocused();
  await expect(trainee.field).toBeInViewport({ ratio: 1 });
});

test('in the clock check the focus goes to what comes in the place of the answers', async ({
  trainee,
  page,
}) => {
  await draw(trainee, viewNamed('help-clock'));
  const { clockCheck: check } = ko;
  const presses = async (name: string, said: string) => {
    await trainee.widget.getByRole('button', { name, exact: true }).press('Enter');
    await passes(page, 50);
    await expect(trainee.widget.locator(':focus')).toContainText(said);
    await expect(trainee.widget.locator(':focus')).toBeInViewport({ ratio: 1 });
  };
  const question = await trainee.widget.locator('.motp-clock-check [tabindex] > p').innerText();
  await presses(check.different, check.differentResult);
  await presses(check.again, question);
  await presses(check.same, check.intro);
  await passes(page, 20_000);
  await presses(check.press, check.press);
});

/** A card that begins 200 px down a page. */
for (const name of ['entering', 'mismatch-again', 'ask-may-lock']) {
  test(`${name}: on a desktop the help opens beside the field, not in its place`, async ({
    trainee,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => document.body.style.setProperty('padding-top', '200px'));
    });
    await draw(trainee, viewNamed(name));
    await trainee.presses(trainee.widget.getByRole('button', { name: ko.help.open }));
    await passes(page, 50);
    const heading = trainee.widget.getByRole('heading', { name: ko.help.choose });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(trainee.field).toBeInViewport({ ratio: 1 });
    // With some of what it heads.
    await expect(part(trainee, '.motp-screen-button').first()).toBeInViewport({ ratio: 1 });
  });
}

test('a topic of the help opens where it can be read', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await draw(trainee, viewNamed('help'));
  await trainee.presses(trainee.widget.getByRole('button', { name: ko.help.topics['no-app'].title }));
  await passes(page, 50);
  const heading = trainee.widget.getByRole('heading', { name: ko.help.topics['no-app'].title });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
});
