import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const FILES = ['src', 'build', 'docs', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const hasWindow = (file: string) =>
  /@vitest-environment|stubGlobal\('window'/.test(readFileSync(file, 'utf8'));

/**
 * Tests without a window share their modules, which takes two fifths of the time away. A file with one, a DOM's or its own, has its
 * modules to itself, because libraries ask once, when they are imported, whether there is a window.
 */
export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    // Only what hangs takes so long, on however busy a machine.
    testTimeout: 30_000,
    // Tests that are marked concurrent wait for servers, and cost nothing meanwhile.
    maxConcurrency: 16,
    // As many as there are cores; Vitest alone leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'node', include: FILES.filter((file) => !hasWindow(file)), isolate: false },
      },
      { extends: true, test: { name: 'window', include: FILES.filter(hasWindow) } },
    ],
  },
});
