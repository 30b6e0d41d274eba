// Runs many of the browser tests at four different seconds of the machine's minute (npm run test:seconds): the second at
// which a test begins must not matter (e2e/support/clock.ts). Takes other folders or options as arguments.
import { spawnSync } from 'node:child_process';

const SECONDS = [0, 29, 54, 58];
const SLICE = ['verify', 'field', 'minute', 'identity', 'help', 'host', 'embed', 'harness'];

const given = process.argv.slice(2);
const what =
  given.length > 0
    ? given
    : [
        ...SLICE.map((folder) => `e2e/${folder}/`),
        ...['react', 'script-tag', 'phone'].map((name) => `--project=${name}`),
      ];
const { status } = spawnSync('npx', ['playwright', 'test', `--repeat-each=${SECONDS.length}`, ...what], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, E2E_SECONDS: SECONDS.join(',') },
});
process.exitCode = status ?? 1;
