import { useMemo, useState } from 'react';
import { invalid, OPTIONS, readOptions, type CheckedOptions, type Options } from '../host/options.js';
import { createSession, type Session } from '../session/session.js';
import type { MotpWidgetProps } from './MotpWidget.js';
import { useLayoutEffect } from './useLayoutEffect.js';
import type { RootProps } from './WidgetView.js';

/** The session of a React component: one from mount to unmount; new props never start it anew. */
export function useMotpWidget(props: MotpWidgetProps): {
  session: Session;
  options: Options;
  rootProps: RootProps;
} {
  const { checked, rootProps } = useMemo(() => readProps(props), [props]);
  const [session] = useState(() => createSession(checked));
  // A layout effect: the session is (re)started in an effect, which must find the options that are drawn.
  useLayoutEffect(() => session.configure(checked), [session, checked]);
  return { session, options: checked.options, rootProps };
}

/** Parts props into options and what is for the root. Of any other the developer is told. */
function readProps(props: MotpWidgetProps): { checked: CheckedOptions; rootProps: RootProps } {
  const { options, errors } = readOptions(props);
  const rootProps: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(props)) {
    if (/^(id|className|style|data-.+)$/.test(name)) rootProps[name] = value;
    else if (!(name in OPTIONS)) unknown.push(name);
  }
  const strange = unknown.map((name) =>
    invalid(`Prop \`${name}\` is not known to <MotpWidget/>. It is ignored.`),
  );
  return { checked: { options, errors: [...errors, ...strange] }, rootProps };
}
