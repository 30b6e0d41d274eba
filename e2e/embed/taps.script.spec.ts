import { expect, test } from '../support/test.js';

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

/** Where, when and how a page cancels touches that are on no control; the widget is a `<div>` to it. */
const PAGES = ['window', 'document', 'document.body'].flatMap((place) =>
  ['touchstart', 'touchend', 'touchstart touchend'].flatMap((types) =>
    [true, false].flatMap((capture) =>
      ['', 'event.stopPropagation();'].map((stop) =>
        types
          .split(' ')
          .map(
            (type) =>
              `${place}.addEventListener('${type}', (event) => {
                if (event.target.closest('a, button, input, label')) return;
                event.preventDefault();
                ${stop}
              }, { capture: ${capture}, passive: false, signal });`,
          )
          .join('\n'),
      ),
    ),
  ),
);

/** FastClick's own: it cancels `touchend`, clicks on what it has seen, and lets no other click through. */
const FAST_CLICK = `
  let touched = null;
  app.addEventListener('touchstart', ({ target }) => { touched = target; }, { signal });
  app.addEventListener('touchend', (event) => {
    event.preventDefault();
    touched.dispatchEvent(Object.assign(new MouseEvent('click', { bubbles: true, cancelable: true }), { isOwn: true }));
  }, { passive: false, signal });
  app.addEventListener('click', (event) => {
    if (!event.isOwn && touched !== null) event.stopImmediatePropagation();
  }, { capture: true, signal });`;

test('whatever touches a page cancels: a tap reaches the field, and presses the button once', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.goto('/hazards/late/');
  for (const [i, code] of [...PAGES, FAST_CLICK].entries()) {
    await page.evaluate(`
      window.blocker?.abort();
      window.blocker = new AbortController();
      window.sent = [];
      MotpWidget.getAll().forEach((one) => one.remove());
      document.getElementById('app').innerHTML = '<div></div>';
      MotpWidget.render(document.getElementById('app').firstChild, {
        verify: ({ code }) => { window.sent.push(code); return Promise.resolve({ code: '200' }); },
        serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
      });
      { const { signal } = window.blocker; const app = document.getElementById('app'); ${code} }`);
    await page.locator('.motp-input').tap();
    await expect(page.locator('.motp-input'), code).toBeFocused();
    await page.keyboard.type(String(357911 + i));
    await page.locator('.motp-form > .motp-button-primary').tap();
    await expect(page.locator('.motp'), code).toHaveAttribute('data-state', 'verified');
    expect(await page.evaluate('window.sent'), code).toEqual([String(357911 + i)]);
  }
});
