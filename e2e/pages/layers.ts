import { MENUS } from './layers/menus.js';
import { TRAPS } from './layers/traps.js';

/**
 * Dialogs that trap Tab among their own nodes, around the script tag's widget, and menus and calendars beside it that close
 * on a press elsewhere, as libraries and pages make them. Each test loads the page anew, so that a library is fetched only
 * where it is used.
 */
declare global {
  interface Window {
    layers: {
      traps: string[];
      /** Opens a dialog with these parts, once all of them are drawn. */
      open: (trap: string, order: readonly Part[]) => Promise<void>;
      menus: string[];
      /** Opens a menu beside such a part. */
      openMenu: (menu: string, part: Part) => Promise<void>;
      isOpen: () => boolean;
    };
  }
}

/** A part of a dialog. */
export type Part = 'close' | 'widget' | 'plain' | 'more';

const PARTS: Record<Part, string> = {
  close: '<button id="close" data-micromodal-close>닫기</button>',
  widget: '<div id="motp" data-motp-widget data-verify-url="/lms/motp/verify"></div>',
  // As many tab stops as the widget has, but in the page itself.
  plain: '<div id="plain"><h2>제목</h2><input><button>1</button><button>2</button><button>3</button></div>',
  more: '<a id="more" href="#more">더 보기</a>',
};

function createDialog(order: readonly Part[]): HTMLElement {
  const dialog = document.createElement('div');
  dialog.id = 'dialog';
  dialog.setAttribute('role', 'dialog');
  dialog.innerHTML = order.map((part) => PARTS[part]).join('');
  document.getElementById('app')?.append(dialog);
  return dialog;
}

const later = (ms: number) => new Promise((passed) => setTimeout(passed, ms));

/** Waits until the widget is drawn, also where a library has drawn its element anew. */
async function draws(): Promise<void> {
  window.MotpWidget?.attach();
  for (let i = 0; i < 400; i += 1) {
    if (document.querySelector('#motp')?.shadowRoot?.querySelector('.motp-input')) return;
    if (document.querySelector('#plain')) return;
    await later(5);
    window.MotpWidget?.attach();
  }
  throw new Error('nothing is drawn');
}

window.layers = {
  traps: Object.keys(TRAPS),
  async open(trap, order) {
    const dialog = createDialog(order);
    await draws();
    await TRAPS[trap]?.(dialog);
    await draws();
    // Some dialogs take the focus a moment later.
    await later(30);
  },
  menus: Object.keys(MENUS),
  async openMenu(menu, part) {
    const app = document.getElementById('app') as HTMLElement;
    app.innerHTML = `<div id="place" style="height: 400px"></div>${PARTS[part]}`;
    await draws();
    const isOpen = await MENUS[menu]?.(document.getElementById('place') as HTMLElement);
    // flatpickr and Radix add their listeners a moment later.
    await later(20);
    window.layers.isOpen = isOpen ?? (() => false);
  },
  isOpen: () => false,
};
