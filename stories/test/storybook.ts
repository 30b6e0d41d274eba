import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs what an npm script runs, and answers whom it wanted to call outside of this computer. */
export function startStorybook(
  script: 'storybook' | 'build-storybook',
  ...more: string[]
): {
  process: ChildProcess;
  called: () => string[];
} {
  const log = join(mkdtempSync(join(tmpdir(), 'stories-')), 'called');
  writeFileSync(log, '');
  const [, ...args] = packageJson.scripts[script].split(' ');
  const preload = new URL('onlyHere.mjs', import.meta.url).href;
  return {
    process: spawn(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', ...args, ...more], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: `--import ${preload}`, ONLY_HERE_LOG: log },
    }),
    called: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
  };
}
