/** How something written gets to a contact: pasted into what is sent, read out, or however the trainee knows. */
export type ContactWay = 'message' | 'phone' | 'none';

/** By the text that a host gave: telephone numbers alone (`학습지원실 02-000-0000`), something else, or nothing. */
export function wayOf(contact: string): ContactWay {
  if (contact === '') return 'none';
  return /\d[\d -]{6,}\d/.test(contact) && !/@|\.[a-z]|톡/i.test(contact) ? 'phone' : 'message';
}
