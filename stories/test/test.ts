import { expect, type Page, test as base } from '@playwright/test';
import { serveStorybook } from './site.js';

export { expect };

/** The toolbar's choices. */
export type Look = Record<'locale' | 'theme' | 'density' | 'width', string | number>;

/** How a story ended: what its play function threw, and what the a11y addon found. */
interface Ended {
  status: 'success' | 'error';
  thrown: string | null;
  violations: string[];
}

/** A page of Storybook, and what it did that nobody asked for. */
export class Visit {
  /** Errors of the page and of its console. */
  readonly complaints: string[] = [];
  /** Addresses of others than Storybook's own server. */
  readonly asked: string[] = [];

  constructor(
    readonly page: Page,
    readonly home: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // What the widget tells developers is part of some stories.
      if (message.type() === 'error' && !message.text().startsWith('[motp-widget]')) {
        this.complaints.push(message.text());
      }
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== new URL(home).origin) {
        this.asked.push(request.url());
      }
    });
  }

  /** Goes to a story as its sidebar does, without loading the page anew, and waits until it is over. */
  async plays(id: string): Promise<Ended> {
    return this.page.evaluate(
      (storyId) =>
        new Promise<Ended>((resolve) => {
          const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
          let thrown: string | null = null;
          const hear = (error: { name: string; message: string }) => {
            thrown = `${error.name}: ${error.message}`;
          };
          const finish = (told: { storyId: string; status: Ended['status']; reporters: Report[] }) => {
            if (told.storyId !== storyId) return;
            channel.off('playFunctionThrewException', hear);
            channel.off('storyThrewException', hear);
            channel.off('storyFinished', finish);
            const violations = told.reporters
              .filter(({ type, status }) => type === 'a11y' && status === 'failed')
              .flatMap(({ result }) => result.violations ?? [{ id: String(result.error), nodes: [] }])
              .map((found) => `${found.id}: ${found.nodes.map(({ html }) => html).join(' ')}`);
            resolve({ status: told.status, thrown, violations });
          };
          channel.on('playFunctionThrewException', hear);
          channel.on('storyThrewException', hear);
          channel.on('storyFinished', finish);
          channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
        }),
      id,
    );
  }
}

interface Report {
  type: string;
  status: string;
  result: { violations?: { id: string; nodes: { html: string }[] }[]; error?: unknown };
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__: {
      on: (event: string, listener: (told: never) => void) => void;
      off: (event: string, listener: (told: never) => void) => void;
      emit: (event: string, told: unknown) => void;
    };
  }
}

export const test = base.extend<object, { look: Look; home: string; stories: Visit }>({
  look: [
    { locale: 'ko', theme: 'light', density: 'regular', width: 500 },
    { option: true, scope: 'worker' },
  ],

  home: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see that nothing is asked for
    async ({}, give) => {
      const { home, close } = await serveStorybook();
      await give(home);
      close();
    },
    { scope: 'worker' },
  ],

  /** One page for all stories of a worker: loading Storybook takes longer than any of them. */
  stories: [
    async ({ browser, home, look }, give) => {
      // By this name Storybook knows that it is tested, and ends its animations at once.
      const userAgent = 'StorybookTestRunner';
      const page = await browser.newPage({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', userAgent });
      const visit = new Visit(page, home);
      const globals = Object.entries(look).map(([name, value]) => `${name}:${value}`);
      await page.goto(`${home}iframe.html?viewMode=story&globals=${globals.join(';')}`);
      await page.waitForFunction(() => '__STORYBOOK_ADDONS_CHANNEL__' in window);
      await give(visit);
      await page.close();
    },
    { scope: 'worker' },
  ],
});
