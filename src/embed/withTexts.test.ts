import { expect, test } from 'vitest';
import { textsOf } from '../../build/smallLocales.js';
import { en } from '../locales/en.js';
import { ko } from '../locales/ko.js';
import { withTexts } from './withTexts.js';

test('a locale without its keys has its texts in their places again', () => {
  expect(withTexts(ko, textsOf(en, ko))).toEqual(en);
});
