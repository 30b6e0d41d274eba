import type { Options } from '../host/options.js';
import type { Languages } from '../locales/load.js';
import type { Session } from '../session/session.js';
import { useWidgetContext } from './useWidgetContext.js';
import { WidgetView } from './WidgetView.js';

interface SessionViewProps {
  session: Session;
  options: Options;
  languages: Languages;
}

/** The view of a session that is held outside React, which runs while the view is there: the script tag's. */
export function SessionView({ session, options, languages }: SessionViewProps) {
  return <WidgetView widget={useWidgetContext(session, options, languages)} />;
}
