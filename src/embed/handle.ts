import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { StateName } from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import { attributeName, settingsOf } from './settings/attributes.js';
import type { Options } from '../host/options.js';
import { createSession } from '../session/session.js';
import { SessionView } from '../view/SessionView.js';
import type { Settings } from './settings/contract.js';
import { readSettings, type CheckedSettings } from './settings/settings.js';
import { whenRemoved } from './whenRemoved.js';
import { tellPage, type MotpEventDetails, type MotpEventType } from './events.js';
import { fence } from './fence.js';
import { languages } from './languages.js';
import { createResultField } from './resultField.js';
import { createTabStop } from './tabStop.js';

type ShortName<Type> = Type extends `motp:${infer Name}` ? Name : never;

/** One widget on a page. After `remove` its other methods do nothing. */
export interface WidgetHandle {
  readonly element: HTMLElement;
  /** What a script gave, by `render` and `update`. */
  readonly settings: Settings;
  getState: () => StateName;
  /** Back to an empty field. What the agency judged or counted stays as it is. */
  reset: () => void;
  /** Changes settings, and reads the container's attributes again. Nothing that is under way starts anew. */
  update: (settings?: Settings) => void;
  focus: () => void;
  /** Opens the help, at a topic or at the list of topics. */
  open: (topic?: HelpTopic) => void;
  /** Takes the widget away and shows what was in the container before. */
  remove: () => void;
  /** Listens for an event of the container by its name without `motp:`. Returns how to stop. */
  on: <Name extends ShortName<MotpEventType>>(
    name: Name,
    listener: (event: CustomEvent<MotpEventDetails[`motp:${Name}`]>) => void,
  ) => () => void;
}

/** While what came with the page is drawn: what it says of the time is as old as its HTML. */
let isArriving = true;

export function endArrival(): void {
  isArriving = false;
}

const handles = new Map<Element, WidgetHandle>();
/** Shadow roots stay for ever; those of the page's own are not ours to fill. */
const roots = new WeakMap<Element, ShadowRoot>();

export function handleOf(element: Element): WidgetHandle | undefined {
  return handles.get(element);
}

export function allHandles(): WidgetHandle[] {
  return Array.from(handles.values());
}

/**
 * Draws anew what a realm that is gone has drawn (src/embed/es5/realm.js), with what it was given, unless its container is
 * gone, too. The page's handle becomes that of the new one.
 */
export function takeOver(handle: WidgetHandle): void {
  const { element, settings, remove } = handle;
  remove();
  if (element.shadowRoot !== null) roots.set(element, element.shadowRoot);
  if (!element.isConnected) return;
  const anew = createHandle(element, settings);
  Object.defineProperties(handle, Object.getOwnPropertyDescriptors(anew));
}

function attachShadow(element: HTMLElement): ShadowRoot {
  try {
    const root = element.attachShadow({ mode: 'open' });
    roots.set(element, root);
    return root;
  } catch (cause) {
    throw new TypeError(
      `[motp-widget] A <${element.localName}> cannot hold the widget. Put a <div> into it.`,
      { cause },
    );
  }
}

/** Draws a widget into an element that has none, in a shadow root of its own. */
export function createHandle(element: HTMLElement, settings: Settings): WidgetHandle {
  const isOwnElement = element.localName === 'motp-widget';
  let given = { ...settings };
  let removed = false;
  let serverNowOfPage: number | undefined;
  const initial = read();
  const session = createSession(initial);
  const root = roots.get(element) ?? attachShadow(element);
  root.replaceChildren();
  const view = createRoot(root);
  const listening = new AbortController();
  const field = createResultField(element, listening.signal);

  function nameGiven(name: string): string {
    if (name in given) return `Option \`${name}\``;
    return `\`${isOwnElement ? '' : 'data-'}${attributeName(name)}\``;
  }

  function read(): CheckedSettings {
    const raw = settingsOf(element, isOwnElement);
    for (const [name, value] of Object.entries(given)) if (value !== undefined) raw[name] = value;
    const checked = readSettings(
      raw,
      nameGiven,
      (name) => given[name as keyof Settings] === undefined,
      (error) => session.report(error),
    );
    if (isArriving) serverNowOfPage = checked.options.serverNow;
    return { ...checked, options: withEvents({ ...checked.options, serverNowOfPage, hold }) };
  }

  function draw({ options, fieldName }: CheckedSettings) {
    field.rename(fieldName);
    view.render(createElement(SessionView, { session, options, languages }));
  }

  function hold(value: string) {
    field.hold(value);
  }

  /** The event, then the callback. */
  function withEvents(options: Options): Options {
    return {
      ...options,
      onStateChange(state) {
        tellPage(element, 'motp:statechange', { state });
        return options.onStateChange?.(state);
      },
      onVerified(result) {
        tellPage(element, 'motp:verified', null);
        return options.onVerified?.(result);
      },
      onLocked() {
        tellPage(element, 'motp:locked', null);
        return options.onLocked?.();
      },
      onUnlocked() {
        tellPage(element, 'motp:unlocked', null);
        return options.onUnlocked?.();
      },
      onUnavailable() {
        tellPage(element, 'motp:unavailable', null);
        return options.onUnavailable?.();
      },
      onError(error) {
        tellPage(element, 'motp:error', { code: error.code, message: error.message });
        options.onError?.(error);
      },
    };
  }

  const handle: WidgetHandle = {
    element,
    get settings() {
      return given;
    },
    getState: () => session.getFlow().step.state,
    reset() {
      if (!removed) session.reset();
    },
    update(changes = {}) {
      if (removed) return;
      given = { ...given, ...changes };
      const checked = read();
      session.configure(checked);
      draw(checked);
    },
    focus: () => root.querySelector<HTMLElement>('[data-focus]')?.focus(),
    open(topic) {
      if (!removed) session.help.open(topic);
    },
    remove() {
      if (removed) return;
      removed = true;
      handles.delete(element);
      stopWatching();
      listening.abort();
      removeTabStop();
      view.unmount();
      field.remove();
      // A shadow root stays for ever; through a slot the container shows its own content again.
      root.appendChild(element.ownerDocument.createElement('slot'));
    },
    on(name, listener) {
      const type = `motp:${name}`;
      element.addEventListener(type, listener as EventListener, { signal: listening.signal });
      return () => element.removeEventListener(type, listener as EventListener);
    },
  };

  fence(root, listening.signal);
  const removeTabStop = createTabStop(element, root, listening.signal);
  const stopWatching = whenRemoved(element, handle.remove, () => handle.update()); // a document keeps its style sheets
  hold('.entering');
  handles.set(element, handle);
  try {
    draw(initial);
  } catch (error) {
    // What was in the container is shown again, so that the trainee sees words and not an empty box.
    handle.remove();
    throw error;
  }
  return handle;
}
