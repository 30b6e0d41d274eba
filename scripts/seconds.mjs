// Runs a wide slice of the browser tests at four seconds of the machine's minute (npm run test:seconds): whenever a test
// begins must make no difference to it (e2e/support/clock.ts). Other folders or options can be given.
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
