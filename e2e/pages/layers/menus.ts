import { bootstrap, jQueryUi, select2 } from './libraries.js';

/** Whether it is visible and has a size. */
const isShown = (selector: string) => {
  const menu = document.querySelector(selector);
  return menu !== null && menu.checkVisibility() && menu.getClientRects().length > 0;
};

/** Events that close a hand-written menu when they happen outside it. */
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

/** Each opens a menu in the given place. The returned function says whether the menu is open. */
export const MENUS: Record<string, (place: HTMLElement) => Promise<() => boolean>> = {
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
    const $ = await jQueryUi();
    place.innerHTML = '<input>';
    const input = place.firstElementChild as Element;
    $(input).datepicker();
    $(input).datepicker('show');
    return () => isShown('#ui-datepicker-div');
  },
  async Select2(place) {
    const $ = await select2();
    place.innerHTML = '<select><option>1</option><option>2</option></select>';
    const select = place.firstElementChild as Element;
    $(select).select2();
    $(select).select2('open');
    return () => isShown('.select2-results');
  },
  async flatpickr(place) {
    const { default: flatpickr } = await import('flatpickr');
    place.innerHTML = '<input>';
    const calendar = flatpickr(place.firstElementChild as HTMLElement);
    calendar.open();
    return () => calendar.isOpen;
  },
  async 'Bootstrap 5'(place) {
    const { Dropdown } = await bootstrap();
    place.innerHTML = `<div class="dropdown"><button data-bs-toggle="dropdown">차림</button>
      <ul class="dropdown-menu"><li><a class="dropdown-item" href="#1">1</a></li></ul></div>`;
    new Dropdown(place.querySelector('button') as Element).show();
    return () => isShown('.dropdown-menu');
  },
  async 'Radix Dropdown Menu'(place) {
    (await import('./react.js')).radixMenu(place);
    await new Promise((passed) => setTimeout(passed, 100));
    return () => isShown('.radix-menu');
  },
};
