/**
 * zod/mini by its name, in what is delivered: of it what the widget's schemas use. An issue has a path and a code, and
 * no words. The whole of it would be 6 kB (gzip). zod-mini.test.ts runs the same on both.
 */
interface Issue {
  code: string;
  path: PropertyKey[];
  /** Its value has the right type, so that checks go on. */
  continue: boolean;
}

/** A value on its way through a schema, which may change it. */
interface Payload {
  value: unknown;
  issues: Issue[];
}

interface Check {
  (payload: Payload): void;
  when?: (() => boolean) | undefined;
}

class Schema {
  /** `isOptional`: an object may be without it. */
  constructor(
    readonly run: (payload: Payload) => void,
    readonly isOptional = false,
  ) {}

  check(...checks: Check[]): Schema {
    return new Schema((payload) => {
      this.run(payload);
      for (const check of checks) {
        if (check.when?.() ?? payload.issues.every((issue) => issue.continue)) check(payload);
      }
    }, this.isOptional);
  }

  safeParse(raw: unknown) {
    const { value, issues } = parsed(this, raw);
    return issues.length === 0 ? { success: true, data: value } : { success: false, error: { issues } };
  }
}

function parsed(schema: Schema, value: unknown): Payload {
  const payload: Payload = { value, issues: [] };
  schema.run(payload);
  return payload;
}

function wrong(code: string, path: PropertyKey[] = [], goesOn = false): Issue {
  return { code, path, continue: goesOn };
}

function schemaOf(isRight: (value: unknown) => boolean, code = 'invalid_type'): Schema {
  return new Schema(({ value, issues }) => {
    if (!isRight(value)) issues.push(wrong(code));
  });
}

export const string = () => schemaOf((value) => typeof value === 'string');
export const number = () => schemaOf(Number.isFinite);
export const boolean = () => schemaOf((value) => typeof value === 'boolean');
export const custom = (isRight: (value: unknown) => boolean) => schemaOf(isRight, 'custom');

export function literal(words: unknown) {
  const all = Array.isArray(words) ? words : [words];
  return schemaOf((value) => all.includes(value), 'invalid_value');
}

export function optional(schema: Schema) {
  return new Schema((payload) => {
    if (payload.value !== undefined) schema.run(payload);
  }, true);
}

function caught(schema: Schema, instead: unknown) {
  return new Schema((payload) => {
    const { value, issues } = parsed(schema, payload.value);
    payload.value = issues.length === 0 ? value : instead;
  }, schema.isOptional);
}
export { caught as catch };

export function union(schemas: readonly Schema[]) {
  return new Schema((payload) => {
    for (const schema of schemas) {
      const { value, issues } = parsed(schema, payload.value);
      if (issues.length > 0) continue;
      payload.value = value;
      return;
    }
    payload.issues.push(wrong('invalid_union'));
  });
}

export function object(shape: Readonly<Record<string, Schema>>) {
  return new Schema((payload) => {
    const input = payload.value as Record<string, unknown>;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      payload.issues.push(wrong('invalid_type'));
      return;
    }
    const read: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      if (!(key in input)) {
        if (!schema.isOptional) payload.issues.push(wrong('invalid_type', [key]));
        continue;
      }
      const { value, issues } = parsed(schema, input[key]);
      payload.issues.push(...issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })));
      read[key] = value;
    }
    payload.value = read;
  });
}

function checked(isRight: (value: never) => boolean, code: string, path?: PropertyKey[]): Check {
  return ({ value, issues }) => {
    if (!isRight(value as never)) issues.push(wrong(code, path, true));
  };
}

export const maxLength = (most: number) => checked((text: string) => text.length <= most, 'too_big');
export const minLength = (least: number) => checked((text: string) => text.length >= least, 'too_small');

export function refine(
  isRight: (value: never) => boolean,
  { path, when }: { path?: PropertyKey[]; when?: () => boolean } = {},
): Check {
  return Object.assign(checked(isRight, 'custom', path), { when });
}

function changed(change: (text: string) => string): Check {
  return (payload) => {
    payload.value = change(payload.value as string);
  };
}

export const trim = () => changed((text) => text.trim());
export const toUpperCase = () => changed((text) => text.toUpperCase());
