import { MutationCache, type DefaultOptions, type MutationOptions } from '@tanstack/query-core';

/**
 * TanStack Query's client, in the script-tag file: the half that a `MutationObserver` asks. The other half, the queries,
 * would be two kilobytes more.
 */
export class QueryClient {
  private readonly mutations = new MutationCache();

  constructor(private readonly config: { defaultOptions: DefaultOptions }) {}

  getMutationCache(): MutationCache {
    return this.mutations;
  }

  defaultMutationOptions(options: MutationOptions): MutationOptions {
    return { ...this.config.defaultOptions.mutations, ...options };
  }

  clear(): void {
    this.mutations.clear();
  }
}
