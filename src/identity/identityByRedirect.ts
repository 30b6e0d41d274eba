import type { Identity } from '../host/contract.js';
import { reportToHost } from '../host/errors.js';
import { startAddress, type IdentityPages } from './identityUrls.js';
import { pageThatLeaves, returnPath } from './pages.js';
import { rememberState, resumeFrom } from './resumeAfterRedirect.js';

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

/**
 * Identity verification that leaves the page and comes back, as phones and in-app browsers need it. Providers forbid
 * frames: out of one, the page at the top leaves. In a frame of another site nothing can: `blocked`.
 */
export function identityByRedirect({
  startUrl,
  statusUrl,
  returnUrl,
  onBeforeRedirect,
}: IdentityByRedirectOptions): Identity {
  const start: Identity['start'] = async (request) => {
    const page = pageThatLeaves();
    if (page === null) return { status: 'blocked' };
    const returnTo = returnPath(page, returnUrl);
    rememberState(request.widget, request.state);
    try {
      onBeforeRedirect?.();
    } catch (error) {
      reportToHost(error); // the host’s own mistake: it must not keep the trainee locked
    }
    page.location.assign(startAddress(startUrl, request, { mode: 'redirect', return_to: returnTo }));
    return { status: 'redirecting' };
  };
  return { start, ...resumeFrom(statusUrl, [RETURNED_STATE]) };
}
