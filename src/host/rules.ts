import * as z from 'zod/mini';
import { isHttpAddress } from './address.js';

export const callback = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function');
/** A short text of the host's that is shown. */
export const text = z.string().check(z.maxLength(200));
/** An address that a page may lead to or ask. */
export const url = z.string().check(z.refine(isHttpAddress));

/** How a value must look, and the words for a developer whose value does not. */
export interface Rule {
  schema: z.ZodMiniType;
  expected: string;
}

/** A closed set of words: its schema, and the developer's sentence of it. */
export function oneOf(words: readonly string[]): Rule {
  const quoted = words.map((word) => `'${word}'`);
  return {
    schema: z.literal(words),
    expected: `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`,
  };
}

export const callbackRule = (signature: string): Rule => ({
  schema: callback,
  expected: `a function${signature}`,
});

/** A name of a field. Empty: there is none. */
export const fieldName: Rule = {
  schema: text.check(z.refine((name) => !/^\s+$/.test(name))),
  expected: 'a string of at most 200 characters, not blank',
};
