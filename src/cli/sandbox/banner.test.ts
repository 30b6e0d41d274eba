import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Kit } from '../../sandbox/kit.js';
import { bannerLines, PROVIDERS } from './banner.js';

const KIT = { base: 'http://127.0.0.1:5173', siteSecret: 'a-secret' } as Kit;
const read = (file: string) => readFileSync(`examples/${file}`, 'latin1');

/** How each language names a setting in what is printed, and in the file that reads it. */
const LANGUAGES: [string, RegExp, (name: string) => string][] = [
  ['PHP', /^ {2}define\('(\w+)'/, (name) => `define('${name}',`],
  ['Java', /^ {2}-D([\w.]+)=/, (name) => `System.getProperty("${name}"`],
  ['Node', /^ {2}(MOTP_\w+)=/, (name) => `env.${name} `],
];
const FILES: Record<string, string> = {
  PHP: read('php/motp/motp-config.php'),
  Java: read('java/src/motp/MotpConfig.java'),
  Node: read('node/motp/config.js'),
};

test.each(PROVIDERS.flatMap((provider) => LANGUAGES.map((language) => [provider, ...language] as const)))(
  'what is to be pasted with %s is what the files for %s read',
  (provider, language, pasted, reads) => {
    const names = bannerLines(KIT, [], provider, 'ko').flatMap((line) => pasted.exec(line)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(FILES[language]).toContain(reads(name));
  },
);
