import type { Person, Trainee } from './trainees.js';

/** How a person of one's own may begin; the demo's people are the same stories. */
export const PERSON_STATES = [
  'fine',
  'locked',
  'unregistered',
  'wrong-phone',
  'old-phone',
  'clock-off',
  'two-phones',
] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** A person of somebody else's LMS, in one of the demo's stories; known by the member id. */
export function personOf(member: Person & { memberId: string }, state: PersonState = 'fine'): Trainee {
  const { memberId, ...person } = member;
  const other: Person = { ...person, phone: otherPhone(person.phone) };
  const title = { ko: person.name, en: person.name };
  const base: Trainee = {
    id: memberId,
    memberId,
    title,
    story: title,
    person,
    lms: person,
    phones: [{ device: 'new', registeredAs: person }],
    shown: 'new',
    locked: false,
    phoneClockOffsetMs: 0,
  };
  switch (state) {
    case 'fine':
      return base;
    case 'locked':
      return { ...base, locked: true };
    case 'unregistered':
      return { ...base, phones: [{ device: 'new', registeredAs: null }] };
    case 'wrong-phone':
      return { ...base, phones: [{ device: 'new', registeredAs: other }] };
    case 'old-phone':
      return { ...base, person: other, phones: [{ device: 'new', registeredAs: other }] };
    case 'clock-off':
      return { ...base, phoneClockOffsetMs: 180_000 };
    case 'two-phones': {
      const phones = (['old', 'new'] as const).map((device) => ({ device, registeredAs: person }));
      return { ...base, phones, shown: 'old' };
    }
  }
}

/** The number with another last digit. */
function otherPhone(phone: string): string {
  return phone.slice(0, -1) + String((Number(phone.at(-1)) + 1) % 10);
}
