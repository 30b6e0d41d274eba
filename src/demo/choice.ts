import type { Purpose } from '../host/contract.js';
import { LANGS, type Lang } from './texts.js';

export const PURPOSES = ['00', '01', '02', '03', '04', '99'] as const satisfies readonly Purpose[];

/** What was chosen in the demo bar: it lives in the URL, and the sandbox reads trainee and fault there too. */
export interface Choice {
  /** Null: whoever the sandbox takes. */
  trainee: string | null;
  purpose: Purpose;
  lang: Lang;
  /** Null: none. */
  fault: string | null;
}

export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  return {
    trainee: query.get('trainee'),
    purpose: PURPOSES.find((purpose) => purpose === query.get('purpose')) ?? '01',
    lang: LANGS.find((lang) => lang === query.get('lang')) ?? 'ko',
    fault: query.get('fault'),
  };
}

/** The query with one thing chosen anew; an empty value takes it out. */
export function withChoice(search: string, key: keyof Choice, value: string): string {
  const query = new URLSearchParams(search);
  if (value) query.set(key, value);
  else query.delete(key);
  return `?${query.toString()}`;
}
