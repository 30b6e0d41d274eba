/** The 27 tails of a syllable; none stands for a syllable that ends in its vowel. */
export const TAILS = 'TUVWXYZ[]^_vwxyz{|}~!#$%&*+';
/** Parts what would be read as one syllable. */
export const MARK = '`';

/** Reads what `build/hangul.ts` has written: a syllable of Hangul as its lead (A to S), its vowel (a to u) and its tail. */
export function readHangul(text: string): string {
  return text.replace(
    /([A-S])([a-u])([T-Z[\]^_v-z{|}~!#$%&*+]?)|`/g,
    (_, lead?: string, vowel = '', tail = '') =>
      lead === undefined
        ? ''
        : String.fromCharCode(
            0xac00 +
              (lead.charCodeAt(0) - 65) * 588 +
              (vowel.charCodeAt(0) - 97) * 28 +
              (tail && TAILS.indexOf(tail) + 1),
          ),
  );
}
