/**
 * A window of some browser, by whatever drives it: Playwright (playwright.ts) or WebDriver (webdriver.ts). Selectors
 * are CSS and look into open shadow roots.
 */
export interface Ui {
  goto(path: string): Promise<void>;
  url(): Promise<string>;
  /** Runs in the page. Only its text goes there, so it stands alone. */
  evaluate<Result, Argument>(script: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  /** With the mouse; `across`: where in its width, 0 to 1. */
  click(selector: string, across?: number): Promise<void>;
  /** Key by key, into what has the focus. */
  type(text: string): Promise<void>;
  /** Keys by their names, one after the other: `Enter`, `Control+a`. */
  press(...keys: string[]): Promise<void>;
  /** Clicks what opens a window, once or twice at one place, and gives the window. */
  opens(selector: string, clicks?: 1 | 2): Promise<Ui>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

/** A browser, started once for a worker. */
export interface Engine {
  /** A window that knows nothing of the one before. */
  open(origin: string): Promise<Ui>;
  quit(): Promise<void>;
}
