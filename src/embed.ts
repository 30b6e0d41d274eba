import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as z from 'zod/mini';
import type { MotpWidgetOptions } from './host/contract.js';
import { optionsOf } from './host/attributes.js';
import { MotpWidget } from './widget/MotpWidget.js';

/** Compiled validators would need `eval`, which strict pages forbid (embed.md, "strict CSP"). */
z.config({ jitless: true });

/** What `MotpWidget.render` gives back. */
export interface WidgetHandle {
  update: (options: Partial<MotpWidgetOptions>) => void;
  remove: () => void;
}

const mounted = new WeakMap<Element, WidgetHandle>();

/** Draws the widget into an element, in a shadow root of its own. A second call on the same element updates it. */
function render(element: HTMLElement, options: Partial<MotpWidgetOptions> = {}): WidgetHandle {
  const present = mounted.get(element);
  if (present !== undefined) {
    present.update(options);
    return present;
  }
  let current = { ...optionsOf(element), ...options };
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const root: Root = createRoot(shadow);
  const draw = () => root.render(createElement(MotpWidget, current as MotpWidgetOptions));
  const handle: WidgetHandle = {
    update(changes) {
      current = { ...current, ...changes };
      draw();
    },
    remove() {
      mounted.delete(element);
      root.unmount();
    },
  };
  mounted.set(element, handle);
  draw();
  return handle;
}

/** Draws every `<div data-motp-widget>` that has no widget yet. */
function attach(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-motp-widget]')) {
    if (!mounted.has(element)) render(element);
  }
}

const api = { version: __VERSION__, render, attach };

declare global {
  /** The package's version, put in by the build. */
  const __VERSION__: string;
  interface Window {
    MotpWidget?: typeof api;
  }
}

window.MotpWidget ??= api;
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => attach());
else attach();
