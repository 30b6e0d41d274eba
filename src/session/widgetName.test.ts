import { expect, test } from 'vitest';
import { takeWidgetName } from './widgetName.js';

const load = () => ['01', '02', '01', '99', '01'].map((purpose) => takeWidgetName(purpose));

test('widgets of a page have names of their own, and the same ones when it is loaded again in the same order', () => {
  const first = load();
  expect(first.map(({ name }) => name)).toEqual(['01-1', '02-1', '01-2', '99-1', '01-3']);
  for (const { free } of first) free();
  expect(load().map(({ name }) => name)).toEqual(first.map(({ name }) => name));
});

test('a name that is free again is taken first', () => {
  const [one, two] = [takeWidgetName('04'), takeWidgetName('04')];
  one?.free();
  expect(takeWidgetName('04').name).toBe(one?.name);
  expect(takeWidgetName('04').name).not.toBe(two?.name);
});
