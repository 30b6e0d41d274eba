import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import webpack from 'webpack';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Institutions' projects; what they build is served at `/react-19/vite.html` and so on. */
export const CONSUMERS = join(ROOT, '.build/consumers');

/** The React that each has installed, by its name in our package.json. */
export const REACTS = {
  'react-19': ['react', 'react-dom'],
  'react-18': ['react-18', 'react-dom-18'],
} as const;
export type Consumer = keyof typeof REACTS;
export const consumers = Object.keys(REACTS) as Consumer[];

export function folderOf(consumer: Consumer): string {
  return join(CONSUMERS, consumer);
}

/**
 * Projects that have the packed package in their `node_modules`, as npm would put it there, but without a registry: what
 * it depends on is found in ours, further up, but for what must share the project's React.
 */
export function installPackage(): void {
  rmSync(CONSUMERS, { recursive: true, force: true });
  mkdirSync(CONSUMERS, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', CONSUMERS], {
    cwd: ROOT,
  });
  const tarball = readdirSync(CONSUMERS).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('`npm pack` made no tarball');
  for (const consumer of consumers) {
    const modules = join(folderOf(consumer), 'node_modules');
    const installed = join(modules, 'motp-widget');
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(CONSUMERS, tarball), '-C', installed, '--strip-components=1']);
    const [react, reactDom] = REACTS[consumer];
    for (const [name, as] of [
      [react, 'react'],
      [reactDom, 'react-dom'],
    ] as const) {
      cpSync(folderOfPackage(name), join(modules, as), { recursive: true });
    }
    for (const name of Object.keys(packageJson.dependencies).filter(hasReactForPeer)) {
      cpSync(folderOfPackage(name), join(modules, name), { recursive: true });
    }
    writeFileSync(join(folderOf(consumer), 'package.json'), '{ "private": true, "type": "module" }');
    cpSync(join(ROOT, 'e2e/pages/consumer.js'), join(folderOf(consumer), 'page.js'));
    for (const bundler of Object.keys(bundle)) {
      writeFileSync(
        join(folderOf(consumer), `${bundler}.html`),
        `<!doctype html><html lang="ko"><title>LMS</title><div id="motp"></div><script type="module" src="${bundler}/page.js"></script></html>`,
      );
    }
  }
}

function folderOfPackage(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function hasReactForPeer(name: string): boolean {
  const { peerDependencies } = require(`${name}/package.json`) as { peerDependencies?: object };
  return 'react' in (peerDependencies ?? {});
}

/** Bundles a file of a consumer's project, for production, to `<bundler>/<file>`. */
export const bundle = {
  async vite(consumer: Consumer, file: string): Promise<string> {
    const out = join(folderOf(consumer), 'vite');
    await build({
      configFile: false,
      root: folderOf(consumer),
      logLevel: 'error',
      build: {
        outDir: out,
        emptyOutDir: false,
        rolldownOptions: {
          input: resolve(folderOf(consumer), file),
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    return join(out, file);
  },

  webpack(consumer: Consumer, file: string): Promise<string> {
    const path = join(folderOf(consumer), 'webpack');
    return new Promise((done, fail) => {
      webpack(
        {
          mode: 'production',
          context: folderOf(consumer),
          entry: `./${file}`,
          output: { path, filename: file },
          performance: false,
          // It takes ten seconds and shows nothing.
          optimization: { minimize: false },
        },
        (error, stats) => {
          const complaints = stats?.toJson({ all: false, errors: true, warnings: true });
          const told = [...(complaints?.errors ?? []), ...(complaints?.warnings ?? [])];
          if (error ?? told.length > 0) fail(error ?? new Error(JSON.stringify(told)));
          else done(join(path, file));
        },
      );
    });
  },
};
