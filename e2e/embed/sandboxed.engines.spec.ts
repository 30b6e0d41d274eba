import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** What the rule decides for each `sandbox`: src/identity/ways.test.ts. Here: what each engine makes of it. */
async function locked(ui: Ui, sandbox: string, mode: string): Promise<void> {
  await ui.goto('/bare.html');
  await ui.evaluate(
    async ([tokens, how]) => {
      const until = async <Found>(find: () => Found | null | undefined) => {
        for (let i = 0; i < 200; i += 1) {
          const found = find();
          if (found) return found;
          await new Promise((passed) => setTimeout(passed, 20));
        }
        throw new Error('never');
      };
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.id = 'frame';
      frame.style.cssText = 'width: 600px; height: 400px';
      frame.setAttribute('sandbox', `allow-scripts allow-same-origin ${tokens}`);
      frame.src = '/hazards/plain/';
      const api = await until(() => frame.contentWindow?.MotpWidget);
      const motp = frame.contentDocument?.getElementById('motp') as HTMLElement;
      const find = (selector: string) => motp.shadowRoot?.querySelector<HTMLInputElement>(selector);
      await until(() => find('.motp-input'));
      api.render(motp, { identityMode: how as 'auto', verify: () => Promise.resolve({ code: 'AP009' }) });
      const input = await until(() => find('.motp-input'));
      input.value = '135790';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      find('.motp-form > .motp-button-primary')?.click();
      const unlock = await until(() => find('[data-state=locked] .motp-button-primary'));
      // A click on the middle of the frame is one on the button.
      unlock.style.cssText = 'position: fixed; inset: 0; max-width: none; max-height: none; z-index: 9';
    },
    [sandbox, mode] as const,
  );
}

const alert = () =>
  document
    .querySelector('iframe')
    ?.contentDocument?.getElementById('motp')
    ?.shadowRoot?.querySelector('[role=alert]')?.textContent;

test('a frame whose sandbox allows no way to the provider: the institution is to be told, the developer how to mend it', async ({
  ui,
}) => {
  await locked(ui, '', 'redirect');
  await ui.click('#frame');
  await expect
    .poll(() => ui.evaluate(alert, undefined))
    .toMatch(/훈련기관 사이트에 문제가 있어 .* 훈련기관에 알려 주세요/);
  const complaints = await ui.evaluate(
    () => document.querySelector('iframe')?.contentWindow?.complaints,
    undefined,
  );
  expect(complaints).toEqual([expect.stringMatching(/identity-failed.*sandbox needs allow-popups/)]);
});

test('a frame whose sandbox allows windows alone: one is opened, also where the page was to leave @windows', async ({
  ui,
}) => {
  await locked(ui, 'allow-popups allow-popups-to-escape-sandbox', 'redirect');
  const popup = await ui.opens('#frame');
  await expect.poll(() => popup.url()).toMatch(/\/provider\/start/);
  await popup.close();
});

test('a frame whose sandbox lets it leave alone: it leaves, also where a window was to open', async ({
  ui,
}) => {
  await locked(ui, 'allow-top-navigation-by-user-activation', 'popup');
  await ui.click('#frame');
  await expect.poll(() => ui.url()).toMatch(/\/provider\/start/);
});
