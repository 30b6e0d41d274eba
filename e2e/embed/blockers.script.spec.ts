import { expect, test } from '../support/test.js';

test('blockers of the page: paste, Backspace, selection, right click', async ({ page, agency, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const phase of ['bubble', 'capture']) {
    await page.goto(`/hazards/blockers/?phase=${phase}`);
    const field = page.locator('.motp-input');
    await field.click();
    await page.keyboard.type('12');
    await page.keyboard.press('Backspace');
    await expect(field).toHaveValue('1');
    const code = await agency.codeOf('fine');
    await page.evaluate((text) => navigator.clipboard.writeText(text), code);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(field).toHaveValue(code);
  }
});

/** Listeners that receive the event before the widget does, each as code that listens until `signal`. */
const FIRST = [
  ...['keydown', 'keypress', 'mousedown', 'pointerdown'].flatMap((type) =>
    ['', 'event.stopPropagation()', 'event.stopImmediatePropagation()'].flatMap((stop) =>
      ['window', 'document'].map(
        (place) =>
          `${place}.addEventListener('${type}', (event) => { event.preventDefault(); ${stop} }, { capture: true, signal })`,
      ),
    ),
  ),
  ...['focus', 'focusin'].flatMap((type) =>
    ['target.blur()', 'setTimeout(() => target.blur())'].map(
      (blur) => `document.addEventListener('${type}', ({ target }) => ${blur}, { capture: true, signal })`,
    ),
  ),
  `{ const timer = setInterval(() => document.activeElement.blur(), 20);
    signal.addEventListener('abort', () => clearInterval(timer)); }`,
];

test('blockers that come first, cancel and stop: the field is reached, and takes digits, Backspace and Enter', async ({
  page,
  agency,
}) => {
  await page.goto('/hazards/plain/');
  const field = page.locator('.motp-input');
  await page.evaluate(`document.body.prepend(document.createElement('button'))`);
  const blocks = (code: string) =>
    page.evaluate(`window.blocker?.abort(); window.blocker = new AbortController();
      document.querySelector('button').focus(); { const { signal } = window.blocker; ${code} }`);
  for (const code of FIRST) {
    await blocks(code);
    await field.click();
    await expect(field, code).toBeFocused();
    await page.keyboard.type('12');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await expect(field, code).toHaveValue('13');
    await field.fill('');
  }
  await blocks(FIRST[3] as string);
  await field.fill(await agency.codeOf('fine'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
});
