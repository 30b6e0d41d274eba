import type { IdentityRequest } from './contract.js';

/** The two addresses of the host's server that identity verification in a window or a page needs. */
export interface IdentityPages {
  /** Page that leads to the provider. It gets `state`, `purpose`, `locale`, `mode`, and `return_to` in a redirect. */
  startUrl: string;
  /** Answers `{ status, reference?, reason? }` for `?state=…`; `pending` while nothing is known. */
  statusUrl: string;
}

export function startAddress(
  startUrl: string,
  request: IdentityRequest,
  how: { mode: 'popup' } | { mode: 'redirect'; return_to: string },
): string {
  const { state, purpose, locale } = request;
  return address(startUrl, { state, purpose, locale, ...how });
}

/** Relative to the page itself, not to a `<base>` that it may have (embed.md). */
export function address(url: string, parameters: Record<string, string>): string {
  const full = new URL(url, window.location.href);
  for (const [name, value] of Object.entries(parameters)) full.searchParams.set(name, value);
  return full.href;
}

/** Whether a text is an address that a page may lead to: no `javascript:`, no `data:`. */
export function isHttpAddress(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return /^https?:$/.test(new URL(address(value, {})).protocol);
  } catch {
    return false;
  }
}
