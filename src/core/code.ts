/** A code of the mOTP app has six digits (agency.md); the app's own password has four, and everybody confuses them. */
export const CODE_LENGTH = 6;
const APP_PASSWORD_LENGTH = 4;

declare const checked: unique symbol;
/** A text that was seen to be a code: nothing else can be sent. */
export type Code = string & { [checked]: true };

/** Exactly six ASCII digits, leading zeros kept. */
export function isCode(text: string): text is Code {
  return /^[0-9]{6}$/.test(text);
}

/** What may stand in the field: ASCII digits, as many as a code has at most. */
export function isPartOfCode(text: string): boolean {
  return /^[0-9]{0,6}$/.test(text);
}

/** What is wrong with what stands in the field when it is submitted, and can be no code. */
export type EntryProblem = 'empty' | 'app-password' | 'too-short' | 'too-long';

/** What stands in the field, as a code or as what keeps it from being one. */
export function readEntry(text: string): { code: Code } | { problem: EntryProblem } {
  if (isCode(text)) return { code: text };
  if (text.length === 0) return { problem: 'empty' };
  if (text.length === APP_PASSWORD_LENGTH) return { problem: 'app-password' };
  return { problem: text.length < CODE_LENGTH ? 'too-short' : 'too-long' };
}

/** Why a text that was pasted or dropped is not taken. Nothing is changed then. */
export type PasteProblem = 'no-digits' | 'too-few' | 'too-many' | 'several';

export type Extraction =
  /** One whole code: it replaces everything in the field. */
  | { kind: 'code'; digits: string }
  /** Nothing but digits, fewer than a code: a part that a keyboard or dictation may give, but no pasted code. */
  | { kind: 'part'; digits: string }
  | { kind: 'problem'; problem: PasteProblem };

/** What people and apps put between the digits of one number: spaces of all widths, dashes, dots, commas. */
const SEPARATORS = /[\s\p{Zs}\p{Pd}\u2212\u00B7\uFF0E\uFF0C._,]+/gu;
/** Characters nobody sees: zero width, direction marks, BOM, soft hyphen, Hangul fillers. */
const INVISIBLE = /[\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;

/**
 * The code in any text: `482915`, `482 915`, `４８２９１５`, `4-8-2-9-1-5`, `인증번호 [482915] 를 입력해 주세요`.
 * Only digits and separators: those digits. A sentence: the one 6-digit number in it, also written 3 + 3; two
 * different ones are no code, since digits of different numbers must never be mixed (field.md B31).
 */
export function extractCode(text: string): Extraction {
  const plain = foldDigits(text).replace(INVISIBLE, '');
  const digits = plain.replace(SEPARATORS, '');
  const onlyDigits = /^[0-9]+$/.test(digits) && !isDate(plain);
  if (onlyDigits && digits.length === CODE_LENGTH) return { kind: 'code', digits };
  if (onlyDigits && digits.length < CODE_LENGTH) return { kind: 'part', digits };

  const candidates = new Set(sixDigitNumbers(plain));
  if (candidates.size > 1) return { kind: 'problem', problem: 'several' };
  if (onlyDigits) return { kind: 'problem', problem: 'too-many' };
  const [code] = candidates;
  return code === undefined ? { kind: 'problem', problem: whyNone(plain) } : { kind: 'code', digits: code };
}

/**
 * Six digits in a row, or 3 + 3 as apps print codes; never a piece of something longer: a phone number
 * (`010-123-4567`), a registration number (`900101-1234567`), an account (`110 123 456789`), a word (`KR482915`), a
 * fraction (`0.482915`). No look-behind: Safari has it from 16.4 only.
 */
function sixDigitNumbers(text: string): string[] {
  const simple = text.replace(/\p{Zs}+/gu, ' ').replace(/[\p{Pd}\u2212]/gu, '-');
  const chains = simple.match(/[A-Za-z0-9*○●•.-]+(?: [0-9-][A-Za-z0-9*○●•.-]*)*/g) ?? [];
  return chains.flatMap((chain) => {
    // Short numbers around it (`60초`, `5분`) are other things; long ones make it a piece of something.
    const long = chain.split(' ').filter((part) => digitsOf(part).length > 2);
    if (/^[.-]*[0-9]{3} [0-9]{3}[.-]*$/.test(long.join(' '))) return [digitsOf(long.join(''))];
    return long.every((part) => /^[.-]*[0-9]{3}-?[0-9]{3}[.-]*$/.test(part)) ? long.map(digitsOf) : [];
  });
}

/** `2026-1-23`, `26.11.23`, `2026. 1. 2.`: digits and separators, but a date and no code. */
function isDate(text: string): boolean {
  const [, , month, day] =
    /^(?:19|20)?[0-9]{2}([-.,\u00B7\uFF0E])\s?([0-9]{1,2})\1\s?([0-9]{1,2})\.?$/.exec(text.trim()) ?? [];
  return isBetween(1, Number(month), 12) && isBetween(1, Number(day), 31);
}

function isBetween(least: number, value: number, most: number): boolean {
  return value >= least && value <= most;
}

function whyNone(text: string): PasteProblem {
  const longest = (text.match(/[0-9]+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  if (longest === 0 || longest === CODE_LENGTH) return 'no-digits';
  return longest > CODE_LENGTH ? 'too-many' : 'too-few';
}

/** First digits of the scripts that our trainees' keyboards write: full width, Arabic, Indic, Thai, Burmese, Khmer. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0];

/** Decimal digits of other scripts as ASCII; everything else as it is. */
export function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) as number;
    const zero = ZEROS.find((first) => point >= first && point <= first + 9);
    return zero === undefined ? digit : String(point - zero);
  });
}

/** The ASCII digits of what a keyboard or an IME gave; letters, Hangul and signs fall away. */
export function digitsOf(text: string): string {
  return foldDigits(text).replace(/[^0-9]/g, '');
}
