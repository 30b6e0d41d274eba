import { ALTERNATIVE_POLICIES, type AlternativePolicy } from '../core/flow.js';
import { PURPOSES, type KnownPurpose } from '../core/purpose.js';
import { THEMES, type Theme } from '../host/contract.js';
import type { WindowMode } from '../identity/identityByWindow.js';
import { LOCALE_NAMES, type LocaleName } from '../locales/names.js';
import type { Lang } from './texts.js';

/** What was chosen in the demo bar: it lives in the URL, and the sandbox reads trainee and fault there too. */
export interface Choice {
  /** Null: whoever the sandbox takes. */
  trainee: string | null;
  purpose: KnownPurpose;
  /** The widget's language. */
  locale: LocaleName;
  /** The page's: an LMS in Korea is in Korean, whatever its trainees read. */
  lang: Lang;
  /** Null: none. */
  fault: string | null;
  /** How the identity provider is reached. Only in the URL. */
  identity: WindowMode;
  /** Whether an alternative to the code is offered. Only in the URL. */
  alternative: AlternativePolicy;
  /** Only in the URL. */
  theme: Theme;
  /**
   * Whether there is more than the LMS would have: the chooser above the lesson, and the trainee's phone beside it. Only in
   * the URL.
   */
  demo: 'shown' | 'none';
}

export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  const locale = LOCALE_NAMES.find((name) => name === query.get('lang')) ?? 'ko';
  return {
    trainee: query.get('trainee'),
    purpose: PURPOSES.find((purpose) => purpose === query.get('purpose')) ?? '01',
    locale,
    lang: locale === 'en' ? 'en' : 'ko',
    fault: query.get('fault'),
    identity: oneOf(['popup', 'redirect', 'auto'], query.get('identity')),
    alternative: oneOf(ALTERNATIVE_POLICIES, query.get('alternative')),
    theme: oneOf(THEMES, query.get('theme')),
    demo: oneOf(['shown', 'none'], query.get('demo')),
  };
}

/** The value if it is one of those, else the first. */
function oneOf<Value extends string>(values: readonly [Value, ...Value[]], value: string | null): Value {
  return values.find((each) => each === value) ?? values[0];
}

/** The query with one thing chosen anew; an empty value takes it out. */
export function withChoice(search: string, key: keyof Choice, value: string): string {
  const query = new URLSearchParams(search);
  if (value) query.set(key, value);
  else query.delete(key);
  return `?${query.toString()}`;
}
