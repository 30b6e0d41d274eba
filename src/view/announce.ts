import type { RefObject } from 'react';
import { useLayoutEffect } from './useLayoutEffect.js';

/**
 * Says something politely, in the widget's one status region: it is there from the start, as screen readers want it,
 * and outlasts every view.
 */
export function announce(inside: Element, text: string): void {
  const status = inside.closest('.motp')?.querySelector('[data-status]');
  if (status) status.textContent = text;
}

/** Says a text when it becomes another one, and not when the host draws the same again. */
export function useAnnouncement(inside: RefObject<Element | null>, text: string): void {
  useLayoutEffect(() => {
    if (inside.current !== null) announce(inside.current, text);
  }, [inside, text]);
}
