/** What can be ordered by one word besides a code of the agency: by the demo's chooser, the sandbox's page and `motp-widget say`. */
export const FATES = {
  timeout: { never: true },
  drop: { drop: true },
  html: { body: '<!doctype html><title>안내</title><p>서비스 점검 안내</p>' },
  slow: { delayMs: 3_000 },
  down: { status: 503 },
};

/** Where: the servers that an LMS asks. */
export const PLACES: readonly string[] = ['otp_accredit', 'user_reset', 'alternative', 'provider'];
