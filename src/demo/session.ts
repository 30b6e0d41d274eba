/** What the demo LMS tells its page of the trainee who is logged in. A real LMS writes this into the page. */
export interface Session {
  /** The id of the demo trainee. */
  trainee: string;
  maskedName: string;
  maskedPhone: string;
  institution: { name: string; contact: string };
}

/** Null: no sandbox behind the page. */
export async function readSession(): Promise<Session | null> {
  try {
    const response = await fetch('/lms/session', { cache: 'no-store' });
    if (!response.ok) return null;
    const session: Session = await response.json();
    return session;
  } catch {
    return null;
  }
}
