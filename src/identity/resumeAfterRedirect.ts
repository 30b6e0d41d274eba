import { withoutParameters } from '../host/address.js';
import type { Identity } from '../host/contract.js';
import { askFinalIdentityStatus } from './identityStatus.js';
import { sameOriginPages } from './pages.js';

/**
 * All that is stored while the page is away: the random state of the verification (design.md, principle 2), under the
 * name of the widget that left, so that each of several on a page finds its own.
 */
const STORED = 'motp-widget-state-';

/**
 * By widget and address of the server: found in the page's address, which shows it once; kept until its result was heard. It
 * is the page's, not a helper's: StrictMode starts twice, and a host may make its `identity` anew each time it draws.
 */
const found = new Map<string, string>();

/** To be called before the page leaves for the provider; with null when it did not leave after all, or is back. */
export function keepState(widget: string, state: string | null): void {
  try {
    if (state === null) sessionStorage.removeItem(STORED + widget);
    else sessionStorage.setItem(STORED + widget, state);
  } catch {
    // A sandboxed frame has no storage: then the server alone knows whose state comes back.
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
  const stateIn = (page: Window) => new URLSearchParams(page.location.search).get(parameters[0]);

  const resume: NonNullable<Identity['resume']> = (signal, widget) => {
    const key = widget + statusUrl;
    const stored = copyOfStorage();
    const own = stored?.[STORED + widget];
    const pages = sameOriginPages().filter((page) => stateIn(page) !== null);
    let [returned = null] = pages.map(stateIn);
    // Another widget's, which is to find it.
    if (returned !== own && Object.values(stored ?? {}).includes(returned)) returned = null;
    keepState(widget, null);
    if (returned !== null) {
      for (const page of pages) takeFromAddress(page, parameters);
      if (stored !== null && returned !== own) return 'foreign';
    }
    const state = returned ?? own ?? found.get(key);
    if (state === undefined) return null;
    found.set(key, state);
    const result = askFinalIdentityStatus(statusUrl, state, signal).finally(() => {
      if (!signal.aborted) found.delete(key);
    });
    return { state, result };
  };

  const forget = (widget: string) => {
    found.delete(widget + statusUrl);
    keepState(widget, null);
  };
  return { resume, forget };
}

function takeFromAddress(page: Window, parameters: readonly string[]): void {
  const url = new URL(page.location.href);
  url.search = withoutParameters(url.search, parameters);
  page.history.replaceState(page.history.state, '', url);
}

/** Null where nothing can be stored. */
function copyOfStorage(): Partial<Record<string, string | null>> | null {
  try {
    return Object.assign({}, sessionStorage);
  } catch {
    return null;
  }
}
