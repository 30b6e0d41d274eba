import { withoutParameters } from '../host/address.js';
import type { Identity } from '../host/contract.js';
import { readFinalIdentityStatus } from './identityStatus.js';

/** All that is stored while the page is away: the random state of the verification (design.md, principle 2). */
const STORED_STATE = 'motp-widget-state';

/** To be called before the page leaves for the provider. */
export function rememberState(state: string): void {
  try {
    sessionStorage.setItem(STORED_STATE, state);
  } catch {
    // A sandboxed frame has no storage: the trainee will be asked to verify again.
  }
}

/** To be called when the page did not leave after all. */
export function forgetState(): void {
  try {
    sessionStorage.removeItem(STORED_STATE);
  } catch {
    // Nothing was stored either.
  }
}

/**
 * What finds the verification again when the page is back. The state in the address must be the one that this browser
 * stored: one of somebody else, or one used before, is refused. A page that came back by the back button has none in
 * its address; then the host's server is asked all the same.
 *
 * `parameters`: query parameters that the way back adds, the state's first. They are taken out of the address, so that
 * a reload or a copied link does not carry them on.
 */
export function resumeFrom(
  statusUrl: string,
  parameters: readonly [string, ...string[]],
): Required<Pick<Identity, 'resume' | 'forget'>> {
  /** Found in the address, which shows it once; kept until its result was heard (StrictMode starts twice). */
  let found: string | null = null;
  const resume: Identity['resume'] = (signal) => {
    const returned = takeFromAddress(parameters);
    const stored = takeStored();
    if (returned !== null && returned !== stored) return 'foreign';
    const state = stored ?? found;
    if (state === null) return null;
    found = state;
    const result = readFinalIdentityStatus(statusUrl, state, signal).then((status) => {
      if (!signal.aborted) found = null;
      return status;
    });
    return { state, result };
  };
  const forget = () => {
    found = null;
    forgetState();
  };
  return { resume, forget };
}

function takeFromAddress(parameters: readonly [string, ...string[]]): string | null {
  const url = new URL(window.location.href);
  const state = url.searchParams.get(parameters[0]);
  if (state === null) return null;
  url.search = withoutParameters(url.search, parameters);
  window.history.replaceState(window.history.state, '', url);
  return state;
}

function takeStored(): string | null {
  try {
    const state = sessionStorage.getItem(STORED_STATE);
    forgetState();
    return state;
  } catch {
    return null;
  }
}
