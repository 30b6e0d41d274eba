import { ko } from '../locales/ko.js';
import type { Languages } from '../locales/load.js';
import { withOverrides } from '../locales/overrides.js';

/**
 * Where this file came from; its languages lie beside it. `currentScript` is null, or an inline script that has no address,
 * where jQuery inserted the tag, or a page has the whole file inline.
 */
const source =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  document.querySelector<HTMLScriptElement>('script[src*="motp-widget"]')?.src;

/** `motp-widget.vi.json` beside `motp-widget.js`. What is no text of ours in it is left out. */
export const languages: Languages = {
  atHand: { ko },
  async load(name, signal) {
    const url = new URL(`motp-widget.${name}.json`, source ?? window.location.href);
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    // Not `json()`, whose lists would be of the page's realm.
    return withOverrides(ko, JSON.parse(await response.text()));
  },
};
