/** Who is the same person, and what a page may see of one. */
import { createHmac } from 'node:crypto';

const PARTS = ['name', 'phone', 'birth', 'ci'];

/**
 * How each part of a person is compared. A name: composed, without blanks, Latin letters in one case. A number: its digits, 82
 * for 0. A date of birth: the six digits that 1990-01-31, 19900131 and 900131 have in common. '' is nobody's.
 */
function comparable(part, text) {
  if (part === 'name') {
    return text
      .normalize('NFC')
      .replace(/[\s\p{Z}\p{Cf}]/gu, '')
      .toUpperCase();
  }
  if (part === 'ci') return text.trim();
  if (part === 'phone') return phoneDigits(text);
  const digits = text.replace(/\D/g, '');
  if (digits.length < 6) return '';
  return /^(19|20)\d{6}/.test(digits) ? digits.slice(2, 8) : digits.slice(0, 6);
}

/** A number as it is sent and compared: its digits, 82 for 0 (+82-10-..., +82 010 ...). */
export const phoneDigits = (text) => text.replace(/\D/g, '').replace(/^820?(?=1)/, '0');

/** What is kept of the member while they are away: keyed hashes, as columns of motp_identity. */
export function prints(person, key) {
  return Object.fromEntries(
    PARTS.map((part) => {
      const text = comparable(part, String(person[part] ?? ''));
      const print = createHmac('sha256', key).update(`${part} ${text}`).digest('hex');
      return [`${part}_print`, text === '' ? null : print];
    }),
  );
}

/**
 * Whether it is the same name, and the same of all that both sides know: number, date of birth, CI; at least one of these. What
 * differs is in the log, as a word.
 */
export function isSamePerson(row, person) {
  const theirs = prints(person, row.request_no);
  const isKnown = (part) => part === 'name' || (theirs[`${part}_print`] && row[`${part}_print`]);
  const known = PARTS.filter(isKnown);
  const differing = known.find(
    (part) => theirs[`${part}_print`] === null || theirs[`${part}_print`] !== row[`${part}_print`],
  );
  if (differing) console.error(`motp: mismatch: ${differing} differs`);
  else if (known.length === 1) console.error('motp: mismatch: nothing but the name is known on both sides');
  return !differing && known.length > 1;
}

/** The first and the last letter of a name of three or more; the first of two. */
export function maskName(name) {
  const letters = Array.from(name);
  return letters
    .map((one, place) => (place === 0 || (letters.length > 2 && place === letters.length - 1) ? one : '*'))
    .join('');
}

export function maskPhone(phone) {
  const digits = phoneDigits(phone);
  return `${digits.slice(0, 3)}-****-${digits.slice(-4)}`;
}
