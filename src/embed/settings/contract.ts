import type { MotpWidgetOptions } from '../../host/contract.js';
import type { WindowMode } from '../../identity/identityByWindow.js';
import type { HttpOptions } from './http.js';

type Callback = Extract<keyof MotpWidgetOptions, `on${string}`>;

/** What a page without a build says in attributes or to `MotpWidget.render`: the options, and these in their place. */
export interface Settings
  extends Omit<Partial<MotpWidgetOptions>, Callback>, NamedCallbacks, UrlSettings, HttpOptions {
  /** The same as `locale`. */
  lang?: MotpWidgetOptions['locale'];
  maskedName?: string | undefined;
  maskedPhone?: string | undefined;
  institutionName?: string | undefined;
  institutionContact?: string | undefined;
  /** `next` in two attributes: the button's words, and where it leads, in HTML to this very site alone. */
  nextLabel?: string | undefined;
  nextUrl?: string | undefined;
  /** Name of the hidden field that holds the token for the host's own form: `motp-token` by default; empty: no field. */
  fieldName?: string | undefined;
}

/** A function, or the global name of one, such as `lms.motp.done`; it is looked up when it is called. */
type NamedCallbacks = { [Name in Callback]?: MotpWidgetOptions[Name] | string };

interface UrlSettings {
  verifyUrl?: string | undefined;
  timeUrl?: string | undefined;
  identityStartUrl?: string | undefined;
  identityStatusUrl?: string | undefined;
  identityMode?: WindowMode | undefined;
  /** Called just before the page leaves for the provider: take a `beforeunload` question away here. */
  onBeforeRedirect?: (() => void) | string | undefined;
  /** Where a redirect comes back to, if not to this very address: a page that was made by a POST needs it. */
  returnUrl?: string | undefined;
  clearLockUrl?: string | undefined;
  alternativeUrl?: string | undefined;
}
