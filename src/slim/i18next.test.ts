import * as fc from 'fast-check';
import * as whole from 'i18next';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../locales/all.js';
import { ko, type Messages } from '../locales/ko.js';
import { withOverrides } from '../locales/overrides.js';
import * as slim from './i18next.js';

/** The two as the widget makes them (src/view/i18n.ts). */
function instances(lng: string, translation: object) {
  const [one, other] = [slim.createInstance, whole.createInstance].map((createInstance) => {
    const i18n = createInstance({
      lng,
      fallbackLng: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      resources: { [lng]: { translation } },
    });
    void i18n.init();
    return (key: string, values: object) => i18n.t(key, { nest: false, ...values });
  });
  if (one === undefined || other === undefined) throw new Error('two were asked for');
  return { slim: one, whole: other };
}

/** Every list by its key. A list is asked for as a list only: anything else is a type error (src/view/i18n.ts). */
function listsOf(messages: object): string[] {
  return leavesOf(messages).flatMap(([key, leaf]) => (Array.isArray(leaf) ? [key] : []));
}

/** Every message by its key; of plurals the stem as well. */
function keysOf(messages: object): string[] {
  return leavesOf(messages).flatMap(([key, leaf]) =>
    typeof leaf === 'string' ? [key, key.replace(/_(zero|one|two|few|many|other)$/, '')] : [],
  );
}

function leavesOf(messages: object, prefix = ''): [key: string, leaf: unknown][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [[prefix + key, value] as [string, unknown]]
      : leavesOf(value as object, `${prefix}${key}.`),
  );
}

describe.each(Object.entries(LOCALES))('the texts of %s', (lng, translation) => {
  test('are said as the whole i18next says them: messages, lists, plurals, values', () => {
    const say = instances(lng, translation);
    for (const key of listsOf(translation)) {
      expect(say.slim(key, { returnObjects: true }), key).toEqual(say.whole(key, { returnObjects: true }));
    }
    for (const key of keysOf(translation)) {
      for (const values of [
        {},
        ...[0, 1, 2, 3, 5, 11, 21, 100].map((count) => ({
          count,
          code: 'AP005',
          time: '{{code}} <b>&$t(title)',
        })),
      ]) {
        expect(say.slim(key, values), `${key} ${JSON.stringify(values)}`).toEqual(say.whole(key, values));
      }
    }
  });
});

test('plurals of languages that may come later fall back as in i18next', () => {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  fc.assert(
    fc.property(
      fc.constantFrom('ko', 'en', 'uk', 'ar', 'lv', 'my', 'ne'),
      fc.subarray(forms),
      fc.boolean(),
      fc.nat(130),
      (lng, given, hasStem, count) => {
        const translation = Object.fromEntries([
          ...given.map((form) => [`left_${form}`, `${form} {{count}}`]),
          ...(hasStem ? [['left', 'stem {{count}}']] : []),
        ]) as object;
        const say = instances(lng, translation);
        expect(say.slim('left', { count })).toBe(say.whole('left', { count }));
      },
    ),
    { numRuns: 300 },
  );
});

test('texts of a host’s own are said alike, whatever braces and signs are in them', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{count}}',
      '{{ code }}',
      '{{time}}',
      '{{other}}',
      '{{',
      '}}',
      '{',
      '$t(title)',
      '$1',
      '$&',
      '\n',
    ),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const keys = keysOf(ko).filter((key) => !key.includes('.')) as (keyof Messages)[];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), text), fc.nat(3), (overrides, count) => {
      const say = instances('ko', withOverrides(ko, overrides));
      for (const key of Object.keys(overrides)) {
        const values = { count, code: 'AP009', time: '$& {{count}}' };
        expect(say.slim(key, values)).toBe(say.whole(key, values));
      }
    }),
    { numRuns: 100 },
  );
});
