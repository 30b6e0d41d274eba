import { HELP_TOPICS } from '../../src/core/help.js';
import { ko } from '../../src/locales/ko.js';
import { expect, test } from '../support/test.js';

/*
 * After each press the top of the focused element is in the window, wherever the page was scrolled: scroll anchoring keeps
 * what is below a change in place, so new content above it can grow out of the window.
 */

/** `ENDS`: buttons that leave a view. `NOT`: never pressed, because they copy, or end the state that a walk begins in. */
const ENDS = [ko.help.close, ko.locked.back];
const NOT = [ko.support.copy, ko.unregistered.done];
/** Where in the window the pressed button is, in px from the top: at the top, in the middle. */
const HEIGHTS = [12, 310];

interface Walk {
  /** The buttons that lead from the beginning of the walk to a view. */
  path: readonly string[];
  ends: readonly string[];
  not: readonly string[];
  heights: readonly number[];
}

/**
 * Comes to a view anew for each of its buttons and presses it, as the keyboard does. Returns the buttons after which the
 * focused element was outside the window, and how many buttons were pressed.
 */
async function walk(widget: Element, { path, ends, not, heights }: Walk) {
  const drawn = () => new Promise((resolve) => setTimeout(resolve));
  // Preact runs effects after a frame.
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 10)));
  const buttons = () =>
    [...widget.querySelectorAll<HTMLElement>('button')].filter((one) => one.getClientRects().length > 0);
  const named = (name: string) =>
    buttons()
      .filter(({ textContent }) => textContent === name)
      .at(-1);
  const faults: string[] = [];
  let count = 0;
  for (let nth = 0; ; nth += 1) {
    for (const name of ends) {
      named(name)?.click();
      await drawn();
    }
    for (const name of path) {
      named(name)?.click();
      await settled();
    }
    const pressed = buttons()[nth];
    if (pressed === undefined) return { faults, count };
    const { textContent: name } = pressed;
    window.scrollBy(0, pressed.getBoundingClientRect().top - (heights[nth % heights.length] as number));
    pressed.focus({ preventScroll: true });
    if (not.some((words) => name.includes(words))) continue;
    pressed.click();
    await settled();
    count += 1;
    let active = document.activeElement;
    while (active?.shadowRoot) active = active.shadowRoot.activeElement;
    if (!widget.contains(active)) continue;
    const { top = 0, bottom = 0 } = active?.getBoundingClientRect() ?? {};
    const [begins, isBegun] = [Math.round(top), Math.round(Math.min(bottom, top + 40))];
    if (begins < 0 || isBegun > window.innerHeight) faults.push(`${path.join(', ')}, ${name}: ${begins}`);
  }
}

for (const [turn, viewport] of [
  { width: 360, height: 740 },
  { width: 1280, height: 620 },
].entries())
  test(`the focus is in the window after each press at ${viewport.width} px`, async ({ page, trainee }) => {
    await page.setViewportSize(viewport);
    await trainee.opens('unregistered');
    const presses = async (more: readonly string[], ...path: string[]) => {
      const given = { path, ends: ENDS, not: [...NOT, ...more], heights: HEIGHTS };
      const { faults, count } = await trainee.widget.evaluate(walk, given);
      expect.soft(faults).toEqual([]);
      expect.soft(count, path.join(', ')).toBeGreaterThan(1);
    };
    const { help, identityWindow, unregistered } = ko;
    const opens = [`(${identityWindow.new})`];
    await presses([]);
    await presses([], help.open);
    // Each topic is tried at one of the widths.
    for (const [n, topic] of HELP_TOPICS.entries())
      if (n % 2 === turn) await presses([], help.open, help.topics[topic].title);
    await presses(opens, ko.locked.titleApp);

    await presses([], help.close);
    await trainee.types('482915');
    await trainee.pressesEnter();
    await trainee.sees('unregistered');
    // The button about AP011 leads to another state.
    await presses([ko.locked.titleApp]);
    for (const answer of ['right', 'old', 'never'] as const)
      await presses([ko.locked.titleApp], unregistered.change, unregistered[answer]);
  });
