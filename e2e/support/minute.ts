import { expect, type Page } from '@playwright/test';
import type { TraineeId } from '../../src/sandbox/trainees.js';
import type { Agency } from './agency.js';
import { draw, type Make } from './bare.js';
import type { Trainee } from './trainee.js';

/** 12:00:00 in Korea. Moments of a test are seconds after it, in the agency's time. */
const NOON = Date.UTC(2026, 0, 5, 3, 0, 0);
const HOUR = 3_600_000;

/** The clocks of the agency and of the page, which move only as far as a test lets them. */
export class Minute {
  /** Agency time. */
  #now = NOON;
  /** How far the trainee's computer is ahead of it, in milliseconds. */
  #ahead = 0;

  constructor(
    readonly page: Page,
    readonly agency: Agency,
    readonly trainee: Trainee,
  ) {}

  /** Before any page opens: sets the time to seconds after noon, and the computer's clock `ahead` milliseconds fast. */
  async is(second: number, { ahead = 0 } = {}): Promise<void> {
    this.#now = NOON + second * 1_000;
    this.#ahead = ahead;
    await this.agency.isAt(this.#now);
    // In this order, because installing at the time itself is off by the page's load time (browsers.md).
    await this.page.clock.install({ time: this.#now + ahead - HOUR });
    await this.page.clock.pauseAt(this.#now + ahead);
    // In every frame, because the script-tag file uses the browser's own getters of its own realm.
    await this.page.addInitScript(() => {
      // Kept, because a removed frame has no top page, but its getters live on.
      const { top } = window;
      const isHidden = () => (top as { tab?: string }).tab === 'hidden';
      const visibility = { hidden: isHidden, visibilityState: () => (isHidden() ? 'hidden' : 'visible') };
      for (const [name, get] of Object.entries(visibility))
        Object.defineProperty(Document.prototype, name, { get, configurable: true });
    });
  }

  /** Opens the demo page, and waits until it knows the agency's time. */
  async opens(id: TraineeId = 'fine'): Promise<void> {
    this.trainee.id = id;
    await this.page.goto(`${this.trainee.circumstances.lms}?trainee=${id}&demo=none`);
    await this.trainee.sees('entering');
    await this.#letsEffectsRun();
    await this.trainee.hasTheTime();
  }

  /** Draws the widget with these options on a page of its own, in React or by the script tag. */
  async draws(make: Make): Promise<void> {
    await draw(
      this.trainee,
      () => ({ verify: () => ({ code: 200 }), serverTime: undefined, timeout: 10_000 }),
      make,
    );
    await this.#letsEffectsRun();
  }

  /** Effects run in animation frames, which come only when time passes. */
  async #letsEffectsRun(): Promise<void> {
    for (let i = 0; i < 5; i += 1) await this.passes(20);
  }

  /** Lets time pass on both clocks, with every timer that is due. */
  async passes(ms: number): Promise<void> {
    await this.agencyIs(this.#now + ms);
    await this.page.clock.runFor(ms);
  }

  /** The same for long times: each timer that is due fires once, as in a throttled tab. */
  async flies(ms: number): Promise<void> {
    await this.agencyIs(this.#now + ms);
    await this.page.clock.fastForward(ms);
    await this.#letsEffectsRun();
  }

  async passesTo(second: number): Promise<void> {
    await this.passes(NOON + second * 1_000 - this.#now);
  }

  /** Sets the agency's clock alone. */
  async agencyIs(now: number): Promise<void> {
    this.#now = now;
    await this.agency.isAt(now);
  }

  /** The computer sleeps: the agency's clock and the wall clock go on, timers and the monotonic clock do not. */
  async sleeps(ms: number): Promise<void> {
    await this.agencyIs(this.#now + ms);
    await this.page.clock.setSystemTime(this.#now + this.#ahead);
  }

  /** Sets the computer's clock. */
  async computerIsSet(ahead: number): Promise<void> {
    this.#ahead = ahead;
    await this.page.clock.setSystemTime(this.#now + ahead);
  }

  /** The seconds that the countdown must show now. */
  get left(): number {
    return Math.ceil((60_000 - (this.#now % 60_000)) / 1_000);
  }

  seconds(): Promise<number> {
    return this.trainee.widget
      .getByRole('timer')
      .textContent()
      .then((text) => Number(/(\d+)초/.exec(text ?? '')?.[1]));
  }

  /** Exact to the second, because both clocks stand still. Only network answers may still be on their way. */
  async countdownIsRight(): Promise<void> {
    await expect
      .poll(async () => {
        const seconds = await this.seconds();
        if (seconds !== this.left) await this.passes(10);
        return (await this.seconds()) - this.left;
      })
      .toBe(0);
  }

  async tabIs(state: 'hidden' | 'visible'): Promise<void> {
    await this.page.evaluate((tab) => {
      Object.assign(window, { tab });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  }

  /** Types into the field without a click, and lets the page draw. */
  async types(text: string): Promise<void> {
    await this.trainee.field.focus();
    await this.page.keyboard.type(text);
    await this.passes(20);
  }

  async presses(key = 'Enter'): Promise<void> {
    await this.page.keyboard.press(key);
    await this.passes(20);
  }

  /** Presses the button that sends a code although the widget asks first. */
  async pressesAnyway(): Promise<void> {
    await this.passes(700);
    await this.trainee.presses(this.trainee.anywayButton);
  }

  /** Presses too late for the second half of a double press. */
  async pressesDeliberately(): Promise<void> {
    await this.passes(700);
    await this.presses();
  }
}
