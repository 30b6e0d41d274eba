import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { invalid, type Options } from '../host/options.js';
import type { Languages } from '../locales/load.js';
import type { LocaleName } from '../locales/names.js';
import { withOverrides } from '../locales/overrides.js';
import type { Session } from '../session/session.js';
import type { Widget } from './context.js';
import { createTranslate } from './i18n.js';
import { useLocale } from './useLocale.js';
import { useMessages } from './useMessages.js';

/** Runs a session while its view is there, and gathers what every part of the view reads. */
export function useWidgetContext(session: Session, options: Options, languages: Languages): Widget {
  useEffect(() => session.start(), [session]);
  const given = useLocale(options.locale);
  /** The trainee's choice, for as long as the host says nothing else. */
  const [choice, setChoice] = useState<{ locale: LocaleName; inPlaceOf: LocaleName } | null>(null);
  const wanted = options.languages && choice?.inPlaceOf === given ? choice.locale : given;
  const { locale, messages, loading } = useMessages(wanted, languages, session.report);
  const { t, stray } = useMemo(() => {
    const places: string[] = [];
    const own = withOverrides(messages, options.messages, places);
    return { t: createTranslate(locale, own), stray: places };
  }, [locale, messages, options.messages]);
  useEffect(() => {
    for (const place of stray)
      session.report(invalid(`Option \`messages.${place}\` is no text of ours. It is ignored.`));
  }, [session, stray]);
  const flow = useSyncExternalStore(session.subscribe, session.getFlow, session.getFlow);
  return useMemo(
    () => ({
      session,
      flow,
      options,
      locale,
      wanted,
      loading,
      choose: (chosen: LocaleName) => setChoice({ locale: chosen, inPlaceOf: given }),
      t,
    }),
    [session, flow, options, locale, wanted, loading, given, t],
  );
}
