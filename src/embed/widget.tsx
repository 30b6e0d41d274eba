import { useEffect, useLayoutEffect } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import type { WidgetError } from '../host/errors.js';
import { WidgetView } from '../view/MotpWidget.js';
import type { Session } from '../session/session.js';
import { useMotpWidget } from '../view/useMotpWidget.js';
import { languages } from './languages.js';

interface EmbeddedWidgetProps {
  options: MotpWidgetOptions;
  /** What is wrong with the settings that the options came from. */
  errors: readonly WidgetError[];
  onSession: (session: Session) => void;
}

/** The widget as a handle wants it: the session comes out. */
export function EmbeddedWidget({ options, errors, onSession }: EmbeddedWidgetProps) {
  const widget = useMotpWidget(options, languages);
  const { session } = widget;
  useLayoutEffect(() => onSession(session), [session, onSession]);
  useEffect(() => errors.forEach(session.report), [session, errors]);
  return <WidgetView widget={widget} />;
}
