import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET } from './outside.js';
import type { ExampleServer } from './server.js';

export interface Checked {
  exitCode: number | null;
  printed: string;
  /** Names of the checks by their verdict. */
  failed: string[];
  notChecked: string[];
  passed: string[];
}

/** `npx motp-widget check` as it is built, on an example that was set to `port`. */
export async function check(example: ExampleServer, port: number, ...options: string[]): Promise<Checked> {
  const configuration = join(example.folder, 'motp-check.json');
  const result = join(example.folder, 'motp-check-result.json');
  const { login, lesson } = example.pages;
  const here = 'course=C101&lesson=5';
  writeFileSync(
    configuration,
    JSON.stringify({
      port,
      providerSecret: SECRET,
      person: { name: '홍길동', phone: '010-0000-1001', id: 'trainee01' },
      login: [{ post: login, form: { id: 'trainee01' } }],
      otherLogin: [{ post: login, form: { id: 'trainee05' } }],
      csrf: { page: `${lesson}?${here}` },
      expect: { EVAL_CD: '01', CLASS_TME: '05', COURSE_AGENT_PK: 'C101' },
      verify: example.address('verify', here),
      verifyOfOthers: example.address('verify', 'course=C999&lesson=5'),
      time: example.address('time'),
      start: example.address('identity/start', here),
      status: example.address('identity/status'),
      clearLock: example.address('clear-lock'),
      alternative: example.address('alternative', here),
    }),
  );
  const command = [
    join(example.from, 'dist/cli.js'),
    'check',
    example.origin,
    '-c',
    configuration,
    '--json',
    result,
    ...options,
  ];
  const run = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (printed += String(text)));
  const exitCode = await new Promise<number | null>((ended) => run.on('close', ended));
  if (exitCode === 2) throw new Error(printed);
  const { findings } = JSON.parse(readFileSync(result, 'utf8')) as {
    findings: { id: string; verdict: string }[];
  };
  const named = (verdict: string) => findings.filter((one) => one.verdict === verdict).map(({ id }) => id);
  return {
    exitCode,
    printed,
    failed: named('failed'),
    notChecked: named('not-checked'),
    passed: named('passed'),
  };
}
