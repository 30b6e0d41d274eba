import { bootstrap, jQueryUi } from './libraries.js';

const SNIPPET =
  'a[href], button, input:not([type=hidden]), select, textarea, [tabindex]:not([tabindex="-1"])';

function stops(dialog: Element): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>(SNIPPET)];
}

/** The handler that most hand-written dialogs have. */
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

export const TRAPS: Record<string, (dialog: HTMLElement) => unknown> = {
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
  async 'jQuery UI'(dialog) {
    const $ = await jQueryUi();
    $(dialog).dialog({ modal: true });
    document.querySelector('.ui-dialog-titlebar-close')?.remove();
  },
  async 'Bootstrap 5'(dialog) {
    const { Modal } = await bootstrap();
    dialog.innerHTML = `<div class="modal-dialog"><div class="modal-content"><div class="modal-body">${dialog.innerHTML}</div></div></div>`;
    dialog.className = 'modal';
    dialog.tabIndex = -1;
    await new Promise<void>((shown) => {
      dialog.addEventListener('shown.bs.modal', () => shown());
      new Modal(dialog).show();
    });
  },
  async 'focus-trap'(dialog) {
    const { createFocusTrap } = await import('focus-trap');
    createFocusTrap(dialog).activate();
  },
  async Micromodal(dialog) {
    const { default: modal } = await import('micromodal');
    modal.show(dialog.id);
  },
  'Radix Dialog': async (dialog) => (await import('./react.js')).radixDialog(dialog),
};
