import type { Locator } from '@playwright/test';
import { expect, test } from '../support/at-the-field.js';

test('large enough to read and to hit @phone', async ({ trainee }) => {
  const { font, field, button, gap } = await trainee.field.evaluate((input) => {
    const box = input.getBoundingClientRect();
    const submit = input.closest('.motp-form')?.querySelector('.motp-button-primary');
    const below = submit?.getBoundingClientRect();
    return {
      font: parseFloat(getComputedStyle(input).fontSize),
      field: [box.width, box.height],
      button: [below?.width ?? 0, below?.height ?? 0],
      gap: (below?.top ?? 0) - box.bottom,
    };
  });
  expect(font, 'below 16 px iOS zooms in').toBeGreaterThanOrEqual(16);
  expect(Math.min(...field)).toBeGreaterThanOrEqual(44);
  expect(Math.min(...button)).toBeGreaterThanOrEqual(44);
  expect(gap).toBeGreaterThanOrEqual(1);
});

test('every target is 24 px, and no two touch', async ({ trainee }) => {
  const boxes = await trainee.widget.evaluate((widget) =>
    [...widget.querySelectorAll('button, input, a[href], summary')].map((target) => {
      const { left, right, top, bottom } = target.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  expect(boxes.length).toBeGreaterThan(1);
  for (const [i, one] of boxes.entries()) {
    expect(one.bottom - one.top).toBeGreaterThanOrEqual(24);
    expect(one.right - one.left).toBeGreaterThanOrEqual(24);
    for (const other of boxes.slice(i + 1)) {
      const apart = Math.max(
        other.left - one.right,
        one.left - other.right,
        other.top - one.bottom,
        one.top - other.bottom,
      );
      expect(apart).toBeGreaterThanOrEqual(1);
    }
  }
});

test('320 px: no sideways scrolling, all six digits in view', async ({ hands, page, trainee }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await hands.have('888888');
  await expect.poll(() => clipped(trainee.field)).toBe(false);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test('200 % text: nothing is clipped', async ({ hands, page, trainee }) => {
  await hands.have('888888');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await clipped(trainee.field)).toBe(false);
  await page.setViewportSize({ width: 640, height: 450 }); // what a browser's zoom of 200 % leaves
  expect(await clipped(trainee.field)).toBe(false);
  await trainee.field.evaluate((input) => input.style.setProperty('font-size', '48px', 'important'));
  expect(await clipped(trainee.field)).toBe(false);
});

test('a reader’s own text spacing: nothing is clipped, and a click still finds its digit', async ({
  hands,
  trainee,
}) => {
  await trainee.widget.evaluate((widget) => {
    const style = document.createElement('style');
    style.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-bottom: 2em !important }`;
    (widget.parentNode ?? widget).append(style);
  });
  await hands.have('123456');
  expect(await clipped(trainee.field)).toBe(false);
  const cut = await trainee.widget.evaluate((widget) =>
    [...widget.querySelectorAll<HTMLElement>('p, label, h2, button')]
      .filter(
        (element) =>
          element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflow !== 'visible',
      )
      .map((element) => element.textContent),
  );
  expect(cut).toEqual([]);
  const { x, y } = await hands.placeOf(0);
  await trainee.page.mouse.click(x - 12, y);
  await hands.press('9');
  await trainee.seesInTheField('923456');
});

test('a page from right to left: the digits stay from left to right, on their lines', async ({
  hands,
  page,
  trainee,
}) => {
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await hands.have('123456');
  await hands.pointAt(1);
  await hands.press('9');
  await trainee.seesInTheField('193456');
  await hands.press('ArrowLeft', 'ArrowLeft', '8');
  await trainee.seesInTheField('893456');
  expect(await trainee.field.evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
  const lines = await trainee.field.evaluate((input) => {
    const { left, width } = getComputedStyle(input.parentElement as Element, '::before');
    return { left: parseFloat(left), width: parseFloat(width) };
  });
  expect(lines.left, 'half a place before the first').toBeCloseTo(lines.width / 12, 0);
});

test('forced colours: the field, its focus and the button can be seen', async ({ page, trainee }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await trainee.field.focus();
  const seen = await trainee.field.evaluate((input) => {
    const box = input.parentElement as Element;
    const style = getComputedStyle(box);
    const own = getComputedStyle(input);
    const outlined = [style, own].some(
      (one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2,
    );
    return { outlined, border: parseFloat(style.borderTopWidth) };
  });
  expect(seen).toEqual({ outlined: true, border: 1 });
  await page.keyboard.press('Tab');
  const outline = await trainee.verifyButton.evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(outline).not.toBe('none');
});

test('a border and a focus ring of 3:1, text of 4.5:1', async ({ trainee }) => {
  await trainee.field.focus();
  const { border, ring, text, ground } = await trainee.field.evaluate((input) => {
    const box = getComputedStyle(input.parentElement as Element);
    return {
      border: box.borderTopColor,
      ring: box.outlineColor,
      text: getComputedStyle(input).color,
      ground: box.backgroundColor,
    };
  });
  expect(contrast(border, ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(ring, ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('an error is not told by colour alone, and nothing moves without need', async ({ page, trainee }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trainee.types('1234');
  await trainee.pressesEnter();
  await trainee.isAlerted(/4자리/);
  await expect(trainee.widget.locator('.motp-headline svg')).toBeVisible();
  const running = await trainee.widget.evaluate((widget) => widget.getAnimations({ subtree: true }).length);
  expect(running).toBe(0);
});

test('the native caret is there to be seen', async ({ trainee }) => {
  await trainee.field.focus();
  const caret = await trainee.field.evaluate((input) => getComputedStyle(input).caretColor);
  expect(caret).not.toMatch(/transparent|, 0\)$/);
});

/** Whether a part of the digits is out of view. */
function clipped(field: Locator): Promise<boolean> {
  return field.evaluate((input) => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = input;
    const { fontSize } = getComputedStyle(input);
    return (
      scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1 || clientHeight < parseFloat(fontSize)
    );
  });
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
