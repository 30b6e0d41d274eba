import { expect, test } from 'vitest';
import { DARK, LIGHT, READ_ON } from './colors.js';
import { contrast } from './contrast.js';

function rgb(hex: string): number[] {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

test('contrast is what WCAG says it is', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])('every text of the %s theme can be read on its ground', (_, colors) => {
  for (const [text, ground] of READ_ON) {
    const ratio = contrast(rgb(colors[text]), rgb(colors[ground]));
    expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the borders and signs of the %s theme can be seen', (_, colors) => {
  for (const name of ['border', 'place', 'primary', 'danger', 'warning', 'success', 'information'] as const) {
    expect(contrast(rgb(colors[name]), rgb(colors.surface)), name).toBeGreaterThanOrEqual(3);
  }
});
