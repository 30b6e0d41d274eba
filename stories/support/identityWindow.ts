import type { LocaleName } from '../../src/index.js';
import { providerStart } from '../../src/sandbox/pages/provider.js';
import type { Decision } from '../../src/sandbox/provider.js';

/** The identity provider's page, as a document of its own: in a frame beside the widget, or in a real window by its link. */
export interface IdentityWindow {
  /** Answers the page's address. `onDecision` is told once what was pressed; `closed`: the window was closed by hand. */
  open: (locale: LocaleName, onDecision: (decision: Decision | 'closed') => void) => string;
  /** The browser blocked it: it is reached by its link alone. */
  hide: () => void;
  close: () => void;
  /** The address of the page that is in view. */
  address: () => string | null;
  subscribe: (listener: () => void) => () => void;
}

/** Brings what is pressed on the page back here, in place of the form's way over the LMS's server. */
function messenger(channel: string): string {
  return `<script>
const channel = new BroadcastChannel(${JSON.stringify(channel)});
const leave = window.close.bind(window);
const tell = (decision) => { channel.postMessage(decision); leave(); };
window.close = () => tell('closed');
addEventListener('submit', (event) => { event.preventDefault(); tell(event.submitter.value); });
</script>`;
}

export function createIdentityWindow(): IdentityWindow {
  const listeners = new Set<() => void>();
  let shown: string | null = null;
  let end: (() => void) | null = null;

  function show(address: string | null) {
    shown = address;
    for (const listener of listeners) listener();
  }

  return {
    open(locale, onDecision) {
      end?.();
      const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
      const page = providerStart({ id: name, locale: locale === 'ko' ? 'ko' : 'en' });
      const url = URL.createObjectURL(new Blob([page, messenger(name)], { type: 'text/html' }));
      const channel = new BroadcastChannel(name);
      end = () => {
        channel.close();
        URL.revokeObjectURL(url);
        show(null);
      };
      channel.addEventListener('message', ({ data }: MessageEvent<Decision | 'closed'>) => {
        end?.();
        onDecision(data);
      });
      show(url);
      return url;
    },
    hide: () => show(null),
    close: () => end?.(),
    address: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
