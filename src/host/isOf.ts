/** `instanceof`, which asks somebody else's object for its prototype: a Proxy may throw then. */
export function isOf<Type>(kind: abstract new (...values: never[]) => Type, value: unknown): value is Type {
  try {
    return value instanceof kind;
  } catch {
    return false;
  }
}
