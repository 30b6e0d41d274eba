import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCp949 } from '../sandbox/cp949.js';
import { textOf } from './textOf.js';

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const ENCODINGS: [string, (text: string) => Uint8Array][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big endian', (text) => swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ['UTF-16, little endian, without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16, big endian, without a mark', (text) => swapped(Buffer.from(text, 'utf16le'))],
  ['CP949', toCp949],
];

test.each(ENCODINGS)('a configuration in %s is read', (_, encoded) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣A-Za-z0-9 ]{1,20}$/), (name) => {
      const text = JSON.stringify({ person: { name: `${name}홍길동` } });
      expect(textOf(encoded(text))).toBe(text);
    }),
  );
});
