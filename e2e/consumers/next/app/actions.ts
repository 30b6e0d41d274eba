'use server';

import { cookies } from 'next/headers';
import type { VerifyRequest } from 'motp-widget';

const LMS = process.env.LMS_ORIGIN;

/** Asks the LMS's own server, with the caller's session. */
export async function verifyMotp({ code, purpose, attempt }: Omit<VerifyRequest, 'signal'>): Promise<string> {
  const response = await fetch(`${LMS}/lms/motp/verify`, {
    method: 'POST',
    headers: { cookie: (await cookies()).toString() },
    body: new URLSearchParams({ code, purpose, attempt }),
  });
  return response.text();
}

export async function serverTime(): Promise<number> {
  const response = await fetch(`${LMS}/lms/motp/time`, { cache: 'no-store' });
  return ((await response.json()) as { now: number }).now;
}

/** How often the form was sent, and how long the token is that came with it. */
export async function enrol(before: string, data: FormData): Promise<string> {
  return `${Number.parseInt(before) + 1}: ${String(data.get('motp-token')).length}`;
}
