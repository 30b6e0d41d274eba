import { expect, type BrowserContext } from '@playwright/test';
import type { WidgetErrorCode } from '../../src/host/errors.js';
import type { Agency } from './agency.js';

/** What a developer of the host page would notice. Anything that the test did not expect fails it. */
export class Developer {
  readonly #consoleErrors: string[] = [];
  readonly #crashes: string[] = [];
  readonly #strangers: string[] = [];
  readonly #expected = new Set<WidgetErrorCode>();
  readonly #ownServers: string[] = [];
  readonly #own = new Set<string>();

  constructor(
    context: BrowserContext,
    readonly agency: Agency,
  ) {
    const own = new URL(agency.origin).port;
    context.on('console', (message) => {
      if (message.type() === 'error') this.#consoleErrors.push(message.text());
    });
    context.on('weberror', (error) => this.#crashes.push(withoutStack(error.error())));
    context.on('request', (request) => {
      const { protocol, hostname, port } = new URL(request.url());
      if (!/^(https?|wss?):$/.test(protocol)) return;
      const home = (hostname === '127.0.0.1' || hostname === 'localhost') && port === own;
      if (!home) this.#strangers.push(request.url());
    });
  }

  /** The test runs another server besides the sandbox: requests to it are expected. */
  runs(server: { origin: string }): void {
    this.#ownServers.push(`${server.origin}/`);
  }

  /** Expects the widget to report this error on the console, exactly so often in the whole test. */
  async isTold(code: WidgetErrorCode, times = 1): Promise<void> {
    this.#expected.add(code);
    await expect.poll(() => this.toldOf(code).length, `console lines about ${code}`).toBe(times);
  }

  /** Allows reports of these errors, in tests that are only about the trainee. */
  mayBeTold(...codes: WidgetErrorCode[]): void {
    for (const code of codes) this.#expected.add(code);
  }

  /** Expects an error that the host's callback threw, exactly so often in the whole test. */
  async hearsOfItsOwn(error: string, times = 1): Promise<void> {
    this.#own.add(error);
    const heard = () => this.#crashes.filter((crash) => crash === error).length;
    await expect.poll(heard, `errors of the page’s own: ${error}`).toBe(times);
  }

  /** The widget's console lines about one code. */
  toldOf(code: WidgetErrorCode): string[] {
    return this.#consoleErrors.filter((line) => line.startsWith(`[motp-widget] ${code}: `));
  }

  /** Everything that went wrong unexpectedly. */
  complaints(): string[] {
    const unexpected = this.#consoleErrors.filter((line) => {
      const code = /^\[motp-widget\] ([a-z-]+): /.exec(line)?.[1];
      if (code !== undefined) return !this.#expected.has(code as WidgetErrorCode);
      return !(this.agency.broken && line.startsWith('Failed to load resource:'));
    });
    const strangers = this.#strangers.filter((url) => !this.#ownServers.some((own) => url.startsWith(own)));
    return [
      ...this.#crashes.filter((error) => !this.#own.has(error)).map((error) => `uncaught: ${error}`),
      ...unexpected.map((line) => `console: ${line}`),
      ...strangers.map((url) => `request to another origin: ${url}`),
    ];
  }
}

/** Such as `Error: host`, for errors of any realm. */
function withoutStack(error: unknown): string {
  return String(error).split('\n')[0] as string;
}
