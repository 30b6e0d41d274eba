/** Calls back when a container has left the page for good: pages that replace their content rarely say goodbye. */
const present = new Map<Element, () => void>();

const observer = new MutationObserver(() => {
  for (const [element, leave] of present) if (!element.isConnected) leave();
});

export function onDeparture(element: Element, leave: () => void): () => void {
  present.set(element, leave);
  // Changes inside a shadow root of the host's are seen from that root only.
  for (const root of [element.ownerDocument, element.getRootNode()]) {
    observer.observe(root, { childList: true, subtree: true });
  }
  return () => {
    present.delete(element);
    if (present.size === 0) observer.disconnect();
  };
}
