/** Names that are in use, by widgets that run on this page. */
const used = new Set<string>();

/**
 * A name for a widget that starts, by which it knows after a redirect that it was the one that left: what it verifies,
 * and which of those on its page it is, in the order in which they start.
 */
export function takeWidgetName(purpose: string): { name: string; free: () => void } {
  let nth = 1;
  while (used.has(`${purpose}-${nth}`)) nth += 1;
  const name = `${purpose}-${nth}`;
  used.add(name);
  return { name, free: () => used.delete(name) };
}
