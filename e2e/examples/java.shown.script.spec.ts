import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { randomId } from '../support/examples/browser.js';
import { LESSON, Lms } from '../support/examples/duties.js';
import { hasJava } from '../support/examples/java.js';
import { JAR_PATH, pathOf } from '../support/examples/javac.js';
import { Outside, SECRET } from '../support/examples/outside.js';
import { type ExampleServer, freePort, isForThePage, untilItAnswers } from '../support/examples/server.js';

/** The lines that docs/server.md shows for a first run. */
const [, LINES = ''] = /^```sh\n(T=[^]*?)^```$/m.exec(readFileSync('docs/server.md', 'utf8')) ?? [];

/** A folder as the zip is unpacked, and a Tomcat: Debian has its jars, but no catalina.sh. */
function unpacked(folder: string, port: number, properties: Record<string, string>): string {
  const tomcat = join(folder, 'tomcat');
  for (const part of ['bin', 'lib', 'webapps']) mkdirSync(join(tomcat, part), { recursive: true });
  for (const jar of [...JAR_PATH.filter((path) => /tomcat9|eclipse/.test(path)), pathOf('tomcat9-dbcp')])
    symlinkSync(jar, join(tomcat, 'lib', basename(jar).replace(/^tomcat9-/, '')));
  const options = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  const launcher = resolve('e2e/support/examples/java/Deployed.java');
  writeFileSync(
    join(tomcat, 'bin/catalina.sh'),
    `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 $CATALINA_OPTS ${options.join(' ')} -cp '${tomcat}/lib/*' ${launcher} ${port} ${tomcat}\n`,
    { mode: 0o755 },
  );
  symlinkSync(resolve('examples'), join(folder, 'examples'));
  cpSync('dist', join(folder, 'js'), { recursive: true, filter: isForThePage('.') });
  copyFileSync(pathOf('h2'), join(folder, /cp (h2\S*\.jar)/.exec(LINES)?.[1] ?? ''));
  return tomcat;
}

test('Java, by the lines of docs/server.md: under /lms, with its database and its own addresses', async () => {
  test.skip(!process.env['CI'] && !hasJava(), 'no JDK and Tomcat 9 here (scripts/wants.mjs)');
  test.setTimeout(60_000);
  expect(readFileSync('docs/ko/server.md', 'utf8').replace(/ +#.*$/gm, '')).toContain(
    LINES.replace(/ +#.*$/gm, ''),
  );
  const folder = mkdtempSync(join(tmpdir(), 'motp-shown-'));
  const outside = await new Outside().start();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const tomcat = unpacked(folder, port, {
    'motp.agency': `${outside.origin}/agency/api/v2/`,
    'motp.providerUrl': `${outside.origin}/provider`,
    'motp.providerSecret': SECRET,
    'java.io.tmpdir': folder,
  });
  const lines = LINES.replace(/^T=\S+/, `T=${tomcat}`)
    .replaceAll(':8080', `:${port}`)
    .trim()
    .split('\n');
  const start = lines.pop() ?? '';
  execFileSync('sh', ['-ec', lines.join('\n')], { cwd: folder });
  const script = `${lines.slice(0, 2).join('\n')}\nexec env ${start}`;
  const java = spawn('sh', ['-ec', script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [java.stdout, java.stderr]) stream.on('data', (text) => (log += String(text)));
  try {
    await untilItAnswers(`${origin}/lms/motp/time`);
    const server: ExampleServer = {
      origin,
      folder,
      from: '.',
      kind: 'java',
      pages: { login: '/lms/login.jsp', lesson: '/lms/lesson.jsp' },
      address: (action, query = '') => `/lms/motp/${action}${query && `?${query}`}`,
      login: async (browser, id) => {
        await browser.post('/lms/login.jsp', { id });
        const page = await browser.get(`/lms/lesson.jsp?${LESSON}`);
        browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(page.text)?.[1] ?? '';
        return page;
      },
      rows: () => [],
      log: () => log,
      close: () => undefined,
    };
    const lms = new Lms(server, outside);
    const page = await server.login(lms.browser, 'trainee01');
    const addresses = [...page.text.matchAll(/(?:-url|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(7);
    for (const address of addresses) expect(address).toMatch(/^\/lms\/(motp|js)\//);
    const seen = await lms.verify();
    expect(seen.json, log).toEqual({ code: '200', token: expect.any(String) });
    const opened = await lms.browser.post(`/lms/lesson.jsp?${LESSON}`, {
      'motp-token': String(seen.json['token']),
    });
    expect(opened.text).toContain('<h1>&#xac15;');
    const state = randomId();
    const done = await lms.arrives(await lms.identifies(state));
    const script = /<script src="([^"]*)"/.exec(done.text)?.[1] ?? '';
    expect(script).toBe('/lms/js/motp-widget-return.js');
    expect((await lms.browser.get(script)).status).toBe(200);
    expect((await lms.status(state)).json['status']).toBe('verified');
    expect((await lms.start('short')).text).toContain('<a href="/lms/">');
  } finally {
    java.kill('SIGKILL');
    outside.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
