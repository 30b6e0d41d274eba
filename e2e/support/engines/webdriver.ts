import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pass } from 'node:timers/promises';
import { freePort } from '../../../src/cli/check/example/freePort.js';
import { startDisplay } from './display.js';
import type { Engine, Ui } from './ui.js';

/** How to start WebKit's driver (scripts/browser.mjs). */
export interface WebDriverBrowser {
  driver: string;
  capabilities: Record<string, unknown>;
  /** Whether it needs a display. */
  display: boolean;
}

const PATIENCE_MS = 10_000;
/** The codes of keys that are no characters (WebDriver, “Keyboard actions”). */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** Drives WebKitGTK and WPE, which Playwright cannot. */
export async function webdriverEngine(
  { driver, capabilities, display }: WebDriverBrowser,
  origin: string,
): Promise<Engine> {
  const screen = display ? await startDisplay() : null;
  const port = await freePort();
  const env = screen === null ? process.env : { ...process.env, DISPLAY: screen.name };
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await until(() => call(address, 'GET', '/status'), `${driver} does not answer`);
  const { sessionId } = (await call(address, 'POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = new Session(`${address}/session/${sessionId}`);
  const window = await session.currentWindow();
  return {
    open: () => Promise.resolve(uiOf(session, window, origin)),
    closeOtherWindows: () => session.closeAllBut(window),
    deleteCookies: () => session.deleteCookies(window),
    async quit() {
      await session.end(window);
      await stop(server);
      if (screen !== null) await stop(screen.process);
    },
  };
}

/** Sends one command after the other, each to its window. */
class Session {
  #window: string | null = null;

  constructor(readonly address: string) {}

  async currentWindow(): Promise<string> {
    this.#window ??= (await this.#get('/window')) as string;
    return this.#window;
  }

  windows(): Promise<string[]> {
    return this.#get('/window/handles') as Promise<string[]>;
  }

  async post(window: string, path: string, body: object): Promise<unknown> {
    await this.#goTo(window);
    return call(this.address, 'POST', path, body);
  }

  async url(window: string): Promise<string> {
    await this.#goTo(window);
    return (await this.#get('/url')) as string;
  }

  async closeWindow(window: string): Promise<void> {
    await this.#goTo(window);
    await call(this.address, 'DELETE', '/window');
    this.#window = null;
  }

  async closeAllBut(window: string): Promise<void> {
    for (const other of await this.windows()) {
      if (other === window) continue;
      try {
        await this.closeWindow(other);
      } catch (error) {
        // Perhaps it has closed itself, just now.
        if (!String(error).includes('no such window')) throw error;
        this.#window = null;
      }
    }
  }

  async deleteCookies(window: string): Promise<void> {
    await this.#goTo(window);
    await call(this.address, 'DELETE', '/cookie');
  }

  /** From a window that is there: a session whose current window has closed itself cannot be ended. */
  async end(window: string): Promise<void> {
    await this.#goTo(window);
    await call(this.address, 'DELETE', '');
  }

  #get(path: string): Promise<unknown> {
    return call(this.address, 'GET', path);
  }

  async #goTo(window: string): Promise<void> {
    if (window === this.#window) return;
    await call(this.address, 'POST', '/window', { handle: window });
    this.#window = window;
  }
}

function uiOf(session: Session, window: string, origin: string): Ui {
  const execute = (script: string, args: unknown[]) =>
    session.post(window, '/execute/sync', { script: `return (${script})(...arguments)`, args });
  const act = (...actions: object[]) => session.post(window, '/actions', { actions });

  /** Clicks by pointer, because `/element/click` takes everything in a shadow root for covered. */
  async function click(selector: string, across = 0.5, times = 1): Promise<void> {
    const place = await until(
      async () => execute(placeOf.toString(), [selector, across]) as Promise<[number, number] | null>,
      `no ${selector} to click`,
    );
    const [x, y] = place;
    await act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y },
        ...Array.from({ length: times }, () => [
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]).flat(),
      ],
    });
  }

  const keys = (...actions: object[]) => act({ type: 'key', id: 'keyboard', actions });

  return {
    goto: async (path) => void (await session.post(window, '/url', { url: new URL(path, origin).href })),
    url: () => session.url(window),
    evaluate: <Result, Argument>(script: (argument: Argument) => Result, argument: Argument) =>
      execute(script.toString(), [argument]) as Promise<Result>,
    click: (selector, across) => click(selector, across),
    async type(text) {
      await keys(...[...text].flatMap(stroke));
    },
    async press(...names) {
      for (const name of names) {
        const held = name.split('+').map((key) => KEYS[key] ?? key);
        await keys(
          ...held.map((value) => ({ type: 'keyDown', value })),
          ...held.map((value) => ({ type: 'keyUp', value })),
        );
      }
    },
    async opens(selector, clicks = 1) {
      const before = await session.windows();
      await click(selector, 0.5, clicks);
      const opened = await until(
        async () => (await session.windows()).find((one) => !before.includes(one)),
        `${selector} opens no window`,
      );
      return uiOf(session, opened, origin);
    },
    isClosed: async () => !(await session.windows()).includes(window),
    close: () => session.closeWindow(window),
  };
}

function stroke(value: string): object[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
}

/** Scrolls an element into view, and returns where to point at it; null: there is none. Only its text is sent. */
function placeOf(selector: string, across: number): [number, number] | null {
  const find = (root: Document | ShadowRoot): Element | null => {
    for (const element of root.querySelectorAll(selector)) {
      if (element.getClientRects().length > 0) return element;
    }
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const found = shadowRoot && find(shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const element = find(document);
  if (element === null) return null;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width * across), Math.round(top + height / 2)];
}

/** Sends one WebDriver command; returns its value. */
async function call(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(address + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver ${method} ${path}: ${error}: ${message}`);
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const ended = new Promise((resolve) => {
    process.once('exit', resolve);
  });
  process.kill();
  await ended;
}

/** Calls `look` until it finds something. */
async function until<Result>(
  look: () => Promise<Result | null | undefined>,
  otherwise: string,
): Promise<Result> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look().catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return null;
    });
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(otherwise);
    await pass(20);
  }
}
