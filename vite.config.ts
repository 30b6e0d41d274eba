import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { integrity } from './build/integrity.js';
import { hangulInAscii } from './build/hangul.js';
import { inCleanRealm } from './build/inCleanRealm.js';
import { notices } from './build/notices.js';
import { scriptTagStandIns, standIns } from './build/standIns.js';
import { LOCALES } from './src/locales/all.js';
import packageJson from './package.json' with { type: 'json' };

/** Browsers promised: README, "Browsers". */
const target = 'es2020';
const cssTarget = ['chrome105', 'safari16', 'firefox121'];
const css = { lightningcss: { exclude: 1 << 20 } }; // Features.LightDark: two properties more by each `color-scheme`
/** What a page that has the package has as well. */
const installed = Object.keys(packageJson.peerDependencies);
const define = { __VERSION__: JSON.stringify(packageJson.version) };

/** Scripts for old pages and old browsers are ES5 already: they go out as they are written. */
const oldScripts: Plugin = {
  name: 'old-scripts',
  generateBundle() {
    for (const [file, fileName] of [
      ['src/embed/es5/return.js', 'motp-widget-return.js'],
      ['src/embed/es5/unsupported.js', 'unsupported.js'],
    ] as const)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file, 'utf8') });
  },
};

/** The languages that the script tag loads when they are asked for. ASCII, like the file itself. */
const languages: Plugin = {
  name: 'languages',
  generateBundle() {
    const { ko: _, ...others } = LOCALES; // that one is in the file
    for (const [name, messages] of Object.entries(others)) {
      const source = JSON.stringify(messages).replace(/[^\x20-\x7e]/g, escape);
      this.emitFile({ type: 'asset', fileName: `motp-widget.${name}.json`, source });
    }
  },
};

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The style sheet as a file, for pages that are drawn on a server: their HTML is styled before any script runs. */
const styleSheet: Plugin = {
  name: 'style-sheet',
  async writeBundle({ dir = 'dist', format }) {
    if (format !== 'es') return;
    // As the widget itself has it, just built.
    const { css } = (await import(pathToFileURL(resolve(dir, 'view/styles/css.js')).href)) as { css: string };
    writeFileSync(resolve(dir, 'style.css'), css);
    // What TypeScript finds for `import 'motp-widget/style.css'`, from CommonJS too.
    writeFileSync(resolve(dir, 'style.css.d.cts'), 'export {};\n');
  },
};

const COMMON_JS = 'dist/cjs';

/** Says of that folder's `.js` and `.d.ts` that they are CommonJS. */
const commonJs: Plugin = {
  name: 'common-js',
  writeBundle({ dir = COMMON_JS, format }) {
    if (format === 'cjs') writeFileSync(resolve(dir, 'package.json'), '{ "type": "commonjs" }\n');
  },
};

/** The page of the offline demo, as it is written. */
const offlinePage: Plugin = {
  name: 'offline-page',
  generateBundle() {
    const source = readFileSync('src/demo/offline/index.html', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'index.html', source });
  },
};

/** Each build is a mode: `vite build` is the package, `vite build --mode embed` the script-tag file, and so on. */
const builds: Record<string, UserConfig> = {
  /**
   * The package that React pages import: our code only, dependencies stay outside. A file for each module, so that a
   * page which takes one helper gets no more than that, as it was written: a page's own build makes it small. As ES modules,
   * and as CommonJS for Jest and for servers that `require` it.
   */
  production: {
    publicDir: false,
    plugins: [styleSheet, commonJs],
    resolve: { alias: standIns },
    build: {
      target,
      cssTarget,
      // Style sheets are strings there, which no page's build makes smaller.
      cssMinify: true,
      lib: { entry: ['src/index.ts', 'src/testing/index.ts'] },
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        // Nothing else may be imported: it would not be installed (the compiler's own helpers among it).
        external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
        transform: { assumptions: { setPublicClassFields: true } },
        output: (['es', 'cjs'] as const).map((format) => ({
          format,
          dir: format === 'es' ? 'dist' : COMMON_JS,
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: '[name].js',
          // A server component may import it: what is drawn belongs to the browser.
          banner: ({ name }) => (name === 'index' ? "'use client';" : ''),
        })),
      },
    },
  },
  /** One self-contained file for a script tag. ASCII, because EUC-KR pages read it in their own charset. */
  embed: {
    publicDir: false,
    plugins: [
      hangulInAscii,
      inCleanRealm(packageJson.version),
      oldScripts,
      languages,
      integrity(packageJson.version),
      notices('third-party-notices.txt'),
    ],
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: scriptTagStandIns },
    build: {
      target,
      cssTarget,
      emptyOutDir: false,
      // 1,000 bytes less than by Vite's own minifier. `expression`: what the file is, nobody calls in it.
      minify: 'terser',
      terserOptions: { compress: { passes: 3, expression: true }, format: { ascii_only: true } },
      lib: { entry: 'src/embed.ts', formats: ['iife'], name: '_', fileName: () => 'motp-widget.js' },
      rolldownOptions: {
        transform: {
          assumptions: { setPublicClassFields: true },
          inject: { fetch: [resolve('src/embed/pageFetch.ts'), 'pageFetch'] },
        },
        treeshake: { propertyReadSideEffects: false },
        output: { charset: 'ascii' },
      },
    },
  },
  /** The two demo pages, and what lies in `public/`. `npm run dev` asks the sandbox of an `npm start` beside it. */
  demo: {
    resolve: { alias: standIns },
    server: {
      port: 5174,
      proxy: Object.fromEntries(
        ['/lms', '/sandbox', '/phone', '/provider', '/agency', '/motp-widget'].map((path) => [
          path,
          'http://127.0.0.1:5173',
        ]),
      ),
    },
    build: { target, cssTarget, outDir: '.build/demo', emptyOutDir: true },
  },
  /** The demo without a server: a page, a style sheet and a classic script, which a browser runs from a disk. */
  'demo-offline': {
    publicDir: false,
    resolve: { alias: standIns },
    plugins: [offlinePage, notices('third-party-notices.txt')],
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      target,
      outDir: '.build/demo-offline',
      emptyOutDir: true,
      lib: {
        entry: 'src/demo/offline/main.tsx',
        formats: ['iife'],
        name: 'demo',
        fileName: () => 'demo.js',
        cssFileName: 'demo',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  },
  /** A React page for the browser tests, around the built package; React's development build, for StrictMode's sake. */
  harness: {
    root: 'e2e/pages',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: [{ find: /^.*\/src\/index\.js$/, replacement: resolve('dist/index.js') }] },
    build: {
      target,
      outDir: resolve('.build/harness'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: ['e2e/pages/react.html', 'e2e/pages/layers.html'] },
    },
  },
  /** The same page on the oldest React that is promised. */
  'harness-18': {
    root: 'e2e/pages',
    base: '/18/',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"development"' },
    resolve: {
      alias: [
        { find: /^.*\/src\/index\.js$/, replacement: resolve('dist/index.js') },
        { find: /^react(?=$|\/)/, replacement: 'react-18' },
        { find: /^react-dom(?=$|\/)/, replacement: 'react-dom-18' },
      ],
    },
    build: {
      outDir: resolve('.build/harness-18/18'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: 'e2e/pages/react.html' },
    },
  },
  /** `npx motp-widget`: one file for Node, with all that it needs inside. */
  cli: {
    publicDir: false,
    plugins: [notices('cli.third-party-notices.txt')],
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false } },
    },
  },
  /** The sandbox servers, to be run by Node. */
  sandbox: {
    publicDir: false,
    build: { ssr: 'src/sandbox/serve.ts', outDir: '.build/sandbox', target: 'node20' },
  },
};

export default defineConfig(({ mode }) => {
  const { plugins = [], ...build } = builds[mode] ?? {};
  return { define, css, ...build, plugins: [react(), plugins] };
});
