import { identityByPortOne } from '../identity/identityByPortOne.js';
import { reportToHost } from '../host/errors.js';
import type { Settings } from './settings/contract.js';
import { allHandles, createHandle, handleOf, type WidgetHandle } from './handle.js';

const MARK = 'data-motp-widget';

type Task = (api: MotpWidgetApi) => void;

/** The global `MotpWidget`. */
export interface MotpWidgetApi {
  readonly version: string;
  /** Draws the widget into an element; on one that has a widget already, updates that. */
  render: (element: HTMLElement, settings?: Settings) => WidgetHandle;
  /** Draws every `[data-motp-widget]` that has no widget yet, a root and what is under it; without a node, of the page. */
  attach: (root?: unknown) => WidgetHandle[];
  getAll: () => WidgetHandle[];
  /** An `identity` for `render`, around PortOne's SDK, which the page loads itself. */
  readonly identityByPortOne: typeof identityByPortOne;
  /** `push(task)` runs a task with the API: at once, or when this file is there if a page made the queue before. */
  readonly queue: { push: (...tasks: Task[]) => void };
}

export const api: MotpWidgetApi = {
  version: __VERSION__,
  render(element, settings = {}) {
    if (typeof (element as HTMLElement | null)?.localName !== 'string') {
      throw new TypeError('[motp-widget] MotpWidget.render() needs an element. Call it when that is there.');
    }
    const present = handleOf(element);
    if (present === undefined) return createHandle(element, settings);
    present.update(settings);
    return present;
  },
  attach(root) {
    const drawn: WidgetHandle[] = [];
    // Called as a listener, it gets an event, by jQuery's `load` a text.
    const top = (root as ParentNode | undefined)?.querySelectorAll ? (root as HTMLElement) : document;
    const found = Array.from(top.querySelectorAll<HTMLElement>(`[${MARK}]`));
    // A document's own members may be elements of the page, by their names.
    if (top !== document && (top as HTMLElement).hasAttribute?.(MARK)) found.unshift(top as HTMLElement);
    for (const element of found) {
      if (handleOf(element) === undefined) attempt(() => drawn.push(createHandle(element, {})));
    }
    return drawn;
  },
  getAll: allHandles,
  identityByPortOne,
  queue: {
    push(...tasks) {
      for (const task of tasks) attempt(() => task(api));
    },
  },
};

/** An error goes where the page's own error handling sees it, and does not hold up what comes next. */
function attempt(act: () => void) {
  try {
    act();
  } catch (error) {
    reportToHost(error);
  }
}
