import type { MotpWidgetOptions } from './contract.js';
import { clearLockByUrl, serverTimeByUrl, verifyByUrl } from './http.js';
import { identityByPopup } from './identityByPopup.js';

/** The options that stand on a container as `data-…` attributes. Missing ones are left out; bad ones are told later. */
export function optionsOf({ dataset }: HTMLElement): Partial<MotpWidgetOptions> {
  const { verifyUrl, timeUrl, identityStartUrl, identityStatusUrl, clearLockUrl } = dataset;
  const options: Record<string, unknown> = {
    purpose: dataset['purpose'],
    locale: dataset['lang'],
    trainee: { maskedName: dataset['maskedName'], maskedPhone: dataset['maskedPhone'] },
    institution: { name: dataset['institutionName'], contact: dataset['institutionContact'] },
    verify: verifyUrl && verifyByUrl(verifyUrl),
    serverTime: timeUrl && serverTimeByUrl(timeUrl),
    clearLock: clearLockUrl && clearLockByUrl(clearLockUrl),
    identity:
      identityStartUrl &&
      identityStatusUrl &&
      identityByPopup({ startUrl: identityStartUrl, statusUrl: identityStatusUrl }),
    onVerified: callbackNamed(dataset['onVerified']),
  };
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** A function of the page by its global name, dotted paths allowed; looked up when it is called. */
function callbackNamed(name: string | undefined): ((...values: unknown[]) => void) | undefined {
  if (name === undefined) return undefined;
  return (...values) => {
    const found = name
      .split('.')
      .reduce<unknown>((owner, key) => (owner as Record<string, unknown>)?.[key], window);
    if (typeof found !== 'function') throw new TypeError(`${name} is not a function of this page`);
    found(...values);
  };
}
