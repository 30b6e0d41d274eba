import type { Locator } from '@playwright/test';
import { ko } from '../../src/locales/ko.js';
import { LOCALE_NAMES, type LocaleName } from '../../src/locales/names.js';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import { canDraw } from '../../scripts/tools.mjs';
import { isNotTooHigh } from './height.js';
import { nothingSticksOut } from './overflow.js';
import { expect } from './test.js';
import type { Trainee } from './trainee.js';
import { wears, type View } from './views.js';

/** The widest, a phone, a small phone, a sidebar. */
const WIDTHS = [640, 360, 320, 280];
const NARROW = [320, 280];
/** All of them in CI; elsewhere `npm test` has said which have no font. */
const LANGUAGES = LOCALE_NAMES.filter((name) => Boolean(process.env['CI']) || (canDraw(name) as boolean));

/** In every language the drawn view is whole, in that language alone, fits a sidebar, and is not too high on a phone. */
export async function isWholeInEveryLanguage(trainee: Trainee, view: View): Promise<void> {
  for (const locale of LANGUAGES) {
    await wears(trainee, { locale });
    expect(faults(await texts(trainee.widget), locale), locale).toEqual([]);
    const isMain = locale === 'ko' || locale === 'en';
    const heights = await nothingSticksOut(trainee, isMain ? WIDTHS : NARROW);
    isNotTooHigh(view, locale, heights[320]);
    if (locale === 'ko') expect(await trainee.widget.evaluate(breaksIn, [360, 320])).toEqual([]);
  }
}

/**
 * The labels, buttons, rows and messages at the field that need another line once Hangul is 4 % wider than in our pictures
 * (0.92 em, as in Windows' Malgun Gothic). A title may break between its words. Runs in the page, self-contained.
 */
async function breaksIn(root: Element, widths: readonly number[]): Promise<string[]> {
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = ['Regular', 'Bold']
    .map(
      (name, i) =>
        `@font-face { font-family: 'Wide Hangul'; font-weight: ${i === 0 ? 400 : 700}; size-adjust: 104%;
          src: local('NotoSansCJKkr-${name}'); unicode-range: U+1100-11FF, U+3130-318F, U+AC00-D7A3 }`,
    )
    .join('\n');
  const faces = await Promise.all(
    [400, 700].map((weight) => document.fonts.load(`${weight} 16px 'Wide Hangul'`, '가')),
  );
  if (faces.some(({ length }) => length !== 1)) throw new Error('no Noto Sans CJK KR on this machine');
  const { style } = (root.getRootNode() as ShadowRoot).host as HTMLElement;
  const named =
    'label, dt, .motp-button-primary, .motp-button-secondary, .motp-headline, .motp-row, .motp-countdown-row';
  const heights = () =>
    [...root.querySelectorAll(named)].map(
      (element) => [element, element.getBoundingClientRect().height] as const,
    );
  const found = widths.flatMap((width) => {
    document.body.style.width = `${width}px`;
    const before = new Map(heights());
    style.setProperty('--motp-font', `'Wide Hangul', Pretendard, sans-serif`);
    const broken = heights().filter(([element, height]) => height > (before.get(element) ?? 0) + 4);
    style.removeProperty('--motp-font');
    return broken.map(([{ className, textContent }]) => `${width} px: ${className}: ${textContent}`);
  });
  document.body.style.width = '';
  sheet.remove();
  return found;
}

/** A piece of text in the widget, or in an attribute that screen readers read. */
interface Piece {
  text: string;
  lang: string;
  /** Not translated: the host's own words, the Korean for the institution, the app's screens, names of languages. */
  isData: boolean;
}

async function texts(widget: Locator): Promise<Piece[]> {
  const pieces = await widget.evaluate((root) => {
    const piece = (element: Element, text: string): Piece => ({
      text: text.trim(),
      lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
      isData:
        element.closest(
          '[translate="no"], textarea, .motp-screen-words, .motp-screen-field, .motp-language-select',
        ) !== null,
    });
    const pieces = [...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => piece(element, node.textContent ?? '')),
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) =>
        piece(element, element.getAttribute(name) ?? ''),
      ),
    ]);
    // As text, which crosses in a tenth of the time.
    return JSON.stringify(pieces.filter(({ text }) => text !== ''));
  });
  return JSON.parse(pieces) as Piece[];
}

const QUOTED = /^[“‘(（].*[”’)）]$/;

function faults(pieces: Piece[], locale: LocaleName): string[] {
  return pieces.flatMap(({ text, lang, isData }) => {
    const is = (what: string) => `${what}: ${text}`;
    const korean = /[ㄱ-ㆎ가-힣]/.test(text);
    return [
      ...(text.includes('{{') ? [is('a value is missing')] : []),
      ...(KEYS.some((key) => (key.includes('.') ? text.includes(key) : text === key))
        ? [is('a raw key')]
        : []),
      ...(korean && lang !== 'ko' ? [is('Korean that is not marked as Korean')] : []),
      ...(korean && locale !== 'ko' && !isData && !QUOTED.test(text)
        ? [is('Korean that is not quoted')]
        : []),
      ...(!korean && lang === 'ko' && locale !== 'ko' && /[a-z]{4}/.test(text) && !isData
        ? [is('marked as Korean, but is not')]
        : []),
    ];
  });
}

/** Every key of the locale files, as i18next would show it if its text were missing. */
const KEYS = places(ko);

function places(tree: unknown, place = ''): string[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    return [place.replace(/_(one|other)$/, '')];
  return Object.entries(tree).flatMap(([key, value]) =>
    places(value, place === '' ? key : `${place}.${key}`),
  );
}
