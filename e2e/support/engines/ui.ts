/**
 * A window of any browser, driven by Playwright (playwright.ts) or WebDriver (webdriver.ts). Selectors are CSS and look
 * into open shadow roots.
 */
export interface Ui {
  goto(path: string): Promise<void>;
  url(): Promise<string>;
  /** Runs `script` in the page. Only its text is sent, so it must be self-contained. */
  evaluate<Result, Argument>(script: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  /** Clicks with the mouse; `across`: where in its width, 0 to 1. */
  click(selector: string, across?: number): Promise<void>;
  /** Types key by key into the focused element. */
  type(text: string): Promise<void>;
  /** Presses keys by name, one after the other: `Enter`, `Control+a`. */
  press(...keys: string[]): Promise<void>;
  /** Clicks what opens a window, once or twice at one place, and returns the window. */
  opens(selector: string, clicks?: 1 | 2): Promise<Ui>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

/** A browser, started once for a worker. A new window costs as much as a test, so all tests have one (`leave`). */
export interface Engine {
  open(): Promise<Ui>;
  closeOtherWindows(): Promise<void>;
  deleteCookies(): Promise<void>;
  quit(): Promise<void>;
}

/**
 * Leaves the window to the next test as if it were new, but for its history: empty, alone, at a page without scripts. After
 * a test that failed nobody is next: Playwright starts another worker.
 */
export async function leave(engine: Engine, ui: Ui): Promise<void> {
  await engine.closeOtherWindows();
  await ui.goto('/favicon.svg');
  await ui.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    window.name = '';
  }, undefined);
  await engine.deleteCookies();
}
