import { withoutParameters } from '../host/address.js';
import type { Identity } from '../host/contract.js';
import { readFinalIdentityStatus } from './identityStatus.js';
import { sameOriginPages } from './pages.js';

/**
 * All that is stored while the page is away: the random state of the verification (design.md, principle 2), under the
 * name of the widget that left, so that each of several on a page finds its own.
 */
const STORED = 'motp-widget-state-';

/** To be called before the page leaves for the provider. */
export function rememberState(widget: string, state: string): void {
  try {
    sessionStorage.setItem(STORED + widget, state);
  } catch {
    // A sandboxed frame has no storage: then the server alone knows whose state comes back.
  }
}

/** To be called when the page did not leave after all. */
export function forgetState(widget: string): void {
  try {
    sessionStorage.removeItem(STORED + widget);
  } catch {
    // Nothing was stored either.
  }
}

/**
 * What finds the verification again when the page is back. The state in the address must be the one that this browser
 * stored: one of somebody else, or one used before, is refused. Where nothing can be stored, the host's server decides,
 * which knows the states of its session. A page that came back by the back button has none in its address; then the
 * server is asked all the same.
 *
 * `parameters`: query parameters that the way back adds, the state's first. They are taken out of the address, so that
 * a reload or a copied link does not carry them on.
 */
export function resumeFrom(
  statusUrl: string,
  parameters: readonly [string, ...string[]],
): { resume: NonNullable<Identity['resume']>; forget: NonNullable<Identity['forget']> } {
  /** By widget: found in the address, which shows it once; kept until its result was heard (StrictMode starts twice). */
  const found = new Map<string, string>();

  const resume: NonNullable<Identity['resume']> = (signal, widget) => {
    const returned = returnedState(parameters[0]);
    const stored = storedStates();
    const own = stored?.get(widget) ?? null;
    const isAnothers =
      returned !== null && returned !== own && [...(stored?.values() ?? [])].includes(returned);
    if (returned !== null && !isAnothers) {
      takeFromAddress(parameters);
      if (stored !== null && returned !== own) {
        forgetState(widget);
        return 'foreign';
      }
    }
    forgetState(widget);
    const state = (isAnothers ? null : returned) ?? own ?? found.get(widget);
    if (state === undefined) return null;
    found.set(widget, state);
    const result = readFinalIdentityStatus(statusUrl, state, signal).then((status) => {
      if (!signal.aborted) found.delete(widget);
      return status;
    });
    return { state, result };
  };

  const forget = (widget: string) => {
    found.delete(widget);
    forgetState(widget);
  };
  return { resume, forget };
}

function returnedState(parameter: string): string | null {
  for (const page of sameOriginPages()) {
    const state = new URL(page.location.href).searchParams.get(parameter);
    if (state !== null) return state;
  }
  return null;
}

function takeFromAddress(parameters: readonly [string, ...string[]]): void {
  for (const page of sameOriginPages()) {
    const url = new URL(page.location.href);
    if (!url.searchParams.has(parameters[0])) continue;
    url.search = withoutParameters(url.search, parameters);
    page.history.replaceState(page.history.state, '', url);
  }
}

/** What is stored, by widget; null where nothing can be. */
function storedStates(): Map<string, string> | null {
  try {
    return new Map(
      Object.entries(sessionStorage).flatMap(([key, state]) =>
        key.startsWith(STORED) ? [[key.slice(STORED.length), String(state)]] : [],
      ),
    );
  } catch {
    return null;
  }
}
