#!/usr/bin/env node
// `npx motp-widget`: the package's one command. The build makes one file of it that needs nothing but Node.
import { COMMANDS } from './commands.js';
import { run } from './run.js';

const interruption = new AbortController();
// The first one asks to end in order; after it the signal does what it does by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

// A reader that has gone, such as `| head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), COMMANDS, {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
  interrupted: interruption.signal,
  version: __VERSION__,
});

// Whatever a command that was interrupted still waits for is waited for no more.
if (interruption.signal.aborted) process.stdout.write('', () => process.exit());
