import { api, type MotpWidgetApi } from './embed/api.js';
import { endArrival, takeOver } from './embed/handle.js';
import { defineElement } from './embed/element.js';

export type { MotpWidgetApi } from './embed/api.js';
export type { MotpEventDetails, MotpEventType } from './embed/events.js';
export type { WidgetHandle } from './embed/handle.js';
export type { Settings } from './embed/settings/contract.js';
export type { MotpWidgetAttributes } from './embed/settings/attributeTypes.js';

declare global {
  interface Window {
    MotpWidget?: MotpWidgetApi;
  }
  interface HTMLElementTagNameMap {
    'motp-widget': HTMLElement;
  }
}

const before = window.MotpWidget;
// Of a realm that is gone (src/embed/es5/realm.js): what its widgets were given is drawn anew, but for what is done.
const left = before?.getAll?.().filter((handle) => handle.getState() !== 'verified') ?? [];
const waiting = before?.queue;
// An assignment, not a declaration: that would be a syntax error on pages with a `let MotpWidget` of their own.
window.MotpWidget = api;
if (Array.isArray(waiting)) api.queue.push(...waiting);
defineElement();
left.forEach(takeOver);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', attachAll);
else attachAll();

function attachAll() {
  api.attach();
  queueMicrotask(endArrival); // after each <motp-widget>, which is drawn a moment later, too
}
