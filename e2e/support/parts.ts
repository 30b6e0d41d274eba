import type { Locator } from '@playwright/test';
import type { Trainee } from './trainee.js';

/** Computed values of CSS properties. */
export const styleOf = (element: Locator, ...names: string[]) =>
  element.evaluate((it, wanted) => wanted.map((name) => getComputedStyle(it).getPropertyValue(name)), names);

/** The first match in the widget. */
export const part = (trainee: Trainee, selector: string) => trainee.widget.locator(selector).first();
