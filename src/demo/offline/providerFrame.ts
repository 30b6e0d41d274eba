import { providerStart } from '../../sandbox/provider/pages.js';
import type { Decision } from '../../sandbox/provider/provider.js';
import type { ProviderPage } from '../inPage/host.js';

/** The identity provider's page in a frame of this page: a page from a disk may open no window that it can write to. */
export interface ProviderFrame extends ProviderPage {
  /** The markup that is in view, or null. */
  markup: () => string | null;
  /** To be called with the frame's window once the markup stands in it. */
  listen: (frame: Window) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createProviderFrame(): ProviderFrame {
  const listeners = new Set<() => void>();
  let markup: string | null = null;
  let decide: (decision: Decision | 'closed') => void = nobody;

  function show(next: string | null) {
    markup = next;
    for (const listener of listeners) listener();
  }

  return {
    open(locale, onDecision) {
      decide = (decision) => {
        show(null);
        onDecision(decision);
      };
      show(providerStart({ id: 'demo', locale: locale === 'ko' ? 'ko' : 'en' }));
      return window.location.href;
    },
    hide: () => show(null),
    close: () => show(null),
    markup: () => markup,
    listen(frame) {
      frame.close = () => decide('closed');
      frame.addEventListener('submit', (event) => {
        event.preventDefault();
        decide((event.submitter as HTMLButtonElement).value as Decision);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function nobody(): void {}
