/**
 * @tanstack/react-query by its name, in what is delivered: of queries what the widget asks (one key, asked again by an
 * interval or a word, cancelled when nobody listens), of mutations what one came to, neither paused nor tried again. The whole
 * of it would be 10 kB (gzip). react-query.test.ts runs the same on both.
 */
import { useMemo, useState, useSyncExternalStore } from 'react';
import { QueryObserver, type Options, type QueryClient, type State } from './query-core.js';

export { QueryClient, QueryObserver } from './query-core.js';

/** Observes the query of a key; other options of the same key are those of the first rendering. */
export function useQuery<Data>(options: Options<Data>, client: QueryClient): State<Data> {
  const key = JSON.stringify(options.queryKey);
  // oxlint-disable-next-line react/exhaustive-deps -- by its key: options are made anew with each rendering
  const observer = useMemo(() => new QueryObserver(client, options), [client, key]);
  return useSyncExternalStore(observer.subscribe, observer.getCurrentResult, observer.getCurrentResult);
}

/** `data`: what the last run came to, which is one at a time; undefined while it runs, and where it failed. */
export function useMutation<Data, Variables>(
  { mutationFn }: { mutationFn: (variables: Variables) => Promise<Data> },
  _client: QueryClient,
) {
  const [data, setData] = useState<Data>();
  const mutate = (variables: Variables) => {
    setData(undefined);
    void mutationFn(variables).then(setData, () => undefined);
  };
  return { data, mutate };
}
