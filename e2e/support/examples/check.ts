import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET } from './outside.js';
import type { ExampleServer } from './server.js';

export interface Checked {
  exitCode: number | null;
  printed: string;
  /** Ids of the checks, by verdict. */
  failed: string[];
  notChecked: string[];
  passed: string[];
}

/** Runs the built `npx motp-widget check` with the example's own motp-check.json, on an example that calls out to `port`. */
export async function check(example: ExampleServer, port: number, ...options: string[]): Promise<Checked> {
  const configuration = join(example.folder, 'motp-check.json');
  const result = join(example.folder, 'motp-check-result.json');
  const shipped = readFileSync(join(example.from, 'examples', example.kind, 'motp-check.json'), 'utf8');
  const here = shipped
    .replaceAll(/"\/?motp\/[\w/-]+/g, (address) => address + (example.suffix ?? ''))
    .replaceAll('"/', `"${example.under ?? ''}/`);
  const own = JSON.parse(here) as object;
  writeFileSync(configuration, JSON.stringify({ ...own, port, providerSecret: SECRET }));
  const command = [
    join(example.from, 'dist/cli.js'),
    'check',
    example.origin + (example.under ?? ''),
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
