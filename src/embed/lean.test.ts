import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as wholeI18next from 'i18next';
import * as wholeForm from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { leanCode } from '../../build/lean.js';
import { withPlainPrivates } from '../../build/plainPrivates.js';
import { textsOf } from '../../build/smallLocales.js';
import { LOCALES } from '../locales/all.js';
import { en } from '../locales/en.js';
import { ko } from '../locales/ko.js';
import { withTexts } from './withTexts.js';

/** The library as it is in the script-tag file. */
async function lean<Library>(file: string): Promise<Library> {
  const library = createRequire(import.meta.url).resolve(`${file.split('/')[0] ?? ''}/package.json`);
  const path = join(library, '../..', file);
  // Beside the whole one, so that it finds what it imports.
  const folder = mkdtempSync(join(library, '../../.lean-'));
  const copy = join(folder, 'lean.mjs');
  writeFileSync(copy, leanCode(readFileSync(path, 'utf8'), path) ?? '');
  const small = (await import(pathToFileURL(copy).href)) as Library;
  rmSync(folder, { recursive: true });
  return small;
}

/** Every message of a locale, by its key; of plurals the stem as well. */
function keysOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [prefix + key, prefix + key.replace(/_(one|other)$/, '')]
      : keysOf(value as object, `${prefix}${key}.`),
  );
}

/** What the two callbacks of a form hear for a code, and then for none. */
async function submitted(library: typeof wholeForm, code: string) {
  const heard: unknown[] = [];
  const form = library.createFormControl({
    defaultValues: { code: '' },
    resolver: (values) =>
      values.code.length === 6
        ? { values, errors: {} }
        : { values: {}, errors: { code: { type: 'validate' } } },
  });
  form.setValue('code', code);
  const submit = form.handleSubmit(
    (values) => void heard.push(values),
    (errors) => void heard.push(errors),
  );
  await submit();
  form.setValue('code', '');
  await submit();
  return heard;
}

describe('i18next without what the widget never reaches', () => {
  it('says every message, list and plural as the whole i18next does', async () => {
    const leanI18next = await lean<typeof wholeI18next>('i18next/dist/esm/i18next.js');
    for (const [lng, translation] of Object.entries(LOCALES)) {
      const [small, whole] = [leanI18next, wholeI18next].map((library) => {
        const i18n = library.createInstance({
          lng,
          fallbackLng: false,
          initAsync: false,
          interpolation: { escapeValue: false },
          resources: { [lng]: { translation } },
        });
        void i18n.init();
        return i18n;
      });
      for (const key of keysOf(translation)) {
        expect(small?.t(key, { returnObjects: true }), key).toEqual(whole?.t(key, { returnObjects: true }));
        for (const count of [0, 1, 2, 5]) {
          const values = { count, code: 'AP005', time: '{{code}} <b>&$t(title)' };
          expect(small?.t(key, values), key).toBe(whole?.t(key, values));
        }
      }
    }
  });
});

describe('react-hook-form without what the widget never reaches', () => {
  it.each(['123456', '12'])('takes %s as the whole one does', async (code) => {
    const leanForm = await lean<typeof wholeForm>('react-hook-form/dist/index.esm.mjs');
    const heard = await submitted(leanForm, code);
    expect(heard).toHaveLength(2);
    expect(heard).toEqual(await submitted(wholeForm, code));
  });
});

describe('A locale without its keys', () => {
  it('has its texts in their places again', () => {
    expect(withTexts(ko, textsOf(en, ko))).toEqual(en);
  });
});

describe('private fields made plain', () => {
  it('keep what they say', () => {
    const code = withPlainPrivates(
      '(class { #text = "#text"; #say() { return this.#text } say() { return this.#say() } })',
    );
    expect(code).toBe(
      '(class { _text = "#text"; _say() { return this._text } say() { return this._say() } })',
    );
  });

  it('are never taken for a field that is there already', () => {
    expect(() => withPlainPrivates('(class { #text; _text })')).toThrow('`_text`');
  });
});
