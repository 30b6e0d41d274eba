/** The 27 tails of a syllable; none stands for a syllable that ends in its vowel. */
export const TAILS = 'TUVWXYZ[]^_vwxyz{|}~!#$%&*+';
/** Parts what would be read as one syllable. */
export const MARK = '`';

/**
 * Reads what `build/hangul.ts` has written: a syllable of Hangul as its lead (A to S), its vowel (a to u) and its tail. By hand, at
 * the start of each page: a pattern with a function takes six times as long.
 */
export function readHangul(text: string): string {
  let read = '';
  for (let at = 0; at < text.length; at += 1) {
    const lead = text.charCodeAt(at) - 65;
    const vowel = text.charCodeAt(at + 1) - 97;
    if (lead >= 0 && lead < 19 && vowel >= 0 && vowel < 21) {
      const tail = TAILS.indexOf(text[at + 2] ?? MARK) + 1;
      read += String.fromCharCode(0xac00 + lead * 588 + vowel * 28 + tail);
      at += tail > 0 ? 2 : 1;
    } else if (text[at] !== MARK) read += text[at];
  }
  return read;
}
