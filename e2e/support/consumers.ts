import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import webpack from 'webpack';
import { pack, unpack } from './tarball.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** The folder of the projects; the sandbox serves their builds at `/<spec>/react-19/vite.html` and so on. */
const CONSUMERS = join(ROOT, '.build/consumers');

/** The React of each project, by its name in our package.json. */
const REACTS = {
  'react-19': ['react', 'react-dom'],
  'react-18': ['react-18', 'react-dom-18'],
} as const;
export type Consumer = keyof typeof REACTS;
export const consumers = Object.keys(REACTS) as Consumer[];
export const BUNDLERS = ['vite', 'webpack'] as const;

/**
 * Institutions' projects with the packed package in their `node_modules`, as npm would install it, but without a registry: it
 * depends only on the project's React. Each spec has its own projects, because specs run side by side.
 */
export class Projects {
  constructor(readonly spec: string) {}

  folderOf(consumer: Consumer): string {
    return join(CONSUMERS, this.spec, consumer);
  }

  install(): void {
    const folder = join(CONSUMERS, this.spec);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const tarball = pack(folder);
    for (const consumer of consumers) this.#install(consumer, tarball);
  }

  #install(consumer: Consumer, tarball: string): void {
    const modules = join(this.folderOf(consumer), 'node_modules');
    unpack(tarball, join(modules, 'motp-widget'));
    const [react, reactDom] = REACTS[consumer];
    for (const [name, as] of [
      [react, 'react'],
      [reactDom, 'react-dom'],
    ] as const) {
      cpSync(folderOfPackage(name), join(modules, as), { recursive: true });
    }
    writeFileSync(join(this.folderOf(consumer), 'package.json'), '{ "private": true, "type": "module" }');
  }

  /** Writes a file of a consumer's project. */
  write(consumer: Consumer, file: string, text: string): void {
    writeFileSync(join(this.folderOf(consumer), file), text);
  }

  /** Runs a module of a consumer's project with React's development build, and returns what it prints. */
  run(consumer: Consumer, code: string, file: 'run.mjs' | 'run.cjs' = 'run.mjs'): string {
    this.write(consumer, file, code);
    return execFileSync(process.execPath, [join(this.folderOf(consumer), file)], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'development' },
    });
  }

  /** Bundles a file of a consumer's project, for production, to `<bundler>/<file>`. */
  bundle(bundler: (typeof BUNDLERS)[number], consumer: Consumer, file: string): Promise<string> {
    return bundlers[bundler](this.folderOf(consumer), file);
  }
}

function folderOfPackage(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

const bundlers = {
  async vite(folder: string, file: string): Promise<string> {
    const out = join(folder, 'vite');
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      build: {
        outDir: out,
        emptyOutDir: false,
        rolldownOptions: {
          input: resolve(folder, file),
          output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    });
    return join(out, file);
  },

  webpack(folder: string, file: string): Promise<string> {
    const path = join(folder, 'webpack');
    return new Promise((done, fail) => {
      webpack(
        {
          mode: 'production',
          context: folder,
          entry: `./${file}`,
          output: { path, filename: file },
          performance: false,
          // Minifying takes ten seconds and proves nothing.
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
