import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { readOptions } from '../host/options.js';
import type { Languages } from '../locales/load.js';
import { withOverrides } from '../locales/overrides.js';
import type { Widget } from './context.js';
import { createTranslate } from './i18n.js';
import { createSession } from '../session/session.js';
import { useMessages } from './useMessages.js';

/** Binds a session to React: one per mounted widget; new options never start it anew. */
export function useMotpWidget(raw: MotpWidgetOptions, languages: Languages): Widget {
  const { options, errors } = useMemo(() => readOptions(raw), [raw]);
  const [session] = useState(() => createSession(options));
  useEffect(() => session.configure(options), [session, options]);
  useEffect(() => errors.forEach(session.report), [session, errors]);
  useEffect(() => session.start(), [session]);

  const { locale, messages } = useMessages(options.locale, languages, session.report);
  const t = useMemo(
    () => createTranslate(locale, withOverrides(messages, options.messages)),
    [locale, messages, options.messages],
  );
  const flow = useSyncExternalStore(session.subscribe, session.getFlow, session.getFlow);
  return useMemo(() => ({ session, flow, options, locale, t }), [session, flow, options, locale, t]);
}
