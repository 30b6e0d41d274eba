import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { canMakeDatabase } from '../../../scripts/tools.mjs';

export function hasMariaDb(): boolean {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return (canMakeDatabase() as boolean) && /^pdo_mysql$/m.test(stdout);
}

/** Starts a MariaDB in its own folder, behind a socket, with one database in `charset` and the tables of a file. */
export async function startMariaDb(
  charset: string,
  tables: string,
  /** Of a my.cnf. */
  ...settings: string[]
): Promise<{
  socket: string;
  dsn: string;
  user: string;
  /** Locks a table for so many seconds. */
  lock(table: string, seconds: number): Promise<{ released: Promise<unknown> }>;
  close(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'motp-mariadb-'));
  chmodSync(folder, 0o755); // the web server runs as another user
  const [data, socket] = [join(folder, 'data'), join(folder, 's')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${folder}/pid`,
      ...settings,
    ],
    { stdio: 'ignore' },
  );
  const create =
    '$db = new PDO("mysql:unix_socket=$argv[1]", "root"); $db->exec("CREATE DATABASE lms CHARACTER SET $argv[2]"); $db->exec("USE lms"); $db->exec(file_get_contents($argv[3]));';
  for (let tries = 0; spawnSync('php', ['-r', create, socket, charset, tables]).status !== 0; tries += 1) {
    if (tries > 200) throw new Error('MariaDB does not answer');
    await pass(50);
  }
  return {
    socket,
    dsn: `mysql:unix_socket=${socket};dbname=lms`,
    user: 'root',
    async lock(table, seconds) {
      const hold =
        '$db = new PDO($argv[1], "root"); $db->exec("LOCK TABLES $argv[2] WRITE"); echo "locked"; sleep((int) $argv[3]);';
      const dsn = `mysql:unix_socket=${socket};dbname=lms`;
      const holder = spawn('php', ['-r', hold, dsn, table, String(seconds)]);
      await once(holder.stdout, 'data');
      return { released: once(holder, 'exit') };
    },
    close() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
