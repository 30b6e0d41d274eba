import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes the name and licence of each package whose code is in the bundle, as licences ask. A package may have its
 * dependencies in its own files, so theirs are written too. Fails if one has no licence.
 */
export function notices(fileName: string): Plugin {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = withDependencies(modules.map(folderOfPackage).filter((folder) => folder !== null));
      const source = Array.from(folders, notice)
        .sort((one, other) => (one < other ? -1 : 1)) // oxlint-disable-line unicorn/no-array-sort -- its own
        .join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName, source: `${source}\n` });
    },
  };
}

/** The licences of packages that name one, but come without its text. */
const LOOKED_UP: Readonly<Record<string, string>> = {
  boolbase: `ISC License

Copyright (c) Felix Boehm

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** Null for our own files. */
function folderOfPackage(module: string): string | null {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1] ?? null;
}

function withDependencies(folders: readonly string[]): Set<string> {
  const all = new Set(folders);
  // A set hands out what is added to it on the way.
  for (const folder of all) {
    const wanted = Object.keys(manifestOf(folder).dependencies ?? {});
    for (const name of wanted) all.add(folderOf(name, folder));
  }
  return all;
}

/** Where a package finds its dependency: in its own folder, or the nearest above. */
function folderOf(name: string, dependent: string): string {
  const found = join(dependent, 'node_modules', name);
  return existsSync(found) ? found : folderOf(name, dirname(dependent));
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function notice(folder: string): string {
  const { name, version, license } = manifestOf(folder);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  const text = file === undefined ? LOOKED_UP[name] : readFileSync(join(folder, file), 'utf8').trim();
  if (license === undefined || text === undefined) {
    throw new Error(`${name} has no licence file: look up what it asks for before it is shipped.`);
  }
  return `${name} ${version} (${license})\n\n${text}`;
}
