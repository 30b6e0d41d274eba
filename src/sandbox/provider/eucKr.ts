/** Text in EUC-KR, in which NICE still writes names. Browsers and Node read it and cannot write it, so the table is read backwards. */

let table: Map<string, readonly [number, number]> | undefined;

function readTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('euc-kr');
  const read = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') read.set(character, [lead, trail]);
    }
  }
  return read;
}

/** A letter that EUC-KR has not is `?`. */
export function toEucKr(text: string): Uint8Array {
  table ??= readTable();
  const known = table;
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (known.get(character) ?? [0x3f]),
    ),
  );
}
