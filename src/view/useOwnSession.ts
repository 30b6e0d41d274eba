import { useMemo, useState } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { invalid, OPTIONS, readOptions, type CheckedOptions } from '../host/options.js';
import { languages } from '../locales/load.js';
import { createSession } from '../session/session.js';
import type { Widget } from './context.js';
import { useIsOfPage } from './useIsOfPage.js';
import type { ResultField } from './useResultField.js';
import { useLayoutEffect } from './useLayoutEffect.js';
import { useWidgetContext } from './useWidgetContext.js';

/**
 * The session of a React component: one from mount to unmount; new options never start it anew. `unknown`: what the
 * developer is told of a name that is none of the options. `field`: takes the result along.
 */
export function useOwnSession(
  given: MotpWidgetOptions,
  unknown: (name: string) => string,
  field?: ResultField,
): Widget {
  const isOfPage = useIsOfPage();
  const [serverNowOfPage] = useState(isOfPage ? given.serverNow : undefined);
  const checked = useMemo(
    () => readGiven(given, unknown, serverNowOfPage, field),
    [given, unknown, serverNowOfPage, field],
  );
  const [session] = useState(() => createSession(checked));
  // A layout effect: the session is (re)started in an effect, which must find the options that are drawn.
  useLayoutEffect(() => session.configure(checked), [session, checked]);
  return useWidgetContext(session, checked.options, languages);
}

function readGiven(
  given: MotpWidgetOptions,
  unknown: (name: string) => string,
  serverNowOfPage: number | undefined,
  field?: ResultField,
): CheckedOptions {
  const { options, errors } = readOptions(given);
  const strange = Object.keys((given as MotpWidgetOptions | null) ?? {}).filter((name) => !(name in OPTIONS));
  return {
    options: { ...options, serverNowOfPage, hold: field?.hold },
    errors: [
      ...errors,
      ...(field?.errors ?? []),
      ...strange.map((name) => invalid(`${unknown(name)} It is ignored.`)),
    ],
  };
}
