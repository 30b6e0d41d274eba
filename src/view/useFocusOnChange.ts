import { useRef, type RefObject } from 'react';
import { announce } from './announce.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/**
 * When the view changes, focus goes where the next action is: to the element marked `data-focus`. Only if the focus was
 * in the widget or was lost with what it stood on; a person who has gone on to another field is left there, and told.
 */
export function useFocusOnChange(root: RefObject<HTMLElement | null>, view: string) {
  const shown = useRef(view);
  useLayoutEffect(() => {
    const element = root.current;
    if (shown.current === view || element === null) return;
    shown.current = view;
    const next = element.querySelector<HTMLElement>('[data-focus]');
    const isHere = ownsFocus(element);
    if (isHere) next?.focus({ preventScroll: true });
    announce(element, isHere ? '' : (next?.textContent ?? ''));
  }, [root, view]);
}

/** Whether the focus is inside, or nowhere because what it stood on is gone. */
export function ownsFocus(element: Element): boolean {
  const document = element.ownerDocument;
  const tree = element.getRootNode() as Document | ShadowRoot;
  const inTree = tree.activeElement;
  if (inTree !== null && element.contains(inTree)) return true;
  const active = document.activeElement;
  return active === null || active === document.body || ('host' in tree && tree.host === active);
}
