import { expect, test } from '../support/at-the-field.js';

/** Keys of the browser and of other software. The widget uses none of them. */
const THEIRS = [
  'Tab',
  'Shift+Tab',
  'Escape',
  'F2',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageDown',
  'Backspace',
  'Delete',
  'Control+a',
  'Control+c',
  'Control+x',
  'Control+z',
  'Control+v',
  'Control+Shift+L',
  'Control+Shift+X',
  'Control+\\',
  'Alt+1',
  'Control+1',
  'Meta+k',
  'x',
  '5',
];

/**
 * Keys that the page does not hear: with the script tag, the Tab that moves to the widget's own button, and the one that
 * moves back to the widget's choice of language (src/embed/tabStop.ts).
 */
const OURS = { '/': 0, '/embed.html': 2 };

test('no key is prevented or kept from the page', async ({ hands, page, trainee, lms }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    const prevented: string[] = [];
    Object.assign(window, { heard, prevented });
    const hear = (event: KeyboardEvent) => {
      heard.push(event.key);
      setTimeout(() => event.defaultPrevented && prevented.push(event.key));
    };
    window.addEventListener('keydown', hear, { capture: true });
  });
  await hands.have('482');
  for (const key of THEIRS) {
    await trainee.field.focus();
    await hands.press(key);
  }
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const { heard, prevented } = await page.evaluate(() => {
    const noted = window as unknown as { heard: string[]; prevented: string[] };
    return { heard: noted.heard, prevented: noted.prevented };
  });
  expect(prevented).toEqual([]);
  expect(heard.filter((key) => !/^(Control|Shift|Alt|Meta)$/.test(key))).toHaveLength(
    3 + THEIRS.length - OURS[lms],
  );
});

test('the page’s own shortcuts hear their keys', async ({ hands, page, trainee }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
  });
  await trainee.field.focus();
  await hands.press('Control+Shift+L', 'Control+k', 'Alt+1', 'Escape');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  for (const key of ['L', 'k', '1', 'Escape']) expect(heard).toContain(key);
});

test('Tab and Shift+Tab always leave: empty, half typed, full, in error', async ({ hands, trainee }) => {
  for (const text of ['', '482', '482915']) {
    for (const key of ['Tab', 'Shift+Tab']) {
      await trainee.clearsTheField();
      await hands.type(text);
      await hands.press(key);
      await expect(trainee.field).not.toBeFocused();
      await trainee.seesInTheField(text);
    }
  }
  await trainee.clearsTheField();
  await hands.type('1234');
  await trainee.pressesEnter();
  await trainee.isAlerted(/4자리/);
  await hands.press('Tab');
  await expect(trainee.field).not.toBeFocused();
});

test('Tab comes in once and goes on to the button, Shift+Tab comes back', async ({ hands, trainee }) => {
  await trainee.field.focus();
  await hands.press('Tab');
  await expect(trainee.verifyButton).toBeFocused();
  await hands.press('Shift+Tab');
  await trainee.isBackInTheField();
});

test('what is typed elsewhere on the page does not come into the field', async ({ hands, page, trainee }) => {
  await page.locator('body').focus();
  await hands.type('482915');
  await trainee.seesInTheField('');
});

test('the focus is not taken at the start, and the page does not scroll', async ({ page }) => {
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollX, scrollY])).toEqual([
    true,
    0,
    0,
  ]);
});

test('focus and typing do not make the page jump', async ({ hands, page, trainee, agency }) => {
  // The window is high enough for every message. A message below the window is scrolled into view on purpose.
  await page.setViewportSize({ width: 1280, height: 1100 });
  await trainee.field.scrollIntoViewIfNeeded();
  const place = () => page.evaluate(() => [scrollX, scrollY]);
  const before = await place();
  await hands.have(await agency.wrongCodeOf('fine'));
  await trainee.pressesEnter();
  await trainee.isAlerted('일치하지 않습니다');
  await trainee.isBackInTheField();
  await hands.type('482915');
  expect(await place()).toEqual(before);
});

/** React passes a child's events to every handler around it, so there they end at the widget. */
test('a host’s listeners see clicks and the focus, and in React no digit', async ({
  hands,
  page,
  trainee,
}, info) => {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const type of ['input', 'click', 'focusin']) document.addEventListener(type, () => seen.push(type));
  });
  await trainee.field.click();
  await hands.press('4', '8', 'Backspace');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.filter((type) => type === 'input')).toHaveLength(info.project.name === 'react' ? 0 : 3);
  expect(seen).toContain('click');
  expect(seen).toContain('focusin');
});

test('a selection that the trainee made on the page is left alone', async ({ page, trainee }) => {
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
  });
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const before = await selected();
  expect(before).not.toBe('');
  const seconds = await trainee.widget.getByRole('timer').textContent();
  await expect(trainee.widget.getByRole('timer')).not.toHaveText(seconds ?? '');
  expect(await selected()).toBe(before);
});
