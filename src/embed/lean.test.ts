import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as whole from 'i18next';
import { describe, expect, it } from 'vitest';
import { leanCode } from '../../scripts/lean.js';
import { en } from '../locales/en.js';
import { ko } from '../locales/ko.js';

const path = createRequire(import.meta.url)
  .resolve('i18next')
  .replace('/cjs/', '/esm/');

/** Every message of a locale, by its key; of plurals the stem as well. */
function keysOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [prefix + key, prefix + key.replace(/_(one|other)$/, '')]
      : keysOf(value as object, `${prefix}${key}.`),
  );
}

function translator(library: typeof whole, lng: string) {
  const i18n = library.createInstance({
    lng,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { ko: { translation: ko }, en: { translation: en } },
  });
  void i18n.init();
  return (key: string) => i18n.t(key, { count: 3, code: 'AP005' });
}

describe('i18next without what the widget never calls', () => {
  it('says every message as the whole i18next does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motp-lean-'));
    const file = join(folder, 'i18next.mjs');
    writeFileSync(file, leanCode(readFileSync(path, 'utf8'), path) ?? '');
    const small = (await import(pathToFileURL(file).href)) as typeof whole;
    rmSync(folder, { recursive: true });
    for (const lng of ['ko', 'en']) {
      const [said, expected] = [translator(small, lng), translator(whole, lng)];
      for (const key of keysOf(ko)) expect(said(key), key).toBe(expected(key));
    }
  });
});
