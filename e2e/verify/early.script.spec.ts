import { expect, test } from '../support/test.js';

test('a code that is sent in the very task that draws the widget is answered', async ({ page, agency }) => {
  const code = await agency.codeOf('fine');
  await page.goto('/hazards/whole-form/');
  await page.evaluate((text) => {
    const motp = document.getElementById('motp') as HTMLElement;
    window.MotpWidget?.getAll()[0]?.remove();
    motp.replaceWith(motp.cloneNode(true));
    window.MotpWidget?.attach();
    const root = document.getElementById('motp')?.shadowRoot as ShadowRoot;
    const input = root.querySelector('.motp-input') as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    root.querySelector<HTMLElement>('.motp-form > .motp-button-primary')?.click();
  }, code);
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
});
