import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Project, SLOW } from './project.js';

/** An institution's own tests: the same file by Jest, which takes CommonJS, and by vitest. No browser. */
test.setTimeout(SLOW);

const TESTS = 'motp.test.tsx';

test('Jest, in jsdom', async () => {
  const project = new Project('jest');
  await project.install();
  expect(await project.runs('jest')).toMatch(/Tests: +4 passed, 4 total/);
  project.remove();
});

test('vitest, in happy-dom and in jsdom', async () => {
  const project = new Project('vitest');
  await project.install();
  copyFileSync(fileURLToPath(new URL(`jest/${TESTS}`, import.meta.url)), join(project.folder, TESTS));
  for (const environment of ['happy-dom', 'jsdom'])
    expect(await project.runs('vitest', 'run', `--environment=${environment}`)).toMatch(/Tests +4 passed/);
  project.remove();
});
