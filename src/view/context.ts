import { createContext, useContext } from 'react';
import type { Flow } from '../core/flow.js';
import type { Options } from '../host/options.js';
import type { LocaleName } from '../locales/names.js';
import type { Translate } from './i18n.js';
import type { Session } from '../session/session.js';

/** What every part of the view reads. */
export interface Widget {
  session: Session;
  flow: Flow;
  options: Options;
  /** The language that is shown: the one before, at first Korean, until the one that was asked for is there. */
  locale: LocaleName;
  /** Whether that is on its way: the first that the trainee is to read, or the next. */
  loading: 'first' | 'next' | null;
  /** The one that was asked for, by the host or the trainee. */
  wanted: LocaleName;
  choose: (locale: LocaleName) => void;
  t: Translate;
}

export const WidgetContext = createContext<Widget | null>(null);

export function useWidget(): Widget {
  const widget = useContext(WidgetContext);
  if (widget === null) throw new Error('useWidget() is for parts of <MotpWidget/> only.');
  return widget;
}
