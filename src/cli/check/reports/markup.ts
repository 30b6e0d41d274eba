import { escape } from '../../../sandbox/http/markup.js';

/** Text for HTML and XML: markup becomes characters, and what they may not hold is left out. */
export function escapeMarkup(text: string): string {
  return escape(text.replace(/[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, ''));
}
