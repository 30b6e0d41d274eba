import type { Browser, Page } from '@playwright/test';
import type { Engine, Ui } from './ui.js';

/** A browser that Playwright drives. */
export async function playwrightEngine(browser: Browser, baseURL: string): Promise<Engine> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  return {
    open: () => Promise.resolve(uiOf(page)),
    async closeOtherWindows() {
      for (const other of context.pages()) if (other !== page) await other.close();
    },
    deleteCookies: () => context.clearCookies(),
    quit: () => browser.close(),
  };
}

function uiOf(page: Page): Ui {
  return {
    goto: async (path) => void (await page.goto(path)),
    url: () => Promise.resolve(page.url()),
    evaluate: <Result, Argument>(script: (argument: Argument) => Result, argument: Argument) =>
      page.evaluate(script as (argument: unknown) => Result, argument as unknown),
    async click(selector, across = 0.5) {
      const locator = page.locator(selector).first();
      const box = await locator.boundingBox();
      await locator.click({ position: { x: (box?.width ?? 0) * across, y: (box?.height ?? 0) / 2 } });
    },
    type: (text) => page.keyboard.type(text),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async opens(selector, clickCount = 1) {
      const click = page.locator(selector).first().click({ clickCount, noWaitAfter: true });
      const [popup] = await Promise.all([page.waitForEvent('popup'), click]);
      return uiOf(popup);
    },
    isClosed: () => Promise.resolve(page.isClosed()),
    close: () => page.close(),
  };
}
