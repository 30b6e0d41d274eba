import type { Part } from '../pages/layers.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';

/** The last place in each dialog, and one of the others. */
const LAST: Part[] = ['close', 'widget'];
const OTHERS: Part[][] = [['widget', 'close'], ['close', 'widget', 'more'], ['widget']];

/** What has the focus, by its name; of the widget, or what stands for it, the place among what can be reached there. */
async function stop(): Promise<string> {
  await new Promise((passed) => setTimeout(passed, 5));
  const place = document.getElementById('motp')?.shadowRoot ?? document.getElementById('plain');
  const active = document.getElementById('motp')?.shadowRoot?.activeElement ?? document.activeElement;
  const all = [...(place?.querySelectorAll('input, button, a[href]') ?? [])];
  const at = all.indexOf(active as Element);
  return at === -1 ? (active?.id ?? '') : `widget ${at + 1} of ${all.length}`;
}

/** The next stop of the dialog: what lies around it (its frame, the browser's own) may be on the way. */
async function next(ui: Ui, key: string): Promise<string> {
  for (let i = 0; i < 4; i += 1) {
    await ui.press(key);
    const here = await ui.evaluate(stop, undefined);
    if (/^(close|more|widget .*)$/.test(here)) return here;
  }
  return 'nowhere';
}

async function opens(ui: Ui): Promise<void> {
  await ui.goto('/layers.html');
  await expect.poll(() => ui.evaluate(() => 'layers' in window, undefined)).toBe(true);
}

/** Where Tab goes in such a dialog, and where Shift+Tab, from the first and from the last stop of it. */
async function walks(ui: Ui, trap: string, order: readonly Part[]): Promise<string[]> {
  await opens(ui);
  await ui.evaluate(([name, parts]) => window.layers.open(name, parts), [trap, order] as const);
  const seen: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    await ui.evaluate(() => {
      const place = document.getElementById('motp')?.shadowRoot ?? document.getElementById('plain');
      place?.querySelector('input')?.focus();
    }, undefined);
    const way: string[] = [];
    for (let i = 0; i < 7; i += 1) way.push(await next(ui, key));
    seen.push(`${key}: ${way.join(', ')}`);
  }
  return seen;
}

test('a dialog that loops Tab over its own nodes: as if the field and the buttons were among them', async ({
  ui,
  thorough,
}) => {
  test.setTimeout(120_000);
  await opens(ui);
  const traps = await ui.evaluate(() => window.layers.traps, undefined);
  const cases = traps.flatMap((trap, i) => [
    { trap, order: LAST },
    { trap, order: OTHERS[i % OTHERS.length] as Part[] },
  ]);
  const tried = thorough ? cases : cases.filter((_, i) => i % 3 === 0);
  const failed: string[] = [];
  for (const { trap, order } of tried) {
    const seen = await walks(ui, trap, order);
    const plain = order.map((part) => (part === 'widget' ? 'plain' : part));
    for (const [i, expected] of (await walks(ui, trap, plain)).entries()) {
      // Where the dialog is a dead end by itself nothing is asked.
      if (seen[i] !== expected && !/(\w+( \d of \d)?), \1, \1/.test(expected)) {
        failed.push(`${trap}, ${order.join(' ')}: ${seen[i]}, and by itself ${expected}`);
      }
    }
  }
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      dialogs: ${tried.length} of ${cases.length} generated cases, each both ways`);
  expect(failed).toEqual([]);
});
