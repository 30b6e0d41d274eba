import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApache } from './apache.js';
import { SECRET } from './outside.js';
import { edited, type Edits, type ExampleServer, freePort, isForThePage, untilItAnswers } from './server.js';

/** Whether this machine has PHP with the extensions that the files need. CI has it (scripts/wants.mjs); a laptop may not. */
export function hasPhp(): boolean {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return ['curl', 'pdo_sqlite'].every((name) => stdout?.includes(name));
}

export interface PhpOptions {
  /** Constants of motp-config.php, as a reader would change them. */
  config?: Record<string, string | number | boolean>;
  /** Apache in place of PHP's own server. */
  apache?: boolean;
  /** Settings of php.ini. */
  ini?: Record<string, string>;
  /** Changes to files, by their path. */
  edit?: Edits;
  /** Only these extensions, and no php.ini. */
  only?: readonly string[];
  /** The package that the files come from. */
  from?: string;
}

/** Starts examples/php as uploaded, on PHP's own server with several workers, or on Apache. */
export async function startPhpExample(outside: string, options: PhpOptions = {}): Promise<ExampleServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motp-php-'));
  const { from = '.' } = options;
  cpSync(join(from, 'examples/php'), folder, { recursive: true });
  cpSync(join(from, 'dist'), join(folder, 'js'), { recursive: true, filter: isForThePage(from) });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = {
    MOTP_AGENCY: `${outside}/agency/api/v2/`,
    MOTP_URL: `${origin}/motp/motp.php`,
    MOTP_PROVIDER_URL: `${outside}/provider`,
    MOTP_PROVIDER_SECRET: SECRET,
    MOTP_REPORT_URL: `${outside}/agency/ExConn/LMS/`,
    MOTP_DSN: `sqlite:${folder}/motp.sqlite`,
    ...options.config,
  };
  edit(join(folder, 'motp/motp-config.php'), (text) => {
    let changed = text;
    for (const [name, value] of Object.entries(config)) {
      const before = changed;
      changed = changed.replace(
        new RegExp(`^define\\('${name}', .*?\\);`, 'm'),
        () => `define('${name}', ${typeof value === 'string' ? `'${value}'` : String(value)});`,
      );
      if (changed === before) throw new Error(`motp-config.php has no ${name}`);
    }
    return changed;
  });
  for (const [path, change] of Object.entries(options.edit ?? {}))
    edit(join(folder, path), (text) => edited(text, change, path));

  const ini = {
    display_errors: '1',
    error_reporting: '-1',
    error_log: `${folder}/php.log`,
    log_errors: '1',
    ...options.ini,
  };
  const server = options.apache ? startApache(folder, port, ini) : startPhp(folder, port, ini, options.only);
  await untilItAnswers(`${origin}/motp/motp.php?do=time`);
  return {
    origin,
    folder,
    from,
    kind: 'php',
    pages: { login: '/login.php', lesson: '/lesson.php' },
    address: (action, query = '') =>
      `/motp/motp.php?do=${action.replace('identity/', '')}${query && `&${query}`}`,
    login: async (browser, id) => {
      await browser.post('/login.php', { id });
      const page = await browser.get('/lesson.php?course=C101&lesson=5');
      browser.csrf = /name="csrf-token" content="([^"]*)"/.exec(page.text)?.[1] ?? '';
      return page;
    },
    rows: (sql) =>
      JSON.parse(
        execFileSync('php', [
          '-r',
          'echo json_encode((new PDO($argv[1], $argv[2]))->query($argv[3])->fetchAll(PDO::FETCH_ASSOC));',
          config.MOTP_DSN,
          String(options.config?.['MOTP_DB_USER'] ?? ''),
          sql,
        ]).toString(),
      ) as Record<string, unknown>[],
    run: async (script) => {
      const job = spawn('php', [join(folder, script)], { stdio: ['ignore', 'pipe', 'ignore'] });
      let printed = '';
      for await (const chunk of job.stdout) printed += String(chunk);
      return printed;
    },
    log: () => readFileSync(`${folder}/php.log`, { encoding: 'utf8', flag: 'a+' }),
    close: () => {
      server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function startPhp(
  folder: string,
  port: number,
  ini: Record<string, string>,
  only?: readonly string[],
): { stop(): void } {
  const php = spawn(
    'php',
    [
      ...(only ? ['-n', ...only.flatMap((name) => ['-d', `extension=${name}`])] : []),
      ...Object.entries(ini).flatMap(([name, value]) => ['-d', `${name}=${value}`]),
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      folder,
    ],
    { stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' }, detached: true },
  );
  return {
    stop() {
      if (php.pid) process.kill(-php.pid); // the workers too
    },
  };
}

function edit(file: string, change: (text: string) => string) {
  writeFileSync(file, change(readFileSync(file, 'latin1')), 'latin1');
}
