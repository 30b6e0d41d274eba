import type { ProviderPage } from '../../src/demo/inPage/host.js';
import type { LocaleName } from '../../src/index.js';
import { providerStart } from '../../src/sandbox/provider/pages.js';
import type { Decision } from '../../src/sandbox/provider/provider.js';

/** The identity provider's page, as a document of its own: in a frame beside the widget, or in a real window by its link. */
export interface IdentityWindow extends ProviderPage {
  /** The address of the page that is in view. */
  address: () => string | null;
  subscribe: (listener: () => void) => () => void;
}

/** The provider's page; what is pressed on it is told on the channel. */
export function identityPage(channel: string, locale: LocaleName): string {
  return providerStart({ id: channel, locale: locale === 'ko' ? 'ko' : 'en' }) + messenger(channel);
}

/** The same as an address that a window can be opened with: stories/IdentityWindow.stories.tsx. */
function linkTo(channel: string, locale: LocaleName): string {
  const query = `viewMode=story&id=identity-window--page&args=channel:${channel}&globals=locale:${locale}`;
  return new URL(`iframe.html?${query}`, window.location.href).href;
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
      const name = `motp-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
      const url = URL.createObjectURL(new Blob([identityPage(name, locale)], { type: 'text/html' }));
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
      return linkTo(name, locale);
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
