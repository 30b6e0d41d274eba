/** Keys that belong to the page as well: moving on, closing a dialog, the browser's own. */
const SHARED_KEY = /^(Tab|Escape|F\d+)$/;
/** With Ctrl, Alt or Meta: what the field needs for itself. Every other shortcut is the page's as well. */
const EDITING_KEY = /^([acvxyz]|Arrow\w+|Home|End|Backspace|Delete|Enter|Insert)$/i;

/** Keeps an event from the page around, but for the keys that are shared. */
export function keepInside(event: Pick<Event, 'stopPropagation'>): void {
  // What is no key (a drag with Ctrl) is the field's, as the keys are that edit.
  const { key = 'Enter', ctrlKey, metaKey, altKey } = event as Partial<KeyboardEvent>;
  const isShared = SHARED_KEY.test(key) || ((ctrlKey || metaKey || altKey) && !EDITING_KEY.test(key));
  if (!isShared) event.stopPropagation();
}
