import { isSharedKey } from '../view/sharedKeys.js';

/** What blocker scripts of old pages listen for: copy protection, key filters, Backspace guards (old-pages.md). */
const FENCED = [
  'keydown',
  'keypress',
  'keyup',
  'paste',
  'copy',
  'cut',
  'contextmenu',
  'selectstart',
  'dragstart',
] as const;

/** What menus and calendars of pages close by, and touch scrollers begin by: they are told, and can cancel nothing. */
const TOLD = ['mousedown', 'pointerdown', 'touchstart'] as const;

/**
 * Keeps what is done inside a shadow root from the page's blockers, and does it where a blocker came first. All else
 * stays free: `click`, `focusin`, moves, wheel.
 */
export function fence(root: ShadowRoot): () => void {
  const fenced = new AbortController();
  const { signal } = fenced;
  for (const type of FENCED) root.addEventListener(type, keepInside, { signal, passive: true });
  for (const type of TOLD) root.addEventListener(type, tellOutside, { signal, passive: true });
  root.addEventListener('keydown', redoCancelledKey, { signal, capture: true });
  root.addEventListener('mousedown', redoCancelledFocus, { signal, capture: true });
  return () => fenced.abort();
}

function keepInside(event: Event) {
  if ('key' in event && isSharedKey(event as KeyboardEvent)) return;
  event.stopPropagation();
}

/** The same event, as the page sees it, but nothing hangs on it. */
function tellOutside(event: Event) {
  event.stopPropagation();
  const { host } = (event.currentTarget as ShadowRoot) ?? {};
  const told: Record<string, unknown> = {};
  for (const name in event) told[name] = event[name as keyof Event];
  for (const touches of ['touches', 'targetTouches', 'changedTouches']) {
    if (touches in told) told[touches] = Array.from(told[touches] as ArrayLike<Touch>);
  }
  told['cancelable'] = false;
  const { constructor } = event as unknown as { constructor: typeof Event };
  host.dispatchEvent(new constructor(event.type, told));
}

/** A listener of the window cancelled the key on its way here. */
function redoCancelledKey(event: Event) {
  const { key, ctrlKey, metaKey, altKey, repeat, target } = event as KeyboardEvent;
  if (!event.defaultPrevented || ctrlKey || metaKey || altKey) return;
  const element = target as HTMLElement;
  // The field hears of Enter all the same.
  if (element.localName !== 'input') {
    if (key === 'Enter' && !repeat) element.click();
    return;
  }
  const { ownerDocument: page } = element;
  if (/^[0-9]$/.test(key)) page.execCommand('insertText', false, key);
  if (key === 'Backspace') page.execCommand('delete');
  if (key === 'Delete') page.execCommand('forwardDelete');
}

function redoCancelledFocus(event: Event) {
  const element = event.target as HTMLElement;
  if (event.defaultPrevented && element.localName === 'input') element.focus();
}
