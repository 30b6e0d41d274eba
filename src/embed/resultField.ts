/** Name of the hidden field, unless the host gives another. */
const DEFAULT_NAME = 'motp-token';
/** Marks a field of ours, also in what a page has cloned, or kept as a string. */
const MARK = 'data-motp-result';

/**
 * The hidden field by which the result travels with the host's own form. It lies in the container, outside the shadow
 * root, where a page empties, morphs, clones and restores what it likes. So it is found or made whenever there is
 * something to say, and after whatever was done to it: one for each container with a widget, whoever made it. Verified,
 * it holds the token of the host's server; else `.` and the state, so that nobody takes it for one.
 */
export interface ResultField {
  rename: (name: string | undefined) => void;
  hold: (value: string) => void;
  remove: () => void;
}

const inUse = new Set<HTMLInputElement | null>();

function fieldsIn(element: Element): HTMLInputElement[] {
  return Array.from(element.querySelectorAll<HTMLInputElement>(`input[${MARK}]`));
}

export function createResultField(container: HTMLElement, signal: AbortSignal): ResultField {
  let name = DEFAULT_NAME;
  let held = '';
  let input: HTMLInputElement | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  // Not at once: a page that answers each change of ours with one of its own would never get to anything else.
  // And each time a little later, up to a quarter of a second, so that it costs next to nothing.
  let turns = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(later);
    turns = Math.min(turns + 1, 250);
    later = setTimeout(settle, turns);
  });

  function settle() {
    inUse.delete(input);
    // Ours, if the page has it elsewhere now, comes back.
    input =
      name === ''
        ? null
        : (fieldsIn(container)[0] ?? input ?? container.ownerDocument.createElement('input'));
    inUse.add(input);
    // Those of a copied container, too: the form would send what they held then.
    for (const other of fieldsIn(container.closest('form') ?? container))
      if (!inUse.has(other)) other.remove();
    if (input === null) return;
    for (const [attribute, value] of [
      ['type', 'hidden'],
      ['name', name],
      ['value', held],
      [MARK, ''],
    ] as const) {
      if (input.getAttribute(attribute) !== value) input.setAttribute(attribute, value);
    }
    // Either would keep it out of the form.
    for (const attribute of ['disabled', 'form']) input.removeAttribute(attribute);
    // What loops Tab over any `input` may take it for a stop.
    // oxlint-disable-next-line typescript/unbound-method -- the container's own (tabStop.ts), which needs no `this`
    input.focus = container.focus;
    if (!container.contains(input)) container.appendChild(input);
  }

  // Whatever the page has just done to the field, the form sends what is held.
  function complete({ target, formData }: FormDataEvent) {
    const isMissing = name !== '' && !formData.getAll(name).includes(held);
    if (isMissing && (target as Element).contains(container)) formData.set(name, held);
  }

  window.addEventListener('formdata', complete, { signal, capture: true });
  observer.observe(container, { childList: true, subtree: true, attributes: true });
  return {
    rename(next = DEFAULT_NAME) {
      name = next;
      settle();
    },
    hold(value) {
      held = value;
      settle();
    },
    remove() {
      observer.disconnect();
      clearTimeout(later);
      name = '';
      settle();
    },
  };
}
