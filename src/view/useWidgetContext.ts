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
  /** What was said last: by the host, or by the trainee, whose choice is over for good as soon as the host says another. */
  const [said, setSaid] = useState({ given, chosen: given });
  if (said.given !== given) setSaid({ given, chosen: given });
  const wanted = options.languages ? said.chosen : given;
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
      choose: (chosen: LocaleName) => setSaid({ given, chosen }),
      t,
    }),
    [session, flow, options, locale, wanted, loading, given, t],
  );
}
