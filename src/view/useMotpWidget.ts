import { useMemo, useState } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { readOptions, type Options } from '../host/options.js';
import { createSession, type Session } from '../session/session.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/** The session of a React component: one from mount to unmount; new props never start it anew. */
export function useMotpWidget(props: MotpWidgetOptions): { session: Session; options: Options } {
  const checked = useMemo(() => readOptions(props), [props]);
  const [session] = useState(() => createSession(checked));
  // A layout effect: the session is (re)started in an effect, which must find the options that are drawn.
  useLayoutEffect(() => session.configure(checked), [session, checked]);
  return { session, options: checked.options };
}
