import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';

/**
 * Puts `src/embed/guard.js` before the script-tag file: it runs first, and gets the rest as one function. It is the
 * first line, by which a source map of the rest is off (scripts/size.mjs).
 */
export function guarded(version: string): Plugin {
  return {
    name: 'guarded',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = `${guard(version)}(function(${PAGE}){\n${chunk.code}})\n`;
      }
    },
  };
}

/** The page's names inside the widget, and its own `globalThis`: see `PAGE` in guard.js. */
const PAGE = 'window,document,location,history,navigator,customElements,globalThis';

/** `start` of guard.js, as an expression to be called. */
function guard(version: string): string {
  const source = readFileSync('src/embed/guard.js', 'utf8').replace('__VERSION__', JSON.stringify(version));
  const { code, errors } = minifySync('guard.js', `start=(()=>{${source}return start})()`);
  if (errors.length > 0) throw new Error(`guard.js: ${errors[0]?.message}`);
  return code.replace(/^start=/, '').replace(/;?\n*$/, '');
}
