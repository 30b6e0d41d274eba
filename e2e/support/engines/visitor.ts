import { expect } from '@playwright/test';
import type { StateName } from '../../../src/core/flow.js';
import type { WidgetErrorCode } from '../../../src/host/errors.js';
import type { Decision } from '../../../src/sandbox/provider/provider.js';
import type { TraineeId } from '../../../src/sandbox/trainees.js';
import type { Agency } from '../agency.js';
import type { Ui } from './ui.js';

export const FIELD = '.motp-input';
export const VERIFY = '.motp-form > .motp-button-primary';
/** Sends a code although the widget asks first. */
const ANYWAY = '.motp-anyway > .motp-button';
export const UNLOCK = '[data-state="locked"] .motp-panel > .motp-button';
/** Goes on in this window where the new one was blocked. */
export const IN_THIS_WINDOW = '.motp-blocked button';

/** Everything that tests ask about the widget, read at once. */
interface Look {
  state: StateName | null;
  /** The visible text, and the part of it that is announced at once. */
  words: string;
  alert: string;
  /** Seconds to the next code, and whether they follow the host's time. */
  seconds: number;
  byTheHost: boolean;
  /** Null while there is none. */
  field: { text: string; start: number; end: number; focused: boolean } | null;
}

/** A trainee in front of the widget in any engine, in words. */
export class Visitor {
  id: TraineeId = 'fine';
  /** The page that was opened last. */
  #home = '';
  readonly #expected = new Set<WidgetErrorCode>();
  readonly #complaints: string[] = [];

  constructor(
    readonly ui: Ui,
    readonly agency: Agency,
  ) {}

  // What they do.

  /** Opens a page of the LMS: `/`, `/embed.html` or one of the hazards; `query` is added to its address. */
  async opens(path: string, id: TraineeId = 'fine', query: Record<string, string> = {}): Promise<void> {
    await this.#gathersComplaints();
    this.id = id;
    this.#home = path;
    await this.ui.goto(`${path}?${new URLSearchParams({ trainee: id, ...query })}`);
    await this.sees({ state: 'entering', byTheHost: true });
  }

  async typesTheCode(): Promise<void> {
    await this.types(await this.agency.codeOf(this.id));
  }

  async typesAWrongCode(n = 0): Promise<void> {
    await this.types(await this.agency.wrongCodeOf(this.id, n));
  }

  /** Types into the field; clicks it first unless it has the focus. */
  async types(text: string): Promise<void> {
    const { field } = await this.looks();
    if (field?.focused !== true) await this.ui.click(FIELD);
    await this.ui.type(text);
  }

  async pressesEnter(): Promise<void> {
    await this.ui.press('Enter');
  }

  /** Sends the code although the widget asks first. */
  async sendsItAnyway(): Promise<void> {
    await this.ui.click(ANYWAY);
  }

  async meetsTheLock(): Promise<void> {
    await this.typesTheCode();
    await this.pressesEnter();
    await this.sees({ state: 'locked' });
  }

  /** Copies a text from another field of the page. */
  async copiesFromElsewhere(text: string): Promise<void> {
    await this.ui.evaluate((content) => {
      const notes = document.createElement('textarea');
      notes.id = 'notes';
      notes.value = content;
      document.body.prepend(notes);
      notes.focus();
    }, text);
    await this.ui.press('Control+a', 'Control+c');
  }

  /** Lets time pass on the test's own clock (`?clock=`). */
  async lets(ms: number): Promise<void> {
    await this.ui.evaluate((time) => window.clock?.pass(time), ms);
  }

  /** Answers at the identity provider in this window, and comes back. */
  async decides(decision: Decision): Promise<void> {
    await this.decidesIn(this.ui, decision);
    await this.#isAt(this.ui, this.#home);
  }

  /** Answers at the identity provider in its own window. */
  async decidesIn(provider: Ui, decision: Decision): Promise<void> {
    await this.isAtTheProvider(provider);
    await provider.click(`button[name="decision"][value="${decision}"]`);
  }

  async isAtTheProvider(ui: Ui): Promise<void> {
    await this.#isAt(ui, '/provider/start');
  }

  /** By the address alone, because a script never answers in WebKit if its page is left meanwhile. */
  async #isAt(ui: Ui, path: string): Promise<void> {
    await expect.poll(async () => (await ui.url()).split('?')[0]?.endsWith(path)).toBe(true);
  }

  // What they see.

  async sees(what: { [Name in keyof Look]?: unknown }): Promise<void> {
    // Between two pages there is no widget to read.
    const sight = () => this.looks().catch((error: unknown) => String(error));
    await expect.poll(sight, { intervals: [20, 50, 100] }).toMatchObject(what);
  }

  async isTold(words: RegExp): Promise<void> {
    await this.sees({ words: expect.stringMatching(words) });
  }

  async isAlerted(words: RegExp): Promise<void> {
    await this.sees({ alert: expect.stringMatching(words) });
  }

  /** The field has the focus and this text, with the caret at its end or, if `marked`, all of it selected. */
  async isInTheField(text: string, marked = false): Promise<void> {
    const start = marked ? 0 : text.length;
    await this.sees({ field: { text, start, end: text.length, focused: true } });
  }

  looks(): Promise<Look> {
    return this.ui.evaluate(look, undefined);
  }

  // What the developer is told.

  expects(code: WidgetErrorCode): void {
    this.#expected.add(code);
  }

  /** The console reports this error. */
  async developerIsTold(code: WidgetErrorCode): Promise<void> {
    this.expects(code);
    await expect
      .poll(() => this.ui.evaluate(() => window.complaints, undefined))
      .toContainEqual(expect.stringContaining(`[motp-widget] ${code}: `));
  }

  /** Nothing went wrong unexpectedly. */
  async leaves(): Promise<void> {
    await this.#gathersComplaints();
    expect(this.complaints(), 'what the page did that nobody asked for').toEqual([]);
  }

  complaints(): string[] {
    return this.#complaints.filter((line) => {
      const code = /^\[motp-widget\] ([a-z-]+): /.exec(line)?.[1];
      return code === undefined || !this.#expected.has(code as WidgetErrorCode);
    });
  }

  /** Called before a page is left, because its complaints go with it. */
  async #gathersComplaints(): Promise<void> {
    this.#complaints.push(...(await this.ui.evaluate(() => window.complaints ?? [], undefined)));
  }
}

/** Runs in the page. Effects run in timers, so where a test holds the clock, a look lets a millisecond pass. */
function look(): Look {
  window.clock?.pass(1);
  const hosts = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const root = [document, ...hosts].find((one) => one.querySelector('.motp[data-state]')) ?? document;
  const widget = root.querySelector<HTMLElement>('.motp[data-state]');
  const input = widget?.querySelector<HTMLInputElement>('.motp-input');
  const text = (selector: string) => widget?.querySelector<HTMLElement>(selector)?.innerText ?? '';
  const words = widget?.innerText ?? '';
  return {
    state: (widget?.dataset['state'] ?? null) as StateName | null,
    words,
    alert: [...(widget?.querySelectorAll<HTMLElement>('[role="alert"]') ?? [])]
      .map(({ innerText }) => innerText)
      .join('\n')
      .trim(),
    seconds: parseInt(text('.motp-countdown-number'), 10),
    byTheHost: words !== '' && !words.includes('이 기기의 시계'),
    field: input
      ? {
          text: input.value,
          start: input.selectionStart ?? -1,
          end: input.selectionEnd ?? -1,
          focused: root.activeElement === input,
        }
      : null,
  };
}
