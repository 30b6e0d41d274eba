import type { SyntheticEvent } from 'react';
import { keepInside } from './sharedKeys.js';

/**
 * React hands a page's handlers what happens in any child, also through a portal. What is typed, composed, copied or
 * dragged, and the Enter that sends it, is for no handler of a form around. Where the focus and the pointer are is the page's
 * as well: dialogs, menus and forms live by it.
 */
export const keptInside = {
  // In the order that gzip likes best.
  onKeyDown: keepInside,
  onKeyUp: keepInside,
  onBeforeInput: keepInside,
  onCompositionStart: keepInside,
  onCompositionUpdate: keepInside,
  onCompositionEnd: keepInside,
  onKeyPress: keepInside,
  onChange: keepInside,
  onPaste: keepInside,
  onCopy: keepInside,
  onInput: keepInside,
  onDragStart: keepInside,
  onCut: keepInside,
  onDrop: keepInside,
  onSelect: keepSelection,
};

/** React makes it of a `mouseup` or a `focusin`, which are the page's. */
function keepSelection(event: SyntheticEvent) {
  event.isPropagationStopped = () => true;
}
