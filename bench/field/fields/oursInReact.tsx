import { MotpWidget } from '../../../src/index.js';
import { mountInReact } from './inReact.js';
import { options } from './options.js';

/** The whole widget in the page, by the built package (vite.config.ts). */
export function mount(host: HTMLElement): () => void {
  return mountInReact(host, <MotpWidget {...options} />);
}
