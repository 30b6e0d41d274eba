import { z } from 'zod';

export const headersSchema = z
  .record(z.string(), z.string())
  .refine(sendable, 'not a header that can be sent');

/** Browsers take a `Secure` cookie over plain http from 127.0.0.1 and localhost. */
const SESSION_COOKIES = ['SameSite=Lax', 'SameSite=None; Secure'] as const;

export const settingsSchema = z.strictObject({
  /** Whether the agency still accepts the code of the minute before. */
  acceptPrevious: z.boolean().optional(),
  /** How many requests a minute the agency takes before it answers WE005; null: any number. */
  mostPerMinute: z.int().min(1).nullable().optional(),
  /** Whether people whom nobody knows have a registered phone from their first request to the agency on. */
  enrolUnknown: z.boolean().optional(),
  /** Moves the clock of the agency, the LMS and the provider. */
  clockOffsetMs: z.int().optional(),
  /** Stops that clock at an epoch time; null lets it run. */
  frozenNow: z.int().min(0).nullable().optional(),
  /** More headers on the LMS's pages; on the identity provider's pages; on the pages on the way back from it. */
  lmsHeaders: headersSchema.optional(),
  providerHeaders: headersSchema.optional(),
  returnHeaders: headersSchema.optional(),
  /** `SameSite` of the LMS's session cookie; `None` goes along in a frame of another site, `Lax` does not. */
  sessionCookie: z.enum(SESSION_COOKIES).optional(),
});

export type Settings = {
  [Name in keyof z.infer<typeof settingsSchema>]-?: Exclude<z.infer<typeof settingsSchema>[Name], undefined>;
};

export function defaultSettings(): Settings {
  return {
    acceptPrevious: false,
    mostPerMinute: null,
    enrolUnknown: false,
    clockOffsetMs: 0,
    frozenNow: null,
    lmsHeaders: {},
    providerHeaders: {},
    returnHeaders: {},
    sessionCookie: 'SameSite=Lax',
  };
}

/** Names and values as RFC 9110 allows them, and Node sends them. */
function sendable(headers: Record<string, string>): boolean {
  return Object.entries(headers).every(
    ([name, value]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  );
}
