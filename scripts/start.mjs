// Starts the built demo on the sandbox and opens it in a browser, if there is one.
import { spawn } from 'node:child_process';

const port = process.env.PORT || '5173';
const server = spawn(process.execPath, ['.build/sandbox/serve.js'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: port },
});
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

const url = `http://127.0.0.1:${port}/`;
for (let i = 0; i < 100 && !(await answers()); i += 1) await new Promise((later) => setTimeout(later, 100));
const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] };
const [command, ...args] = openers[process.platform] ?? openers.linux;
if (!process.env.CI) spawn(command, [...args, url], { stdio: 'ignore' }).on('error', () => {});

async function answers() {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
