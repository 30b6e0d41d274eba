import type { Plugin } from 'vite';
import { en } from '../src/locales/en.js';
import { ko } from '../src/locales/ko.js';

/** English goes into the script-tag file without its keys, which are the Korean's: see src/embed/withTexts.ts. */
export const smallLocales: Plugin = {
  name: 'small-locales',
  load(id) {
    if (!id.endsWith('/src/locales/en.ts')) return null;
    const texts = JSON.stringify(textsOf(en, ko));
    return `import { ko } from './ko.js';
import { withTexts } from '../embed/withTexts.js';
export const en = withTexts(ko, ${texts});`;
  },
};

type Tree = { readonly [key: string]: string | readonly string[] | Tree };

/** The leaves of a locale in the order of another's. */
export function textsOf(locale: Tree, order: Tree): unknown[] {
  return Object.entries(order).flatMap(([key, leaf]) => {
    const text = locale[key];
    return typeof leaf === 'string' || Array.isArray(leaf) ? [text] : textsOf(text as Tree, leaf as Tree);
  });
}
