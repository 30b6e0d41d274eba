import { isSharedKey } from '../view/sharedKeys.js';

/** What blocker scripts of old pages listen for: copy protection, key filters, Backspace guards (old-pages.md). */
const FENCED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'contextmenu',
  'selectstart',
  'dragstart',
] as const;

/** What menus and calendars of pages close by, and touch scrollers begin by: they are told, and can cancel nothing. */
const TOLD = ['mousedown', 'pointerdown', 'touchstart'] as const;

/** What a blocker may have cancelled, and stopped, before it came to us: that is done all the same. */
const REDONE = ['keydown', 'keypress', 'mousedown', 'pointerdown'] as const;

/**
 * Keeps what is done inside a shadow root from the page's blockers, and does it where a blocker came first. All else
 * stays free: `click`, `focusin`, moves, wheel.
 */
export function fence(root: ShadowRoot): () => void {
  const fenced = new AbortController();
  const { signal } = fenced;
  for (const type of FENCED) root.addEventListener(type, keepInside, { signal, passive: true });
  for (const type of TOLD) root.addEventListener(type, tellOutside, { signal, passive: true });
  redoWhatIsCancelled(root, signal);
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

/** At once if it arrives, else when the page is done with it, but before the next: digits stay in their order. */
function redoWhatIsCancelled(root: ShadowRoot, signal: AbortSignal) {
  const done = new WeakSet<Event>();
  let redoStopped: (() => void) | null = null;
  function redo(event: Event, element: HTMLElement) {
    if (!done.has(event)) redoCancelled(event, element);
    done.add(event);
  }
  function follow(event: Event) {
    redoStopped?.();
    const element = event.composedPath()[0] as HTMLElement;
    if (!root.contains(element)) return;
    redoStopped = () => redo(event, element);
    setTimeout(redoStopped);
  }
  for (const type of REDONE) {
    window.addEventListener(type, follow, { signal, capture: true });
    root.addEventListener(type, (event) => redo(event, event.target as HTMLElement), {
      signal,
      capture: true,
    });
  }
}

/** Where it was stopped, nobody inside has heard of it. */
function redoCancelled(event: Event, element: HTMLElement) {
  if ('key' in event) redoKey(event as KeyboardEvent, element);
  else if (event.defaultPrevented && element.localName === 'input') element.focus();
}

function redoKey(event: KeyboardEvent, element: HTMLElement) {
  const { type, key, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey) return;
  const isField = element.localName === 'input';
  // The field hears of one that has arrived all the same.
  if (isField && key === 'Enter' && event.eventPhase === Event.NONE) {
    element.dispatchEvent(new KeyboardEvent(type, { key, repeat, bubbles: true }));
  }
  if (!event.defaultPrevented) return;
  if (!isField) {
    if (key === 'Enter' && !repeat) element.click();
    return;
  }
  const { ownerDocument: page } = element;
  if (/^[0-9]$/.test(key)) page.execCommand('insertText', false, key);
  if (key === 'Backspace') page.execCommand('delete');
  if (key === 'Delete') page.execCommand('forwardDelete');
}
