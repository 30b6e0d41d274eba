import type { OpenHelp } from '../session/help.js';
import type { Widget } from './context.js';

/** How a code field that is drawn is pressed. */
export type PressField = (anyway: boolean) => void;

/** What belongs to a session and is nobody's to use but its own parts'. */
export interface Inside {
  widget: Widget;
  /** Returns how it is detached. */
  attachField: (press: PressField) => () => void;
  /** Takes what is in the page of it now, and returns what was before; null: nothing yet. */
  show: (now: Shown) => Shown | null;
}

/** What is in the page of a session: which view, and what is open of the help. */
export interface Shown {
  view: string;
  open: OpenHelp;
}

/** By what the page was given, whose type says nothing of it: the package's types are without zod. */
export const insides = new WeakMap<object, Inside>();

/** @throws if it is not what `useMotpSession` gave: a copy, or another copy of the package. */
export function insideOf(session: object, part: string): Inside {
  const inside = insides.get(session);
  if (inside === undefined) {
    throw new TypeError(
      `[motp-widget] ${part} needs what useMotpSession() returned, as it is: session={session}.`,
    );
  }
  return inside;
}
