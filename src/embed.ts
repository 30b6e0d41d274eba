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

/** Till then, what a page does to its containers in the scripts that follow has been done. */
const EARLY_MS = 1000;

const before = window.MotpWidget;
// Of a realm that is gone (src/embed/es5/realm.js): what its widgets were given is drawn anew, but for what is done,
// and whoever still calls it, calls this one.
const left = before?.getAll?.().filter((handle) => handle.getState() !== 'verified') ?? [];
const waiting = before?.queue;
// An assignment, not a declaration: that would be a syntax error on pages with a `let MotpWidget` of their own.
window.MotpWidget = api;
if (before?.getAll) Object.assign(before, api);
if (Array.isArray(waiting)) api.queue.push(...waiting);
defineElement();
left.forEach(takeOver);
if (isLoading()) {
  document.addEventListener('DOMContentLoaded', attachAll);
  setTimeout(attachEarly, EARLY_MS);
} else attachAll();

function isLoading() {
  return document.readyState === 'loading';
}

/**
 * What is there of a page that is never read to its end: written without `close()`, or held up by another's script. Without
 * an address a script below may still give its settings.
 */
function attachEarly() {
  if (!isLoading()) return;
  Array.from(document.querySelectorAll('[data-motp-widget][data-verify-url]')).forEach(api.attach);
  setTimeout(attachEarly, EARLY_MS);
}

function attachAll() {
  api.attach();
  queueMicrotask(endArrival); // after each <motp-widget>, which is drawn a moment later, too
}
