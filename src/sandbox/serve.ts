/** `node .build/sandbox/serve.js`: the demo with its other side, on 127.0.0.1. PORT changes the port. */
import { startSandbox } from './server.js';

const DEFAULT_PORT = 5173;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function portFromEnvironment(): number {
  const text = process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) fail(`PORT is 1 to 65535, not "${text}".`);
  return port;
}

const port = portFromEnvironment();
try {
  const sandbox = await startSandbox({ port, staticDirs: ['.build/demo', 'dist'] });
  process.stdout.write(`motp-widget demo: ${sandbox.origin}/\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  fail(
    taken
      ? `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`
      : `The demo could not be started: ${String(error)}`,
  );
}
