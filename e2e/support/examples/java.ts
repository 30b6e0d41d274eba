import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET } from './outside.js';
import { freePort, type ExampleServer, untilItAnswers } from './server.js';

/** Debian's, by scripts/wants.mjs: Tomcat 9 is of the age of `javax.servlet`, Spring 4.3 of egovframe's. */
const JARS = '/usr/share/java';
const TOMCAT = [
  ...'catalina coyote servlet-api api annotations-api util util-scan juli jni jaspic-api jsp-api el-api jasper jasper-el'
    .split(' ')
    .map((name) => `tomcat9-${name}`),
  'eclipse-jdt-core',
  'h2',
];
const SPRING = [
  ...'web web.servlet context beans core aop expression'.split(' ').map((name) => `spring3-${name}`),
  'commons-logging',
];
const pathOf = (name: string) => join(JARS, `${name}.jar`);

/** Whether there is a JDK here with a servlet container and Spring. CI has them; a laptop may not. */
export function hasJava(): boolean {
  const jars = ['tomcat9-catalina', 'spring3-web.servlet', 'h2'];
  return spawnSync('javac', ['-version']).status === 0 && jars.every((name) => existsSync(pathOf(name)));
}

/** examples/java, compiled for JDK 8, in Tomcat: as a servlet, or as a controller of Spring MVC. */
export async function startJavaExample(
  outside: string,
  kind: 'servlet' | 'spring',
  properties: Record<string, string> = {},
  {
    provider = 'SimpleProvider',
    with: more = [],
    from = '.',
  }: { provider?: string; with?: readonly string[]; from?: string } = {},
): Promise<ExampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motp-java-'));
  const webapp = join(folder, 'webapp');
  const classes = join(folder, 'classes');
  const path = [classes, ...[...TOMCAT, ...SPRING].map(pathOf).filter(existsSync)].join(':');
  cpSync(join(from, 'examples/java/webapp'), webapp, { recursive: true });
  cpSync(join(from, 'examples/java/src'), join(folder, 'src'), { recursive: true });
  const configuration = join(folder, 'src/motp/MotpConfig.java');
  writeFileSync(
    configuration,
    readFileSync(configuration, 'utf8').replace('new SimpleProvider(this)', `new ${provider}(this)`),
  );
  mkdirSync(classes);
  const sources = [
    join(folder, 'src/motp'),
    join(folder, 'src/lms'),
    ...(kind === 'spring' ? [join(from, 'examples/java/spring/motp/spring')] : []),
  ];
  const files = sources.flatMap((source) =>
    readdirSync(source)
      .filter((name) => name.endsWith('.java'))
      .map((name) => join(source, name)),
  );
  execFileSync('javac', [
    '-J-XX:TieredStopAtLevel=1',
    '-proc:none',
    '--release',
    '8',
    '-Xlint:all,-options,-path,-serial',
    '-Werror',
    '-cp',
    path,
    '-d',
    classes,
    ...files,
    ...more,
    'e2e/support/examples/java/Launch.java',
  ]);
  cpSync(join(from, 'examples/java/src/motp/texts.json'), join(classes, 'motp/texts.json'));
  if (kind === 'spring')
    cpSync(join(from, 'examples/java/spring/WEB-INF'), join(webapp, 'WEB-INF'), { recursive: true });
  if (existsSync(join(from, 'dist'))) cpSync(join(from, 'dist'), join(webapp, 'js'), { recursive: true });

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    'motp.agency': `${outside}/agency/api/v2/`,
    'motp.url': `${origin}/motp`,
    'motp.providerUrl': `${outside}/provider`,
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
      join(from, 'examples/java/tables.sql'),
      join(folder, 'tomcat'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [java.stdout, java.stderr]) stream.on('data', (text) => (log += String(text)));
  await untilItAnswers(`${origin}/motp/time`);
  return {
    origin,
    folder,
    from,
    address: (action, query = '') => `/motp/${action}${query && `?${query}`}`,
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
