/**
 * @tanstack/react-query by its name, in what is delivered: of queries what the widget asks (one key, asked again by an
 * interval or a word, cancelled when nobody listens), of mutations one that is neither paused nor tried again. The whole
 * of it would be 10 kB (gzip). react-query.test.ts runs the same on both.
 */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  MutationObserver,
  QueryObserver,
  type MutationOptions,
  type Options,
  type QueryClient,
  type State,
} from './query-core.js';

export { MutationObserver, QueryClient, QueryObserver } from './query-core.js';

/** Observes the query of a key; other options of the same key are those of the first rendering. */
export function useQuery<Data>(options: Options<Data>, client: QueryClient): State<Data> {
  const key = JSON.stringify(options.queryKey);
  // oxlint-disable-next-line react/exhaustive-deps -- by its key: options are made anew with each rendering
  const observer = useMemo(() => new QueryObserver(client, options), [client, key]);
  return useSyncExternalStore(observer.subscribe, observer.getCurrentResult, observer.getCurrentResult);
}

export function useMutation<Data, Variables = void>(
  options: MutationOptions<Data, Variables>,
  client: QueryClient,
) {
  const [observer] = useState(() => new MutationObserver(client, options));
  useEffect(() => observer.setOptions(options));
  const result = useSyncExternalStore(
    observer.subscribe,
    observer.getCurrentResult,
    observer.getCurrentResult,
  );
  const mutate = (variables: Variables) => void observer.mutate(variables).catch(() => undefined);
  return { ...result, mutate, reset: observer.reset };
}
