import { keptInside } from './keptInside.js';
import { takeRootProps, type RootProps } from './rootProps.js';
import { insideOf } from './insideOf.js';
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
  const { widget } = insideOf(session, '<MotpView/>');
  const { rootProps, others } = takeRootProps(props);
  useUnknownProps('MotpView', others, widget.session.report);
  return <WidgetView widget={widget} rootProps={{ ...rootProps, ...keptInside }} />;
}
