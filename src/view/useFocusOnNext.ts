import { useEffect, useRef, type RefObject } from 'react';
import { focusInView } from './scrollIntoView.js';

/**
 * What was pressed is gone, with the focus, and something came in its place: that takes the focus, and is shown. `shown`
 * names what is there; what is there at first takes nothing.
 */
export function useFocusOnNext(inside: RefObject<Element | null>, shown: unknown, selector: string) {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    focusInView(inside.current?.querySelector<HTMLElement>(selector));
  }, [inside, shown, selector]);
}
