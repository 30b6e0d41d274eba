import type { Identity } from '../host/contract.js';
import { startAddress, type IdentityPages } from './identityUrls.js';
import { rememberState, resumeFrom } from './resumeAfterRedirect.js';

export interface IdentityByRedirectOptions extends IdentityPages {
  /** Called just before the page leaves, so that a host can drop its `beforeunload` question. */
  onBeforeRedirect?: () => void;
}

/** Query parameter with which the host's server sends the trainee back. */
const RETURNED_STATE = 'motp_state';

/** Identity verification that leaves the page and comes back, as phones and in-app browsers need it. */
export function identityByRedirect({
  startUrl,
  statusUrl,
  onBeforeRedirect,
}: IdentityByRedirectOptions): Identity {
  const start: Identity['start'] = (request) => {
    const { pathname, search } = window.location;
    rememberState(request.state);
    try {
      onBeforeRedirect?.();
    } catch (error) {
      reportError(error); // the host’s own mistake: it must not keep the trainee locked
    }
    window.location.assign(
      startAddress(startUrl, request, { mode: 'redirect', return_to: pathname + search }),
    );
    return Promise.resolve({ status: 'redirecting' });
  };
  return { start, ...resumeFrom(statusUrl, [RETURNED_STATE]) };
}
