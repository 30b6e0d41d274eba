interface Watch {
  leave: () => void;
  move: () => void;
  page: Document;
  wasHere: boolean;
}

const watched = new Map<Element, Watch>();

const observer = new MutationObserver(() => {
  for (const [element, watch] of watched) {
    // One that is drawn before it is put into the page has not left it.
    if (!element.isConnected) {
      if (watch.wasHere) watch.leave();
      continue;
    }
    watch.wasHere = true;
    observe(element); // it may have been moved elsewhere
    if (element.ownerDocument !== watch.page) watch.move();
    watch.page = element.ownerDocument;
  }
});

/** Changes inside a shadow root of the host's are seen from that root only. */
function observe(element: Element) {
  for (const root of [element.ownerDocument, element.getRootNode()]) {
    observer.observe(root, { childList: true, subtree: true });
  }
}

/**
 * Calls `leave` when a container has left the page for good (pages that replace their content rarely say goodbye), and
 * `move` when it is in another document, a frame's perhaps.
 */
export function whenRemoved(element: Element, leave: () => void, move: () => void): () => void {
  watched.set(element, { leave, move, page: element.ownerDocument, wasHere: element.isConnected });
  observe(element);
  return () => {
    watched.delete(element);
    if (watched.size === 0) observer.disconnect();
  };
}
