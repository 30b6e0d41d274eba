import * as z from 'zod/mini';
import type { MotpWidgetOptions } from '../../host/contract.js';
import type { WidgetError } from '../../host/errors.js';
import {
  clearLockByUrl,
  serverTimeByUrl,
  verifyAlternativeByUrl,
  verifyByUrl,
  REQUEST_FORMATS,
} from './http.js';
import { addCsrfToken } from './csrf.js';
import { identityByWindow, WINDOW_MODES } from '../../identity/identityByWindow.js';
import { isSiteAddress } from '../../host/address.js';
import { checkValue, completeOptions, invalid, OPTIONS, type CheckedOptions } from '../../host/options.js';
import { fieldName, oneOf, text, url as httpAddress, type Rule } from '../../host/rules.js';
import { NO_SUCH_FUNCTION } from '../../host/callHost.js';
import type { Settings } from './contract.js';

const shortText: Rule = { schema: text, expected: 'a string of at most 200 characters' };
const url: Rule = {
  schema: httpAddress,
  expected: 'an http(s) address, absolute or relative to the page',
};
const siteUrl: Rule = {
  schema: z.string().check(z.refine(isSiteAddress)),
  expected: 'an address of this site, absolute or relative to the page',
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
  nextLabel: shortText,
  nextUrl: url,
  fieldName,
  verifyUrl: url,
  timeUrl: url,
  identityStartUrl: url,
  identityStatusUrl: url,
  identityMode: oneOf(WINDOW_MODES),
  onBeforeRedirect: OPTIONS.onVerified,
  returnUrl: siteUrl,
  clearLockUrl: url,
  alternativeUrl: url,
  request: oneOf(REQUEST_FORMATS),
  csrfToken: { schema: z.string(), expected: 'a string' },
  csrfHeader: headerName,
  csrfField: fieldName,
  csrfCookie: fieldName,
};

export const SETTING_NAMES = Object.keys(RULES) as (keyof Settings)[];

/** Own names only: `constructor` is no setting. */
function isSetting(name: string): name is keyof Settings {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

/** Many filters of user-written HTML let `data-*` through: there it must not be able to send a code away. */
const OTHER_SITE =
  'leads to another site, which HTML alone may not. It is ignored: pass it to MotpWidget.render().';

/** Names of settings as the developer wrote them: `data-verify-url`, or the option itself. */
type NameGiven = (name: string) => string;

export interface CheckedSettings extends CheckedOptions {
  fieldName: string | undefined;
}

/**
 * Drops wrong settings and returns an error for each, under the name the developer wrote. `report` receives errors
 * found later.
 */
export function readSettings(
  raw: Readonly<Record<string, unknown>>,
  nameGiven: NameGiven,
  isFromHtml: (name: string) => boolean,
  report: (error: WidgetError) => void,
): CheckedSettings {
  const errors: WidgetError[] = [];
  const valid: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(raw)) {
    if (given === undefined || given === null) continue;
    if (!isSetting(name)) {
      errors.push(invalid(`${nameGiven(name)} is not an option of this widget. It is ignored.`));
      continue;
    }
    const value = namesCallback(name, given) ? functionNamed(given, nameGiven(name), report) : given;
    let error = checkValue(RULES[name], value, nameGiven(name));
    if (error === null && isFromHtml(name) && RULES[name] === url && !isSiteAddress(value))
      error = invalid(`${nameGiven(name)} ${OTHER_SITE}`);
    valid[name] = error === null ? value : undefined;
    if (error !== null) errors.push(error);
  }

  const settings = valid as Settings;
  if ('identityStartUrl' in settings !== 'identityStatusUrl' in settings) {
    const names = `${nameGiven('identityStartUrl')} and ${nameGiven('identityStatusUrl')}`;
    errors.push(invalid(`${names} need each other: identity verification is not offered.`));
  }
  if (settings.nextLabel !== undefined && !('nextUrl' in settings)) {
    errors.push(invalid(`${nameGiven('nextLabel')} needs ${nameGiven('nextUrl')}: no button is shown.`));
  }
  if ('verifyUrl' in settings && !addCsrfToken({}, new Headers(), settings)) {
    errors.push(
      invalid('The CSRF token, or the name of its header, is none that a header can have. It is not sent.'),
    );
  }
  return { ...completeOptions(fromSettings(settings), errors), fieldName: settings.fieldName };
}

/** The options that settings make. One made of a wrong setting is undefined, as `completeOptions` asks for. */
function fromSettings(settings: Settings): { [Name in keyof MotpWidgetOptions]?: unknown } {
  const {
    lang: locale,
    maskedName,
    maskedPhone,
    institutionName: name,
    institutionContact: contact,
    nextLabel: label,
    nextUrl,
    verifyUrl,
    timeUrl,
    clearLockUrl,
    alternativeUrl,
    identityStartUrl: startUrl,
    identityStatusUrl: statusUrl,
    identityMode: mode,
    onBeforeRedirect,
    returnUrl,
    request,
    csrfToken,
    csrfHeader,
    csrfField,
    csrfCookie,
    fieldName: _,
    ...options
  } = settings;
  const http = { request, csrfToken, csrfHeader, csrfField, csrfCookie };
  return {
    locale,
    trainee: { maskedName, maskedPhone },
    institution: { name, contact },
    ...(nextUrl !== undefined && { next: { label, url: nextUrl } }),
    ...('verifyUrl' in settings && { verify: verifyUrl && verifyByUrl(verifyUrl, http) }),
    ...(timeUrl !== undefined && { serverTime: serverTimeByUrl(timeUrl) }),
    ...(clearLockUrl !== undefined && { clearLock: clearLockByUrl(clearLockUrl, http) }),
    ...('alternativeUrl' in settings && {
      verifyAlternative: alternativeUrl && verifyAlternativeByUrl(alternativeUrl, http),
    }),
    ...(('identityStartUrl' in settings || 'identityStatusUrl' in settings) && {
      identity:
        startUrl &&
        statusUrl &&
        identityByWindow({
          startUrl,
          statusUrl,
          returnUrl,
          ...(mode && { mode }),
          ...(onBeforeRedirect && { onBeforeRedirect: onBeforeRedirect as () => void }),
        }),
    }),
    ...options,
  };
}

/** An expression, as in `onclick`, is none. */
function namesCallback(name: string, value: unknown): value is string {
  return typeof value === 'string' && name.startsWith('on') && !/[^\w$.\x80-\uffff]|^$/.test(value);
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
