import type { Locator } from '@playwright/test';
// @ts-expect-error -- it has no types
import { PNG } from 'pngjs';
import { expect, test } from '../support/at-the-field.js';

/** Each choice of neighbouring digits. */
const RANGES = [0, 1, 2, 3, 4, 5].flatMap((start) =>
  [1, 2, 3, 4, 5, 6].filter((end) => end > start).map((end) => [start, end] as const),
);

test('it is seen which digits the next key replaces: each in the middle of its place', async ({
  hands,
  trainee,
}) => {
  await hands.have('888888');
  const plain = await picture(trainee.field);
  for (const [start, end] of RANGES) {
    await trainee.field.evaluate((input: HTMLInputElement, at) => input.setSelectionRange(...at), [
      start,
      end,
    ] as const);
    const changed = changedIn(plain, await picture(trainee.field));
    for (const [place, { share, middle }] of changed.entries()) {
      const what = `${start} to ${end}, place ${place}`;
      const isSelected = start <= place && place < end;
      if (isSelected) expect(share, what).toBeGreaterThan(0.03);
      else expect(share, what).toBe(0);
      if (isSelected) expect(Math.abs(middle - 0.5), what).toBeLessThan(0.06);
    }
  }
});

test('so it is by a triple click, by “select all”, and in forced colours', async ({
  hands,
  page,
  trainee,
}) => {
  await hands.have('888888');
  const plain = await picture(trainee.field);
  await hands.press('Control+a');
  const marked = await picture(trainee.field);
  for (const { share } of changedIn(plain, marked)) expect(share).toBeGreaterThan(0.03);
  await hands.press('End');
  await trainee.field.click({ clickCount: 3 });
  await hands.seesSelected(0, 6);
  for (const { share } of changedIn(marked, await picture(trainee.field))) expect(share).toBe(0);
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await picture(trainee.field);
  await hands.press('End');
  for (const { share } of changedIn(await picture(trainee.field), forced)) expect(share).toBeGreaterThan(0.1);
});

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel. */
  data: Uint8Array;
}

/** Two in a row are alike, as `toHaveScreenshot` wants it: a first one may be taken while digits are being painted. */
async function picture(field: Locator): Promise<Picture> {
  let [before, now] = [await field.screenshot(), await field.screenshot()];
  while (!now.equals(before)) [before, now] = [now, await field.screenshot()];
  return PNG.sync.read(now) as Picture;
}

/** Of each of the six places: which share of it differs, and where its middle is, of 1. */
function changedIn(one: Picture, other: Picture): { share: number; middle: number }[] {
  const place = one.width / 7;
  return [0, 1, 2, 3, 4, 5].map((index) => {
    const left = Math.round(place * (index + 0.5));
    const width = Math.round(place);
    let [count, sum] = [0, 0];
    for (let y = 0; y < one.height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const at = (y * one.width + left + x) * 4;
        const difference = [0, 1, 2].map((i) =>
          Math.abs((one.data[at + i] ?? 0) - (other.data[at + i] ?? 0)),
        );
        if (Math.max(...difference) < 64) continue;
        count += 1;
        sum += x + 0.5;
      }
    return { share: count / (width * one.height), middle: sum / Math.max(count, 1) / width };
  });
}
