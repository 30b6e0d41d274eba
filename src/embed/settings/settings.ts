import * as z from 'zod/mini';
import type { MotpWidgetOptions } from '../../host/contract.js';
import type { WidgetError } from '../../host/errors.js';
import {
  clearLockByUrl,
  serverTimeByUrl,
  verifyAlternativeByUrl,
  verifyByUrl,
  REQUEST_FORMATS,
  type HttpOptions,
} from './http.js';
import { identityByWindow, WINDOW_MODES, type WindowMode } from '../../identity/identityByWindow.js';
import { address, isHttpAddress } from '../../host/address.js';
import {
  checkValue,
  completeOptions,
  invalid,
  oneOf,
  OPTIONS,
  text,
  type CheckedOptions,
  type Rule,
} from '../../host/options.js';
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
  identityMode?: WindowMode | undefined;
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
  identityMode: oneOf(WINDOW_MODES),
  onBeforeRedirect: OPTIONS.onVerified,
  clearLockUrl: url,
  alternativeUrl: url,
  request: oneOf(REQUEST_FORMATS),
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

export interface CheckedSettings extends CheckedOptions {
  fieldName: string | undefined;
}

/**
 * Drops wrong settings and returns an error for each, under the name the developer wrote. `report` receives errors
 * found later. `isByScript`: whether a setting comes from a script, and not from HTML, which may hold what users write.
 */
export function readSettings(
  raw: Readonly<Record<string, unknown>>,
  nameGiven: NameGiven,
  report: (error: WidgetError) => void,
  isByScript: (name: string) => boolean,
): CheckedSettings {
  const errors: WidgetError[] = [];
  const valid: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(raw)) {
    if (given === undefined || given === null) continue;
    if (!isSetting(name)) {
      errors.push(invalid(`${nameGiven(name)} is not an option of this widget. It is ignored.`));
      continue;
    }
    if (RULES[name] === url && !isByScript(name) && isElsewhere(given)) {
      errors.push(
        invalid(
          `${nameGiven(name)} leads to another site, which only MotpWidget.render() may say. It is ignored.`,
        ),
      );
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
    errors.push(invalid(`${names} need each other: identity verification is not offered.`));
  }
  return { ...completeOptions(fromSettings(settings), errors), fieldName: settings.fieldName };
}

function fromSettings(settings: Settings): Partial<MotpWidgetOptions> {
  const {
    lang: locale,
    maskedName,
    maskedPhone,
    institutionName: name,
    institutionContact: contact,
    verifyUrl,
    timeUrl,
    clearLockUrl,
    alternativeUrl,
    identityStartUrl: startUrl,
    identityStatusUrl: statusUrl,
    identityMode: mode,
    onBeforeRedirect,
    request,
    csrfToken,
    csrfHeader,
    csrfField,
    fieldName: _,
    ...options
  } = settings;
  const http = { request, csrfToken, csrfHeader, csrfField };
  return {
    locale,
    trainee: { maskedName, maskedPhone },
    institution: { name, contact },
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
    let isElements = false;
    for (const key of path.split('.')) {
      owner = found;
      found = (owner as Record<string, unknown> | undefined)?.[key];
      isElements ||= isNode(found);
    }
    if (typeof found !== 'function') {
      report(invalid(`${nameGiven} is "${path}", but this page has no global function of that name.`));
    } else if (isElements || isBrowsersOwn(found)) {
      report(
        invalid(`${nameGiven} is "${path}", which is no function of the page itself: it is not called.`),
      );
    } else return Reflect.apply(found, owner, values) as unknown;
    return NO_SUCH_FUNCTION;
  };
}

/** An address of another origin. One that is no address at all is told as that. */
function isElsewhere(value: unknown): boolean {
  return isHttpAddress(value) && new URL(address(value, {})).origin !== new URL(address('?', {})).origin;
}

/** Of whatever realm. What users write into a page must not press its buttons or send its forms. */
function isNode(value: unknown): boolean {
  try {
    return Reflect.get(Node.prototype, 'nodeType', value) > 0;
  } catch {
    return false;
  }
}

/** `open`, `location.reload`, `form.submit`; a function of the page's that is bound has no name in its text. */
function isBrowsersOwn(found: object): boolean {
  return /^function \w+\([^]*\[native code\]/.test(Function.prototype.toString.call(found));
}
