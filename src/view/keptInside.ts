import type { KeyboardEvent, SyntheticEvent } from 'react';
import { isSharedKey } from './sharedKeys.js';

function keep(event: SyntheticEvent) {
  event.stopPropagation();
}

function keepKey(event: KeyboardEvent) {
  if (!isSharedKey(event)) event.stopPropagation();
}

/**
 * React hands a page's handlers what happens in any child, also through a portal. Digits, and the Enter that sends them,
 * are for no handler of a form around.
 */
export const keptInside = {
  onKeyDown: keepKey,
  onKeyUp: keepKey,
  onChange: keep,
  onInput: keep,
  onBeforeInput: keep,
  onPaste: keep,
  onDrop: keep,
  onCompositionStart: keep,
  onCompositionUpdate: keep,
  onCompositionEnd: keep,
};
