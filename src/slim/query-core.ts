/** What of @tanstack/react-query knows nothing of React, apart: an identity helper alone then brings no React with it. */
import type { QueryFunctionContext, QueryObserverOptions } from '@tanstack/react-query';

export type Options<Data> = Pick<
  QueryObserverOptions<Data>,
  'queryKey' | 'initialData' | 'enabled' | 'staleTime' | 'gcTime' | 'refetchInterval'
> & { queryFn: (context: Pick<QueryFunctionContext, 'signal'>) => Promise<Data> };

export interface State<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
}

/** One key's data, whoever observes it. */
class Query<Data> {
  state: State<Data>;
  readonly observers = new Set<() => void>();
  private asking: { cancel: AbortController; answer: Promise<void> } | null = null;

  constructor(
    initialData: Data | undefined,
    private readonly leave: () => void,
  ) {
    this.state = { data: initialData, error: null, isFetching: false };
  }

  observe(observer: () => void): () => void {
    this.observers.add(observer);
    return () => {
      this.observers.delete(observer);
      if (this.observers.size > 0) return;
      this.asking?.cancel.abort();
      this.asking = null;
      this.state = { ...this.state, isFetching: false };
      this.leave();
    };
  }

  /** Joins the question that is under way, or with `anew` drops it, if there are data to go on with. */
  ask(ask: Options<Data>['queryFn'], anew: boolean): Promise<void> {
    if (this.asking !== null) {
      if (!anew || this.state.data === undefined) return this.asking.answer;
      this.asking.cancel.abort();
    }
    const cancel = new AbortController();
    this.set({ isFetching: true });
    const answer: Promise<void> = ask({ signal: cancel.signal }).then(
      (data) => settle({ data, error: null, isFetching: false }),
      (error: unknown) => settle({ error, isFetching: false }),
    );
    const asking = { cancel, answer };
    const settle = (change: Partial<State<Data>>) => {
      // Who waits for a question that was dropped waits for the one that came after it.
      if (this.asking !== asking) return this.asking?.answer;
      this.asking = null;
      this.set(change);
      return undefined;
    };
    this.asking = asking;
    return answer;
  }

  private set(change: Partial<State<Data>>) {
    this.state = { ...this.state, ...change };
    for (const observer of this.observers) observer();
  }
}

export class QueryClient {
  private readonly queries = new Map<string, Query<never>>();

  query<Data>({ queryKey, initialData, gcTime }: Options<Data>): Query<Data> {
    const key = JSON.stringify(queryKey);
    const known = this.queries.get(key) as Query<Data> | undefined;
    if (known !== undefined) return known;
    const made = new Query(initialData as Data | undefined, () => gcTime === 0 && this.queries.delete(key));
    this.queries.set(key, made as Query<never>);
    return made;
  }
}

export class QueryObserver<Data> {
  private readonly query: Query<Data>;

  constructor(
    client: QueryClient,
    private readonly options: Options<Data>,
  ) {
    this.query = client.query(options);
  }

  readonly getCurrentResult = (): State<Data> => this.query.state;

  readonly subscribe = (listener: (result: State<Data>) => void): (() => void) => {
    const { query, options } = this;
    const leave = query.observe(() => listener(query.state));
    const ask = () => void query.ask(options.queryFn, false);
    if (options.enabled !== false && query.state.data === undefined) ask();
    const every = options.refetchInterval as number | undefined;
    const timer = every === undefined ? undefined : setInterval(ask, every);
    return () => {
      clearInterval(timer);
      leave();
    };
  };

  async refetch(): Promise<State<Data>> {
    await this.query.ask(this.options.queryFn, true);
    return this.query.state;
  }
}
