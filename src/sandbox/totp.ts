import { createHmac } from 'node:crypto';

/** A code lives for one minute of the agency's clock and changes at each full minute (agency.md, "Time"). */
export const CODE_MS = 60_000;

/** The six digits that `key` gives in the minute of `time`: RFC 4226 truncation, leading zeros kept. */
export function codeAt(key: string, time: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(time / CODE_MS)));
  const digest = createHmac('sha256', key).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Milliseconds until the code of `time` changes: 1 … 60,000. */
export function msLeft(time: number): number {
  return CODE_MS - (((time % CODE_MS) + CODE_MS) % CODE_MS);
}
