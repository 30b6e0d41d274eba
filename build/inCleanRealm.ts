import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';

/**
 * Puts `src/embed/es5/realm.js` before the script-tag file: it runs first, and gets the rest as one function. It is the
 * first line, by which a source map of the rest is off (scripts/size.mjs).
 */
export function inCleanRealm(version: string): Plugin {
  return {
    name: 'inCleanRealm',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = `${guard(version)}(function(${PAGE}){\n${chunk.code}})\n`;
      }
    },
  };
}

/** The page's names inside the widget, and its own `globalThis`: see `PAGE` in realm.js. */
const PAGE = 'window,document,location,history,navigator,customElements,globalThis';

/** `start` of realm.js, as an expression to be called. */
function guard(version: string): string {
  const source = readFileSync('src/embed/es5/realm.js', 'utf8').replace(
    '__VERSION__',
    JSON.stringify(version),
  );
  const { code, errors } = minifySync('realm.js', `start=(()=>{${source}return start})()`);
  if (errors.length > 0) throw new Error(`realm.js: ${errors[0]?.message}`);
  return code.replace(/^start=/, '').replace(/;?\n*$/, '');
}
