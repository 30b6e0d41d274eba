const KST_MS = 9 * 3_600_000;

/** `YYYY-MM-DD HH:mm:ss` in Korean time, the form of USRDT and M_TRNDT (agency.md). */
export function kst(time: number): string {
  return new Date(time + KST_MS).toISOString().slice(0, 19).replace('T', ' ');
}
