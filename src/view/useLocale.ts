import { useCallback, useSyncExternalStore } from 'react';
import { localeToShow, onPageLocale, type LocaleChoice } from '../host/pageLocale.js';
import type { LocaleName } from '../locales/names.js';

/** The language to show. A server cannot know its page's: there `auto` is Korean until the widget is in a browser. */
export function useLocale(choice: LocaleChoice): LocaleName {
  const subscribe = useCallback(
    (changed: () => void) => (choice === 'auto' ? onPageLocale(changed) : () => undefined),
    [choice],
  );
  return useSyncExternalStore(
    subscribe,
    () => localeToShow(choice),
    () => (choice === 'auto' ? 'ko' : choice),
  );
}
