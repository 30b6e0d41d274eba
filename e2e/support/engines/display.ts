import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Each worker has its own display, because the clipboard belongs to it. Without `-noreset` Xvfb restarts when a session ends,
 * and refuses connections meanwhile (browsers.md).
 */
export async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-noreset', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { name: `:${number}`, process: server };
}
