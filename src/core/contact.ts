const NUMBER = /\+?\d[\d -]{6,}\d/g;
/** `+`, country and number; what is longer is two of them with a space between. */
const LONGEST = 13;

/** What calls the telephone number in it, if there is exactly one: `tel:020000000`. */
export function callLink(contact: string): string | undefined {
  const [number = '', ...others] = contact.match(NUMBER) ?? [];
  const called = number.replace(/[ -]/g, '');
  return called !== '' && called.length <= LONGEST && others.length === 0 ? `tel:${called}` : undefined;
}
