import { fromCp949 } from '../sandbox/cp949.js';

/** A text file's text as the programs of Windows save one: CP949, UTF-8, or UTF-16, with a byte order mark or none. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = { fffe: 'utf-16le', feff: 'utf-16be' }[Buffer.from(bytes.subarray(0, 2)).toString('hex')];
  // No text has a zero in it: that is half of an ASCII letter.
  const unmarked = second === 0 ? 'utf-16le' : first === 0 ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(utf16 ?? unmarked ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromCp949(bytes) ?? new TextDecoder('euc-kr').decode(bytes);
  }
}
