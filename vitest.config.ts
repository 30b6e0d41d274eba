import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"' },
  test: {
    include: ['src', 'build', 'docs', 'scripts'].map((folder) => `${folder}/**/*.test.ts`),
    environment: 'node',
  },
});
