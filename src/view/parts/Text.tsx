import type { ReactNode } from 'react';

/** Of the app, the institution or the host, in any language of the widget. */
export const HANGUL = /[가-힣]/;

/**
 * What stays in one piece: Korean words in quotation marks, whatever else stands in them, and brackets in any language. With
 * the particle behind them, before which browsers would break.
 */
const PIECE = /((?:“[^”]*[가-힣][^”]*”|‘[^’]*[가-힣][^’]*’|[(（][^)）“‘]*[)）])[가-힣]*)/;

/** With so many letters a name does not fit into a line of 280 px with others, and breaks at its spaces. */
const LONG = 16;

/**
 * A message. New words are a new element: a translator of pages puts elements of its own in the place of our text, and would
 * keep the old ones. The Korean words in it are marked as Korean, so that a screen reader pronounces them, and stay in one line: the name
 * of a button is looked for as a whole.
 */
export function Text({ children }: { children: string }) {
  return (
    <span key={children}>
      {children.split(PIECE).map((part, i) =>
        i % 2 === 1 ? (
          // The parts of one sentence never change places.
          <span
            key={i}
            lang={HANGUL.test(part) ? 'ko' : undefined}
            className={part.length < LONG ? 'motp-piece' : undefined}
          >
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}

/** Words as they are given to a part, alone or already among others. */
export const words = (children: ReactNode) =>
  typeof children === 'string' ? <Text>{children}</Text> : children;
