import type { WidgetHandle } from '../../../src/embed.js';
import { options } from './options.js';

await new Promise((loaded, failed) => {
  const script = document.createElement('script');
  script.src = '/motp-widget.js';
  script.addEventListener('load', loaded);
  script.addEventListener('error', failed);
  document.head.append(script);
});

/** The whole widget in a shadow root, by the built script. */
export function mount(host: HTMLElement): () => void {
  const place = document.createElement('div');
  host.append(place);
  const widget: WidgetHandle | undefined = window.MotpWidget?.render(place, { ...options });
  return () => {
    widget?.remove();
    place.remove();
  };
}
