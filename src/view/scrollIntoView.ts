/** As far as it is out of view; in jsdom, where nothing is drawn, there is no such method. */
export function scrollIntoView(element: Element): void {
  (element as Partial<Element>).scrollIntoView?.({ block: 'nearest' });
}
