/** Keys that belong to the page as well: moving on, closing a dialog, the browser's own. */
const SHARED_KEY = /^(Tab|Escape|F\d+)$/;
/** With Ctrl, Alt or Meta: what the field needs for itself. Every other shortcut is the page's as well. */
const EDITING_KEY = /^([acvxyz]|Arrow\w+|Home|End|Backspace|Delete|Enter|Insert)$/i;

/** Whether the page around may hear of a key that was pressed in the widget. */
function isSharedKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return SHARED_KEY.test(key) || ((ctrlKey || metaKey || altKey) && !EDITING_KEY.test(key));
}

/** Keeps an event from the page around, but for the keys that are shared. */
export function keepInside(event: Pick<Event, 'stopPropagation'>): void {
  if (!('key' in event && isSharedKey(event as KeyboardEvent))) event.stopPropagation();
}
