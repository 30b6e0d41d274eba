import { fromCp949 } from '../cp949.js';
import type { Finding } from './finding.js';
import { hex, type SentField, utf8 } from './form.js';

/** How a text was spoilt on its way; the first reason that fits is the one. */
export function spoiltText({ name: field, bytes, text }: SentField): Finding[] {
  const seen = hex(bytes.subarray(0, 40));
  const korean = fromCp949(bytes);
  if (text === null) {
    return [
      korean === null ? { kind: 'not-utf8', field, seen } : { kind: 'euc-kr', field, seen, meant: korean },
    ];
  }
  const twice = utf8TwiceOf(text);
  // Some syllables are bytes that UTF-8 has a letter for as well: 천 is õ.
  if (twice === null && korean !== null && /^[가-힣]+$/.test(korean))
    return [{ kind: 'euc-kr', field, seen, meant: korean }];
  if (twice !== null) return [{ kind: 'utf8-twice', field, seen: text, meant: twice }];
  const percent = percentTwiceOf(text);
  if (percent !== null) return [{ kind: 'percent-twice', field, seen: text, meant: percent }];
  if (/&(#\d+|#x[0-9a-f]+|amp|lt|gt|quot);/i.test(text)) return [{ kind: 'entities', field, seen: text }];
  const composed = text.normalize('NFC');
  if (text !== composed) return [{ kind: 'decomposed', field, seen: text, meant: composed }];
  return text === text.trim() ? [] : [{ kind: 'spaces', field, seen: text }];
}

/** `í™ê¸¸ë™`: UTF-8 that was taken for Latin and written as UTF-8 once more. */
function utf8TwiceOf(text: string): string | null {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  if (!points.some((point) => point > 0x7f) || points.some((point) => point > 0xff)) return null;
  return utf8(Uint8Array.from(points));
}

function percentTwiceOf(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
