import type { StateName } from '../core/flow.js';
import type { WidgetErrorCode } from '../host/errors.js';

/** What the container tells the page, as bubbling and composed events. Never a code, a name, a number or a token. */
export interface MotpEventDetails {
  'motp:statechange': { state: StateName };
  'motp:verified': null;
  'motp:locked': null;
  'motp:unlocked': null;
  'motp:unavailable': null;
  'motp:error': { code: WidgetErrorCode; message: string };
}

export type MotpEventType = keyof MotpEventDetails;

declare global {
  interface HTMLElementEventMap extends MotpEventMap {}
  interface DocumentEventMap extends MotpEventMap {}
}

type MotpEventMap = { [Type in MotpEventType]: CustomEvent<MotpEventDetails[Type]> };

export function tellPage<Type extends MotpEventType>(
  element: HTMLElement,
  type: Type,
  detail: MotpEventDetails[Type],
): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
