import { expect, type Locator, type Page } from '@playwright/test';
import { HELP_TOPICS, type HelpTopic } from '../../src/core/help.js';
import type { ko } from '../../src/locales/ko.js';
import type { Trainee } from './trainee.js';
import { words, type Lang } from './words.js';

export { HELP_TOPICS, type HelpTopic };

/** The help as a trainee uses it by keyboard: Tab, Enter, and nothing else. */
export class Help {
  readonly t: typeof ko;

  constructor(
    readonly trainee: Trainee,
    readonly lang: Lang,
  ) {
    this.t = words[lang];
  }

  button(name: string): Locator {
    return this.trainee.widget.getByRole('button', { name, exact: true });
  }

  get toggle(): Locator {
    return this.trainee.widget.getByRole('button', {
      name: new RegExp(`^(${this.t.help.open}|${this.t.help.close})$`),
    });
  }

  /** Goes to a button by Tab and presses Enter. */
  async presses(what: Locator): Promise<void> {
    await this.trainee.tabsTo(what);
    await this.trainee.page.keyboard.press('Enter');
  }

  /** Opens the help and then a topic, from any focus. Each time the new heading has the focus. */
  async opens(topic: HelpTopic): Promise<void> {
    await this.presses(this.button(this.t.help.open));
    await expect(this.heading(this.t.help.choose)).toBeFocused();
    await this.presses(this.button(this.t.help.topics[topic].title));
    await expect(this.heading(this.t.help.topics[topic].title)).toBeFocused();
  }

  heading(name: string): Locator {
    return this.trainee.widget.getByRole('heading', { name, exact: true });
  }

  /** Goes back to the field by Shift+Tab. */
  async goesBackToTheField(): Promise<void> {
    const { page, field } = this.trainee;
    for (let i = 0; i < 40 && !(await this.trainee.isInTheField()); i += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await expect(field).toBeFocused();
  }

  async verifies(): Promise<void> {
    await this.trainee.page.keyboard.type(await this.trainee.agency.codeOf(this.trainee.id));
    await this.trainee.page.keyboard.press('Enter');
    await this.trainee.sees('verified');
  }

  /** Fills in the report to the institution, copies it, and returns what is in the clipboard. */
  async tellsTheInstitution(): Promise<string> {
    await this.trainee.isTold(/학습지원실 02-000-0000/);
    const { support, unregistered } = this.t;
    await this.presses(this.button(support.open));
    await expect(this.heading(support.title)).toBeFocused();
    const { keyboard } = this.trainee.page;
    for (const name of [unregistered.name, support.phone]) {
      await this.trainee.tabsTo(this.trainee.widget.getByLabel(name, { exact: true }));
      await keyboard.type(name === unregistered.name ? '홍길동' : '010-0000-0000');
    }
    await this.trainee.tabsTo(this.trainee.widget.getByLabel(support.details, { exact: true }));
    await keyboard.type('안 됩니다');
    await this.presses(this.button(support.copy));
    await this.trainee.isTold(support.copied);
    return this.trainee.page.evaluate(() => navigator.clipboard.readText());
  }
}

/** The widget's text, in reading order. */
export async function read(widget: Locator): Promise<string> {
  return widget.evaluate((element) => (element as HTMLElement).innerText);
}

export async function mayCopy(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}
