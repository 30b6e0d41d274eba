import { useEffect, useState } from 'react';
import type { Reporter } from '../host/errors.js';
import { en } from '../locales/en.js';
import { ko, type Messages } from '../locales/ko.js';
import type { LoadLocale, OtherLocale } from '../locales/load.js';
import type { LocaleName } from '../locales/names.js';

/** The languages of the main file. */
const BUILT_IN: Partial<Record<LocaleName, Messages>> = { ko, en };

/** The texts of a language and its name; Korean until another one is there, and if it cannot be had. */
export function useMessages(
  locale: LocaleName,
  load: LoadLocale,
  report: Reporter,
): { locale: LocaleName; messages: Messages } {
  const [loaded, setLoaded] = useState<Partial<Record<LocaleName, Messages>>>(BUILT_IN);
  const missing = loaded[locale] === undefined;

  useEffect(() => {
    if (!missing) return undefined;
    let wanted = true;
    load(locale as OtherLocale).then(
      (messages) => wanted && setLoaded((before) => ({ ...before, [locale]: messages })),
      (cause: unknown) =>
        report({
          code: 'locale-failed',
          message: `The texts of ${locale} could not be loaded, so they stay Korean. Put their file beside motp-widget.js.`,
          cause,
        }),
    );
    return () => {
      wanted = false;
    };
  }, [missing, locale, load, report]);

  const messages = loaded[locale];
  return messages === undefined ? { locale: 'ko', messages: ko } : { locale, messages };
}
