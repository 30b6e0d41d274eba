import { readFileSync } from 'node:fs';
import { analyze } from 'eslint-scope';
import { minifySync, parseAst, type Plugin } from 'vite';
import { callsOfTheBrowser } from './callsOfTheBrowser.js';

/** No page can redefine these. */
const FIXED = ['undefined', 'NaN', 'Infinity', 'arguments'];

/**
 * Puts `src/embed/es5/realm.js` before the script-tag file: it runs first and gets the rest as one function, whose
 * parameters are all names that the rest uses but does not declare. It is the file's first line, so a source map of the
 * rest is off by one line (scripts/size.mjs).
 */
export function inCleanRealm(version: string): Plugin {
  let names: string[] = [];
  return {
    name: 'inCleanRealm',
    renderChunk(code) {
      const marked = callsOfTheBrowser(code);
      names = freeNames(marked.toString());
      marked.prepend(`(function(${names.join()}){`).append('})');
      return { code: marked.toString(), map: marked.generateMap({ hires: true }) };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = `${guard(version, names)}(\n${chunk.code.replace(/;?\n*$/, '')})\n`;
      }
    },
  };
}

/** The names that code uses and nobody in it declares. */
function freeNames(code: string): string[] {
  const { globalScope } = analyze(parseAst(code, { range: true }) as never, {
    ecmaVersion: 2022,
    sourceType: 'script',
  });
  const names = new Set(globalScope?.through.map(({ identifier }) => identifier.name));
  return [...names].filter((name) => !FIXED.includes(name));
}

/** `start` of realm.js, as an expression to be called. */
function guard(version: string, names: readonly string[]): string {
  const source = readFileSync('src/embed/es5/realm.js', 'utf8').replace(
    '__VERSION__',
    JSON.stringify(version),
  );
  const { code, errors } = minifySync('realm.js', `start=(()=>{${source}return start})()`);
  if (errors.length > 0) throw new Error(`realm.js: ${errors[0]?.message}`);
  // After the minifier, which would write `'…'.split('.')`: that method belongs to the page.
  return code
    .replace(/^start=/, '')
    .replace(/;?\n*$/, '')
    .replace('__NAMES__', JSON.stringify(names));
}
