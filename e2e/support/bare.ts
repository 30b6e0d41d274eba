import type { Page } from '@playwright/test';
import type { WidgetHandle } from '../../src/embed.js';
import type { Trainee } from './trainee.js';

/** What `e2e/pages/bare.html`, a page with nothing but the widget, offers to a test. */
declare global {
  interface Window {
    /** `MotpWidget.render` with options of any kind, on top of plain ones. */
    renders: (options: Record<string, unknown>) => void;
    handle: WidgetHandle;
    /** What the page's callbacks received; `calls` and `signals` are for the test's own callbacks. */
    seen: { errors: string[]; states: string[]; calls: number; signals: AbortSignal[]; verified: unknown[] };
  }
}

/** Options that the page makes itself, because a function cannot be sent to it. */
export type Make = () => Record<string, unknown>;

/** Draws the widget on the bare page. A later option replaces an earlier one of the same name. */
export async function render(page: Page, ...make: Make[]): Promise<void> {
  await page.goto('/bare.html');
  await page.evaluate(`window.renders(${together(make)})`);
}

/** The same on the page of the Playwright project: in React, or by the script tag. */
export async function draw(trainee: Trainee, ...make: Make[]): Promise<void> {
  const { page, circumstances } = trainee;
  if (circumstances.lms === '/embed.html') await render(page, ...make);
  else {
    await page.goto('/react.html?trainee=fine');
    await page.evaluate(`window.harness.draw('a', ${together(make)})`);
  }
  await trainee.sees('entering');
}

/** Gives the widget of `render` other options. */
export async function update(page: Page, make: Make): Promise<void> {
  await page.evaluate(`window.handle.update(${together([make])})`);
}

function together(make: Make[]): string {
  return `Object.assign({}, ${make.map((one) => `(${one.toString()})()`).join(', ')})`;
}

/** The codes of the errors that `onError` received. */
export function errors(page: Page): Promise<string[]> {
  return page.evaluate(() => window.seen.errors);
}
