import { CODE_LENGTH, type PasteProblem } from '../../core/code.js';
import { difference, pasteText, reconcile, typeText, type Edit } from '../../core/edit.js';

export interface CodeFieldHost {
  /** The text changed: by the trainee, or by anything that acts for them. */
  onEdit: () => void;
  onPasteRefused: (problem: PasteProblem) => void;
  /** The sixth digit came. */
  onComplete: () => void;
}

export interface CodeField {
  /** The text as it is to be submitted, whatever an IME or a script left in the field. */
  settle: () => string;
  /** Milliseconds since the text was begun; null while it is empty. */
  age: () => number | null;
  clear: () => void;
  focus: () => void;
  select: () => void;
  detach: () => void;
}

/**
 * Makes a plain `<input>` a code field. The input stays native (caret, selection, undo, clipboard, IME, autofill);
 * only what would put a wrong code into it is caught: `beforeinput` for what can be foreseen, `input` and the end of a
 * composition for what cannot. Keys are never looked at but for a held Enter: many phones do not say which key it was.
 */
export function attachCodeField(input: HTMLInputElement, host: CodeFieldHost): CodeField {
  /** The last text that was good. */
  let good = input.value;
  let begunAt = performance.now();
  let composing = false;
  let writing = false;
  const attached = new AbortController();

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
    if (input.value === value) return input.setSelectionRange(caret, caret);
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
  function changed() {
    const edit = reconcile(good, input.value, input.selectionEnd ?? input.value.length);
    const next = edit.kind === 'set' ? edit.value : good;
    if (input.value !== next) {
      input.value = next;
      const caret = edit.kind === 'set' ? edit.caret : next.length;
      if (isFocused()) input.setSelectionRange(caret, caret);
    }
    if (edit.kind === 'refused') host.onPasteRefused(edit.problem);
    if (next === good) return;
    const completed = next.length === CODE_LENGTH && good.length < CODE_LENGTH;
    const replaced = next.length <= 1 || good.length === 0;
    if (replaced) begunAt = performance.now();
    good = next;
    host.onEdit();
    if (completed) host.onComplete();
  }

  function isFocused() {
    return (input.getRootNode() as Document | ShadowRoot).activeElement === input;
  }

  function selection() {
    return { value: input.value, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
  }

  on('beforeinput', (event) => {
    if (event.isComposing || composing || writing) return;
    if (event.inputType !== 'insertText' && event.inputType !== 'insertReplacementText') return;
    if (event.data === null) return;
    const before = selection();
    const fits = before.value.length - (before.end - before.start) < CODE_LENGTH;
    if (/^[0-9]$/.test(event.data) && fits) return;
    event.preventDefault();
    apply(typeText(before, event.data));
  });

  on('input', () => {
    if (composing) {
      // Phones compose even digits; what is good so far is kept, so that a seventh digit alone is dropped later.
      if (/^[0-9]{0,6}$/.test(input.value)) good = input.value;
      return;
    }
    changed();
  });
  on('compositionstart', () => {
    composing = true;
  });
  // Firefox fires one more `input` after this, Chrome does not: both find nothing left to do.
  on('compositionend', () => {
    composing = false;
    changed();
  });
  on('change', changed);
  on('blur', () => {
    composing = false;
    changed();
  });

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
    const edit = pasteText(text);
    apply(edit);
    if (edit.kind === 'set') begunAt = performance.now();
  }

  on('click', (event) => {
    if (event.detail !== 1 || event.shiftKey) return;
    const { start, end, value } = selection();
    if (start !== end) return;
    const digit = digitAt(input, event.clientX);
    // The browser's caret says the same within one place, or a text-spacing style of the reader moved the digits.
    if (digit < value.length && (start === digit || start === digit + 1))
      input.setSelectionRange(digit, digit + 1);
  });

  // A held Enter presses once.
  on('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });

  return {
    settle() {
      composing = false;
      changed();
      return input.value;
    },
    age: () => (good === '' ? null : performance.now() - begunAt),
    clear() {
      good = '';
      input.value = '';
    },
    focus() {
      input.focus({ preventScroll: true });
    },
    select() {
      input.setSelectionRange(0, input.value.length);
    },
    detach() {
      attached.abort();
    },
  };
}

/** Which digit lies under `x`. Digits stand in equal places from the left edge on (styles.ts, "places"). */
function digitAt(input: HTMLInputElement, x: number): number {
  const box = input.getBoundingClientRect();
  const scale = box.width / input.offsetWidth || 1;
  const padding = parseFloat(getComputedStyle(input).paddingLeft);
  const place = ((input.clientWidth - padding) / CODE_LENGTH) * scale;
  return Math.floor((x - box.left) / place);
}
