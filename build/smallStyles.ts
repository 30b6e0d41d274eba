import type { Plugin } from 'vite';

/** The style sheet is text to a minifier: its white space and comments are taken out here. */
export const smallStyles: Plugin = {
  name: 'small-styles',
  transform(code, id) {
    if (!id.endsWith('/src/view/styles/css.ts')) return null;
    return { code: code.replace(/`[^`]*`/, small), map: null };
  },
};

function small(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([:,]) /g, '$1')
    .trim();
}
