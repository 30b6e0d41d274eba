import { useCallback, useState } from 'react';
import type { LocaleName } from '../locales/names.js';
import { readChoice, withChoice, type Choice } from './choice.js';
import { dressPage } from './page.js';

/**
 * What is chosen, and the language anew, as it is chosen in the widget, which keeps nothing itself: it goes into the
 * address, so that a reload has it, and bar and phone speak it without one. `title`: of the page.
 */
export function useChoice(title: (choice: Choice) => string) {
  const [choice, setChoice] = useState(() => readChoice(window.location.search));
  const speak = useCallback(
    (locale: LocaleName) => {
      const search = withChoice(window.location.search, 'lang', locale);
      try {
        window.history.replaceState(window.history.state, '', search);
      } catch {
        // A page from a disk keeps its address.
      }
      const next = readChoice(search);
      dressPage(next, title(next));
      setChoice(next);
    },
    [title],
  );
  return { choice, speak };
}
