import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = '/usr/lib/apache2/modules';

/** The file name of Debian's PHP module for Apache, or undefined. */
function phpModule(): string | undefined {
  return existsSync(MODULES)
    ? readdirSync(MODULES).find((name) => /^libphp[\d.]*\.so$/.test(name))
    : undefined;
}

export function hasApache(): boolean {
  return spawnSync('apache2', ['-v']).status === 0 && phpModule() !== undefined;
}

/** Apache on `folder` as a web host sets it up: with mod_php and `.htaccess`. Its own files are outside the folder. */
export function startApache(folder: string, port: number, ini: Record<string, string>): { stop(): void } {
  const own = `${folder}-apache`;
  mkdirSync(own);
  // Started by root, it reads files and writes its log as another user.
  chmodSync(folder, 0o777);
  const load = (name: string) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`;
  writeFileSync(
    join(own, 'apache.conf'),
    [
      ...['mpm_prefork', 'authz_core', 'mime', 'dir'].map(load),
      `LoadModule php_module ${MODULES}/${phpModule()}`,
      `ServerRoot ${own}`,
      `PidFile ${own}/pid`,
      `Mutex file:${own} default`,
      `ErrorLog ${own}/error.log`,
      `Listen 127.0.0.1:${port}`,
      'ServerName 127.0.0.1',
      'TypesConfig /dev/null',
      'StartServers 6',
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      `DocumentRoot ${folder}`,
      `<Directory ${folder}>`,
      'AllowOverride All',
      'Require all granted',
      '</Directory>',
      '<FilesMatch "\\.php$">',
      'SetHandler application/x-httpd-php',
      '</FilesMatch>',
      ...Object.entries(ini).map(([name, value]) => `php_admin_value ${name} "${value}"`),
    ].join('\n'),
  );
  const apache = spawn('apache2', ['-DFOREGROUND', '-f', join(own, 'apache.conf')], {
    stdio: 'ignore',
    detached: true,
  });
  return {
    stop() {
      if (apache.pid) process.kill(-apache.pid, 'SIGKILL');
      rmSync(own, { recursive: true, force: true });
    },
  };
}
