import { ko } from '../locales/ko.js';
import type { LoadLocale } from '../locales/load.js';
import { withOverrides } from '../locales/overrides.js';

/** Where this file came from; its languages lie beside it. `currentScript` is null where jQuery inserted the tag. */
const source =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  document.querySelector<HTMLScriptElement>('script[src*="motp-widget"]')?.src;

/** `motp-widget.vi.json` beside `motp-widget.js`. What is no text of ours in it is left out. */
export const loadLocale: LoadLocale = async (name) => {
  const response = await fetch(new URL(`motp-widget.${name}.json`, source ?? window.location.href));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return withOverrides(ko, await response.json());
};
