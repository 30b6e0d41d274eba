import type { Identity } from '../host/contract.js';
import { isFramed, mayOpenWindow, pageThatLeaves } from './pages.js';
import { identityByPopup, type IdentityByPopupOptions } from './identityByPopup.js';

export const WINDOW_MODES = ['auto', 'popup', 'redirect'] as const;
export type WindowMode = (typeof WINDOW_MODES)[number];

export interface IdentityByWindowOptions extends IdentityByPopupOptions {
  /** `auto` (default): leaves the page on phones and in in-app browsers, opens a window elsewhere and out of frames. */
  mode?: WindowMode;
}

/** Identity verification in a window or in this page, whichever works here. */
export function identityByWindow({ mode = 'auto', ...options }: IdentityByWindowOptions): Identity {
  const byPopup = identityByPopup(options);
  const stays = () => mode === 'popup' || (mode === 'auto' && !needsRedirect());
  return {
    ...byPopup,
    start: (request) => byPopup.start(stays() ? request : { ...request, mode: 'redirect' }),
    opensWindow: () => mayOpenWindow() && (stays() || pageThatLeaves() === null),
  };
}

/** In-app browsers of KakaoTalk, NAVER, LINE, Facebook, and Android web views open no second window (old-pages.md). */
const IN_APP = /KAKAOTALK|NAVER\(inapp|; ?wv\)|\bLine\/|FBA[NV]\/|Instagram|DaumApps/i;

function needsRedirect(): boolean {
  // Out of a frame, a page at the top would come back without what was in the frame.
  if (isFramed()) return false;
  // jsdom, in which a host's tests run, has no `matchMedia`.
  const isCoarse = (window as Partial<Window>).matchMedia?.('(pointer: coarse)').matches ?? false;
  return isCoarse || IN_APP.test(navigator.userAgent);
}
