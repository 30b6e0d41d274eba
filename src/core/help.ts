/** The questions of the FAQ, by how often they come. The names are links for host pages: `help="ap011"`. */
export const HELP_TOPICS = [
  'mismatch',
  'ap005',
  'ap011',
  'password',
  'wrong-registration',
  'changed',
  'several-phones',
  'clock',
  'no-app',
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Topics that advise “mOTP 등록 초기화”, which works only while the account is not locked (FAQ 2). */
const RESETS_REGISTRATION: readonly HelpTopic[] = [
  'mismatch',
  'ap005',
  'password',
  'wrong-registration',
  'changed',
  'several-phones',
];

export function resetsRegistration(topic: HelpTopic): boolean {
  return RESETS_REGISTRATION.includes(topic);
}

/** Topics about a registration that must be the same as the member data (FAQ 3), which are shown with them. */
export function comparesMember(topic: HelpTopic): boolean {
  return topic === 'ap005' || topic === 'wrong-registration';
}

/** Topics whose answer is to ask the institution. */
export function asksInstitution(topic: HelpTopic): boolean {
  return topic === 'changed' || topic === 'no-app' || topic === 'ap011';
}
