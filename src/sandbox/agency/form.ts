/** A form field as it was sent: its bytes, and the text that they are in UTF-8; null where they are none. */
export interface SentField {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  text: string | null;
}

/** The fields of a form-encoded body, byte by byte: what a decoder would make `\uFFFD` of is still there. */
export function readForm(body: Uint8Array): SentField[] {
  // One character for each byte, so that nothing is decoded yet.
  const characters = Array.from(body, (byte) => String.fromCharCode(byte)).join('');
  return characters
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const bytes = bytesOf(value.join('='));
      return { name: utf8(bytesOf(name)) ?? '?', bytes, text: utf8(bytes) };
    });
}

/** `C8 AB B1 E6`. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** The text that the bytes are in UTF-8, or null. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesOf(characters: string): Uint8Array<ArrayBuffer> {
  const plain = characters
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
