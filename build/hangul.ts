import type { Plugin } from 'vite';
import { ko } from '../src/locales/ko.js';
import { MARK, TAILS } from '../src/embed/hangul.js';

/**
 * Writes each Hangul syllable as the two or three ASCII letters of its sounds, where `\uXXXX` needs six: 700 bytes of gzip
 * less in the script-tag file. Read again by `src/embed/hangul.ts`.
 */
export function writeHangul(text: string): string {
  // What looks like a syllable already is parted by a mark, which is left out when it is read.
  const parted = text.replace(/[A-S](?=[a-u])/g, `$&${MARK}`);
  return parted.replace(/[가-힣]/g, (syllable, at: number) => {
    const number = syllable.charCodeAt(0) - 0xac00;
    const [lead, vowel, tail] = [Math.floor(number / 588), Math.floor(number / 28) % 21, number % 28];
    const sounds = String.fromCharCode(65 + lead, 97 + vowel);
    if (tail > 0) return `${sounds}${TAILS[tail - 1] ?? ''}`;
    // Nor is what follows taken for its tail.
    return TAILS.includes(parted[at + 1] ?? MARK) ? sounds + MARK : sounds;
  });
}

/** In the script-tag file the Korean messages are ASCII. */
export const hangulInAscii: Plugin = {
  name: 'hangul-in-ascii',
  load(id) {
    if (!id.endsWith('/src/locales/ko.ts')) return null;
    const written = writeHangul(JSON.stringify(ko));
    return `import { readHangul } from '../embed/hangul.js';
      export const ko = JSON.parse(readHangul(JSON.stringify(${written})));`;
  },
};
