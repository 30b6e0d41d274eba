import { press, pressAtEnd } from './press.js';

/** Does what a key does by default in a control, where that was cancelled. */
export function redoKey(event: KeyboardEvent, element: HTMLElement): void {
  const { type, key, repeat, defaultPrevented } = event;
  if (key === ' ' && element.localName === 'button') {
    if (type !== 'keypress') pressAtEnd(event, element);
  } else if (!defaultPrevented || type === 'keyup') return;
  else if (element.matches('input,textarea')) edit(event, element as HTMLInputElement);
  else if (key === 'Enter' && !repeat) press(element);
}

/** To paste is for no script, and in Firefox no selection moves within a field. */
function edit({ key, ctrlKey, metaKey, altKey, shiftKey, keyCode }: KeyboardEvent, field: HTMLInputElement) {
  // 229: an input method has it, and nothing cancels that.
  if (altKey || keyCode === 229) return;
  if (ctrlKey || metaKey) {
    if (key === 'a') field.select();
    return;
  }
  const text = key === 'Enter' && field.localName === 'textarea' ? '\n' : key;
  const { ownerDocument: page } = field;
  if (text.length === 1) page.execCommand('insertText', false, text);
  if (key === 'Backspace') page.execCommand('delete');
  if (key === 'Delete') page.execCommand('forwardDelete');
  if (/^(Arrow\w+|Home|End)$/.test(key)) {
    const way = /Left|Up|Home/.test(key) ? 'left' : 'right';
    const by = /Left|Right/.test(key) ? 'character' : /Up|Down/.test(key) ? 'line' : 'lineboundary';
    page.getSelection()?.modify(shiftKey ? 'extend' : 'move', way, by);
  }
}
