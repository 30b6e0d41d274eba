import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Flow } from '../core/flow.js';
import type { MotpWidgetOptions } from '../host/contract.js';
import { readOptions } from '../host/options.js';
import type { Widget } from './context.js';
import { createTranslate } from './i18n.js';
import { createSession } from './session.js';

/** Binds a session to React: one per mounted widget; new options never start it anew. */
export function useSession(raw: MotpWidgetOptions): { widget: Widget; flow: Flow } {
  const { options, errors } = useMemo(() => readOptions(raw), [raw]);
  const [session] = useState(() => createSession(options));
  useEffect(() => session.configure(options), [session, options]);
  useEffect(() => errors.forEach(session.report), [session, errors]);
  useEffect(() => session.start(), [session]);

  const t = useMemo(() => createTranslate(options.locale), [options.locale]);
  const flow = useSyncExternalStore(session.subscribe, session.getFlow, session.getFlow);
  const widget = useMemo(() => ({ session, options, t }), [session, options, t]);
  return { widget, flow };
}
