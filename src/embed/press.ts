import { STOPS } from './tabStop.js';

/** How far a finger may move, in CSS pixels, and still tap. */
const SLOP = 10;

let down: Event | undefined;

/**
 * Space and a tap press at their end, also where the page has cancelled that or the beginning: FastClick and touch
 * scrollers do, unless they see a field or a button, and of the widget they see the container.
 */
export function pressAtEnd(event: Event, element: HTMLElement): void {
  if (/down|start/.test(event.type)) down = event;
  else if ((down?.defaultPrevented || event.defaultPrevented) && !isDrag(down, event)) press(element);
}

function isDrag(...touches: (Event | undefined)[]): boolean {
  const [from, to] = touches.map((event) => (event as Partial<TouchEvent> | undefined)?.changedTouches?.[0]);
  if (!from || !to) return false; // a key
  return Math.abs(to.clientX - from.clientX) + Math.abs(to.clientY - from.clientY) > SLOP;
}

/** The page hears nothing of it: FastClick stops every click but its own. */
export function press(element: HTMLElement): void {
  element.closest<HTMLElement>(STOPS)?.focus();
  element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}
