import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** Whether what is drawn is the server's, in the page's HTML: a browser's first picture must be the same. */
export function useIsOfPage(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
}
