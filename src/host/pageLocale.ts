import { localeOf } from '../locales/localeOf.js';
import type { LocaleName } from '../locales/names.js';

/** A language of ours, or the page's. */
export type LocaleChoice = LocaleName | 'auto';

/** The language to show: for `auto` that of the page's `<html lang>`, Korean if it has none of ours. */
export function localeToShow(choice: LocaleChoice): LocaleName {
  return choice === 'auto' ? (localeOf(document.documentElement.lang) ?? 'ko') : choice;
}

/** Calls back when the page says another language. Returns how to stop. */
export function onPageLocale(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
