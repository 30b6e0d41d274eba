import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** Every event of typing and pressing, and what a page may do to it before the widget hears of it. */
const TYPES =
  'keydown keypress keyup beforeinput input submit mousedown mouseup pointerdown click focus focusin'.split(
    ' ',
  );
const onDocument = (code: string) => (type: string) =>
  `document.addEventListener('${type}', (event) => { ${code} }, { capture: true, signal });`;
const WAYS: Record<string, (type: string) => string> = {
  leaves: () => '',
  stops: onDocument('event.stopImmediatePropagation();'),
  cancels: onDocument('event.preventDefault();'),
  'cancels and stops': onDocument('event.preventDefault(); event.stopImmediatePropagation();'),
  'cancels late': (type) =>
    `document.body.addEventListener('${type}', (event) => event.preventDefault(), { signal });`,
};

interface Page {
  what: string;
  code: string;
}

/** Each way with each event by itself, and all events at once, each in a way of its own, from a fixed seed. */
function pages(): Page[] {
  const names = Object.keys(WAYS);
  const page = (ways: [string, string][]): Page => ({
    what: ways.map(([type, way]) => `${way} ${type}`).join(', '),
    code: ways.map(([type, way]) => WAYS[way]?.(type)).join('\n'),
  });
  const single = TYPES.flatMap((type) => names.slice(1).map((way) => page([[type, way]])));
  let seed = 20260105;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return names[seed % names.length] as string;
  };
  const mixed = Array.from({ length: 24 }, () => page(TYPES.map((type) => [type, next()])));
  return [...single, ...mixed];
}

const isFocused = () => document.activeElement?.shadowRoot?.activeElement?.localName === 'input';

async function tries(ui: Ui, tried: Page[]) {
  await ui.goto('/hazards/late/');
  const seen = () => ui.evaluate(() => (window as unknown as { sent: string[] }).sent.join(), undefined);
  for (const [i, { what, code }] of tried.entries()) {
    await ui.evaluate(
      (blocks) =>
        // oxlint-disable-next-line no-eval -- what the page does
        (0, eval)(`
          window.blocker?.abort();
          window.blocker = new AbortController();
          window.sent = [];
          window.MotpWidget.getAll().forEach((one) => one.remove());
          document.getElementById('app').innerHTML = '<div></div>';
          window.MotpWidget.render(document.getElementById('app').firstChild, {
            verify: ({ code }) => { window.sent.push(code); return Promise.resolve({ code: '200' }); },
            serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
          });
          { const { signal } = window.blocker; ${blocks} }`),
      code,
    );
    await ui.click('.motp-input');
    await expect.poll(() => ui.evaluate(isFocused, undefined), { message: what, intervals: [20] }).toBe(true);
    await ui.type(String(135790 + i));
    await ui.press('Enter');
    await expect.poll(seen, { message: what, intervals: [20] }).toBe(String(135790 + i));
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      blockers: ${tried.length} generated pages`);
}

for (const part of [0, 1, 2]) {
  test(`whatever event a page stops or cancels: a code is typed, and sent once by Enter, ${part + 1}`, async ({
    ui,
    thorough,
  }) => {
    await tries(
      ui,
      pages().filter((_, i) => (thorough ? i % 3 === part : i % 18 === part * 5)),
    );
  });
}

test('a page stops `input`: a code is sent by its sixth digit all the same @rules', async ({ ui }) => {
  await ui.goto('/hazards/late/');
  await ui.evaluate(() => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    document.addEventListener('input', (event) => event.stopImmediatePropagation(), true);
    window.MotpWidget?.render(document.getElementById('app') as HTMLElement, {
      autoSubmit: true,
      verify: ({ code }) => {
        sent.push(code);
        return Promise.resolve({ code: '200' });
      },
      serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
    });
  }, undefined);
  await ui.click('.motp-input');
  await ui.type('135790');
  await expect
    .poll(() => ui.evaluate(() => (window as unknown as { sent: string[] }).sent, undefined))
    .toEqual(['135790']);
});
