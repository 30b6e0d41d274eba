import { expect, test } from '../support/engines/test.js';

/** What a page, which knows the widget only as a `<div>`, does to every key. */
const ALL_KEYS = ['window', 'document'].flatMap((place) =>
  ['keydown', 'keypress', 'keyup', 'keydown keyup'].flatMap((types) =>
    ['', 'event.stopPropagation();', 'event.stopImmediatePropagation();'].map((stop) =>
      types
        .split(' ')
        .map(
          (type) =>
            `${place}.addEventListener('${type}', (event) => {
              event.preventDefault();
              ${stop}
            }, { capture: true, signal });`,
        )
        .join('\n'),
    ),
  ),
);
/** To every key but Tab. */
const KEYS = ALL_KEYS.map((page) =>
  page.replaceAll('event.preventDefault', "if (event.key === 'Tab') return;\nevent.preventDefault"),
);

/** Ways of the caret, from a fixed seed: in the code field and in the report by turns. */
function ways() {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  let seed = 20260105;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: 6 }, (_, i) => ({
    isInReport: i % 2 === 1,
    way: Array.from({ length: 6 }, () => `${next(2) === 0 ? '' : 'Shift+'}${keys[next(6)]}`),
  }));
}

/** What layers that can be dragged do to a pointer. */
const TAKERS = ['document', 'document.body', 'app'].flatMap((place) =>
  ['event.target', 'app', 'document.body'].flatMap((taker) =>
    ['bubble', 'capture'].map(
      (phase) => `${place}.addEventListener('pointerdown', (event) => {
        if (!event.target.closest('a, button, input, label')) ${taker}.setPointerCapture(event.pointerId);
      }, { capture: ${phase === 'capture'}, signal });`,
    ),
  ),
);

/** Draws a widget anew, on a page that does this. Runs in the page. */
function draw(code: string) {
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
    { const { signal } = window.blocker; const app = document.getElementById('app'); ${code} }`);
}

function openReport() {
  const handle = window.MotpWidget?.getAll()[0];
  handle?.open('no-app');
  const buttons = () => Array.from(handle?.element.shadowRoot?.querySelectorAll('button') ?? []);
  return new Promise((opened) => {
    setTimeout(() => {
      buttons()
        .find(({ textContent }) => textContent.includes('훈련기관에 알릴'))
        ?.click();
      opened(null);
    }, 50);
  });
}

const sent = () => (window as unknown as { sent: string[] }).sent;
const typed = (selector: string) =>
  window.MotpWidget?.getAll()[0]?.element.shadowRoot?.querySelector<HTMLInputElement>(selector)?.value;

/** How what is in the field is selected. */
function selected(selector: string) {
  const field = window.MotpWidget?.getAll()[0]?.element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  return [field?.value, field?.selectionStart, field?.selectionEnd];
}

const isFocused = (selector: string) =>
  window.MotpWidget?.getAll()[0]?.element.shadowRoot?.activeElement?.matches(selector);

/** It takes the focus when it is drawn. */
const isReportReached = () =>
  document.activeElement?.shadowRoot?.activeElement?.closest('.motp-report') instanceof Element;

/** Whether the field is there, and has the focus now. */
function focuses(selector: string) {
  const root = window.MotpWidget?.getAll()[0]?.element.shadowRoot;
  root?.querySelector<HTMLElement>(selector)?.focus();
  return root?.activeElement?.matches(selector);
}

/** All of them, or every fifth. */
const some = (pages: string[], all: boolean) => [...pages.filter((_, i) => all || i % 5 === 0).entries()];

test('whatever keys a page cancels: they correct a code, and Space presses once', async ({
  ui,
  thorough,
}) => {
  test.setTimeout(60_000);
  await ui.goto('/hazards/late/');
  for (const [i, page] of some(KEYS, thorough)) {
    await ui.evaluate(draw, page);
    await ui.click('.motp-input');
    await ui.type('99');
    await ui.press('Control+a', 'Delete');
    const code = String(156810 + i);
    await ui.type(`${code.slice(0, 5)}7`);
    await ui.press('Backspace');
    await ui.type(code.slice(5));
    expect(await ui.evaluate(typed, '.motp-input'), page).toBe(code);
    await ui.press('Tab', ' ');
    await expect.poll(() => ui.evaluate(sent, undefined), { message: page, intervals: [20] }).toEqual([code]);
  }
});

test('whatever keys a page cancels: a report takes letters, spaces and lines', async ({ ui, thorough }) => {
  test.setTimeout(60_000);
  await ui.goto('/hazards/late/');
  for (const [, page] of some(KEYS, thorough)) {
    await ui.evaluate(draw, page);
    await ui.evaluate(openReport, undefined);
    await expect.poll(() => ui.evaluate(isReportReached, undefined), { intervals: [20] }).toBe(true);
    for (const [selector, lines] of [
      ['.motp-blanks input', ['ab, cd']],
      ['.motp-report textarea', ['ab, cd', 'x y']],
    ] as const) {
      await expect.poll(() => ui.evaluate(focuses, selector), { intervals: [20] }).toBe(true);
      await ui.type(lines[0]);
      for (const line of lines.slice(1)) {
        await ui.press('Enter');
        await ui.type(line);
      }
      await ui.press('Backspace');
      expect(await ui.evaluate(typed, selector), page).toBe(lines.join('\n').slice(0, -1));
    }
  }
});

test('whatever keys a page cancels: arrows, Home and End take the caret where the browser does @arrows', async ({
  ui,
  thorough,
}) => {
  test.setTimeout(60_000);
  await ui.goto('/hazards/late/');
  const walk = async (page: string, { isInReport, way }: ReturnType<typeof ways>[number]) => {
    await ui.evaluate(draw, page);
    if (!isInReport) {
      await ui.click('.motp-input');
      await ui.type('1234');
      await ui.press('ArrowLeft', ...way);
      return ui.evaluate(selected, '.motp-input');
    }
    await ui.evaluate(openReport, undefined);
    await expect.poll(() => ui.evaluate(isReportReached, undefined), { intervals: [20] }).toBe(true);
    await expect.poll(() => ui.evaluate(focuses, '.motp-report textarea'), { intervals: [20] }).toBe(true);
    for (const line of ['abc', 'defg']) {
      await ui.type(line);
      await ui.press('Enter');
    }
    await ui.press('ArrowUp', ...way);
    return ui.evaluate(selected, '.motp-report textarea');
  };
  const unhindered: unknown[] = [];
  for (const one of ways()) unhindered.push(await walk('', one));
  for (const [i, page] of some(KEYS, thorough)) {
    const n = i % unhindered.length;
    const one = ways()[n] as ReturnType<typeof ways>[number];
    expect(await walk(page, one), `${one.way.join()} ${page}`).toEqual(unhindered[n]);
  }
});

test('whatever keys a page cancels, Tab as well: Tab goes on inside, and back', async ({ ui, thorough }) => {
  await ui.goto('/hazards/late/');
  for (const [, page] of some(ALL_KEYS, thorough)) {
    await ui.evaluate(draw, page);
    await ui.click('.motp-input');
    await ui.type('1234');
    await ui.press('Tab');
    expect(await ui.evaluate(isFocused, '.motp-form > .motp-button-primary'), page).toBe(true);
    await ui.press('Shift+Tab');
    expect(await ui.evaluate(isFocused, '.motp-input'), page).toBe(true);
  }
});

test('whoever takes the pointer: the button is pressed, and the label leads to the field', async ({
  ui,
  thorough,
}) => {
  await ui.goto('/hazards/late/');
  for (const [i, page] of some(TAKERS, thorough)) {
    await ui.evaluate(draw, page);
    await ui.click('.motp-form label');
    await ui.type(String(246801 + i));
    await ui.click('.motp-form > .motp-button-primary');
    await expect
      .poll(() => ui.evaluate(sent, undefined), { message: page, intervals: [20] })
      .toEqual([String(246801 + i)]);
  }
});
