import { expect, type Page } from '@playwright/test';
import type { Decision } from '../../src/sandbox/provider/provider.js';

/** The identity provider's page in its own window. */
export class IdentityWindow {
  constructor(readonly page: Page) {}

  /** Chooses how it ends. The window goes back to the LMS, which passes the result to the widget, and closes. */
  async answers(decision: Decision): Promise<void> {
    await this.page.locator(`button[name="decision"][value="${decision}"]`).click();
    await this.closesByItself();
  }

  /**
   * Shuts the window, as people do, once the provider's page is there. Before that the window may change its process, and
   * Chromium under Playwright would close it half a minute later.
   */
  async isShut(): Promise<void> {
    await expect(this.page.locator('button[name="decision"]').first()).toBeVisible();
    await this.page.close();
  }

  async closesByItself(): Promise<void> {
    await expect.poll(() => this.page.isClosed()).toBe(true);
  }
}
