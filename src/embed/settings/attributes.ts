import type { Settings } from './contract.js';
import { SETTING_NAMES } from './settings.js';

const NUMBERS: readonly (keyof Settings)[] = ['timeout', 'serverNow', 'headingLevel'];
const SWITCHES: readonly (keyof Settings)[] = ['autoSubmit', 'frame', 'header', 'languages'];

/** `verifyUrl` → `verify-url`, as it stands in HTML. */
export function attributeName(setting: string): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The settings that stand on a container as `data-…` attributes, on `<motp-widget>` also without `data-`. */
export function settingsOf(element: HTMLElement, isOwnElement: boolean): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const attribute = attributeName(name);
    const text =
      element.getAttribute(`data-${attribute}`) ?? (isOwnElement ? element.getAttribute(attribute) : null);
    if (text !== null) settings[name] = valueOf(name, text);
  }
  return settings;
}

function valueOf(name: keyof Settings, text: string): unknown {
  if (NUMBERS.includes(name)) return Number(text);
  if (SWITCHES.includes(name)) return text === '' || text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
