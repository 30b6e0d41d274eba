/** As far as it is out of view; in jsdom, where nothing is drawn, there is no such method. */
export function scrollIntoView(element: Element | null | undefined): void {
  (element as Partial<Element> | null | undefined)?.scrollIntoView?.({ block: 'nearest' });
}

/**
 * Gives the focus, and shows what begins there: as much as has room of the part that it heads, and itself in any case. Not
 * by `focus()` alone, which scrolls what is in view, too. Browsers keep what stands below a change in its place (scroll
 * anchoring), so that what comes in place of something smaller stands above the window.
 */
export function focusInView(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  scrollIntoView(element?.closest('.motp-panel, .motp-form, .motp-help'));
  scrollIntoView(element);
}
