import 'bootstrap/dist/css/bootstrap.min.css';
import * as Dialog from '@radix-ui/react-dialog';
import * as Menu from '@radix-ui/react-dropdown-menu';
import { Dropdown, Modal } from 'bootstrap';
import flatpickr from 'flatpickr';
import { createFocusTrap } from 'focus-trap';
import jQuery from 'jquery';
import MicroModal from 'micromodal';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Dialogs that loop Tab over the nodes of their own, around the script tag's widget; menus and calendars that close when
 * something else is pressed, beside it: as libraries and pages do it.
 */
declare global {
  interface Window {
    layers: {
      traps: string[];
      /** A dialog with these parts. */
      open: (trap: string, order: readonly Part[]) => Promise<void>;
      menus: string[];
      /** A menu beside such a part. */
      openMenu: (menu: string, part: Part) => Promise<void>;
      isOpen: () => boolean;
    };
  }
}

/** What lies in a dialog, in its order. */
export type Part = 'close' | 'widget' | 'plain' | 'more';

interface Plugins {
  dialog: (options: object) => void;
  datepicker: (command?: string) => void;
  select2: (command?: string) => void;
}
const $ = jQuery as unknown as (element: Element) => Plugins;
Object.assign(window, { jQuery, $: jQuery });

const WIDGET = '<div id="motp" data-motp-widget data-verify-url="/lms/motp/verify"></div>';
const PARTS: Record<Part, string> = {
  close: '<button id="close" data-micromodal-close>닫기</button>',
  widget: WIDGET,
  // As many stops as the widget has, in the page itself.
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

const SNIPPET =
  'a[href], button, input:not([type=hidden]), select, textarea, [tabindex]:not([tabindex="-1"])';

function stops(dialog: Element): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(SNIPPET)];
}

/** The handler that stands in a thousand pages. */
function wrapBy(list: () => HTMLElement[]) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const all = list();
    const [first, last] = [all[0], all.at(-1)];
    if (event.shiftKey ? document.activeElement !== first : document.activeElement !== last) return;
    (event.shiftKey ? last : first)?.focus();
    event.preventDefault();
  };
}

function Html({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) place.current.innerHTML = html;
  }, [html]);
  return <div ref={place} />;
}

const TRAPS: Record<string, (dialog: HTMLElement) => unknown> = {
  'by hand': (dialog) =>
    dialog.addEventListener(
      'keydown',
      wrapBy(() => stops(dialog)),
    ),
  'by hand, stops kept': (dialog) => {
    const kept = stops(dialog);
    dialog.addEventListener(
      'keydown',
      wrapBy(() => kept),
    );
  },
  'by hand, captured': (dialog) =>
    document.addEventListener(
      'keydown',
      wrapBy(() => stops(dialog)),
      true,
    ),
  'by hand, of the window': (dialog) =>
    window.addEventListener(
      'keydown',
      wrapBy(() => stops(dialog)),
    ),
  'by hand, any input, any tabindex'(dialog) {
    dialog.addEventListener(
      'keydown',
      wrapBy(() => [...dialog.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')]),
    );
  },
  'by the target of the key': (dialog) =>
    dialog.addEventListener('keydown', (event) => {
      const all = stops(dialog);
      const [end, begin] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
      if (event.key !== 'Tab' || event.target !== end) return;
      event.preventDefault();
      setTimeout(() => begin?.focus());
    }),
  'each Tab by script': (dialog) =>
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab') return;
      event.preventDefault();
      const all = stops(dialog);
      const at = all.indexOf(document.activeElement as HTMLElement);
      all.at((at + (event.shiftKey ? -1 : 1)) % all.length)?.focus();
    }),
  'brought back': (dialog) =>
    document.addEventListener('focusin', ({ target }) => {
      if (!dialog.contains(target as Node)) stops(dialog)[0]?.focus();
    }),
  'sentinels at both ends'(dialog) {
    for (const [place, from] of [
      ['beforebegin', -1],
      ['afterend', 0],
    ] as const) {
      const sentinel = document.createElement('div');
      sentinel.tabIndex = 0;
      sentinel.dataset['sentinel'] = '';
      sentinel.addEventListener('focus', () => stops(dialog).at(from)?.focus());
      dialog.insertAdjacentElement(place, sentinel);
    }
  },
  'jQuery UI': async (dialog) => {
    // @ts-expect-error -- it has no types, and gives nothing: jQuery gets it
    await import('jquery-ui/dist/jquery-ui.min.js');
    $(dialog).dialog({ modal: true });
    document.querySelector('.ui-dialog-titlebar-close')?.remove();
  },
  'Bootstrap 5'(dialog) {
    dialog.innerHTML = `<div class="modal-dialog"><div class="modal-content"><div class="modal-body">${dialog.innerHTML}</div></div></div>`;
    dialog.className = 'modal';
    dialog.tabIndex = -1;
    return new Promise<void>((shown) => {
      dialog.addEventListener('shown.bs.modal', () => shown());
      new Modal(dialog).show();
    });
  },
  'focus-trap': (dialog) => createFocusTrap(dialog).activate(),
  Micromodal: (dialog) => MicroModal.show(dialog.id),
  async 'Radix Dialog'(dialog) {
    const { innerHTML } = dialog;
    dialog.id = 'root';
    dialog.textContent = '';
    createRoot(dialog).render(
      <Dialog.Root open>
        <Dialog.Portal>
          <Dialog.Content id="dialog" aria-describedby={undefined}>
            <Dialog.Title>인증</Dialog.Title>
            <Html html={innerHTML} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>,
    );
  },
};

/** Seen, and as large as something. */
const isShown = (selector: string) => {
  const menu = document.querySelector(selector);
  return menu !== null && menu.checkVisibility() && menu.getClientRects().length > 0;
};

/** What closes a menu of a page's own when it happens elsewhere. */
const OUTSIDE = [
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'click',
  'focusin',
  'touchstart',
  'touchend',
];
const BY_HAND = OUTSIDE.flatMap((type) => [true, false].map((capture) => ({ type, capture })));

/** Opens a menu in this place. What it gives tells whether that is open. */
const MENUS: Record<string, (place: HTMLElement) => Promise<() => boolean>> = {
  ...Object.fromEntries(
    BY_HAND.map(({ type, capture }) => [
      `by ${type}${capture ? ', captured' : ''}`,
      (place: HTMLElement) => {
        place.innerHTML = '<ul id="menu"><li>차림</li></ul>';
        const close = ({ target }: Event) => {
          if (!place.contains(target as Node)) place.hidden = true;
        };
        document.addEventListener(type, close, capture);
        return Promise.resolve(() => isShown('#menu'));
      },
    ]),
  ),
  async 'jQuery UI datepicker'(place) {
    // @ts-expect-error -- as above
    await import('jquery-ui/dist/jquery-ui.min.js');
    place.innerHTML = '<input>';
    const input = place.firstElementChild as Element;
    $(input).datepicker();
    $(input).datepicker('show');
    return () => isShown('#ui-datepicker-div');
  },
  async Select2(place) {
    // @ts-expect-error -- it has no types
    const { default: select2 } = await import('select2');
    select2(window, jQuery);
    place.innerHTML = '<select><option>1</option><option>2</option></select>';
    const select = place.firstElementChild as Element;
    $(select).select2();
    $(select).select2('open');
    return () => isShown('.select2-results');
  },
  flatpickr(place) {
    place.innerHTML = '<input>';
    const calendar = flatpickr(place.firstElementChild as HTMLElement);
    calendar.open();
    return Promise.resolve(() => calendar.isOpen);
  },
  'Bootstrap 5'(place) {
    place.innerHTML = `<div class="dropdown"><button data-bs-toggle="dropdown">차림</button>
      <ul class="dropdown-menu"><li><a class="dropdown-item" href="#1">1</a></li></ul></div>`;
    new Dropdown(place.querySelector('button') as Element).show();
    return Promise.resolve(() => isShown('.dropdown-menu'));
  },
  async 'Radix Dropdown Menu'(place) {
    createRoot(place).render(
      <Menu.Root defaultOpen modal={false}>
        <Menu.Trigger>차림</Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className="radix-menu">
            <Menu.Item>1</Menu.Item>
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>,
    );
    await new Promise((passed) => setTimeout(passed, 100));
    return () => isShown('.radix-menu');
  },
};

window.layers = {
  traps: Object.keys(TRAPS),
  async open(trap, order) {
    const dialog = createDialog(order);
    window.MotpWidget?.attach();
    await new Promise(requestAnimationFrame);
    await TRAPS[trap]?.(dialog);
    await new Promise((passed) => setTimeout(passed, 50));
    window.MotpWidget?.attach();
    await new Promise((passed) => setTimeout(passed, 50));
  },
  menus: Object.keys(MENUS),
  async openMenu(menu, part) {
    const app = document.getElementById('app') as HTMLElement;
    app.innerHTML = `<div id="place" style="height: 400px"></div>${PARTS[part]}`;
    window.MotpWidget?.attach();
    const isOpen = await MENUS[menu]?.(document.getElementById('place') as HTMLElement);
    await new Promise((passed) => setTimeout(passed, 50));
    window.layers.isOpen = isOpen ?? (() => false);
  },
  isOpen: () => false,
};
