import { expect, test } from '../support/engines/test.js';

/** How a page clears all that was ever set, by its number: once, or whenever it draws. */
const CLEARERS = ['clearTimeout', 'clearInterval', 'cancelAnimationFrame'].flatMap((clear) =>
  [false, true].map((again) => ({ clear, again })),
);

/** What the widget waits for: the second that passes, and an answer that does not come. */
function draw() {
  document.getElementById('app')?.append(document.createElement('div'));
  window.MotpWidget?.render(document.querySelector('#app > div') as HTMLElement, {
    verify: () => new Promise(() => undefined),
    timeout: 1_500,
    serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10),
  }).focus();
}

function clearAll({ clear, again }: (typeof CLEARERS)[number]) {
  const { [clear]: clearOne } = window as unknown as Record<string, (timer: number) => void>;
  const clearEach = () => {
    for (let timer = Number(setTimeout(() => undefined)); timer >= 0; timer -= 1) clearOne?.(timer);
    if (again) requestAnimationFrame(clearEach);
  };
  clearEach();
}

const secondsLeft = () =>
  parseFloat(
    Array.from(
      window.MotpWidget?.getAll()[0]?.element.shadowRoot?.querySelectorAll('.motp-countdown-number') ?? [],
    ).at(-1)?.textContent ?? '',
  );
const stateNow = () => window.MotpWidget?.getAll()[0]?.getState();

for (const clearer of CLEARERS) {
  const { clear, again } = clearer;
  test(`a page that calls ${clear} for every number${again ? ', again and again' : ''}: seconds pass, and a request ends`, async ({
    ui,
  }) => {
    await ui.goto('/hazards/late/');
    await ui.evaluate(draw, undefined);
    await ui.type('482915');
    await ui.press('Enter');
    await expect.poll(() => ui.evaluate(stateNow, undefined)).toBe('checking');
    const before = await ui.evaluate(secondsLeft, undefined);
    await ui.evaluate(clearAll, clearer);
    await expect.poll(() => ui.evaluate(secondsLeft, undefined)).toBeLessThan(before);
    await expect.poll(() => ui.evaluate(stateNow, undefined)).toBe('unavailable');
  });
}
