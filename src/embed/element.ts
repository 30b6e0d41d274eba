import { attributeName } from './settings/attributes.js';
import { SETTING_NAMES } from './settings/settings.js';
import { createHandle, handleOf } from './handle.js';

const NAME = 'motp-widget';

/** `<motp-widget verify-url="…">`: the same as a container, and it follows its attributes. */
export function defineElement(): void {
  try {
    // The page's own, whatever the page has by that name, a polyfill of this registry perhaps: elements of another realm
    // are none here.
    const { constructor } = document.createElement('div');
    const HTMLElement = Object.getPrototypeOf(constructor) as typeof window.HTMLElement;

    class MotpWidgetElement extends HTMLElement {
      static readonly observedAttributes = SETTING_NAMES.flatMap((name) => [
        attributeName(name),
        `data-${attributeName(name)}`,
      ]);

      /** A moment later: a page may put the element in first, and set its attributes then. */
      connectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected && handleOf(this) === undefined) createHandle(this, {});
        });
      }

      attributeChangedCallback() {
        handleOf(this)?.update();
      }
    }
    customElements.define(NAME, MotpWidgetElement);
  } catch {
    // Another realm's copy has the name (src/embed/es5/realm.js), or the page, which may have spoilt the class, too.
  }
}
