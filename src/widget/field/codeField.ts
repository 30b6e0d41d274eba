import { CODE_LENGTH, isPartOfCode, type PasteProblem } from '../../core/code.js';
import { difference, pasteText, reconcile, typeText, type Edit, type FieldText } from '../../core/edit.js';

export interface CodeFieldHost {
  /** Milliseconds since any moment, sleep included. */
  elapsed: () => number;
  /** The text changed: by the trainee, or by anything that acts for them. */
  onEdit: () => void;
  onPasteRefused: (problem: PasteProblem) => void;
  /** A whole code came: the sixth digit, or all six at once. */
  onComplete: () => void;
}

/**
 * Moments of `elapsed`: when the text was begun, and the earliest at which one was that an undo may bring back. Kept
 * outside, since the field may be attached again to the same text.
 */
export interface Begun {
  at: number;
  earliest: number;
}

export interface CodeField {
  /** The text as it is to be submitted, whatever an IME or a script left in the field. */
  settle: () => string;
  /** Milliseconds since the text was begun; null while it is empty. */
  age: () => number | null;
  clear: () => void;
  focus: () => void;
  /** Marks the whole text, so that whatever comes next replaces it; the first click into it leaves it marked. */
  select: () => void;
  detach: () => void;
}

/**
 * Makes a plain `<input>` a code field. The input stays native (caret, selection, undo, clipboard, IME, autofill);
 * only what would put a wrong code into it is caught: `beforeinput` for what can be foreseen, `input` and the end of a
 * composition for what cannot. Keys are never looked at but for a held Enter: many phones do not say which key it was.
 */
export function attachCodeField(input: HTMLInputElement, begun: Begun, host: CodeFieldHost): CodeField {
  /** The last text that was good, and the last that the host was told of. A server's page takes any before we are here. */
  let good = isPartOfCode(input.value) ? input.value : '';
  let told = good;
  let complete = false;
  /** What stood there when a composition began. */
  let composed: FieldText | null = null;
  let writing = false;
  let clicked: (() => void) | null = null;
  let marked = false;
  const attached = new AbortController();
  // preact drops the attribute when it is `false`.
  input.spellcheck = false;

  function on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) {
    input.addEventListener(type, listener, { signal: attached.signal });
  }

  function apply(edit: Edit) {
    if (edit.kind === 'refused') host.onPasteRefused(edit.problem);
    if (edit.kind === 'set') write(edit.value, edit.caret);
  }

  /** Replaces what differs as one native edit, so that the browser's own undo takes it back. */
  function write(value: string, caret: number) {
    if (input.value === value) {
      if (!marked) input.setSelectionRange(caret, caret);
      return;
    }
    const { head, tail } = difference(input.value, value);
    input.setSelectionRange(head, input.value.length - tail);
    writing = true;
    // Deprecated, but the only way into the undo stack; where it fails the text is set without one.
    const text = value.slice(head, value.length - tail);
    const undoable = input.ownerDocument.execCommand('insertText', false, text) && input.value === value;
    writing = false;
    if (!undoable) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
    }
    input.setSelectionRange(caret, caret);
  }

  /** Puts the field right after something changed it past us, and tells the host of a change. */
  function changed(undone = false) {
    const before = composed;
    composed = null;
    const edit = reconcile(good, input.value, input.selectionEnd ?? input.value.length);
    const next = edit.kind === 'set' ? edit.value : good;
    if (input.value !== next) {
      input.value = next;
      const caret = edit.kind === 'set' ? edit.caret : next.length;
      // A composition that gave no digit leaves the field as it was, also what was selected.
      const kept = edit.kind !== 'set' && before?.value === next ? before : { start: caret, end: caret };
      if (isFocused()) input.setSelectionRange(kept.start, kept.end);
    }
    if (edit.kind === 'refused') host.onPasteRefused(edit.problem);
    keep(next, undone);
    if (next === told) return;
    told = next;
    host.onEdit();
    if (next.length < CODE_LENGTH || complete) return;
    complete = true;
    host.onComplete();
  }

  /** Takes a good text over, also one that is still being composed, of which the host is not told yet. */
  function keep(next: string, undone = false) {
    if (next === good) return;
    marked = false;
    if (undone) begun.at = Math.min(begun.at, begun.earliest);
    else if (isAnew(good, next)) begin();
    if (next.length < CODE_LENGTH) complete = false;
    good = next;
  }

  function begin() {
    if (good !== '') begun.earliest = Math.min(begun.earliest, begun.at);
    begun.at = host.elapsed();
    complete = false;
  }

  function isFocused() {
    return (input.getRootNode() as Document | ShadowRoot).activeElement === input;
  }

  function selection(): FieldText {
    return { value: input.value, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
  }

  on('beforeinput', (event) => {
    if (event.isComposing || composed !== null || writing) return;
    if (event.inputType !== 'insertText' && event.inputType !== 'insertReplacementText') return;
    if (event.data === null) return;
    const isUnsettled = clicked !== null;
    settleClick();
    const before = selection();
    const fits = before.value.length - (before.end - before.start) < CODE_LENGTH;
    if (/^[0-9]$/.test(event.data) && fits && !isUnsettled) return;
    event.preventDefault();
    apply(typeText(before, event.data));
  });

  on('input', (event) => {
    const { inputType } = event;
    if (composed === null) return changed(inputType === 'historyUndo' || inputType === 'historyRedo');
    // Phones compose even digits; what is good so far is kept, so that a seventh digit alone is dropped later.
    if (isPartOfCode(input.value)) keep(input.value);
  });
  on('compositionstart', () => {
    composed = selection();
  });
  // Firefox fires one more `input` after this, Chrome does not: both find nothing left to do.
  for (const type of ['compositionend', 'change', 'blur'] as const) on(type, () => changed());

  // The event comes before the form empties the field.
  function onReset() {
    setTimeout(changed);
  }
  input.form?.addEventListener('reset', onReset, { signal: attached.signal });

  on('paste', (event) => {
    event.preventDefault();
    paste(event.clipboardData?.getData('text/plain') ?? '');
  });
  on('drop', (event) => {
    event.preventDefault();
    input.focus();
    paste(event.dataTransfer?.getData('text/plain') ?? '');
  });

  function paste(text: string) {
    if (input.readOnly) return;
    const edit = pasteText(text);
    if (edit.kind === 'set') begin();
    apply(edit);
  }

  let pressedOn = selection();
  on('pointerdown', () => {
    pressedOn = selection();
  });
  on('click', ({ detail, shiftKey, clientX }) => {
    if (detail > 1 || shiftKey) return;
    const { start, end } = selection();
    const dragged = start !== pressedOn.start || end !== pressedOn.end;
    if (start !== end && dragged) return;
    const again = marked && isAll(pressedOn);
    marked = false;
    const choose = () => (again ? input.select() : pick(clientX));
    if (start === end) return choose();
    // Of a click into a selection Chrome makes a caret after this event only, and of a tap none.
    clicked = choose;
    setTimeout(settleClick);
  });

  /** What the last click chose, unless a key that came before the timer has settled it. */
  function settleClick() {
    const choose = clicked;
    clicked = null;
    choose?.();
  }

  /** Selects the clicked digit, so that the next key replaces it. */
  function pick(x: number) {
    const { start, end, value } = selection();
    const digit = Math.min(digitAt(input, x), value.length);
    if (start !== end) return input.setSelectionRange(digit, digit + 1);
    // The browser's caret says the same within one place, or a text-spacing style of the reader moved the digits.
    if (digit < value.length && (start === digit || start === digit + 1))
      input.setSelectionRange(digit, digit + 1);
  }
  // Chrome takes no word where something is selected already, as by the first of the two clicks.
  on('dblclick', () => input.select());

  // A held Enter presses once.
  on('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });

  return {
    settle() {
      changed();
      return input.value;
    },
    age: () => (input.value === '' ? null : host.elapsed() - begun.at),
    clear() {
      good = '';
      told = '';
      complete = false;
      composed = null;
      begun.earliest = Infinity;
      input.value = '';
    },
    focus() {
      input.focus({ preventScroll: true });
    },
    select() {
      input.setSelectionRange(0, input.value.length);
      marked = true;
    },
    detach() {
      attached.abort();
    },
  };
}

function isAll({ value, start, end }: FieldText): boolean {
  return start === 0 && end === value.length;
}

/** Whether this is another code than before, and not the same one corrected: how old it is counts from now. */
function isAnew(before: string, next: string): boolean {
  if (before === '' || next.length <= 1) return true;
  const { head, tail } = difference(before, next);
  const shared = head + tail;
  return shared === 0 || next.length - shared > CODE_LENGTH / 2;
}

/** Which digit lies under `x`. Digits stand in equal places from the left edge on, with half a place after them. */
function digitAt(input: HTMLInputElement, x: number): number {
  const { left, width } = input.getBoundingClientRect();
  return Math.floor((x - left) / (width / (CODE_LENGTH + 0.5)));
}
