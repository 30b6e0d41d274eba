import { addressWith } from '../host/address.js';
import type { IdentityRequest } from '../host/contract.js';

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
  return addressWith(startUrl, { state, purpose, locale, ...how });
}
