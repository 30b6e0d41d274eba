import * as z from 'zod/mini';
import type { MotpWidgetOptions } from './contract.js';
import type { WidgetError } from './errors.js';

const callback = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function');
const text = z.string().check(z.maxLength(200));

/** How each option must look, and the words for a developer whose option does not. */
const OPTIONS: Record<keyof MotpWidgetOptions, { schema: z.ZodMiniType; expected: string }> = {
  verify: { schema: callback, expected: 'a function (request) => Promise<the agency’s JSON>' },
  identity: { schema: callback, expected: 'a function (request) => Promise<IdentityResult>' },
  clearLock: { schema: callback, expected: 'a function (request) => Promise<the agency’s JSON>' },
  serverTime: { schema: callback, expected: 'a function () => epoch milliseconds' },
  serverNow: { schema: z.number().check(z.positive()), expected: 'epoch milliseconds as a number' },
  trainee: {
    schema: z.object({ maskedName: z.optional(text), maskedPhone: z.optional(text) }),
    expected: 'an object { maskedName, maskedPhone } of short strings',
  },
  purpose: {
    schema: z.enum(['00', '01', '02', '03', '04', '99']),
    expected: "one of the strings '00', '01', '02', '03', '04', '99'",
  },
  institution: {
    schema: z.object({ name: z.optional(text), contact: z.optional(text) }),
    expected: 'an object { name, contact } of short strings',
  },
  locale: { schema: z.enum(['ko', 'en']), expected: "'ko' or 'en'" },
  timeout: {
    schema: z.number().check(z.gte(1_000), z.lte(120_000)),
    expected: 'milliseconds from 1000 to 120000',
  },
  autocomplete: { schema: z.enum(['one-time-code', 'off']), expected: "'one-time-code' or 'off'" },
  autoSubmit: { schema: z.boolean(), expected: 'true or false' },
  onVerified: { schema: callback, expected: 'a function' },
  onLocked: { schema: callback, expected: 'a function' },
  onUnlocked: { schema: callback, expected: 'a function' },
  onUnavailable: { schema: callback, expected: 'a function' },
  onStateChange: { schema: callback, expected: 'a function' },
  onError: { schema: callback, expected: 'a function' },
};

/** Options that can be relied on: what was missing or wrong has its default. */
export type Options = Omit<
  MotpWidgetOptions,
  'verify' | 'purpose' | 'locale' | 'timeout' | 'autocomplete' | 'autoSubmit'
> & {
  /** Null when the host gave none: then nothing can be verified. */
  verify: MotpWidgetOptions['verify'] | null;
} & Required<{
    [Key in 'purpose' | 'locale' | 'timeout' | 'autocomplete' | 'autoSubmit']: Exclude<
      MotpWidgetOptions[Key],
      undefined
    >;
  }>;

const DEFAULTS = {
  verify: null,
  purpose: '99',
  locale: 'ko',
  timeout: 10_000,
  autocomplete: 'one-time-code',
  autoSubmit: false,
} as const;

/** Reads whatever a host passed. Each wrong option is left out and told; the rest works. */
export function readOptions(raw: unknown): { options: Options; errors: WidgetError[] } {
  const errors: WidgetError[] = [];
  const given = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};
  const valid: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries(OPTIONS)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) valid[name] = parsed.data;
    else
      errors.push(
        invalid(`Option \`${name}\` must be ${expected}, but is ${describe(value)}. It is ignored.`),
      );
  }
  if (valid['verify'] === undefined) {
    errors.push(
      invalid(
        'Option `verify` is missing, so no code can be checked. Pass a function, or data-verify-url in HTML.',
      ),
    );
  }
  return { options: { ...DEFAULTS, ...valid }, errors };
}

function invalid(message: string): WidgetError {
  return { code: 'options-invalid', message };
}

/** The kind of a value, never the value: it might be a name or a number. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value} that does not fit`;
}
