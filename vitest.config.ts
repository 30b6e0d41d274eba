import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.ts'], environment: 'node', maxConcurrency: 16 },
});
