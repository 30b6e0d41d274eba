import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A root of its own in an element of its own: React listens there, and it goes with it. */
export function mountInReact(host: HTMLElement, element: ReactNode): () => void {
  const place = document.createElement('div');
  host.append(place);
  const root = createRoot(place);
  root.render(element);
  return () => {
    root.unmount();
    place.remove();
  };
}
