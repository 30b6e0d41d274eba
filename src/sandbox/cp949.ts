/**
 * CP949, which Windows and NICE call EUC-KR. Browsers read all of it. Node reads what KS X 1001 has, which is 2,350 of the 11,172
 * syllables: 뷁, 똠 or 펲 it does not. The others stand in the places that were free, in the order of Unicode; so they are counted.
 */

interface Table {
  characterOf: ReadonlyMap<number, string>;
  pairOf: ReadonlyMap<string, number>;
}

let table: Table | undefined;

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
const LEADS = range(0x81, 0xfe);
const [FIRST_SYLLABLE, LAST_SYLLABLE] = [0xac00, 0xd7a3];
/** Trail bytes that KS X 1001 leaves free, in all rows; and those above them, free in the rows before its own. */
const FREE_TRAILS = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xa0)];
const KSX_TRAILS = range(0xa1, 0xfe);
const FIRST_KSX_ROW = 0xa1;

function readTable(): Table {
  const characterOf = new Map<number, string>();
  const decoder = new TextDecoder('euc-kr');
  for (const lead of LEADS) {
    const row = decoder
      .decode(Uint8Array.from(KSX_TRAILS.flatMap((trail) => [lead, trail, 0x0a])))
      .split('\n');
    KSX_TRAILS.forEach((trail, at) => {
      const character = row[at] ?? '';
      if (character.length === 1 && character !== '\ufffd') characterOf.set((lead << 8) | trail, character);
    });
  }
  const isInKsx = new Set(
    [...characterOf].flatMap(([pair, one]) => (pair >> 8 < FIRST_KSX_ROW ? [] : [one])),
  );
  const places = LEADS.flatMap((lead) =>
    [...FREE_TRAILS, ...(lead < FIRST_KSX_ROW ? KSX_TRAILS : [])].map((trail) => (lead << 8) | trail),
  );
  range(FIRST_SYLLABLE, LAST_SYLLABLE)
    .map((code) => String.fromCharCode(code))
    .filter((syllable) => !isInKsx.has(syllable))
    .forEach((syllable, at) => characterOf.set(places[at] as number, syllable));
  return { characterOf, pairOf: new Map([...characterOf].map(([pair, character]) => [character, pair])) };
}

/** The text that the bytes are in CP949, or null where they are none. */
export function fromCp949(bytes: Uint8Array): string | null {
  table ??= readTable();
  const { characterOf } = table;
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    at += 1;
    const character = characterOf.get((lead << 8) | (bytes[at] ?? 0));
    if (character === undefined) return null;
    text += character;
  }
  return text;
}

/** A letter that CP949 has not is `?`. */
export function toCp949(text: string): Uint8Array<ArrayBuffer> {
  table ??= readTable();
  const { pairOf } = table;
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const pair = pairOf.get(character);
      return pair === undefined ? [0x3f] : [pair >> 8, pair & 0xff];
    }),
  );
}
