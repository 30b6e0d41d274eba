import 'bootstrap/dist/css/bootstrap.min.css';
import * as Dialog from '@radix-ui/react-dialog';
import { Modal } from 'bootstrap';
import { createFocusTrap } from 'focus-trap';
import jQuery from 'jquery';
import MicroModal from 'micromodal';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * Dialogs that loop Tab over the nodes of their own, as libraries and pages do it, around the script tag's widget and what
 * a test puts beside it.
 */
declare global {
  interface Window {
    layers: { traps: string[]; open: (trap: string, order: readonly Part[]) => Promise<void> };
  }
}

/** What lies in a dialog, in its order. */
export type Part = 'close' | 'widget' | 'plain' | 'more';

const $ = jQuery as unknown as (element: HTMLElement) => { dialog: (options: object) => void };
Object.assign(window, { jQuery, $: jQuery });

const WIDGET = '<div id="motp" data-motp-widget data-verify-url="/lms/motp/verify"></div>';
const PARTS: Record<Part, string> = {
  close: '<button id="close" data-micromodal-close>닫기</button>',
  widget: WIDGET,
  // As many stops as the widget has, in the page itself.
  plain: '<div id="plain"><input><button>1</button><button>2</button><button>3</button></div>',
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
};
