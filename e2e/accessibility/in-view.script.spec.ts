import { ko } from '../../src/locales/ko.js';
import { part } from '../support/parts.js';
import { draw, passes, viewNamed } from '../support/views.js';
import { expect, test } from '../support/test.js';

/** What is said is in view, and nobody is scrolled who reads elsewhere. */
test('the focused field is in view at 400 %, with the keyboard of a phone', async ({ trainee, page }) => {
  await draw(trainee, viewNamed('entering'));
  await page.setViewportSize({ width: 320, height: 256 });
  await trainee.tabsTo(trainee.field);
  await expect(trainee.field).toBeInViewport({ ratio: 1 });
});

/** A phone with its keyboard open. */
const KEYBOARD = { width: 360, height: 400 };

for (const name of ['mismatch', 'ask-ending', 'throttled', 'unavailable']) {
  test(`${name}: what is said is in view above the keyboard of a phone`, async ({ trainee, page }) => {
    await page.setViewportSize(KEYBOARD);
    await draw(trainee, viewNamed(name));
    await expect(trainee.field).toBeFocused();
    await expect(part(trainee, '[role="alert"] .motp-message')).toBeInViewport({ ratio: 1 });
  });
}

test('where all has room, a press scrolls nothing', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await draw(trainee, viewNamed('mismatch'));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
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

test('a topic of the help opens where it can be read', async ({ trainee, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await draw(trainee, viewNamed('help'));
  await trainee.presses(trainee.widget.getByRole('button', { name: ko.help.topics['no-app'].title }));
  await passes(page, 50);
  const heading = trainee.widget.getByRole('heading', { name: ko.help.topics['no-app'].title });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
});
