import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import { linksOf } from '../../docs/facts/linksOf.js';
import packageJson from '../../package.json' with { type: 'json' };
import { pack, unpack } from '../support/tarball.js';

/** Whom the documents lead to besides: nobody whose address we made up. */
const OTHERS = ['nodejs.org', 'hono.dev', 'api-extractor.com'];

test('every link of a packed document leads to a packed file, or to one of the repository', () => {
  const parent = mkdtempSync(join(tmpdir(), 'motp-package-'));
  const folder = join(parent, 'package');
  unpack(pack(parent), folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const documents = files.filter((file) => file.endsWith('.md'));
  const there = new Set(files);
  const addresses = new RegExp(`^${packageJson.homepage}/(?:blob|raw)/v${packageJson.version}/([^#]+)`);
  const broken = documents.flatMap((document) =>
    linksOf(readFileSync(join(folder, document), 'utf8'))
      .filter((link) => {
        const inRepository = addresses.exec(link)?.[1];
        if (inRepository !== undefined) return !existsSync(decodeURI(inRepository));
        if (/^[a-z]+:/.test(link)) return !OTHERS.includes(new URL(link).host);
        const [path = ''] = link.split('#');
        const file = posix.join(posix.dirname(document), decodeURI(path)).replace(/\/$/, '');
        return path !== '' && !there.has(file);
      })
      .map((link) => `${document} leads to ${link}`),
  );
  rmSync(parent, { recursive: true });
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'docs/support-desk.md', 'docs/ko/support-desk.md']),
  );
  expect(broken).toEqual([]);
});
