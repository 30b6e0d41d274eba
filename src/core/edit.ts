import { CODE_LENGTH, digitsOf, extractCode, foldDigits, isPartOfCode, type PasteProblem } from './code.js';

/** What stands in the field: digits only, and the selection (`start === end` is a caret). */
export interface FieldText {
  value: string;
  start: number;
  end: number;
}

export type Edit =
  | { kind: 'set'; value: string; caret: number }
  /** Not ours to take (a letter, a seventh digit): the field stays as it is, without a word. */
  | { kind: 'none' }
  /** Refused: the field stays as it is, and the trainee is told why. */
  | { kind: 'refused'; problem: PasteProblem };

/**
 * What a keyboard, an IME, dictation or a phone's suggestion put in at the selection. Room left: inserted. Full, and
 * the caret before a digit: that digit is overwritten. Full, and the caret at the end: a seventh key changes nothing.
 */
export function typeText({ value, start, end }: FieldText, text: string): Edit {
  const extraction = extractCode(text);
  const digits = extraction.kind === 'problem' ? digitsOf(text) : extraction.digits;
  if (digits === '') return { kind: 'none' };
  // Digits of different numbers are never put together (field.md B31).
  if (extraction.kind === 'problem' && !foldDigits(text).includes(digits)) {
    return { kind: 'refused', problem: extraction.problem };
  }
  if (digits.length === CODE_LENGTH) return { kind: 'set', value: digits, caret: CODE_LENGTH };
  const overwritten =
    start === end && value.length === CODE_LENGTH ? Math.min(digits.length, value.length - start) : 0;
  if (start === CODE_LENGTH && overwritten === 0 && digits.length === 1) return { kind: 'none' };
  const next = value.slice(0, start) + digits + value.slice(end + overwritten);
  if (next.length > CODE_LENGTH) return { kind: 'refused', problem: 'too-many' };
  return { kind: 'set', value: next, caret: start + digits.length };
}

/** What was pasted or dropped, wherever the caret is: one whole code replaces everything, anything else nothing. */
export function pasteText(text: string): Edit {
  const extraction = extractCode(text);
  switch (extraction.kind) {
    case 'code':
      return { kind: 'set', value: extraction.digits, caret: CODE_LENGTH };
    case 'part':
      return { kind: 'refused', problem: 'too-few' };
    case 'problem':
      return { kind: 'refused', problem: extraction.problem };
  }
}

/** How old what stands in the field is: milliseconds since it was begun, and since it last changed. */
export interface TextAge {
  begun: number;
  changed: number;
}

/**
 * What should stand in the field after something changed it past us (an IME, autofill, a script of the page): the
 * part that is new is taken as typed at its place. `before` is the last text that we know to be good.
 */
export function reconcile(before: string, raw: string, caret: number): Edit {
  if (isPartOfCode(raw)) return { kind: 'set', value: raw, caret };
  const { head, tail } = difference(before, raw, caret);
  const inserted = raw.slice(head, raw.length - tail);
  return typeText({ value: before, start: head, end: before.length - tail }, inserted);
}

/**
 * How many characters two texts share at their beginning and at their end. With the caret that stands behind what was
 * put into `after`, the place is found also where neighbours are equal.
 */
export function difference(before: string, after: string, caret = 0): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  const most = Math.min(shorter, after.length - caret);
  let tail = 0;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  return { head, tail };
}

/** Whether this is another code than before, and not the same one corrected: how old it is counts from now. */
export function isAnew(before: string, next: string): boolean {
  if (before === '' || next.length <= 1) return true;
  const { head, tail } = difference(before, next);
  const shared = head + tail;
  return shared === 0 || next.length - shared > CODE_LENGTH / 2;
}
