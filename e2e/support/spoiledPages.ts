/** What is written into a page before the widget's script, and after it. */
export interface Case {
  what: string;
  before?: string;
  after?: string;
  spoiltBefore?: Member;
  spoiltAfter?: Member;
}

/** A member of a prototype or a constructor, as a path from the window, and the way in which it is wrong. */
export interface Member {
  path: string[];
  way: string;
}

/**
 * Draws each page's cases in a frame, types a code there and sends it. If a page does not verify, tries each half of its
 * cases, down to the one at fault. Returns what did not verify. Only its text is sent. `locks`: first uses another language,
 * the help, the report, a lock and the page's own identity verification.
 */
export async function tryAll({
  pages,
  inline,
  code,
  locks = false,
}: {
  pages: Case[][];
  inline: string;
  code: string;
  locks?: boolean | undefined;
}): Promise<string[]> {
  const failed: string[] = [];
  const later = (ms: number) =>
    new Promise((passed) => {
      setTimeout(passed, ms);
    });
  async function until(holds: () => boolean): Promise<boolean> {
    for (let i = 0; i < 200; i += 1) {
      if (holds()) return true;
      await later(25);
    }
    return false;
  }
  async function howItFails(cases: Case[]): Promise<string | null> {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    const html = (place: 'before' | 'after') => cases.map((one) => one[place] ?? '').join('');
    const members = (place: 'spoiltBefore' | 'spoiltAfter') => cases.flatMap((one) => one[place] ?? []);
    frame.name = JSON.stringify({
      nonce: inline === '' ? ' nonce="a"' : '',
      before: inline + html('before'),
      after: html('after'),
      spoiltBefore: members('spoiltBefore'),
      spoiltAfter: members('spoiltAfter'),
      locks,
    });
    frame.src = '/spoiled.html';
    document.body.append(frame);
    await loaded;
    // With this page's methods, because the framed page's may be spoiled.
    const query = (root: Document | DocumentFragment, selector: string) =>
      Reflect.apply(
        (root === frame.contentDocument ? Document : DocumentFragment).prototype.querySelector,
        root,
        [selector],
      ) as Element | null;
    const container = query(frame.contentDocument as Document, '#motp');
    const root = container && Reflect.get<Element, 'shadowRoot'>(Element.prototype, 'shadowRoot', container);
    const find = (selector: string) => root && query(root, selector);
    const textOf = (element: Element | null) =>
      element ? (Reflect.get(Node.prototype, 'textContent', element) as string) : '';
    const stateOf = () => {
      const widget = find('.motp');
      return widget && Reflect.apply(Element.prototype.getAttribute, widget, ['data-state']);
    };
    // Waits for the host's time, too: until then a page without `Date.now` shows the machine's, at any second.
    const isDrawn = await until(
      () => /\d/.test(textOf(find('.motp-countdown'))) && !textOf(find('.motp')).includes('이 기기의 시계'),
    );
    const types = (digits: string) => {
      const input = find('.motp-input') as HTMLInputElement | null;
      if (input === null) return;
      const happens = (event: Event) => EventTarget.prototype.dispatchEvent.call(input, event);
      const seen = { bubbles: true, composed: true, cancelable: true };
      for (const type of ['pointerdown', 'pointerup']) happens(new PointerEvent(type, seen));
      for (const type of ['mousedown', 'mouseup', 'click']) happens(new MouseEvent(type, seen));
      happens(new KeyboardEvent('keydown', { ...seen, key: '1' }));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${digits.slice(0, 3)} ${digits.slice(3)}`);
      happens(new ClipboardEvent('paste', { ...seen, clipboardData }));
      if (Reflect.get(HTMLInputElement.prototype, 'value', input) !== digits) {
        Reflect.set(HTMLInputElement.prototype, 'value', digits, input);
        happens(new InputEvent('input', { ...seen, inputType: 'insertText' }));
      }
      presses('.motp-form > .motp-button-primary');
    };
    const presses = (selector: string) => {
      const button = find(selector);
      if (button !== null) HTMLElement.prototype.click.call(button);
    };
    const sees = (selector: string) => until(() => find(selector) !== null);
    // After the first missing part nothing more is waited for.
    let missing = isDrawn ? '' : 'no countdown, ';
    if (locks && isDrawn) {
      const select = find('.motp-language-select');
      if (select !== null) {
        Reflect.set(HTMLSelectElement.prototype, 'value', 'en', select);
        EventTarget.prototype.dispatchEvent.call(select, new Event('change', { bubbles: true }));
      }
      const steps = [
        ['', '.motp[lang=en]'],
        ['.motp-footer > [aria-expanded]', '.motp-help .motp-row'],
        ['.motp-help .motp-row', '.motp-help .motp-tell .motp-button'],
        ['.motp-help .motp-tell .motp-button', '.motp-report textarea'],
        ['.motp-footer > [aria-expanded]', '.motp-help[hidden]'],
      ];
      for (const [press, shown] of steps as [string, string][]) {
        if (press) presses(press);
        if (missing === '' && !(await sees(shown))) missing = `not ${shown}, `;
      }
      if (missing === '') {
        types('135790');
        if (!(await sees('.motp[data-state=locked] .motp-button-primary'))) missing = 'not locked, ';
      }
      presses('.motp-button-primary');
      if (missing === '' && !(await sees('.motp[data-state=unlocked] .motp-input')))
        missing = 'not unlocked, ';
    }
    types(code);
    const window = frame.contentWindow as unknown as { verified: number };
    const isVerified = missing === '' && (await until(() => stateOf() === 'verified'));
    const isRight = isVerified && window.verified === 1;
    const state = stateOf() ?? 'not drawn';
    frame.remove();
    return isRight ? null : `${missing}${state}`;
  }
  async function tryPage(cases: Case[]): Promise<void> {
    const how = await howItFails(cases);
    if (how === null) return;
    const found = failed.length;
    const middle = cases.length >> 1;
    if (middle > 0) {
      await tryPage(cases.slice(0, middle));
      await tryPage(cases.slice(middle));
    }
    if (failed.length === found) failed.push(`${cases.map(({ what }) => what).join(' and ')}: ${how}`);
  }
  const waiting = [...pages];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tryPage(next);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return failed;
}
