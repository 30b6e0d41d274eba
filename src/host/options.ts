import * as z from 'zod/mini';
import { isEpochMs } from '../core/clock.js';
import { ALTERNATIVE_POLICIES } from '../core/flow.js';
import { HELP_TOPICS } from '../core/help.js';
import { isPurpose, type Purpose } from '../core/purpose.js';
import { readAs } from '../core/readAs.js';
import { localeOf } from '../locales/localeOf.js';
import { LOCALE_NAMES } from '../locales/names.js';
import {
  AUTOCOMPLETES,
  DENSITIES,
  THEMES,
  type Identity,
  type InstitutionInfo,
  type MotpWidgetOptions,
} from './contract.js';
import type { WidgetError } from './errors.js';
import type { LocaleChoice } from './pageLocale.js';
import { callback, callbackRule, oneOf, text, url, type Rule } from './rules.js';

const ASKS_AGENCY = callbackRule(' (request) => Promise<the agency’s JSON>');
const NOTIFIED = callbackRule(', in HTML its name (f, not f())');
const EITHER: Rule = { schema: z.boolean(), expected: 'true or false' };

export const OPTIONS: Record<keyof MotpWidgetOptions, Rule> = {
  verify: ASKS_AGENCY,
  identity: {
    schema: z.union([
      callback,
      z.object({
        start: callback,
        resume: z.optional(callback),
        forget: z.optional(callback),
        opensWindow: z.optional(callback),
      }),
    ]),
    expected:
      'a function (request) => Promise<IdentityResult>, or { start, resume, forget, opensWindow } of functions',
  },
  clearLock: ASKS_AGENCY,
  alternative: oneOf(ALTERNATIVE_POLICIES),
  verifyAlternative: ASKS_AGENCY,
  serverTime: callbackRule(' (request) => epoch milliseconds or { now }'),
  serverNow: { schema: z.custom<number>(isEpochMs), expected: 'epoch milliseconds as a number' },
  trainee: {
    schema: z.object({ maskedName: z.optional(text), maskedPhone: z.optional(text) }),
    expected: 'an object { maskedName, maskedPhone } of short strings',
  },
  purpose: { schema: z.custom<Purpose>(isPurpose), expected: "a string of two digits, such as '01'" },
  institution: {
    schema: z.object({ name: z.optional(text), contact: z.optional(text) }),
    expected: 'an object { name, contact } of short strings',
  },
  locale: {
    schema: z.string().check(z.refine((name) => name === 'auto' || localeOf(name) !== null)),
    expected: `a tag of one of ${LOCALE_NAMES.join(', ')}, such as 'en-US', or 'auto'`,
  },
  messages: {
    schema: z.object({}),
    expected: 'an object of texts, as in src/locales/ko.ts',
  },
  theme: oneOf(THEMES),
  density: oneOf(DENSITIES),
  headingLevel: {
    schema: z.number().check(z.refine((level) => [1, 2, 3, 4, 5, 6].includes(level))),
    expected: 'a whole number from 1 to 6',
  },
  frame: EITHER,
  header: EITHER,
  languages: EITHER,
  timeout: {
    schema: z.number().check(z.refine((ms) => ms >= 1_000 && ms <= 120_000)),
    expected: 'milliseconds from 1000 to 120000',
  },
  autocomplete: oneOf(AUTOCOMPLETES),
  autoSubmit: EITHER,
  help: oneOf(HELP_TOPICS),
  next: {
    schema: z.union([
      z.object({ label: z.optional(text), url }),
      z.object({ label: z.optional(text), onClick: callback }),
    ]),
    expected: 'an object { label, url } with an http(s) address, or { label, onClick } with a function',
  },
  onVerified: NOTIFIED,
  onLocked: NOTIFIED,
  onUnlocked: NOTIFIED,
  onUnavailable: NOTIFIED,
  onSupport: NOTIFIED,
  onStateChange: NOTIFIED,
  onError: NOTIFIED,
};

type Defaulted =
  | 'purpose'
  | 'theme'
  | 'density'
  | 'headingLevel'
  | 'frame'
  | 'header'
  | 'languages'
  | 'timeout'
  | 'autocomplete'
  | 'autoSubmit'
  | 'alternative';

/** Options that can be relied on: what was missing or wrong has its default. */
export type Options = Omit<MotpWidgetOptions, Defaulted | 'verify' | 'identity' | 'locale'> & {
  locale: LocaleChoice;
  /** Null when the host gave none: then nothing can be verified. */
  verify: MotpWidgetOptions['verify'] | null;
  identity?: Identity | undefined;
  /** `serverNow`, where it came in the page's HTML, which is some time ago. */
  serverNowOfPage?: number | undefined;
  /** Fills the field that takes the result along with a form of the page. */
  hold?: ((value: string) => void) | undefined;
} & Required<{
    [Key in Defaulted]: Exclude<MotpWidgetOptions[Key], undefined>;
  }>;

const DEFAULTS = {
  verify: null,
  purpose: '99',
  locale: 'ko',
  theme: 'light',
  density: 'regular',
  headingLevel: 2,
  frame: true,
  header: true,
  languages: false,
  timeout: 10_000,
  autocomplete: 'one-time-code',
  autoSubmit: false,
  alternative: 'never',
} as const;

/** What a verification, or its alternative, cannot do without. */
type Needed = 'verify' | 'identity' | 'verifyAlternative';

/** Options that can be relied on, and what was wrong with those that the host gave. */
export interface CheckedOptions {
  options: Options;
  errors: readonly WidgetError[];
}

/** Checks whatever a React page passes. Each wrong option is left out and reported; the rest works. */
export function readOptions(raw: unknown): CheckedOptions {
  const given = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
  const valid: Record<string, unknown> = {};
  const errors: WidgetError[] = [];
  for (const [name, rule] of Object.entries(OPTIONS)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const error = checkValue(rule, value, `Option \`${name}\``);
    valid[name] = error === null ? value : undefined;
    if (error !== null) errors.push(error);
  }
  return completeOptions(valid, errors);
}

/**
 * Options out of values that were checked one by one, wherever they came from: with their defaults, and with what can
 * only be said of several. `found`: what was wrong with single values; those are undefined in `valid`, so that the
 * developer is not told of them again as missing.
 */
export function completeOptions(
  valid: Readonly<Record<string, unknown>>,
  found: readonly WidgetError[],
): CheckedOptions {
  const errors = [...found];
  const options: Options = { ...DEFAULTS, ...defined(valid) };
  if (options.locale !== 'auto') options.locale = localeOf(options.locale) ?? DEFAULTS.locale;
  if (typeof options.identity === 'function') options.identity = { start: options.identity };
  const need = (name: Needed) => {
    if (!options[name] && !(name in valid)) errors.push(missing(name));
  };
  need('verify');
  if (options.alternative !== 'never') {
    need('identity');
    need('verifyAlternative');
    if (!options.identity || !options.verifyAlternative) options.alternative = 'never';
  }
  if (isHrdk(options.institution)) {
    errors.push(
      invalid(
        'Option `institution` names HRDK, where trainees must not be sent. It is not shown: give the institution’s own.',
      ),
    );
    options.institution = undefined;
  }
  return { options, errors };
}

/** Without what is undefined. */
function defined(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** HRDK's name, its domain, its call centre: help ends at the institution, so that none of it may be shown (FAQ 7). */
function isHrdk({ name = '', contact = '' }: InstitutionInfo = {}): boolean {
  const text = `${name} ${contact}`;
  return (
    /hrd\s*k|산업인력공단|human resources development service/i.test(text) ||
    text.replace(/[^0-9]/g, '').includes('16448000')
  );
}

/** What is wrong with a value, or null. `subject` names the option or attribute as the developer wrote it. */
export function checkValue({ schema, expected }: Rule, value: unknown, subject: string): WidgetError | null {
  return readAs(schema, value) !== null
    ? null
    : invalid(`${subject} must be ${expected}, but is ${describe(value)}. It is ignored.`);
}

export function invalid(message: string): WidgetError {
  return { code: 'options-invalid', message };
}

/** What is said of a function that is not there: when the options are read, and when it would be called. */
export function missing(name: Needed): WidgetError {
  return invalid(`Option \`${name}\` is needed, but missing. Pass a function, or its address in HTML.`);
}

/** The kind of a value, never the value: it might be a name or a number. */
function describe(value: unknown): string {
  if (typeof value !== 'object') return `a ${typeof value} that does not fit`;
  return readAs(z.object({}), value) === null ? 'an array' : 'an object';
}
