import { expect } from '@playwright/test';
import { test as base } from '../sandbox.js';
import { WATCH } from './page.js';
import { playwrightEngine } from './playwright.js';
import { leave, type Engine, type Ui } from './ui.js';
import { Visitor } from './visitor.js';
import { webdriverEngine, type WebDriverBrowser } from './webdriver.js';

export { expect };

export interface EngineOptions {
  /** The browser that WebDriver drives; null: Playwright drives one. */
  webdriver: WebDriverBrowser | null;
  /** Whether this engine tries every fault, or a slice of them. */
  thorough: boolean;
}

export const test = base.extend<{ ui: Ui; visitor: Visitor }, EngineOptions & { engine: Engine }>({
  webdriver: [null, { option: true, scope: 'worker' }],
  thorough: [false, { option: true, scope: 'worker' }],
  intoHead: [WATCH, { scope: 'worker' }],

  engine: [
    async ({ webdriver, playwright, browserName, launchOptions, sandbox: { origin } }, give) => {
      const engine =
        webdriver === null
          ? await playwrightEngine(await playwright[browserName].launch(launchOptions), origin)
          : await webdriverEngine(webdriver, origin);
      await give(engine);
      await engine.quit();
    },
    { scope: 'worker' },
  ],

  ui: async ({ engine }, give) => {
    const ui = await engine.open();
    await give(ui);
    await leave(engine, ui);
  },

  visitor: async ({ ui, agency }, give) => {
    const visitor = new Visitor(ui, agency);
    await give(visitor);
    await visitor.leaves();
  },
});
