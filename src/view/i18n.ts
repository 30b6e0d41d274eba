import { createInstance } from 'i18next';
import type { Korean, Messages } from '../locales/ko.js';

/** The places of all leaves of one kind: messages, or lists of sentences. */
type Path<Tree, Leaf> = {
  [Key in keyof Tree & string]: Tree[Key] extends Leaf
    ? Key
    : Tree[Key] extends string | readonly string[]
      ? never
      : `${Key}.${Path<Tree[Key], Leaf>}`;
}[keyof Tree & string];

/** A message by its place in the locale file: `locked.notice.blocked`. A wrong one is a type error. */
export type MessageKey = Path<Korean, string>;
type ListKey = Path<Korean, readonly string[]>;

export interface Translate {
  (key: MessageKey, values?: { count?: number; time?: string; digits?: string }): string;
  /** Sentences that stand one below the other. */
  list: (key: ListKey) => readonly string[];
}

/** An instance of the widget's own: a host page's i18next, its language and its plugins are left alone. */
export function createTranslate(locale: string, messages: Messages): Translate {
  const i18n = createInstance({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false }, // rendered as text, never as markup
    resources: { [locale]: { translation: messages } },
  });
  void i18n.init();
  const translate: Translate = (key, values) => i18n.t(key, { ...values, nest: false });
  translate.list = (key) => i18n.t(key, { returnObjects: true, nest: false }) as readonly string[];
  return translate;
}

/** A moment of agency time, to the minute and in Korea, as the language writes it; with morning or afternoon, as phones there. */
export function shortTime(agencyTime: number, locale: string): string {
  // Not every browser has every language, and the next is to be English, not the browser's own.
  return new Intl.DateTimeFormat([locale, 'en'], {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h12', // not `hour12`, by which some languages call noon 0
    timeZone: 'Asia/Seoul',
    numberingSystem: 'latn', // as on the phone
  }).format(agencyTime);
}
