import { createInstance } from 'i18next';
import { en } from '../locales/en.js';
import { ko, type Messages } from '../locales/ko.js';

/** Every locale that the file holds. Korean is the master and the default. */
const LOCALES = { ko, en } satisfies Record<string, Messages>;

type PluralSuffix = '_one' | '_other';
type Stem<Key extends string> = Key extends `${infer Name}${PluralSuffix}` ? Name : Key;
type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Stem<Key> : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

/** A message by its place in the locale file: `locked.notice.blocked`. A wrong one is a type error. */
export type MessageKey = Path<Messages>;
export type Translate = (key: MessageKey, values?: { count?: number; code?: string }) => string;

/** An instance of the widget's own: a host page's i18next, its language and its plugins are left alone. */
export function createTranslate(locale: string): Translate {
  const i18n = createInstance({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false }, // rendered as text, never as markup
    resources: Object.fromEntries(
      Object.entries(LOCALES).map(([name, messages]) => [name, { translation: messages }]),
    ),
  });
  void i18n.init();
  return (key, values) => i18n.t(key, { ...values });
}
