import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: ['src', 'build', 'docs', 'scripts'].map((folder) => `${folder}/**/*.test.ts`),
    environment: 'node',
    // Only what hangs takes so long, on however busy a machine.
    testTimeout: 30_000,
    // Tests that are marked concurrent wait for servers, and cost nothing meanwhile.
    maxConcurrency: 16,
    // As many as there are cores; Vitest alone leaves one idle.
    maxWorkers: '100%',
  },
});
