import type { Trainee } from './trainee.js';
import { expect } from './test.js';

/**
 * Nothing sticks out of the widget, is cut off, or makes the page scroll sideways, and no word of a button or of a Korean text is
 * broken, nor a mark from its word: at its own width, or at each of these widths of the page's body. Returns the widget's height at each.
 */
export async function nothingSticksOut(
  { widget }: Trainee,
  widths: readonly number[] = [],
): Promise<Record<number, number>> {
  const looks = await widget.evaluate(lookAt, widths);
  for (const { width, out, broken, sideways } of looks) {
    expect(out, `at ${width} px`).toEqual([]);
    expect(broken, `words broken at ${width} px`).toEqual([]);
    expect(sideways, `sideways scrolling at ${width} px`).toBe(0);
  }
  return Object.fromEntries(looks.map(({ width, height }) => [width, height]));
}

/** Runs in the page, self-contained. */
function lookAt(root: Element, widths: readonly number[]) {
  const { style } = document.body;
  const language = new Intl.Segmenter(root.getAttribute('lang') ?? undefined, { granularity: 'word' });
  /** A choice is shown in one line, and its longest is as wide as it wants to be. */
  const isCut = (select: HTMLSelectElement) => {
    const { offsetWidth, style } = select;
    [style.width, style.maxWidth] = ['max-content', 'none'];
    const wanted = select.offsetWidth;
    [style.width, style.maxWidth] = ['', ''];
    return wanted > offsetWidth;
  };
  /** By the browser's own dictionaries. Chinese breaks between any two characters. */
  const brokenIn = (button: Element) => {
    if (root.getAttribute('lang') === 'zh-Hans') return [];
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const { segment, index, isWordLike } of language.segment(text.textContent ?? '')) {
        if (isWordLike !== true) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + segment.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(segment);
      }
    }
    return found;
  };
  /** What stands between two spaces belongs together, a particle with its noun above all; only a bracket may begin a line. */
  const brokenInKorean = () => {
    if (root.getAttribute('lang') !== 'ko') return [];
    const words: { range: Range; block: Element }[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let before: (typeof words)[number] | null = null;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      let block = text.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (block === null || block.closest('.motp-unseen, textarea') !== null) continue;
      for (const { 0: part, index } of (text.textContent ?? '').matchAll(/\s+|[(“‘]?[^\s(“‘]+/g)) {
        const goesOn = before !== null && index === 0 && before.block === block && !/^[\s(“‘]/.test(part);
        if (!goesOn) {
          before = /^\s/.test(part) ? null : { range: document.createRange(), block };
          before?.range.setStart(text, index);
          if (before !== null) words.push(before);
        }
        before?.range.setEnd(text, index + part.length);
      }
    }
    return words
      .filter(({ range, block }) => {
        const parts = [...range.getClientRects()];
        const [first] = parts;
        const isOver = parts.some(({ top }) => top > (first?.top ?? top) + 8);
        return isOver && parts.reduce((sum, { width }) => sum + width, 0) < block.clientWidth;
      })
      .map(({ range }) => range.toString());
  };
  /** A mark that closes stands with what it closes, never first in a line. */
  const marksAlone = () => {
    const found: string[] = [];
    let before: Text | null = null;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
      for (const { index } of text.data.matchAll(/[？?。，、,.;:!।។）)”’…]/g)) {
        const [node, at] = index > 0 ? [text, index] : [before, before?.length ?? 0];
        if (node === null || at === 0 || /\s/.test(node.data[at - 1] ?? ' ')) continue;
        const range = document.createRange();
        range.setStart(node, at - 1);
        range.setEnd(text, index + 1);
        const tops = [...range.getClientRects()].map(({ top }) => top);
        if (Math.max(...tops) > Math.min(...tops) + 8) found.push(`${node.data.slice(0, at)}|${text.data}`);
      }
      before = text;
    }
    return found;
  };
  /** A number that breaks at its hyphens is misread. The lines of a text area can be seen in an element that is like it alone. */
  const brokenNumbers = () =>
    [...root.querySelectorAll('textarea[readonly]')].flatMap((area) => {
      const { width, padding, border, boxSizing, font, letterSpacing } = getComputedStyle(area);
      const like = document.createElement('div');
      Object.assign(like.style, { width, padding, border, boxSizing, font, letterSpacing });
      Object.assign(like.style, { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
      const text = like.appendChild(document.createTextNode((area as HTMLTextAreaElement).value));
      area.after(like);
      const found = [...text.data.matchAll(/[0-9*]+(?:-[0-9*]+)+/g)].filter(({ 0: number, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + number.length);
        return range.getClientRects().length > 1;
      });
      like.remove();
      return found.map(([number]) => number);
    });
  const looks = (widths.length === 0 ? [null] : widths).map((given) => {
    if (given !== null) style.width = `${given}px`;
    const own = root.getBoundingClientRect();
    const out = [...root.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && element.closest('.motp-unseen, svg') === null)
      .filter((element) => {
        if (element.matches('select') && isCut(element)) return true;
        // What is there to be read or copied is in view as a whole.
        if (element.matches('textarea[readonly]') && element.scrollHeight > element.clientHeight) return true;
        const box = element.getBoundingClientRect();
        if (box.right > own.right + 0.5 || box.left < own.left - 0.5) return true;
        const { scrollWidth, clientWidth } = element;
        return (
          clientWidth > 0 && scrollWidth > clientWidth && getComputedStyle(element).overflowX !== 'visible'
        );
      })
      .map((element) => `${element.localName}.${element.className}`);
    const buttons = [...root.querySelectorAll('.motp-button')].flatMap(brokenIn);
    const broken = [...buttons, ...brokenInKorean(), ...brokenNumbers(), ...marksAlone()];
    const sideways = [document.documentElement, document.body].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    return { width: given ?? own.width, height: own.height, out, broken, sideways: Math.max(...sideways) };
  });
  if (widths.length > 0) style.width = '';
  return looks;
}
