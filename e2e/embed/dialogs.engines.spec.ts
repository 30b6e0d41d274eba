import type { Part } from '../pages/layers.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** The last stop in each dialog, and one of the others. */
const LAST: Part[] = ['close', 'widget'];
const OTHERS: Part[][] = [['widget', 'close'], ['close', 'widget', 'more'], ['widget']];
const FIRST_STOP = 'widget 1 of 4';
/** Dialogs that return the focus to their first stop. Going backwards they are a dead end without the widget too. */
const BRING_BACK = ['brought back', 'Bootstrap 5'];

/** The name of what has the focus; in the widget, its position among the widget's tab stops. */
async function stop(): Promise<string> {
  await new Promise((passed) => setTimeout(passed, 5));
  const root = document.getElementById('motp')?.shadowRoot;
  const active = root?.activeElement ?? document.activeElement;
  const all = [...(root?.querySelectorAll('input, button, a[href]') ?? [])];
  const at = all.indexOf(active as Element);
  return at === -1 ? (active?.id ?? '') : `widget ${at + 1} of ${all.length}`;
}

/** Goes to the next stop of the dialog, past stops around it (its frame, the browser's own). */
async function next(ui: Ui, key: string): Promise<string> {
  for (let i = 0; i < 4; i += 1) {
    await ui.press(key);
    const here = await ui.evaluate(stop, undefined);
    if (/^(close|more|widget .*)$/.test(here)) return here;
  }
  return 'nowhere';
}

/** The stops from the field once around the dialog, as if field and buttons were the dialog's own nodes. */
function around(order: readonly Part[], key: string): string[] {
  const stops = order.flatMap((part) =>
    part === 'widget' ? [FIRST_STOP, 'widget 2 of 4', 'widget 3 of 4', 'widget 4 of 4'] : [part],
  );
  const begin = stops.indexOf(FIRST_STOP);
  const step = key === 'Tab' ? 1 : -1;
  return stops.map((_, i) => stops.at((begin + step * (i + 1)) % stops.length) as string);
}

/** Where the dialog leads instead; null if it leads all the way around. */
async function wayOff(ui: Ui, trap: string, order: readonly Part[], key: string): Promise<string | null> {
  await ui.evaluate(() => {
    document.getElementById('motp')?.shadowRoot?.querySelector('input')?.focus();
  }, undefined);
  const way: string[] = [];
  for (const expected of around(order, key)) {
    const here = await next(ui, key);
    way.push(here);
    if (here === expected) continue;
    const isDeadEnd = key === 'Shift+Tab' && BRING_BACK.includes(trap) && here === around(order, key)[0];
    return isDeadEnd ? null : `${key}: ${way.join(', ')} and not ${expected}`;
  }
  return null;
}

for (const half of [0, 1]) {
  test(`a dialog that loops Tab over its own nodes: as if the field and the buttons were among them, ${half + 1}`, async ({
    ui,
    thorough,
  }) => {
    await ui.goto('/layers.html');
    await expect.poll(() => ui.evaluate(() => 'layers' in window, undefined)).toBe(true);
    const traps = await ui.evaluate(() => window.layers.traps, undefined);
    const cases = traps.flatMap((trap, i) => [
      { trap, order: LAST },
      { trap, order: OTHERS[i % OTHERS.length] as Part[] },
    ]);
    const tried = cases.filter((_, i) => (thorough ? i % 2 === half : i % 6 === half * 3));
    const failed: string[] = [];
    for (const { trap, order } of tried) {
      await ui.goto('/layers.html');
      await expect.poll(() => ui.evaluate(() => 'layers' in window, undefined)).toBe(true);
      await ui.evaluate(([name, parts]) => window.layers.open(name, parts), [trap, order] as const);
      for (const key of ['Tab', 'Shift+Tab']) {
        const off = await wayOff(ui, trap, order, key);
        if (off !== null) failed.push(`${trap}, ${order.join(' ')}: ${off}`);
      }
    }
    // eslint-disable-next-line no-console -- how many there were
    console.log(`      dialogs: ${tried.length} of ${cases.length} generated cases, each both ways`);
    expect(failed).toEqual([]);
  });
}
