/** How something written gets to a contact: pasted into what is sent, read out, or however the trainee knows. */
export type ContactWay = 'message' | 'phone' | 'none';

const NUMBER = /\+?\d[\d -]{6,}\d/g;
/** `+`, country and number; what is longer is two of them with a space between. */
const LONGEST = 13;

/** By the text that a host gave: telephone numbers alone (`학습지원실 02-000-0000`), something else, or nothing. */
export function wayOf(contact: string): ContactWay {
  if (contact === '') return 'none';
  return contact.search(NUMBER) >= 0 && !/@|\.[a-z]|톡/i.test(contact) ? 'phone' : 'message';
}

/** What calls the telephone number in it, if there is exactly one: `tel:020000000`. */
export function callLink(contact: string): string | undefined {
  const [number = '', ...others] = contact.match(NUMBER) ?? [];
  const called = number.replace(/[ -]/g, '');
  return called !== '' && called.length <= LONGEST && others.length === 0 ? `tel:${called}` : undefined;
}
