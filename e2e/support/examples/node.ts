import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SECRET } from './outside.js';
import { edited, type Edits, type ExampleServer, freePort, untilItAnswers } from './server.js';

/** What the tests see of its database, which is in its memory. */
const ROWS = `
import { database } from './database.js';
app.get('/rows', async ({ query }, response) => response.json(await database.all(query.sql, [])));
`;

/** Starts examples/node, with changes to files by their path, and with Express from our own node_modules. */
export async function startNodeExample(
  outside: string,
  env: Record<string, string> = {},
  edit: Edits = {},
  from = '.',
  /** Copies of folders, by their new name. */
  copies: Record<string, string> = {},
): Promise<ExampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motp-node-'));
  cpSync(join(from, 'examples/node'), folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [copy, of] of Object.entries(copies))
    cpSync(join(folder, of), join(folder, copy), { recursive: true });
  for (const [path, change] of Object.entries(edit)) {
    const file = join(folder, path);
    writeFileSync(file, edited(readFileSync(file, 'utf8'), change, path));
  }
  appendFileSync(join(folder, 'app.js'), ROWS);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let log = '';
  const node = spawn(process.execPath, [join(folder, 'app.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      MOTP_AGENCY: `${outside}/agency/api/v2/`,
      MOTP_URL: `${origin}/motp`,
      MOTP_PROVIDER_URL: `${outside}/provider`,
      MOTP_PROVIDER_SECRET: SECRET,
      MOTP_REPORT_URL: `${outside}/agency/ExConn/LMS/`,
      MOTP_WIDGET: resolve(from, 'dist'),
      ...env,
    },
  });
  for (const stream of [node.stdout, node.stderr]) stream.on('data', (text) => (log += String(text)));
  await untilItAnswers(`${origin}/motp/time`);
  return {
    origin,
    folder,
    from,
    kind: 'node',
    pages: { login: '/login', lesson: '/lesson' },
    address: (action, query = '') => `/motp/${action}${query && `?${query}`}`,
    login: async (browser, id) => {
      await browser.post('/login', { id });
      const page = await browser.get('/lesson?course=C101&lesson=5');
      browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(page.text)?.[1] ?? '';
      return page;
    },
    rows: async (sql) => {
      const response = await fetch(`${origin}/rows?${new URLSearchParams({ sql })}`);
      return (await response.json()) as Record<string, unknown>[];
    },
    log: () => log,
    close: () => {
      node.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
