import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledJava, JAR_PATH, pathOf } from './javac.js';
import { SECRET } from './outside.js';
import { edited, type Edits, type ExampleServer, freePort, isForThePage, untilItAnswers } from './server.js';

/** Whether this machine has a JDK, a servlet container and Spring. CI has them; a laptop may not. */
export function hasJava(): boolean {
  const jars = ['tomcat9-catalina', 'spring3-web.servlet', 'h2'];
  return spawnSync('javac', ['-version']).status === 0 && jars.every((name) => existsSync(pathOf(name)));
}

interface JavaOptions {
  edit?: Edits;
  /** The package that its files come from. */
  from?: string;
  secondWay?: boolean;
  appTicket?: boolean;
  /** Where the servlet is mapped to `*` and this. */
  suffix?: string;
  /** Changes to tables.sql. */
  tables?: (sql: string) => string;
}

/** examples/java, compiled for JDK 8, in Tomcat: as a servlet, or as a controller of Spring MVC. */
export async function startJavaExample(
  outside: string,
  kind: 'servlet' | 'spring',
  properties: Record<string, string> = {},
  {
    edit = {},
    from = '.',
    secondWay = false,
    appTicket = false,
    suffix = '',
    tables = (sql) => sql,
  }: JavaOptions = {},
): Promise<ExampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motp-java-'));
  const webapp = join(folder, 'webapp');
  const path = [...compiledJava(from, edit), ...JAR_PATH].join(':');
  cpSync(join(from, 'examples/java/webapp'), webapp, { recursive: true });
  if (kind === 'spring')
    cpSync(join(from, 'examples/java/spring/WEB-INF'), join(webapp, 'WEB-INF'), { recursive: true });
  const webXml = join(webapp, 'WEB-INF/web.xml');
  if (secondWay) change(webXml, (text) => withLinesOf('docs/alternative.md', text, 'web-app'));
  if (appTicket && kind === 'servlet') change(webXml, (text) => withLinesOf('docs/app.md', text, 'web-app'));
  if (appTicket && kind === 'spring') change(join(webapp, 'WEB-INF/lms-servlet.xml'), withAppTicketBean);
  if (suffix)
    change(webXml, (text) => text.replace(/>\/(motp\/\*)?<\/url-pattern>/, `>*${suffix}</url-pattern>`));
  cpSync(join(from, 'dist'), join(webapp, 'js'), { recursive: true, filter: isForThePage(from) });

  const sql = join(folder, 'tables.sql');
  const scripts = ['tables.sql', ...(appTicket ? ['app-ticket.sql'] : [])];
  const text = scripts.map((name) => readFileSync(join(from, 'examples/java', name), 'utf8')).join('\n');
  writeFileSync(sql, tables(text));

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    'motp.agency': `${outside}/agency/api/v2/`,
    'motp.url': `${origin}/motp`,
    'motp.providerUrl': `${outside}/provider`,
    ...(suffix && { 'motp.suffix': suffix }),
    'motp.ipinUrl': `${outside}/ipin`,
    'motp.providerSecret': SECRET,
    'motp.reportUrl': `${outside}/agency/ExConn/LMS/`,
    'java.io.tmpdir': folder,
    ...properties,
  };
  let log = '';
  const java = spawn(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-Xshare:auto',
      ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`),
      '-cp',
      path,
      'Launch',
      String(port),
      webapp,
      sql,
      join(folder, 'tomcat'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [java.stdout, java.stderr]) stream.on('data', (text) => (log += String(text)));
  await untilItAnswers(`${origin}/motp/time${suffix}`);
  return {
    origin,
    folder,
    from,
    kind: 'java',
    pages: { login: '/login.jsp', lesson: '/lesson.jsp' },
    suffix,
    address: (action, query = '') => `/motp/${action}${suffix}${query && `?${query}`}`,
    login: async (browser, id) => {
      await browser.post('/login.jsp', { id });
      const page = await browser.get('/lesson.jsp?course=C101&lesson=5');
      browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(page.text)?.[1] ?? '';
      return page;
    },
    rows: async (sql) => {
      const response = await fetch(`${origin}/rows?${new URLSearchParams({ sql })}`);
      return (await response.json()) as Record<string, unknown>[];
    },
    log: () => log,
    close: () => {
      java.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function change(file: string, how: (text: string) => string) {
  writeFileSync(file, edited(readFileSync(file, 'utf8'), how, file));
}

/** An XML file with the lines that a document shows, at its end. */
function withLinesOf(document: string, xml: string, root: string): string {
  const lines = /```xml\n([^`]*)```/.exec(readFileSync(document, 'utf8'))?.[1] ?? '';
  return xml.replace(`</${root}>`, `${lines}</${root}>`);
}

function withAppTicketBean(xml: string): string {
  const bean = /`(<bean class[^`]*>)`/.exec(readFileSync('docs/app.md', 'utf8'))?.[1] ?? '';
  return xml.replace('</beans>', `${bean}</beans>`);
}
