import { useRef, type RefObject } from 'react';
import { announce } from './announce.js';
import { focusInView } from './scrollIntoView.js';
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
    focusNext(element);
  }, [root, view]);
}

/** Focus goes on if it may, else what is next is said. */
export function focusNext(element: HTMLElement): void {
  const next = element.querySelector<HTMLElement>('[data-focus]') ?? element;
  const isHere = ownsFocus(element);
  if (isHere) focusInView(next);
  announce(element, isHere ? '' : next.textContent);
}

/**
 * Whether the focus is inside, or nobody's: what it stood on is gone, or it fell to something around us that can be
 * focused, as a click on a button does in Safari.
 */
export function ownsFocus(element: Element): boolean {
  const active = deepActive(element.ownerDocument);
  return active === null || hasFocus(element) || isWithin(element, active);
}

/** Whether the focus is inside. Not by `:focus-within`, by which jsdom throws where nothing has it. */
export function hasFocus(element: Element): boolean {
  const active = deepActive(element.ownerDocument);
  return active !== null && isWithin(active, element);
}

/** What has the focus, through shadow roots. */
function deepActive(document: Document): Element | null {
  let active = document.activeElement;
  for (let inner = active; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) active = inner;
  return active;
}

/** Through shadow roots, too. */
function isWithin(inner: Node, outer: Element): boolean {
  for (let node: Node | null = inner; node !== null;) {
    if (node === outer) return true;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return false;
}
