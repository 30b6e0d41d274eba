import { useMemo, useState, useSyncExternalStore } from 'react';
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
  const isOfPage = useIsOfPage();
  const [serverNowOfPage] = useState(isOfPage ? props.serverNow : undefined);
  const { checked, rootProps } = useMemo(() => readProps(props, serverNowOfPage), [props, serverNowOfPage]);
  const [session] = useState(() => createSession(checked));
  // A layout effect: the session is (re)started in an effect, which must find the options that are drawn.
  useLayoutEffect(() => session.configure(checked), [session, checked]);
  return { session, options: checked.options, rootProps };
}

const never = () => () => undefined;

/** Whether it was drawn first by a server, in the page's HTML. */
function useIsOfPage(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** Parts props into options and what is for the root. Of any other the developer is told. */
function readProps(
  props: MotpWidgetProps,
  serverNowOfPage: number | undefined,
): { checked: CheckedOptions; rootProps: RootProps } {
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
  return {
    checked: { options: { ...options, serverNowOfPage }, errors: [...errors, ...strange] },
    rootProps,
  };
}
