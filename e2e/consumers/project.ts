import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/cli/check/example/freePort.js';
import { pack } from '../support/tarball.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** What the sandbox serves (e2e/support/sandbox.ts): a built page is at `/<name>/`. */
const SERVED = fileURLToPath(new URL('../../.build/consumers', import.meta.url));

/** Time to install and build on a busy machine, in milliseconds. */
export const SLOW = 300_000;

interface Manifest {
  dependencies: Record<string, string>;
}

/** One of the folders beside this file, copied out of the repository and installed from the registry. */
export class Project {
  readonly folder: string;

  constructor(
    readonly app: string,
    /** Versions that replace those in its `package.json`; null: without the package. */
    readonly versions: Record<string, string | null> = {},
  ) {
    this.folder = mkdtempSync(join(tmpdir(), `motp-widget-${app}-`));
  }

  async install(): Promise<void> {
    cpSync(join(HERE, this.app), this.folder, { recursive: true });
    const file = join(this.folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    for (const [name, version] of Object.entries(this.versions)) {
      if (version === null) delete manifest.dependencies[name];
      else manifest.dependencies[name] = version;
    }
    manifest.dependencies['motp-widget'] = `file:${pack(this.folder)}`;
    writeFileSync(file, JSON.stringify(manifest));
    // An unmet peer dependency fails it.
    await this.runs('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--strict-peer-deps');
  }

  /** Runs a command of the project; throws its output if it fails. */
  runs(command: string, ...args: string[]): Promise<string> {
    return new Promise((done, fail) => {
      const options = { cwd: this.folder, env: this.#env(), maxBuffer: 2 ** 24 };
      execFile(command, args, options, (error, out, err) => {
        if (error === null) done(out + err);
        else fail(new Error(`${command} ${args.join(' ')} failed:\n${out}\n${err}`));
      });
    });
  }

  /** What its developer does to one of its files. */
  edits(file: string, change: (text: string) => string): void {
    const path = join(this.folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** Serves a folder of the project from the sandbox, at `/<name>/`. */
  publishes(folder: string, name: string): void {
    rmSync(join(SERVED, name), { recursive: true, force: true });
    cpSync(join(this.folder, folder), join(SERVED, name), { recursive: true });
  }

  /** Starts a server of the project on a free port, which is its last argument. */
  async serves(env: Record<string, string>, command: string, ...args: string[]): Promise<Server> {
    const port = await freePort();
    const child = spawn(command, [...args, String(port)], {
      cwd: this.folder,
      env: { ...this.#env(), ...env },
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const origin = `http://127.0.0.1:${port}`;
    const ended = new Promise<void>((done) => {
      child.once('close', () => done());
    });
    // It writes to its folder until its last process has ended.
    const stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid);
      return ended;
    };
    for (let tries = 0; ; tries += 1) {
      if (child.exitCode !== null) throw new Error(`${command} ended:\n${said}`);
      if (await answers(`${origin}/favicon.ico`)) return { origin, stop, said: () => said };
      if (tries === 300) throw new Error(`${command} did not answer:\n${said}`);
      await new Promise((passed) => {
        setTimeout(passed, 200);
      });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Without the variables of the test run, which would change how the project behaves. */
  #env(): NodeJS.ProcessEnv {
    const { NODE_ENV: _, NODE_OPTIONS: __, FORCE_COLOR: ___, ...env } = process.env;
    const bin = join(this.folder, 'node_modules/.bin');
    return { ...env, PATH: `${bin}:${env['PATH']}`, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: '1' };
  }
}

export interface Server {
  origin: string;
  /** Resolves once it has ended. */
  stop: () => Promise<void>;
  said: () => string;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
