import type { CSSProperties } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { languages } from '../locales/load.js';
import { keptInside } from './keptInside.js';
import { useMotpWidget } from './useMotpWidget.js';
import { WidgetView } from './WidgetView.js';

/** What `MotpWidget` takes: the widget's options, and what any element takes, for its root. */
export interface MotpWidgetProps extends MotpWidgetOptions {
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  [data: `data-${string}`]: string | number | boolean | undefined;
}

/**
 * The verification: asks for the 6-digit code of the mOTP app, says what to do when it does not work, and clears a
 * lock by identity verification. Everything it needs of the page comes in as props; see `MotpWidgetProps`.
 */
export function MotpWidget(props: MotpWidgetProps) {
  const { session, options, rootProps } = useMotpWidget(props);
  return (
    <WidgetView
      session={session}
      options={options}
      languages={languages}
      rootProps={{ ...rootProps, ...keptInside }}
    />
  );
}
