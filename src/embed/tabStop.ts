import { copyOf } from './copyOf.js';

export const STOPS = 'a[href],button,input,select,textarea';
/** By its code: WebKitGTK does not know Shift+Tab by its name. */
const TAB = 9;
/** How long after Shift+Tab a script may give the focus on: some do it a moment later. */
const MOMENT_MS = 500;

/** What Tab reaches inside, in its order. */
function stopsIn(root: ShadowRoot): HTMLElement[] {
  const all = Array.from(root.querySelectorAll<HTMLButtonElement>(STOPS));
  return all.filter((element) => !element.disabled && element.getClientRects().length > 0);
}

/**
 * A dialog that loops Tab over its stops looks for them in the light DOM, where the widget has none. So the container is
 * one, for scripts: its `focus()` gets to the first stop inside, or to the last after Shift+Tab. Where the browser moves
 * the focus itself, by Tab or a press, it steps aside, or it would be one stop too many. Of Tab inside the page hears
 * where it leads out, as if the container itself had been left.
 *
 * While the focus is inside it is none either: who takes a `tabindex` away (a page that morphs its HTML) takes the focus
 * along, in Chromium.
 */
export function createTabStop(container: HTMLElement, root: ShadowRoot, signal: AbortSignal): () => void {
  const own = container.getAttribute('tabindex');
  let shiftTab = -MOMENT_MS;

  const stand = () => container.setAttribute('tabindex', own ?? '0');
  function settle() {
    if (root.activeElement === null && !signal.aborted) stand();
  }
  function stepAside() {
    const active = root.activeElement as HTMLElement | null;
    container.removeAttribute('tabindex');
    if (active !== root.activeElement) active?.focus({ preventScroll: true });
    setTimeout(settle);
  }

  function onKey(event: KeyboardEvent) {
    const { keyCode, shiftKey } = event;
    if (keyCode !== TAB) return;
    shiftTab = shiftKey ? performance.now() : -MOMENT_MS;
    const { activeElement } = root;
    if (activeElement === null || event.composedPath()[0] === container) {
      // After the page's own, whenever they were added.
      window.addEventListener('keydown', stepAside, { once: true, signal });
      return;
    }
    event.stopImmediatePropagation();
    const stops = stopsIn(root);
    const next = stops[stops.indexOf(activeElement as HTMLElement) + (shiftKey ? -1 : 1)];
    if (next === undefined) {
      stand();
      if (!container.dispatchEvent(copyOf(event, { cancelable: true, composed: true })))
        event.preventDefault();
      else if (shiftKey) stepAside(); // it would be the next one back
    } else if (event.defaultPrevented) next.focus();
  }

  settle();
  container.focus = (options) => {
    const stops = stopsIn(root);
    stops[performance.now() - shiftTab < MOMENT_MS ? stops.length - 1 : 0]?.focus(options);
  };
  // `onfocus="this.blur()"`, against the ring of those days, would take the focus from the field.
  container.blur = () => {};
  root.addEventListener('focusin', () => container.hasAttribute('tabindex') && stepAside(), { signal });
  root.addEventListener('focusout', () => setTimeout(settle), { signal });
  root.addEventListener('mousedown', stepAside, { signal, capture: true });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('focus', settle, { signal, capture: true });
  return () => {
    if (own === null) container.removeAttribute('tabindex');
    delete (container as Partial<HTMLElement>).focus;
    delete (container as Partial<HTMLElement>).blur;
  };
}
