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

/** The help from its head on: its title takes the focus, and is in view with the row of links above it. */
export function focusHelp(help: Element | null): void {
  const footer = help?.closest('.motp-footer');
  const title = footer?.querySelector<HTMLElement>('.motp-panel-title');
  focusInView(title);
  // Not at the cost of the field that it is about, where there is room for both.
  scrollIntoView(footer?.closest('.motp')?.querySelector('.motp-form > label'));
  scrollIntoView(title);
  scrollIntoView(footer?.firstElementChild);
}
