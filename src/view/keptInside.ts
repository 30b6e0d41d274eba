import type { SyntheticEvent } from 'react';
import { keepInside } from './sharedKeys.js';

/**
 * React hands a page's handlers what happens in any child, also through a portal. What is typed, composed, copied or
 * dragged, and the Enter that sends it, is for no handler of a form around. Where the focus and the pointer are is the page's
 * as well: dialogs, menus and forms live by it.
 */
export const keptInside = {
  onKeyDown: keepInside,
  onKeyPress: keepInside,
  onKeyUp: keepInside,
  onChange: keepInside,
  onInput: keepInside,
  onBeforeInput: keepInside,
  onCopy: keepInside,
  onCut: keepInside,
  onPaste: keepInside,
  onDragStart: keepInside,
  onDrop: keepInside,
  onCompositionStart: keepInside,
  onCompositionUpdate: keepInside,
  onCompositionEnd: keepInside,
  onSelect: keepSelection,
};

/** React makes it of a `mouseup` or a `focusin`, which are the page's. */
function keepSelection(event: SyntheticEvent) {
  event.isPropagationStopped = () => true;
}
