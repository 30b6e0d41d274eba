/**
 * Says something politely, in the widget's one status region: it is there from the start, as screen readers want it,
 * and outlasts every view.
 */
export function announce(inside: Element, text: string): void {
  const status = inside.closest('.motp')?.querySelector('[data-status]');
  if (status) status.textContent = text;
}
