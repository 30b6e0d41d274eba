import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DELIBERATE_MS, type StateName } from '../../src/core/flow.js';
import type { LocaleName } from '../../src/index.js';
import { LOCALES } from '../../src/locales/all.js';
import type { Decision } from '../../src/sandbox/provider/provider.js';
import { createTranslate, type MessageKey, type Translate } from '../../src/view/i18n.js';

/** For trainees whose phone shows none. */
export const ANY_CODE = '482915';

/** What a play function is given. */
interface Told {
  canvasElement: HTMLElement;
  globals: Record<string, unknown>;
}

/** The trainee in front of a story, in whatever language it is shown: plays read as sentences. */
export class Trainee {
  readonly #page: HTMLElement;
  readonly #t: Translate;

  constructor({ canvasElement, globals }: Told) {
    const locale = globals['locale'] as LocaleName;
    this.#page = canvasElement;
    this.#t = createTranslate(locale, LOCALES[locale]);
  }

  get widget(): HTMLElement {
    const widget = this.#page.querySelector<HTMLElement>('.motp');
    if (widget === null) throw new Error('there is no widget');
    return widget;
  }

  get field(): HTMLInputElement {
    return within(this.widget).getByRole('textbox');
  }

  /** The code that the phone shows, once it shows one. */
  async readsThePhone(): Promise<string> {
    return waitFor(async () => {
      const code = this.#frame('.scene-phone').querySelector('output[data-code]')?.textContent ?? '';
      await expect(code).toMatch(/^\d{6}$/);
      return code;
    });
  }

  /** A code that does not match the phone's; another one for each `n`. */
  async misreadsThePhone(n = 0): Promise<string> {
    const code = await this.readsThePhone();
    return String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0');
  }

  /** What the app's own buttons do: `reset`, `reset-yes` (src/sandbox/phone/page.ts). */
  async pressesOnThePhone(id: string): Promise<void> {
    const button = await waitFor(() => find(this.#frame('.scene-phone'), `#${id}`));
    button.click();
  }

  /** Registers in the app: every name, number and app password are as the LMS has them. */
  async registersInTheApp(fields: { name: string; phone: string; 'new-password': string }): Promise<void> {
    const phone = this.#frame('.scene-phone');
    await waitFor(() => expect(find(phone, '#register-screen')).not.toHaveAttribute('hidden'));
    for (const [id, text] of Object.entries(fields)) (find(phone, `#${id}`) as HTMLInputElement).value = text;
    (find(phone, '#register-form') as HTMLFormElement).requestSubmit();
  }

  async types(text: string): Promise<void> {
    await userEvent.type(this.field, text);
  }

  async sends(code: string): Promise<void> {
    await this.types(code);
    await this.presses('submit');
  }

  /** As a browser does it: what `userEvent` gives along is no DataTransfer. */
  pastes(text: string): void {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    this.field.focus();
    this.field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }

  async presses(key: MessageKey): Promise<void> {
    await userEvent.click(await within(this.widget).findByRole('button', { name: this.#begins(key) }));
  }

  /** In spite of a doubt, and later than the second half of a double press would come. */
  async sendsItAnyway(): Promise<void> {
    await new Promise((passed) => {
      setTimeout(passed, DELIBERATE_MS + 100);
    });
    await this.presses('anyway');
  }

  /** In the identity provider's window. */
  async decides(decision: Decision | 'close'): Promise<void> {
    const selector = decision === 'close' ? 'button[onclick]' : `button[value="${decision}"]`;
    const button = await waitFor(() => find(this.#frame('.scene-identity'), selector));
    button.click();
  }

  async sees(state: StateName): Promise<void> {
    await waitFor(() => expect(this.widget).toHaveAttribute('data-state', state));
  }

  async reads(key: MessageKey, values?: Parameters<Translate>[1]): Promise<void> {
    const words = this.#t(key, values);
    await waitFor(async () => {
      // The first line of a message stands at the field, what to do below the button.
      for (const line of words.split('\n')) await expect(this.widget.textContent).toContain(line);
    });
  }

  /** Under the field, announced at once. */
  async isAlerted(key: MessageKey, values?: Parameters<Translate>[1]): Promise<void> {
    const words = this.#t(key, values);
    await waitFor(async () => {
      const alerts = within(this.widget).getAllByRole('alert');
      const said = alerts.map(({ textContent }) => textContent).join(' ');
      // The first line of a message stands at the field, what to do below the button.
      for (const line of words.split('\n')) await expect(said).toContain(line);
    });
  }

  /** Like the words of a topic, which are several. */
  async readsAll(key: Parameters<Translate['list']>[0]): Promise<void> {
    for (const line of this.#t.list(key)) {
      // One after the other: the first that is missing is named.
      await waitFor(() => expect(this.widget.textContent).toContain(line));
    }
  }

  async isInTheField(): Promise<void> {
    await waitFor(() => expect(this.field).toHaveFocus());
  }

  /** The next key replaces it all. */
  async seesTheOldCodeSelected(): Promise<void> {
    await waitFor(async () => {
      const { selectionStart, selectionEnd, value } = this.field;
      await expect([selectionStart, selectionEnd, value.length]).toEqual([0, 6, 6]);
    });
  }

  /** By the keyboard alone, from where the focus is. */
  async tabsTo(key: MessageKey): Promise<void> {
    const target = within(this.widget).getByRole('button', { name: this.#begins(key) });
    for (let i = 0; i < 40 && this.widget.ownerDocument.activeElement !== target; i += 1) {
      await userEvent.tab();
    }
    await expect(target).toHaveFocus();
  }

  async pressesKey(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
  }

  async isOnHeading(key: MessageKey): Promise<void> {
    const heading = within(this.widget).getByRole('heading', { name: this.#t(key) });
    await waitFor(() => expect(heading).toHaveFocus());
  }

  #begins(key: MessageKey) {
    const words = this.#t(key);
    return (name: string) => name.startsWith(words);
  }

  #frame(selector: string): Document {
    const page = (find(this.#page.ownerDocument, selector) as HTMLIFrameElement).contentDocument;
    if (page === null) throw new Error(`${selector} is empty`);
    return page;
  }
}

function find(page: Document, selector: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
}
