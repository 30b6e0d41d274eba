import { expect, test } from '../support/engines/test.js';

const TAKES_FRAME = 'document.querySelector("[data-motp-widget-realm]").remove();';

/** How a widget goes. Each runs in the page, alone; the last is drawn anew (src/embed/es5/realm.js). */
const GOES: Record<string, string> = {
  'its handle removes it': 'handle.remove()',
  'its container goes': 'motp().remove()',
  'the body is written anew': 'document.body.innerHTML = "<p>…</p>"',
  'the body is another': 'document.body.replaceWith(document.createElement("body"))',
  'the page is written anew': 'document.documentElement.innerHTML = "<head></head><body>…</body>"',
  'the page is emptied': 'document.documentElement.replaceChildren()',
  'its container goes, then our frame': `motp().remove(); ${TAKES_FRAME}`,
  'our frame goes, then its container': `${TAKES_FRAME} motp().remove()`,
  'our frame goes': TAKES_FRAME,
};

/** What a page may still do with what it kept. */
const CALLS = [
  'handle.getState()',
  'handle.settings.lang',
  'handle.reset()',
  'handle.update()',
  'handle.update({ theme: "dark" })',
  'handle.focus()',
  'handle.open()',
  'handle.open("ap005")',
  'handle.on("verified", () => undefined)()',
  'handle.element.focus()',
  'handle.element.blur()',
];

/** Draws a widget and lets it go, and calls what was kept, at once and later. Gives what was thrown, and what is left. */
async function letGo({ goes, calls, code }: { goes: string; calls: string[]; code: string }) {
  const thrown: string[] = [];
  const later = (ms: number) =>
    new Promise((passed) => {
      setTimeout(passed, ms);
    });
  const attempt = (call: string) => {
    try {
      // oxlint-disable-next-line no-eval -- what the page does
      (0, eval)(call);
    } catch (error) {
      thrown.push(`${call}: ${String(error)}`);
    }
  };
  const element = Object.assign(document.createElement('div'), { id: 'motp' });
  document.getElementById('app')?.append(element);
  const handle = window.MotpWidget?.render(element, {
    verify: () => Promise.resolve({ code: '200' }),
    serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
    autoSubmit: true,
  });
  Object.assign(window, { handle, motp: () => document.getElementById('motp') });
  await later(50);
  handle?.focus();
  document.execCommand('insertText', false, code);
  await later(50);
  const before = handle?.getState();
  attempt(goes);
  for (const call of calls) attempt(call);
  await later(50);
  for (const call of calls) attempt(call);
  await later(50);
  const left = window.MotpWidget?.getAll().map((one) => one.element.isConnected);
  const isOpen = element.shadowRoot?.querySelector('.motp-help') !== null;
  attempt('handle.remove()');
  const removed = window.MotpWidget?.getAll().length;
  // A new one is drawn where the page has a place for it.
  document.documentElement.append(element);
  attempt('MotpWidget.render(handle.element)');
  const drawn = window.MotpWidget?.getAll().map((one) => one.element.isConnected);
  return { before, thrown, complaints: window.complaints, left, isOpen, removed, drawn };
}

for (const [name, goes] of Object.entries(GOES)) {
  for (const [state, code] of [
    ['entering', '12'],
    ['verified', '482915'],
  ] as const) {
    test(`${name}, ${state}: what a page kept of it does nothing, or what it says @frame-gone`, async ({
      ui,
    }) => {
      await ui.goto('/hazards/late/');
      const seen = await ui.evaluate(letGo, { goes, calls: CALLS, code });
      const isDrawnAnew = goes === TAKES_FRAME;
      expect(seen).toEqual({
        before: state,
        thrown: [],
        complaints: [],
        left: isDrawnAnew ? [true] : [],
        isOpen: isDrawnAnew,
        removed: 0,
        drawn: [true],
      });
    });
  }
}
