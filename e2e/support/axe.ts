import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './test.js';

declare global {
  interface Window {
    axe?: { run(context: string, options: RunOptions): Promise<AxeResults> };
    /** As the browser has it. */
    setTimeoutOfAxe: typeof setTimeout;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules about colours, space or words. */
const LOOKS = [
  'color-contrast',
  'target-size',
  'label-content-name-mismatch',
  'link-in-text-block',
  'valid-lang',
];

/** Keeps a timer for axe, which waits by it often, from the clock that the test is going to install. */
export async function keepTimerForAxe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.setTimeoutOfAxe = setTimeout;
  });
}

/**
 * Tries all rules, or only `LOOKS`: the tree is the same in every language and theme, so only those need another try. Adds
 * axe to a page once, because it is half a megabyte.
 */
export async function axeFindsNothing(page: Page, rules: 'all' | 'what looks change'): Promise<void> {
  if (!(await page.evaluate(() => window.axe !== undefined)))
    await page.evaluate(`((setTimeout) => {${AXE}})(window.setTimeoutOfAxe)`);
  const options: RunOptions = {
    runOnly: rules === 'all' ? { type: 'tag', values: WCAG } : { type: 'rule', values: LOOKS },
    resultTypes: ['violations'],
    iframes: false,
  };
  const found = await page.evaluate(async (given) => {
    const { violations, passes } = (await window.axe?.run('#host', given)) ?? { violations: [], passes: [] };
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`),
      tried: passes.length,
    };
  }, options);
  expect(found.violations).toEqual([]);
  expect(found.tried, 'rules that had something to look at').toBeGreaterThan(rules === 'all' ? 10 : 1);
}
