import type { Identity, IdentityRequest, IdentityResult } from '../host/contract.js';
import { HostProblem } from '../host/errors.js';
import { identityByRedirect, leave, type IdentityByRedirectOptions } from './identityByRedirect.js';
import { startAddress } from './identityUrls.js';
import { mayOpenWindow } from './pages.js';
import { watchIdentity } from './watchIdentityWindow.js';

export interface IdentityByPopupOptions extends IdentityByRedirectOptions {
  /** Size of the window in CSS pixels. Default 480 × 720. */
  width?: number;
  height?: number;
}

/**
 * Identity verification in a window of its own, as NICE, KCB, KMC, Danal and KCP do it. The window is opened inside
 * the click; where it is blocked the trainee may open it by a link, or go on in this window. A frame that may only open
 * one, or only leave, does what it may. The result is whatever the host's server says under `statusUrl`: messages from the
 * window only hurry it.
 */
export function identityByPopup(options: IdentityByPopupOptions): Identity {
  return {
    ...identityByRedirect(options),
    async start(request) {
      const opens = mayOpenWindow();
      if ((request.mode === 'redirect' || !opens) && leave(options, request))
        return { status: 'redirecting' };
      try {
        if (opens) return openWindow(options, request);
      } catch {
        // So says Firefox what a `sandbox` forbids that cannot be looked at.
      }
      throw new HostProblem('no-way');
    },
    opensWindow: mayOpenWindow,
  };
}

function openWindow(options: IdentityByPopupOptions, request: IdentityRequest): Promise<IdentityResult> {
  const { startUrl, statusUrl, width = 480, height = 720 } = options;
  const url = startAddress(startUrl, request, { mode: 'popup' });
  // A name of its own: the window of the time before may be just about to close, and a frame may have any fixed name.
  const name = `motp-identity-${request.state.slice(0, 8)}`;
  // No `noopener`: it makes the answer null even where the window was opened (old-pages.md, rule 2).
  // Blocked is null; scripts and web views that put their own function in its place may answer nothing at all.
  const popup = window.open(url, name, `popup,width=${width},height=${height}`);
  if (!popup) request.onWindowBlocked(url);
  return watchIdentity(popup, statusUrl, request);
}
