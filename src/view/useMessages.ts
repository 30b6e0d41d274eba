import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Reporter } from '../host/errors.js';
import { queryClient } from '../host/queryClient.js';
import { within } from '../host/within.js';
import type { Messages } from '../locales/ko.js';
import type { Languages } from '../locales/load.js';
import type { LocaleName } from '../locales/names.js';

interface Texts {
  locale: LocaleName;
  messages: Messages;
}

/** How long a language may take to come. */
const LOAD_MS = 15_000;

/** The texts of a language and its name; Korean until another one is there, and if it cannot be had. */
export function useMessages(locale: LocaleName, { atHand, load }: Languages, report: Reporter): Texts {
  const messages = atHand[locale];
  const { data, error } = useQuery<Texts>(
    {
      queryKey: ['language', locale],
      queryFn: async ({ signal }) => ({
        locale,
        messages: await within(LOAD_MS, signal, (own) => load(locale, own)),
      }),
      enabled: messages === undefined,
      staleTime: Infinity,
      gcTime: Infinity,
    },
    queryClient,
  );

  useEffect(() => {
    if (error === null) return;
    report({
      code: 'locale-failed',
      message: `The texts of ${locale} could not be loaded, so they stay Korean. Put their file beside motp-widget.js.`,
      cause: error,
    });
  }, [error, locale, report]);

  if (messages !== undefined) return { locale, messages };
  return data ?? { locale: 'ko', messages: atHand.ko };
}
