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
