import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Trainee } from './trainee.js';

interface Selection {
  text: string;
  start: number;
  end: number;
}

/** What a person's hands do to the code field: real keys, the real clipboard, real IME events, a mouse, a finger. */
export class Hands {
  #cdp: Promise<CDPSession> | undefined;

  constructor(
    readonly page: Page,
    readonly trainee: Trainee,
  ) {}

  /** Presses keys by name, one after the other: `ArrowLeft`, `Control+z`, `5`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Browsers group keys into undo steps as they like; one press for each digit is always enough. */
  async undoAll(): Promise<void> {
    for (let i = 0; i < 6; i += 1) await this.press('Control+z');
  }

  async redoAll(): Promise<void> {
    for (let i = 0; i < 6; i += 1) await this.press('Control+Shift+z');
  }

  /** Types key by key into the focused element. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys on the numeric keypad, with NumLock on. */
  async pressKeypad(digits: string): Promise<void> {
    const cdp = await this.devtools();
    for (const digit of digits) {
      const key = { key: digit, code: `Numpad${digit}`, windowsVirtualKeyCode: 96 + Number(digit) };
      const keypad = { ...key, location: 3, isKeypad: true };
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...keypad });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keypad });
    }
  }

  /** Fills the field, with the caret at the end as after typing. */
  async have(text: string): Promise<void> {
    await this.trainee.field.focus();
    await this.type(text);
    await expect(this.trainee.field).toHaveValue(text);
  }

  async seesSelected(start: number, end = start): Promise<void> {
    await expect.poll(async () => this.selection()).toMatchObject({ start, end });
  }

  selection(): Promise<Selection> {
    return this.trainee.field.evaluate((input: HTMLInputElement) => ({
      text: input.value,
      start: input.selectionStart ?? -1,
      end: input.selectionEnd ?? -1,
    }));
  }

  // The clipboard, copied from and pasted into a text area of the page.

  async copyFromElsewhere(text: string): Promise<void> {
    await this.#notes(text);
    await this.press('Control+a', 'Control+c');
  }

  async paste(): Promise<void> {
    await this.press('Control+v');
  }

  async pasteInto(text: string): Promise<void> {
    await this.copyFromElsewhere(text);
    await this.trainee.field.focus();
    await this.paste();
  }

  /** What Ctrl+V pastes into another field. */
  async clipboard(): Promise<string> {
    await this.#notes('');
    await this.paste();
    return this.page.locator('#notes').inputValue();
  }

  /** Focuses a text area of the page with this text. */
  async #notes(text: string): Promise<void> {
    await this.page.evaluate((content) => {
      const notes =
        document.querySelector<HTMLTextAreaElement>('#notes') ?? document.createElement('textarea');
      notes.id = 'notes';
      notes.setAttribute('aria-label', '메모');
      notes.value = content;
      document.body.append(notes);
      notes.focus({ preventScroll: true });
    }, text);
  }

  // Input methods, by the DevTools protocol (in Chromium only).

  /** Shows each text as the running composition, as an IME does from key to key. */
  async compose(...texts: string[]): Promise<void> {
    const cdp = await this.devtools();
    for (const text of texts) {
      const at = text.length;
      await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    }
  }

  /** Ends the composition with this text. Without a composition, inserts it as an IME, a suggestion or dictation does. */
  async commit(text: string): Promise<void> {
    await (await this.devtools()).send('Input.insertText', { text });
  }

  /** Presses a key that does not say which it is (keyCode 229), as on phones, and inserts its text. */
  async pressUnidentified(...texts: string[]): Promise<void> {
    const cdp = await this.devtools();
    for (const text of texts) {
      const key = { key: 'Unidentified', code: '', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      if (text === 'Backspace')
        await cdp.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          ...key,
          commands: ['DeleteBackward'],
        });
      else await cdp.send('Input.insertText', { text });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
  }

  devtools(): Promise<CDPSession> {
    this.#cdp ??= this.page.context().newCDPSession(this.page);
    return this.#cdp;
  }

  // Pointers.

  /** The middle of the place for the digit at `index`. */
  async placeOf(index: number): Promise<{ x: number; y: number }> {
    await this.trainee.field.scrollIntoViewIfNeeded();
    const box = await this.trainee.field.boundingBox();
    if (box === null) throw new Error('the field is not in view');
    return { x: box.x + (box.width / 7) * (index + 1), y: box.y + box.height / 2 };
  }

  /** Taps on a phone, otherwise clicks. */
  async pointAt(index: number): Promise<void> {
    const { x, y } = await this.placeOf(index);
    if (this.trainee.circumstances.touch) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  /** Drags a text of the page to the field with the mouse, and drops it there. */
  async dropInto(text: string): Promise<void> {
    await this.page.evaluate((content) => {
      const source = document.createElement('p');
      source.id = 'dragged';
      source.textContent = content;
      source.style.cssText =
        'position:fixed;left:0;top:0;z-index:9;margin:0;font:16px/24px sans-serif;background:#fff';
      document.body.append(source);
      getSelection()?.selectAllChildren(source);
    }, text);
    await this.trainee.field.scrollIntoViewIfNeeded();
    const from = await this.page.locator('#dragged').boundingBox();
    if (from === null) throw new Error('nothing to drag');
    const to = await this.placeOf(2);
    await this.page.mouse.move(from.x + 8, from.y + 12);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 30, from.y + 30, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
    await this.page.evaluate(() => document.querySelector('#dragged')?.remove());
  }
}
