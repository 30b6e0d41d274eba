import { QueryClient } from '@tanstack/react-query';

/**
 * The widgets' own client, so that a host's is never touched. It holds languages, and an identity verification's status
 * while that is waited for. `always`: `navigator.onLine` is false in some intranets, where a query would be paused for
 * ever (old-pages.md). Nothing is tried again by itself, and nothing that was sent is kept.
 */
export const queryClient = /* @__PURE__ */ new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});
