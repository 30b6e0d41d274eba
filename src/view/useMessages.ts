import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
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

interface ShownTexts extends Texts {
  /** While the texts that were asked for are on their way: whether others of the trainee's are shown, or none yet. */
  loading: 'first' | 'next' | null;
}

/** How long a language may take to come. */
const LOAD_MS = 15_000;

/**
 * The texts of a language and its name. Until they are there, and if they cannot be had, those that were shown last: who
 * reads English, and chooses another language, is shown no Korean meanwhile. At first there is only Korean.
 */
export function useMessages(locale: LocaleName, { atHand, load }: Languages, report: Reporter): ShownTexts {
  const messages = atHand[locale];
  const [last, setLast] = useState<Texts | null>(null);
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
      message: `The texts of ${locale} could not be loaded. Put their file beside motp-widget.js.`,
      cause: error,
    });
  }, [error, locale, report]);

  const found = messages === undefined ? data : { locale, messages };
  if (found !== undefined && last?.messages !== found.messages) setLast(found);
  const isLoading = found === undefined && error === null;
  return {
    ...(found ?? last ?? { locale: 'ko', messages: atHand.ko }),
    loading: isLoading ? (last === null ? 'first' : 'next') : null,
  };
}
