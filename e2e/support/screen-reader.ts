import type { CDPSession } from '@playwright/test';
import { expect } from './test.js';
import type { Trainee } from './trainee.js';
import { passes } from './views.js';

declare global {
  interface Window {
    /** What the live regions announced since the last call. */
    said: string[];
  }
}

/**
 * Records what a screen reader announces: the live regions, where the focus goes (role, name, description and state as
 * Chromium computes them), and the content to be read. In Korean, to be read aloud (transcripts/*.txt).
 */
export class ScreenReader {
  readonly #lines: string[] = [];
  #read = '';

  private constructor(
    readonly trainee: Trainee,
    readonly cdp: CDPSession,
  ) {}

  static async starts(trainee: Trainee): Promise<ScreenReader> {
    await trainee.widget.evaluate(listenToLiveRegions);
    const reader = new ScreenReader(trainee, await trainee.page.context().newCDPSession(trainee.page));
    await reader.#reads();
    return reader;
  }

  /** Records a step of the trainee in words, and what the screen reader announces then. */
  async hears(step: string, act: () => Promise<void>): Promise<void> {
    this.#lines.push('', `▶ ${step}`);
    await act();
    await passes(this.trainee.page, 50);
    const said = await this.trainee.page.evaluate(() => window.said.splice(0));
    this.#lines.push(...said.map((words) => `  ${words}`), `  초점: ${await this.#focus()}`);
    await this.#reads();
  }

  text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  async #focus(): Promise<string> {
    const { nodes } = await this.cdp.send('Accessibility.getFullAXTree');
    const focused = nodes
      .filter((node) =>
        node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
      )
      .at(-1);
    const role = String(focused?.role?.value ?? '');
    expect(role, 'the focus is on something').not.toMatch(/^$|RootWebArea/);
    const invalid = focused?.properties?.find(({ name }) => name === 'invalid')?.value.value;
    return [
      `${ROLES[role] ?? role} “${String(focused?.name?.value)}”`,
      ...(focused?.value?.value ? [`값 ${String(focused.value.value).split('').join(' ')}`] : []),
      ...(invalid === 'true' ? ['잘못된 입력'] : []),
      ...(focused?.description?.value ? [String(focused.description.value)] : []),
    ].join(' · ');
  }

  /** Records the content to be read, if it changed. */
  async #reads(): Promise<void> {
    const tree = await this.trainee.widget.ariaSnapshot();
    if (tree === this.#read) return;
    this.#read = tree;
    this.#lines.push('  화면:', ...tree.split('\n').map((line) => `    ${line}`));
  }
}

const ROLES: Record<string, string> = { textbox: '편집창', heading: '제목', button: '버튼', link: '링크' };

/** Runs in the page. */
function listenToLiveRegions(widget: Element): void {
  window.said = [];
  const heard = new Map<Element, string>();
  const listen = () => {
    for (const region of widget.querySelectorAll('[role=status], [role=alert]')) {
      const words = (region.textContent ?? '').trim();
      if (heard.get(region) !== words && words !== '') {
        window.said.push(`${region.getAttribute('role') === 'alert' ? '바로 알림' : '알림'}: ${words}`);
      }
      heard.set(region, words);
    }
  };
  new MutationObserver(listen).observe(widget, { subtree: true, childList: true, characterData: true });
  listen();
}
