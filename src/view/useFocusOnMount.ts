import type { RefObject } from 'react';
import { viewOf } from '../core/viewOf.js';
import type { Inside } from './insideOf.js';
import { focusHelp } from './scrollIntoView.js';
import { focusNext, ownsFocus } from './useFocusOnChange.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/**
 * A page may draw another part of a session for each view. What comes with a view then does what the widget does when its
 * view changes: it takes a focus that was lost, with what stood in its place, or says what is next. So do a help that was
 * opened before it came, and the field that comes where a help was. What is the first of a session takes nothing.
 */
export function useFocusOnMount(
  root: RefObject<HTMLElement | null>,
  { widget: { session, flow }, show }: Inside,
): void {
  const view = viewOf(flow.step);
  useLayoutEffect(() => {
    const { current: element } = root;
    if (element === null) return undefined;
    const help = element.querySelector('.motp-help');
    const look = () => ({ view, open: help && session.help.get() });
    const now = look();
    const before = show(now);
    if (before !== null && now.open !== null && now.open !== before.open) {
      if (ownsFocus(element)) focusHelp(help);
    } else if (before !== null && (now.view !== before.view || now.open !== before.open)) focusNext(element);
    return () => void show(look());
  }, [root, session, view, show]);
}
