import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import packageJson from './package.json' with { type: 'json' };

/** Browsers promised: README, "Browsers". */
const target = 'es2020';
const define = { __VERSION__: JSON.stringify(packageJson.version) };

/** The return page's script is ES5 already: it goes out as it is written. */
const returnScript: Plugin = {
  name: 'return-script',
  generateBundle() {
    const source = readFileSync('src/return.js', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'motp-widget-return.js', source });
  },
};

/** Each build is a mode: `vite build` is the package, `vite build --mode embed` the script-tag file, and so on. */
const builds: Record<string, UserConfig> = {
  /** The package that React pages import: our code only, dependencies stay outside. */
  production: {
    publicDir: false,
    build: {
      target,
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'index.js' },
      rolldownOptions: { external: (id) => !id.startsWith('.') && !id.startsWith('/') },
    },
  },
  /** One self-contained file for a script tag. ASCII, because EUC-KR pages read it in their own charset. */
  embed: {
    publicDir: false,
    plugins: [returnScript],
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      target,
      emptyOutDir: false,
      lib: { entry: 'src/embed.ts', formats: ['iife'], name: '_', fileName: () => 'motp-widget.js' },
      rolldownOptions: { output: { charset: 'ascii' } },
    },
  },
  /** The two demo pages, and what lies in `public/`. */
  demo: {
    build: { target, outDir: '.build/demo', emptyOutDir: true },
  },
  /** The sandbox servers, to be run by Node. */
  sandbox: {
    publicDir: false,
    build: { ssr: 'src/sandbox/serve.ts', outDir: '.build/sandbox', target: 'node20' },
  },
};

export default defineConfig(({ mode }) => {
  const { plugins = [], ...build } = builds[mode] ?? {};
  return { define, ...build, plugins: [react(), plugins] };
});
