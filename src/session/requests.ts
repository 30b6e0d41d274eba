import { MutationObserver, QueryClient } from '@tanstack/react-query';

/** Runs what changes something on the host's server: never twice, never paused, remembered nowhere. */
export interface Requests {
  run: <T>(request: () => Promise<T>) => Promise<T>;
  stop: () => void;
}

export function createRequests(): Requests {
  // Of the widget's own, so that a host's client is untouched. `always`: `navigator.onLine` is false in some
  // intranets and would pause a mutation for ever (old-pages.md). No `gcTime`: what was sent must not be kept.
  const client = new QueryClient({
    defaultOptions: { mutations: { networkMode: 'always', retry: false, gcTime: 0 } },
  });
  return {
    async run(request) {
      const observer = new MutationObserver(client, { mutationFn: request });
      try {
        return await observer.mutate();
      } finally {
        observer.reset();
      }
    },
    stop() {
      client.clear();
    },
  };
}
