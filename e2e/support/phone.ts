import { expect, type FrameLocator, type Page } from '@playwright/test';
import { DEMO_APP_PASSWORD, type Person } from '../../src/sandbox/trainees.js';

/** The trainee's phone beside the lesson: the mOTP app in a frame. */
export class Phone {
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.frame = page.frameLocator('iframe[src*="/phone"]');
  }

  async isOpened(): Promise<void> {
    await this.frame
      .getByLabel(/앱 비밀번호|app password/)
      .first()
      .fill(DEMO_APP_PASSWORD);
    await this.frame.getByRole('button', { name: /^(열기|Open)$/ }).click();
  }

  /** The six digits that the app shows. */
  async code(): Promise<string> {
    const digits = this.frame.locator('output[data-code]');
    await expect(digits).toHaveText(/^\d{6}$/);
    return digits.innerText();
  }

  /** Presses “mOTP 등록 초기화”, and confirms. */
  async forgetsTheRegistration(): Promise<void> {
    await this.frame.getByRole('button', { name: 'mOTP 등록 초기화' }).click();
    await this.frame.getByRole('button', { name: /^(초기화|Reset)$/ }).click();
  }

  async registers({ name, phone }: Person): Promise<void> {
    await this.frame.getByLabel(/^(이름|Name)$/).fill(name);
    await this.frame.getByLabel(/휴대폰 번호|Mobile phone number/).fill(phone);
    await this.frame.getByLabel(/새 앱 비밀번호|New app password/).fill(DEMO_APP_PASSWORD);
    await this.frame.getByRole('button', { name: /^(등록하기|Register)$/ }).click();
  }

  async says(words: RegExp): Promise<void> {
    await expect(this.frame.getByText(words).first()).toBeVisible();
  }
}
