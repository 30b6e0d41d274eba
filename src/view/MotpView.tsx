import { useRef } from 'react';
import { keptInside } from './keptInside.js';
import { takeRootProps, type RootProps } from './rootProps.js';
import { insideOf } from './insideOf.js';
import { useFocusOnMount } from './useFocusOnMount.js';
import type { MotpSession } from './useMotpSession.js';
import { useUnknownProps } from './useUnknownProps.js';
import { WidgetView } from './WidgetView.js';

export interface MotpViewProps extends RootProps {
  session: MotpSession;
}

/**
 * Our view of a session, wherever it stands and as long as it is there: it may come and go without anything being lost.
 * Looks (`theme`, `frame`, …) are options of the session.
 *
 * @example <MotpView session={session} className="in-dialog" />
 */
export function MotpView({ session, ...props }: MotpViewProps) {
  const inside = insideOf(session, '<MotpView/>');
  const { widget } = inside;
  const root = useRef<HTMLElement>(null);
  const { rootProps, others } = takeRootProps(props);
  useUnknownProps('MotpView', others, widget.session.report);
  useFocusOnMount(root, inside);
  return <WidgetView widget={widget} root={root} rootProps={{ ...rootProps, ...keptInside }} />;
}
