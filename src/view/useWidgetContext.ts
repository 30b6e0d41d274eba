import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Options } from '../host/options.js';
import type { Languages } from '../locales/load.js';
import { withOverrides } from '../locales/overrides.js';
import type { Session } from '../session/session.js';
import type { Widget } from './context.js';
import { createTranslate } from './i18n.js';
import { useLocale } from './useLocale.js';
import { useMessages } from './useMessages.js';

/** Runs a session while its view is there, and gathers what every part of the view reads. */
export function useWidgetContext(session: Session, options: Options, languages: Languages): Widget {
  useEffect(() => session.start(), [session]);
  const { locale, messages } = useMessages(useLocale(options.locale), languages, session.report);
  const t = useMemo(
    () => createTranslate(locale, withOverrides(messages, options.messages)),
    [locale, messages, options.messages],
  );
  const flow = useSyncExternalStore(session.subscribe, session.getFlow, session.getFlow);
  return useMemo(() => ({ session, flow, options, locale, t }), [session, flow, options, locale, t]);
}
