/**
 * What a report may show of somebody else's text: the words that the check itself has sent, the test person's data among
 * them, and what can be no personal data. Names are runs of Hangul, numbers runs of digits, secrets long runs of both;
 * each that is not known to us is blotted out.
 */
export function createRedaction(): {
  know: (...texts: readonly string[]) => void;
  redact: (text: string) => string;
} {
  const known = new Set<string>();
  return {
    know(...texts) {
      for (const text of texts) for (const word of text.match(WORD) ?? []) known.add(word);
    },
    redact: (text) => text.replace(WORD, (word) => (known.has(word) || isHarmless(word) ? word : '***')),
  };
}

const WORD = /[\p{L}\p{N}\p{M}_-]+/gu;

/** A short number, or a plain word of Latin letters that begins in small letters or is a code such as AP009. */
function isHarmless(word: string): boolean {
  return /^\d{1,3}$/.test(word) || /^[a-z_-]{1,24}$/.test(word) || /^[A-Z]{2}\d{3}$/.test(word);
}
