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
  ...['focus', 'focusin'].map(
    (type) =>
      `document.addEventListener('${type}', ({ target }) => target.blur(), { capture: true, signal })`,
  ),
];

test('blockers that come first, cancel and stop: the field is reached, and takes digits, Backspace and Enter', async ({
  page,
  agency,
}) => {
  await page.goto('/hazards/plain/');
  const field = page.locator('.motp-input');
  const blocks = (code: string) =>
    page.evaluate(`window.blocker?.abort(); window.blocker = new AbortController();
      document.activeElement.blur(); { const { signal } = window.blocker; ${code} }`);
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

/** Every event of typing and pressing, stopped or cancelled by the page wherever it may listen. */
const EVERY =
  'keydown keypress keyup beforeinput input submit mousedown mouseup pointerdown click focus focusin'.split(
    ' ',
  );
const WAYS = [
  (type: string) =>
    `document.addEventListener('${type}', (event) => event.stopPropagation(), { capture: true, signal })`,
  (type: string) =>
    `document.addEventListener('${type}', (event) => event.preventDefault(), { capture: true, signal })`,
  (type: string) =>
    `document.body.addEventListener('${type}', (event) => event.preventDefault(), { signal })`,
];

test('whatever event a page stops or cancels: a code is typed, sent by Enter, and verifies', async ({
  page,
}) => {
  await page.goto('/hazards/late/');
  const blocked = EVERY.flatMap((type) => WAYS.map((way) => way(type)));
  for (const [i, code] of blocked.entries()) {
    await page.evaluate(`(function () {
      window.blocker?.abort();
      window.blocker = new AbortController();
      const { signal } = window.blocker;
      window.MotpWidget.getAll().forEach((one) => one.remove());
      const app = document.getElementById('app');
      app.innerHTML = '<div></div>';
      const settings = { verify: () => Promise.resolve({ code: '200' }), serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10) };
      window.MotpWidget.render(app.firstChild, settings);
      ${code};
    })()`);
    await page.locator('.motp-input').click();
    await page.keyboard.type(String(135790 + i));
    await page.keyboard.press('Enter');
    await expect(page.locator('.motp'), code).toHaveAttribute('data-state', 'verified');
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      blockers: ${blocked.length} generated cases`);
});
