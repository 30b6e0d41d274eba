/** Names that are in use, by widgets that run on this page. */
export const usedNames = new Set<string>();

/**
 * The name of a widget, by which it knows after a redirect that it was the one that left: what it verifies, and which of
 * those on its page it is, in the order in which they took their names. `before`: the one that it has, which it keeps as
 * long as that is of its purpose.
 */
export function takeWidgetName(purpose: string, before: string): string {
  usedNames.delete(before);
  let name = before;
  for (let nth = 1; !name.startsWith(purpose) || usedNames.has(name); nth += 1) name = `${purpose}-${nth}`;
  usedNames.add(name);
  return name;
}
