import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';

/** The widget's own texts, so that a reworded sentence fails no test. */
export const words = { ko, en } as const;
export type Lang = keyof typeof words;
