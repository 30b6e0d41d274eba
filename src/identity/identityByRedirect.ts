import type { Identity, IdentityRequest } from '../host/contract.js';
import { HostProblem, reportToHost } from '../host/errors.js';
import { startAddress, type IdentityPages } from './identityUrls.js';
import { pageThatLeaves, returnPath } from './pages.js';
import { keepState, resumeFrom } from './resumeAfterRedirect.js';

export interface IdentityByRedirectOptions extends IdentityPages {
  /**
   * Where the trainee comes back to: an address of this site, for a page that was made by a POST or that a GET would
   * not bring back. Default: the page's path and query.
   */
  returnUrl?: string | undefined;
  /** Called just before the page leaves, so that a host can drop its `beforeunload` question. */
  onBeforeRedirect?: () => void;
}

/** Query parameter with which the host's server sends the trainee back. */
const RETURNED_STATE = 'motp_state';

/** Identity verification that leaves the page and comes back, as phones and in-app browsers need it. */
export function identityByRedirect(options: IdentityByRedirectOptions): Identity {
  const start: Identity['start'] = async (request) => {
    if (leave(options, request)) return { status: 'redirecting' };
    throw new HostProblem('no-way');
  };
  return { start, ...resumeFrom(options.statusUrl, [RETURNED_STATE]) };
}

/**
 * Leaves for the provider. Providers forbid frames: out of one, the page at the top leaves. False where that may not be
 * left.
 */
export function leave(
  { startUrl, returnUrl, onBeforeRedirect }: IdentityByRedirectOptions,
  request: IdentityRequest,
): boolean {
  const page = pageThatLeaves();
  if (page === null) return false;
  const returnTo = returnPath(page, returnUrl);
  keepState(request.widget, request.state);
  try {
    onBeforeRedirect?.();
  } catch (error) {
    reportToHost(error); // the host’s own mistake: it must not keep the trainee locked
  }
  try {
    page.location.assign(startAddress(startUrl, request, { mode: 'redirect', return_to: returnTo }));
    return true;
  } catch {
    // A policy with `sandbox`, or a click that was too long ago.
    keepState(request.widget, null);
    return false;
  }
}
