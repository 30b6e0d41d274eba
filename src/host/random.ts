/**
 * A random token for attempts and identity states: 32 hexadecimal digits. Not `crypto.randomUUID`, which is missing
 * on pages served by plain http, as many LMS pages still are.
 */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function randomInteger(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}
