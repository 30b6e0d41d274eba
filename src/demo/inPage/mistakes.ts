/**
 * What an institution's server can do wrong when it asks the agency, by the code that the agency answers to it. The
 * code is the agency's own: nothing of it is made up here.
 */
const MISTAKES = {
  AP002: (init) => withField(init, 'USER_NM', ''),
  AP003: (init) => withField(init, 'USER_TEL', ''),
  AP004: (init) => withField(init, 'OTPNO', ''),
  /** A server that takes the code for a number loses digits. */
  AP012: (init) => withField(init, 'OTPNO', fieldsOf(init).get('OTPNO')?.slice(1) ?? ''),
  WE001: (init) => ({ ...init, headers: { 'content-type': 'application/json' } }),
  WE002: (init) => ({ ...init, method: 'GET', body: null }),
  WE003: (init) => ({
    ...init,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=EUC-KR' },
  }),
  WE004: (init) => withField(init, 'USER_NAME', fieldsOf(init).get('USER_NM') ?? ''),
} satisfies Record<string, (init: RequestInit) => RequestInit>;

export type Mistake = keyof typeof MISTAKES;
export const MISTAKE_NAMES = Object.keys(MISTAKES) as Mistake[];

export function withMistake(mistake: Mistake | null, init: RequestInit = {}): RequestInit {
  return mistake === null ? init : MISTAKES[mistake](init);
}

function fieldsOf({ body }: RequestInit): URLSearchParams {
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

function withField(init: RequestInit, name: string, value: string): RequestInit {
  const fields = fieldsOf(init);
  fields.set(name, value);
  return { ...init, body: fields.toString() };
}
