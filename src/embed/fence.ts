import { copyOf } from './copyOf.js';
import { keepInside } from '../view/sharedKeys.js';

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
const REDONE = ['keydown', 'keypress', 'beforeinput', 'input', 'mousedown', 'pointerdown'] as const;

/**
 * Keeps what is done inside a shadow root from the page's blockers, and does it where a blocker came first. All else
 * stays free: `click`, `focusin`, moves, wheel.
 */
export function fence(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of FENCED) root.addEventListener(type, keepInside, { signal, passive: true });
  for (const type of TOLD) root.addEventListener(type, tellOutside, { signal, passive: true });
  redoWhatIsCancelled(root, signal);
}

/** The same event, as the page sees it, but nothing hangs on it. */
function tellOutside(event: Event) {
  event.stopPropagation();
  const { host } = event.currentTarget as ShadowRoot;
  const { constructor } = event as unknown as { constructor: typeof Event };
  host.dispatchEvent(copyOf(event, { composed: true }, constructor));
}

/** At once if it arrives, else when the page is done with it, but before the next: digits stay in their order. */
function redoWhatIsCancelled(root: ShadowRoot, signal: AbortSignal) {
  const done = new WeakSet<Event>();
  let redoStopped: (() => void) | null = null;
  let during = '';
  function redo(event: Event, element: HTMLElement) {
    if (done.has(event)) return;
    done.add(event);
    const { type } = event;
    during = type;
    // Nobody inside has heard of it.
    if (event.eventPhase === Event.NONE && /key|input/.test(type)) {
      const copy = copyOf(event, { cancelable: true });
      done.add(copy);
      element.dispatchEvent(copy);
    }
    redoCancelled(event, element);
    during = '';
  }
  function follow(event: Event) {
    redoStopped?.();
    if (event.type === during) return; // the field's own, in WebKit
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

function redoCancelled(event: Event, element: HTMLElement) {
  if ('key' in event) redoKey(event as KeyboardEvent, element);
  else if (event.defaultPrevented && element.localName === 'input') element.focus();
}

function redoKey(event: KeyboardEvent, element: HTMLElement) {
  const { key, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey || !event.defaultPrevented) return;
  if (element.localName !== 'input') {
    if (key === 'Enter' && !repeat) element.click();
    return;
  }
  const { ownerDocument: page } = element;
  if (/^[0-9]$/.test(key)) page.execCommand('insertText', false, key);
  if (key === 'Backspace') page.execCommand('delete');
  if (key === 'Delete') page.execCommand('forwardDelete');
}
