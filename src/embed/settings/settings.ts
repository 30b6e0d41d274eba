import * as z from 'zod/mini';
import type { MotpWidgetOptions } from '../../host/contract.js';
import type { WidgetError } from '../../host/errors.js';
import {
  clearLockByUrl,
  serverTimeByUrl,
  verifyAlternativeByUrl,
  verifyByUrl,
  type HttpOptions,
} from './http.js';
import { identityByWindow } from '../../identity/identityByWindow.js';
import { isHttpAddress } from '../../host/address.js';
import { checkValue, invalid, OPTIONS, text, type Rule } from '../../host/options.js';
import { NO_SUCH_FUNCTION } from '../../session/callHost.js';

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
  identityMode?: 'auto' | 'popup' | 'redirect' | undefined;
  /** Called just before the page leaves for the provider: take a `beforeunload` question away here. */
  onBeforeRedirect?: (() => void) | string | undefined;
  clearLockUrl?: string | undefined;
  alternativeUrl?: string | undefined;
}

const shortText: Rule = { schema: text, expected: 'a string of at most 200 characters' };
const url: Rule = {
  schema: z.string().check(z.refine(isHttpAddress)),
  expected: 'an http(s) address, absolute or relative to the page',
};
const headerName: Rule = {
  schema: text.check(z.refine((name) => /^[\w-]+$/.test(name))),
  expected: 'a name of letters, digits, - and _',
};

const RULES: Record<keyof Settings, Rule> = {
  ...OPTIONS,
  lang: OPTIONS.locale,
  maskedName: shortText,
  maskedPhone: shortText,
  institutionName: shortText,
  institutionContact: shortText,
  fieldName: shortText,
  verifyUrl: url,
  timeUrl: url,
  identityStartUrl: url,
  identityStatusUrl: url,
  identityMode: {
    schema: z.literal(['auto', 'popup', 'redirect']),
    expected: "'auto', 'popup' or 'redirect'",
  },
  onBeforeRedirect: OPTIONS.onVerified,
  clearLockUrl: url,
  alternativeUrl: url,
  request: { schema: z.literal(['form', 'json']), expected: "'form' or 'json'" },
  csrfToken: { schema: z.string(), expected: 'a string' },
  csrfHeader: headerName,
  csrfField: shortText,
};

export const SETTING_NAMES = Object.keys(RULES) as (keyof Settings)[];

/** Own names only: `constructor` is no setting. */
function isSetting(name: string): name is keyof Settings {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

/** Names of settings as the developer wrote them: `data-verify-url`, or the option itself. */
export type NameGiven = (name: string) => string;

/**
 * The widget's options out of settings. Wrong settings are left out and told by the names they were given; `report` is
 * for what shows later only.
 */
export function optionsOf(
  raw: Readonly<Record<string, unknown>>,
  nameGiven: NameGiven,
  report: (error: WidgetError) => void,
): { options: Partial<MotpWidgetOptions>; fieldName: string | undefined; errors: WidgetError[] } {
  const errors: WidgetError[] = [];
  const tell = (message: string) => errors.push(invalid(message));
  const valid: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(raw)) {
    if (given === undefined || given === null) continue;
    if (!isSetting(name)) {
      tell(`${nameGiven(name)} is not an option of this widget. It is ignored.`);
      continue;
    }
    const value = isCallbackName(name, given) ? functionNamed(given, nameGiven(name), report) : given;
    const error = checkValue(RULES[name], value, nameGiven(name));
    if (error === null) valid[name] = value;
    else errors.push(error);
  }

  const settings = valid as Settings;
  if ((settings.identityStartUrl === undefined) !== (settings.identityStatusUrl === undefined)) {
    const names = `${nameGiven('identityStartUrl')} and ${nameGiven('identityStatusUrl')}`;
    tell(`${names} need each other: identity verification is not offered.`);
  }
  return { options: fromSettings(settings), fieldName: settings.fieldName, errors };
}

function fromSettings(settings: Settings): Partial<MotpWidgetOptions> {
  const { lang, maskedName, maskedPhone, institutionName, institutionContact, ...rest } = settings;
  const { verifyUrl, timeUrl, clearLockUrl, alternativeUrl, ...others } = rest;
  const { identityStartUrl: startUrl, identityStatusUrl: statusUrl, identityMode: mode, ...more } = others;
  const { onBeforeRedirect, request, csrfToken, csrfHeader, csrfField, fieldName: _, ...options } = more;
  const http = { request, csrfToken, csrfHeader, csrfField };
  return {
    locale: lang,
    trainee: { maskedName, maskedPhone },
    institution: { name: institutionName, contact: institutionContact },
    ...(verifyUrl !== undefined && { verify: verifyByUrl(verifyUrl, http) }),
    ...(timeUrl !== undefined && { serverTime: serverTimeByUrl(timeUrl) }),
    ...(clearLockUrl !== undefined && { clearLock: clearLockByUrl(clearLockUrl, http) }),
    ...(alternativeUrl !== undefined && { verifyAlternative: verifyAlternativeByUrl(alternativeUrl, http) }),
    ...(startUrl !== undefined &&
      statusUrl !== undefined && {
        identity: identityByWindow({
          startUrl,
          statusUrl,
          ...(mode && { mode }),
          ...(onBeforeRedirect && { onBeforeRedirect: onBeforeRedirect as () => void }),
        }),
      }),
    ...(options as Partial<MotpWidgetOptions>),
  };
}

function isCallbackName(name: string, value: unknown): value is string {
  return typeof value === 'string' && name.startsWith('on');
}

/** A function of the page by its global name, dotted paths allowed; looked up when it is called. */
function functionNamed(
  path: string,
  nameGiven: string,
  report: (error: WidgetError) => void,
): (...values: unknown[]) => unknown {
  return (...values) => {
    let owner: unknown;
    let found: unknown = window;
    for (const key of path.split('.')) {
      owner = found;
      found = (owner as Record<string, unknown> | undefined)?.[key];
    }
    if (typeof found === 'function') return found.apply(owner, values) as unknown;
    report(invalid(`${nameGiven} is "${path}", but this page has no global function of that name.`));
    return NO_SUCH_FUNCTION;
  };
}
