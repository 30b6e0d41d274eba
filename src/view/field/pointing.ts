import { CODE_LENGTH } from '../../core/code.js';
import type { FieldText } from '../../core/edit.js';

/** Listens to the field for as long as it is attached. */
export type Listen = <Type extends keyof HTMLElementEventMap>(
  type: Type,
  listener: (event: HTMLElementEventMap[Type]) => void,
) => void;

interface Pointing {
  /** Whether the whole text is marked, so that whatever comes next replaces it; the first click leaves it marked. */
  marked: boolean;
  /** Does now what the last click was to choose, unless that is done; whether there was something to do. */
  settle: () => boolean;
}

/** A click or a tap on a digit selects it, so that the next key replaces it. Dragging and Shift select as ever. */
export function attachPointing(input: HTMLInputElement, on: Listen): Pointing {
  let clicked: (() => void) | null = null;
  let pressedOn = selectionOf(input);
  const pointing: Pointing = { marked: false, settle };

  on('pointerdown', () => {
    pressedOn = selectionOf(input);
  });
  on('click', onClick);
  // Select all, an arrow: each begins with what the click has chosen, however late its timer is.
  on('keydown', () => void settle());
  // Chrome takes no word where something is selected already, as by the first of the two clicks.
  on('dblclick', () => input.select());
  return pointing;

  function onClick({ detail, shiftKey, clientX }: MouseEvent) {
    if (detail > 1 || shiftKey) return;
    const { start, end } = selectionOf(input);
    const dragged = start !== pressedOn.start || end !== pressedOn.end;
    if (start !== end && dragged) return;
    const again = pointing.marked && isAll(pressedOn);
    pointing.marked = false;
    const choose = () => (again ? input.select() : pick(clientX));
    if (start === end) return choose();
    // Of a click into a selection Chrome makes a caret after this event only, and of a tap none.
    clicked = choose;
    setTimeout(settle);
  }

  /** By the timer, or by what comes before it: a key, or text without one. */
  function settle(): boolean {
    const choose = clicked;
    clicked = null;
    choose?.();
    return choose !== null;
  }

  function pick(x: number) {
    const { start, end, value } = selectionOf(input);
    const digit = Math.min(digitAt(input, x), value.length);
    if (start !== end) return input.setSelectionRange(digit, digit + 1);
    // The browser's caret says the same within one place, or a text-spacing style of the reader moved the digits.
    if (digit < value.length && (start === digit || start === digit + 1))
      input.setSelectionRange(digit, digit + 1);
  }
}

export function selectionOf(input: HTMLInputElement): FieldText {
  return { value: input.value, start: input.selectionStart as number, end: input.selectionEnd as number };
}

function isAll({ value, start, end }: FieldText): boolean {
  return start === 0 && end === value.length;
}

/** Which digit lies under `x`. Digits stand in equal places, with half a place before and after them (form.css). */
function digitAt(input: HTMLInputElement, x: number): number {
  const { left, width } = input.getBoundingClientRect();
  return Math.max(0, Math.floor((x - left) / (width / (CODE_LENGTH + 1)) - 0.5));
}
