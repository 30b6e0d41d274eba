import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as whole from 'zod/mini';
import * as slim from './zod-mini.js';

type Library = typeof whole;

/** Each function that the widget uses, and how they meet: checks after checks, errors of fields and of all. */
const SCHEMAS: Record<string, (z: Library) => whole.ZodMiniType> = {
  string: (z) => z.string(),
  number: (z) => z.number(),
  boolean: (z) => z.boolean(),
  custom: (z) => z.custom((value) => typeof value === 'function'),
  'literal of one': (z) => z.literal('a'),
  'literal of several': (z) => z.literal(['', 'a', 'b']),
  optional: (z) => z.optional(z.string().check(z.minLength(1))),
  catch: (z) => z.catch(z.number(), 7),
  'catch of optional': (z) =>
    z.catch(z.optional(z.number().check(z.refine((n) => n >= 1 && n <= 3))), undefined),
  union: (z) => z.union([z.string(), z.number(), z.object({ a: z.string() })]),
  'changes and checks': (z) =>
    z.string().check(
      z.trim(),
      z.toUpperCase(),
      z.minLength(1),
      z.maxLength(3),
      z.refine((text) => text !== 'B'),
    ),
  'checks added later': (z) => {
    const short = z.string().check(z.maxLength(2));
    return short.check(z.refine((text) => text.startsWith('a')));
  },
  object: (z) =>
    z.object({
      a: z.string(),
      b: z.optional(z.number()),
      c: z.catch(z.optional(z.string()), undefined),
    }),
  'an object of custom values': (z) => z.object({ a: z.custom(() => true) }),
  'an object in an object': (z) => z.object({ a: z.object({ b: z.string() }), b: z.optional(z.object({})) }),
  'checks of an object': (z) =>
    z.object({ a: z.string().check(z.minLength(2)), b: z.string() }).check(
      z.refine(({ a }) => a !== 'b'),
      z.refine<{ a: string; b: string }>((value) => value?.b !== 'a', { path: ['b'], when: () => true }),
    ),
};

const leaf = fc.oneof(
  fc.constantFrom('', 'a', 'b', ' a ', ' b', 'abc', 'ä', '1', 0, 1, 2, 3.5, -1, NaN, Infinity, 7, true, null),
  fc.constantFrom(undefined, () => 0, [], {}, new Map(), 1n, Symbol.iterator),
  fc.anything(),
);
const objects = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'x'),
  fc.oneof(leaf, fc.dictionary(fc.constantFrom('a', 'b'), leaf)),
  { noNullPrototype: false },
);
const inherited = objects.map((object) => Object.create(object) as object);
const values = fc.oneof(leaf, objects, inherited);

/** What is said of a value: what it was read as, or where it is wrong. */
function verdictOf(schema: whole.ZodMiniType, value: unknown) {
  const { success, data, error } = schema.safeParse(value);
  return success ? { data } : { wrongAt: new Set(error.issues.map(({ path }) => path.join('.'))) };
}

describe('zod/mini and what stands for it judge alike', () => {
  test.each(Object.keys(SCHEMAS))('%s', (name) => {
    const make = SCHEMAS[name] as (z: Library) => whole.ZodMiniType;
    const [one, other] = [make(slim as unknown as Library), make(whole)];
    fc.assert(
      fc.property(values, (value) => {
        expect(verdictOf(one, value)).toStrictEqual(verdictOf(other, value));
      }),
      { numRuns: 500 },
    );
  });
});

function makeForm(z: Library) {
  const blank = z.string().check(z.trim(), z.maxLength(5));
  const digits = z.refine<string>((text) => /^[0-9]*$/.test(text));
  const isTold = z.refine<{ a: string; b: string }>(({ a, b }) => a !== '' || b !== '', {
    path: ['a'],
    when: () => true,
  });
  return z
    .object({ a: blank.check(z.minLength(1)), b: blank.check(digits), c: z.literal(['', 'x']) })
    .check(isTold);
}

describe('what is typed into a form', () => {
  test('has the same errors, in the same order', () => {
    const [one, other] = [slim as unknown as Library, whole].map((z) => makeForm(z));
    const text = fc.oneof(fc.constantFrom('', ' ', 'x', '12', ' 12 ', '123456'), fc.string());
    fc.assert(
      fc.property(fc.record({ a: text, b: text, c: text }), (draft) => {
        const [ours, theirs] = [one, other].map((form) =>
          form?.safeParse(draft).error?.issues.map(({ path, code }) => ({ path, code })),
        );
        expect(ours).toStrictEqual(theirs);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The widget's own schemas, on whichever of the two. */
async function widgetOn(z: object) {
  vi.resetModules();
  vi.doMock('zod/mini', () => z);
  const [agency, { OPTIONS }] = await Promise.all([
    import('../core/agency.js'),
    import('../host/options.js'),
  ]);
  return { agency, OPTIONS };
}

describe('the widget’s own schemas', () => {
  let on: Record<'slim' | 'whole', Awaited<ReturnType<typeof widgetOn>>>;
  beforeAll(async () => {
    on = { slim: await widgetOn(slim), whole: await widgetOn(whole) };
  });
  afterAll(() => {
    vi.doUnmock('zod/mini');
  });

  const answers = fc.record(
    {
      outcome: fc.oneof(
        fc.constantFrom(
          'verified',
          'mismatch',
          'locked',
          'cleared',
          'expired',
          'still-locked',
          'unavailable',
        ),
        leaf,
      ),
      code: fc.oneof(fc.constantFrom('200', 200, ' ap001 ', 'AP005', 'AP009'), leaf),
      token: leaf,
      agencyCode: fc.oneof(fc.constantFrom(' ap001 ', 'AP005', '<b>'), leaf),
      attemptsLeft: leaf,
    },
    { requiredKeys: [] },
  );

  test('read answers alike', () => {
    fc.assert(
      fc.property(fc.oneof(answers, values), (answer) => {
        const [one, other] = [on.slim.agency, on.whole.agency];
        expect(one.readVerifyAnswer(answer)).toStrictEqual(other.readVerifyAnswer(answer));
        expect(one.readClearAnswer(answer)).toStrictEqual(other.readClearAnswer(answer));
      }),
      { numRuns: 2_000 },
    );
  });

  test('take the same options', () => {
    const options = fc.oneof(
      values,
      fc.constantFrom(
        'ko',
        'en-US',
        'auto',
        '01',
        'dark',
        'compact',
        'never',
        'off',
        1_000,
        120_000,
        120_001,
      ),
      fc.record({ start: leaf, resume: leaf, name: leaf, maskedName: leaf }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(on.whole.OPTIONS)), options, (name, value) => {
        const [one, other] = [on.slim, on.whole].map(
          ({ OPTIONS }) => OPTIONS[name as keyof typeof OPTIONS].schema.safeParse(value).success,
        );
        expect(one).toBe(other);
      }),
      { numRuns: 2_000 },
    );
  });
});
