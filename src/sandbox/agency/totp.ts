import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A code lives for one minute of the agency's clock and changes at each full minute (agency.md, "Time"). */
export const CODE_MS = 60_000;

/** The six digits that `key` gives in the minute of `time`: RFC 4226 truncation, leading zeros kept. */
export function codeAt(key: string, time: number): string {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigInt64(0, BigInt(Math.floor(time / CODE_MS)));
  const digest = hmac(sha256, utf8ToBytes(key), new Uint8Array(counter.buffer));
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Milliseconds until the code of `time` changes: 1 … 60,000. */
export function msLeft(time: number): number {
  return CODE_MS - (((time % CODE_MS) + CODE_MS) % CODE_MS);
}
