// oxlint-disable max-lines -- everything that a trainee does and sees, in one vocabulary
import { setTimeout as pass } from 'node:timers/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { DELIBERATE_MS, type StateName } from '../../src/core/flow.js';
import type { Purpose } from '../../src/core/purpose.js';
import type { TraineeId } from '../../src/sandbox/trainees.js';
import type { Agency } from './agency.js';
import { IdentityWindow } from './identity-window.js';
import { Phone } from './phone.js';

interface Circumstances {
  lms: string;
  /** Fingers instead of a mouse. */
  touch: boolean;
}

export interface Visit {
  purpose?: Purpose;
  lang?: 'ko' | 'en';
  fault?: string;
  /** With the demo around the lesson, its chooser and the phone: a third of the page's cost, of which few tests make use. */
  demo?: true;
}

/**
 * A trainee in front of an LMS page, in words: what they do, and what they see. Everything is found by role and
 * accessible name, in Korean or English, in the page as in a shadow root.
 */
export class Trainee {
  id: TraineeId = 'fine';
  readonly field: Locator;
  readonly verifyButton: Locator;
  /** Sends a code although the widget asks first. */
  readonly anywayButton: Locator;
  readonly unlockButton: Locator;
  readonly appSaysLocked: Locator;
  readonly registeredAgain: Locator;
  readonly backToTheCode: Locator;
  readonly retry: Locator;
  readonly phone: Phone;
  /** Requests that the page made to have a code checked, whether they reached the agency or not. */
  requests = 0;

  constructor(
    readonly page: Page,
    readonly agency: Agency,
    readonly circumstances: Circumstances,
    /** The widget, if there are several on the page. */
    readonly widget: Locator = page.locator('.motp[data-state]'),
  ) {
    const button = (name: RegExp) => widget.getByRole('button', { name });
    this.field = widget.getByRole('textbox', { name: /인증번호|mOTP code/ });
    this.verifyButton = button(/^(인증하기|Verify|확인하고 있습니다|Checking)$/);
    this.anywayButton = button(/그대로 보내기|Send this code anyway/);
    this.unlockButton = button(/본인인증|Unlock with phone verification/);
    this.appSaysLocked = button(/등록실패/);
    this.registeredAgain = button(/등록을 마쳤으면 인증번호 입력하기|All done\? Enter the code/);
    this.backToTheCode = button(
      /입력으로 돌아가기|잠금을 풀어 주었나요|back to entering|institution unlocked it/,
    );
    this.retry = button(/다시 입력하기|Enter a code again/);
    this.phone = new Phone(page);
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/lms/motp/verify')) this.requests += 1;
    });
  }

  // What they do.

  async opens(id: TraineeId, { purpose, lang, fault, demo }: Visit = {}): Promise<void> {
    this.id = id;
    if (fault !== undefined) this.agency.broken = true;
    const query = new URLSearchParams({
      trainee: id,
      ...(purpose && { purpose }),
      ...(lang && { lang }),
      ...(fault && { fault }),
      ...(!demo && { demo: 'none' }),
    });
    await this.page.goto(`${this.circumstances.lms}?${query}`);
    await this.sees('entering');
    await this.hasTheTime();
  }

  /** The countdown follows the host's time, so the test machine's clock does not matter. */
  async hasTheTime(): Promise<void> {
    await expect(this.widget.getByText(/이 기기의 시계|this device’s clock/)).toHaveCount(0);
  }

  /** Cuts the network until `isBackOnline`. Requests of that time fail, and the browser reports them. */
  async isOffline(): Promise<void> {
    this.agency.broken = true;
    await this.page.context().setOffline(true);
  }

  async isBackOnline(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** Sets the widget's `timeout`, on the page with the script tag. */
  async waitsAtMost(timeout: number): Promise<void> {
    await this.page.evaluate((ms) => {
      const element = document.querySelector<HTMLElement>('[data-motp-widget]');
      if (element) window.MotpWidget?.render(element, { timeout: ms });
    }, timeout);
  }

  /** Taps on a phone, otherwise clicks. */
  async presses(what: Locator): Promise<void> {
    if (this.circumstances.touch) await what.tap();
    else await what.click();
  }

  /** Types into the field; leaves the caret alone if the field has the focus. */
  async types(text: string): Promise<void> {
    if (!(await this.isInTheField())) await this.presses(this.field);
    await this.page.keyboard.type(text);
  }

  /**
   * After AP005: says that the member data are right, and that the registration is done now. By key first: a click so soon,
   * where “인증하기” was, would count as the second of two.
   */
  async hasRegistered(): Promise<void> {
    await this.widget.getByRole('button', { name: /^(맞습니다|They are right)$/ }).press('Enter');
    await this.presses(this.registeredAgain);
  }

  async clearsTheField(): Promise<void> {
    if (!(await this.isInTheField())) await this.presses(this.field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Backspace');
  }

  async typesTheCodeOnThePhone(): Promise<void> {
    await this.types(await this.agency.codeOf(this.id));
  }

  async typesAWrongCode(n = 0): Promise<void> {
    await this.types(await this.agency.wrongCodeOf(this.id, n));
  }

  /** Moves the focus there by Tab, from wherever it is. */
  async tabsTo(what: Locator): Promise<void> {
    // Found once: by its name it would be sought again at each Tab.
    const element = await what.elementHandle();
    for (let i = 0; i < 60; i += 1) {
      if (await element?.evaluate((node) => (node.getRootNode() as Document).activeElement === node)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never came there');
  }

  async pressesVerify(): Promise<void> {
    await this.presses(this.verifyButton);
  }

  async pressesEnter(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** A double click, or two quick taps, at one place, whatever appears there in between. */
  async pressesVerifyTwice(): Promise<void> {
    await this.verifyButton.scrollIntoViewIfNeeded();
    const box = await this.verifyButton.boundingBox();
    if (box === null) throw new Error('the button is not in view');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (!this.circumstances.touch) return this.page.mouse.dblclick(x, y);
    await this.page.touchscreen.tap(x, y);
    await this.page.touchscreen.tap(x, y);
  }

  /** Presses again, too late for the second half of a double press. */
  async pressesVerifyOnceMore(): Promise<void> {
    await pass(DELIBERATE_MS + 100);
    await this.pressesVerify();
  }

  /** Sends the code although the widget asks, too late for the second half of a double press. */
  async sendsItAnyway(): Promise<void> {
    await pass(DELIBERATE_MS + 100);
    await this.presses(this.anywayButton);
  }

  /** By keyboard, because a click here so soon would count as the second of a double click. */
  async stopsIdentifying(): Promise<void> {
    await this.widget.getByRole('button', { name: /그만하기/ }).press('Enter');
  }

  /** Presses the lock panel's main button; returns the window that opens. */
  async goesToIdentify(): Promise<IdentityWindow> {
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), this.presses(this.unlockButton)]);
    await this.sees('identity');
    return new IdentityWindow(popup);
  }

  /** Clears the lock by identity verification. */
  async unlocks(): Promise<void> {
    const identity = await this.goesToIdentify();
    await identity.answers('verify');
    await this.sees('unlocked');
  }

  /** Types the code on the phone and sends it, even if the widget asks first. */
  async verifiesInTheEnd(): Promise<void> {
    await this.typesTheCodeOnThePhone();
    await this.pressesVerify();
    const asked = this.anywayButton;
    await expect(
      asked.or(this.widget.and(this.page.locator('[data-state="verified"]'))).first(),
    ).toBeVisible();
    if (await asked.isVisible()) await this.sendsItAnyway();
    await this.sees('verified');
  }

  // What they see.

  async sees(state: StateName): Promise<void> {
    await expect(this.widget).toHaveAttribute('data-state', state);
  }

  async isTold(words: RegExp | string): Promise<void> {
    await expect(this.widget.getByText(words).filter({ visible: true }).first()).toBeVisible();
  }

  async isNotTold(words: RegExp | string): Promise<void> {
    await expect(this.widget.getByText(words).filter({ visible: true })).toHaveCount(0);
  }

  /** The words under the field, which are announced at once. */
  async isAlerted(words: RegExp | string): Promise<void> {
    for (const line of typeof words === 'string' ? words.split('\n') : [words])
      await expect(this.widget.getByRole('alert').filter({ hasText: line })).toHaveCount(1);
  }

  async isBackInTheField(): Promise<void> {
    await expect(this.field).toBeFocused();
  }

  async seesInTheField(text: string): Promise<void> {
    await expect(this.field).toHaveValue(text);
  }

  /** The whole code is selected, so the next key or paste replaces it. */
  async seesTheOldCodeSelected(): Promise<void> {
    const selection = () =>
      this.field.evaluate((input: HTMLInputElement) => [
        input.selectionStart,
        input.selectionEnd,
        input.value.length,
      ]);
    await expect.poll(selection).toEqual([0, 6, 6]);
  }

  /** The LMS page itself says so once it knows. */
  async seesTheLessonOpen(): Promise<void> {
    const place =
      this.circumstances.lms === '/' ? this.page.locator('.badge--open') : this.page.locator('#status');
    await expect(place).toHaveText(/완료|Done|Verified/);
  }

  /** The verifications of the trainee that the LMS's server knows. */
  async verifications(): Promise<{ purpose: string; by: string }[]> {
    const response = await this.page.request.get('/lms/session');
    const session = (await response.json()) as { verifications: { purpose: string; by: string }[] };
    return session.verifications;
  }

  /** All that the widget put into the page, including attributes. */
  async markup(): Promise<string> {
    return this.widget.evaluate((element) => element.outerHTML);
  }

  async isInTheField(): Promise<boolean> {
    return this.field.evaluate((element) => (element.getRootNode() as Document).activeElement === element);
  }
}
