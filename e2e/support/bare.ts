import type { Page } from '@playwright/test';
import type { WidgetHandle } from '../../src/embed.js';

/** What `e2e/pages/bare.html` offers to a test: a page that is nothing but a host. */
declare global {
  interface Window {
    /** `MotpWidget.render` with options of any kind, on top of plain ones. */
    renders: (options: Record<string, unknown>) => void;
    handle: WidgetHandle;
    /** What the callbacks of the page were told; `calls` and `signals` are for the test's own callbacks. */
    seen: { errors: string[]; states: string[]; calls: number; signals: AbortSignal[]; verified: unknown[] };
  }
}

/** Options that are made in the page: what a function is cannot be sent there. */
export type Make = () => Record<string, unknown>;

/** Draws the widget on the bare page; of two options of one name the later counts. */
export async function render(page: Page, ...make: Make[]): Promise<void> {
  await page.goto('/bare.html');
  const options = make.map((one) => `(${one.toString()})()`).join(', ');
  await page.evaluate(`window.renders(Object.assign({}, ${options}))`);
}

/** Codes of the errors that `onError` was told. */
export function errors(page: Page): Promise<string[]> {
  return page.evaluate(() => window.seen.errors);
}
