import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The pages of the benchmark, around the built package and script: `npm run build` comes first. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve(root, 'dist'),
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { alias: [{ find: /^.*\/src\/index\.js$/, replacement: resolve(root, 'dist/index.js') }] },
  build: {
    outDir: resolve(root, '.build/bench'),
    emptyOutDir: true,
    target: 'es2022',
  },
});
