import type * as z from 'zod/mini';

/** What somebody else gave, if it has the schema's shape, else null. Objects can throw when they are looked at. */
export function readAs<T extends z.ZodMiniType>(schema: T, raw: unknown): z.infer<T> | null {
  try {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The same, also of its JSON: old relays answer `text/html` with JSON in it, so a string is read as JSON. */
export function readJsonAs<T extends z.ZodMiniType>(schema: T, raw: unknown): z.infer<T> | null {
  return readAs(schema, typeof raw === 'string' ? parseJson(raw) : raw);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\uFEFF\s]+/, ''));
  } catch {
    return null;
  }
}
