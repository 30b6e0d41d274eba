import { CODE_LENGTH, isPartOfCode, type PasteProblem } from '../../core/code.js';
import {
  difference,
  isAnew,
  pasteText,
  reconcile,
  typeText,
  type Edit,
  type FieldText,
  type TextAge,
} from '../../core/edit.js';
import { attachPointing, selectionOf, type Listen } from './pointing.js';

interface CodeFieldHost {
  /** Milliseconds since any moment, sleep included. */
  elapsed: () => number;
  /** Whether the app shows another code by now than when a text was begun, so many milliseconds ago. */
  isOver: (age: number) => boolean;
  /** The text changed: by the trainee, or by anything that acts for them. */
  onEdit: () => void;
  onPasteRefused: (problem: PasteProblem) => void;
  /** A whole code came: the sixth digit, or all six at once. */
  onComplete: () => void;
  /** Enter was pressed, once however long it is held. */
  onEnter: () => void;
}

/**
 * Moments of `elapsed`, of the text in the field. Kept outside, since the field may be attached again to the same text.
 */
export interface Begun {
  at: number;
  changedAt: number;
  /** When the oldest text was begun that an undo may bring back. */
  earliest: number;
}

export interface CodeField {
  /** The text as it is to be submitted, whatever an IME or a script left in the field. */
  settle: () => string;
  /** How old the text is; null while it is empty. */
  age: () => TextAge | null;
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
  /** The last text that was good, and the last that was reported. Server-rendered markup takes any text before we are here. */
  let good = isPartOfCode(input.value) ? input.value : '';
  let reported = good;
  let complete = false;
  /** What stood there when a composition began. */
  let composed: FieldText | null = null;
  let writing = false;
  /** Which text, by when it was begun, was marked already, so that the next one replaces it. */
  let offered: number | null = null;
  const attached = new AbortController();
  input.spellcheck = false; // preact drops the attribute when it is `false`

  const on: Listen = (type, listener) => {
    input.addEventListener(type, listener, { signal: attached.signal });
  };
  // A code that was whole in an earlier minute is marked at the first that is done to it: digits of two codes would make a
  // third. A part is not: who types on types on the code that was read, and the press is asked about.
  for (const type of ['pointerdown', 'keydown'] as const) on(type, () => void offerAnew());
  const pointing = attachPointing(input, on);

  /** Once for each text: at the second click it can be mended. Whether there was something to do. */
  function offerAnew(): boolean {
    const isWhole = input.value.length === CODE_LENGTH && composed === null;
    if (!isWhole || offered === begun.at || !host.isOver(host.elapsed() - begun.changedAt)) return false;
    mark();
    input.setSelectionRange(0, CODE_LENGTH);
    return true;
  }

  function mark() {
    offered = begun.at;
    pointing.marked = true;
  }

  function apply(edit: Edit) {
    if (edit.kind === 'refused') host.onPasteRefused(edit.problem);
    if (edit.kind === 'set') write(edit.value, edit.caret);
  }

  /** Replaces what differs as one native edit, so that the browser's own undo takes it back. */
  function write(value: string, caret: number) {
    if (input.value === value) {
      if (!pointing.marked) input.setSelectionRange(caret, caret);
      return;
    }
    const { head, tail } = difference(input.value, value);
    input.setSelectionRange(head, input.value.length - tail);
    writing = true;
    // Where it fails the text is set without an undo.
    const text = value.slice(head, value.length - tail);
    const undoable = insertText(input.ownerDocument, text) && input.value === value;
    writing = false;
    if (!undoable) {
      input.value = value;
      changed();
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
    reportEdit(next);
  }

  function reportEdit(next: string) {
    if (next === reported) return;
    reported = next;
    host.onEdit();
    if (next.length < CODE_LENGTH || complete) return;
    complete = true;
    host.onComplete();
  }

  /** Takes a good text over, also one that is still being composed. */
  function keep(next: string, undone = false) {
    if (next === good) return;
    pointing.marked = false;
    if (undone) begun.at = Math.min(begun.at, begun.earliest);
    else if (isAnew(good, next)) begin();
    if (next.length < CODE_LENGTH) complete = false;
    begun.changedAt = host.elapsed();
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

  on('beforeinput', (event) => {
    if (event.isComposing || composed !== null || writing || input.readOnly) return;
    if (event.inputType !== 'insertText' && event.inputType !== 'insertReplacementText') return;
    if (event.data === null) return;
    const isUnsettled = [pointing.settle(), offerAnew()].includes(true);
    const before = selectionOf(input);
    const fits = before.value.length - (before.end - before.start) < CODE_LENGTH;
    if (/^[0-9]$/.test(event.data) && fits && !isUnsettled && !event.defaultPrevented) return;
    event.preventDefault(); // what a blocker of the page's has cancelled is typed all the same
    apply(typeText(before, event.data));
  });

  on('input', (event) => {
    const { inputType } = event;
    if (composed === null) return changed(inputType === 'historyUndo' || inputType === 'historyRedo');
    // Phones compose even digits, and may never end it: what is good so far counts, and nothing is written meanwhile.
    if (!isPartOfCode(input.value)) return;
    keep(input.value);
    reportEdit(input.value);
  });
  on('compositionstart', () => {
    composed = selectionOf(input);
  });
  // Firefox fires one more `input` after this, Chrome does not: both find nothing left to do.
  for (const type of ['compositionend', 'change', 'blur'] as const) on(type, () => changed());

  on('focus', () => {
    if (pointing.marked) input.setSelectionRange(0, input.value.length);
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
    if (input.readOnly) return;
    const edit = pasteText(text);
    if (edit.kind === 'set') begin();
    apply(edit);
  }

  // Safari ends a composition before the key that ended it, which it marks by 229.
  on('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!event.repeat) host.onEnter();
  });

  return {
    settle() {
      changed();
      return input.value;
    },
    age() {
      if (input.value === '') return null;
      const now = host.elapsed();
      return { begun: now - begun.at, changed: now - begun.changedAt };
    },
    clear() {
      good = '';
      reported = '';
      complete = false;
      composed = null;
      begun.earliest = Infinity;
      input.value = '';
    },
    focus: () => input.focus({ preventScroll: true }),
    select() {
      mark();
      // Safari gives the focus to what is marked.
      if (isFocused()) input.setSelectionRange(0, input.value.length);
    },
    detach() {
      attached.abort();
    },
  };
}

/** Deprecated, and the only way into the undo stack; false where it fails or is not there (jsdom). */
function insertText(document: Document, text: string): boolean {
  return (document as Partial<Document>).execCommand?.('insertText', false, text) ?? false;
}
