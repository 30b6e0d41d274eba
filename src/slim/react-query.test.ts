import { beforeEach, describe, expect, test } from 'vitest';
import type * as Whole from '@tanstack/react-query';

/** A question that the test answers. */
function held<Answer>() {
  const asked: { signal: AbortSignal; answer: (value: Answer) => void; fail: (why: unknown) => void }[] = [];
  const queryFn = ({ signal }: { signal: AbortSignal }) =>
    new Promise<Answer>((answer, fail) => {
      asked.push({ signal, answer, fail });
    });
  return { asked, queryFn };
}

const settled = () =>
  new Promise((passed) => {
    setTimeout(passed, 5);
  });

/**
 * What the widget uses of @tanstack/react-query, on the library and on what stands for it in the script-tag file. The
 * wait for an identity window runs on both too (src/identity/watchIdentityWindow.test.ts), `useMutation` in
 * useMutation.test.ts, `useQuery` in the browser.
 */
describe.each([
  ['the library', () => import('@tanstack/react-query')],
  ['its stand-in', () => import('./react-query.js') as unknown as Promise<typeof Whole>],
])('%s', (_, load) => {
  let library: typeof Whole;
  let client: Whole.QueryClient;

  beforeEach(async () => {
    library = await load();
    client = new library.QueryClient({
      defaultOptions: {
        queries: { networkMode: 'always', retry: false },
        mutations: { networkMode: 'always' },
      },
    });
  });

  describe('a query', () => {
    const KEPT = { staleTime: Infinity, gcTime: Infinity };

    test('is asked once for all who observe its key, and its answer is kept for who comes later', async () => {
      const { asked, queryFn } = held<string>();
      const options = { queryKey: ['locale', 'vi'], queryFn, ...KEPT };
      const [one, other, later] = [1, 2, 3].map(() => new library.QueryObserver(client, options));
      const heard: unknown[] = [];
      const leaveOne = one?.subscribe(({ data }) => heard.push(data));
      const leaveOther = other?.subscribe(({ data }) => heard.push(data));
      expect(asked).toHaveLength(1);
      asked[0]?.answer('texts');
      await settled();
      expect(heard.filter((data) => data === 'texts').length).toBeGreaterThanOrEqual(2);
      leaveOne?.();
      leaveOther?.();
      later?.subscribe(() => undefined)();
      expect(later?.getCurrentResult().data).toBe('texts');
      expect(asked).toHaveLength(1);
    });

    test('is aborted when the last observer leaves, and asked anew by the next', async () => {
      const { asked, queryFn } = held<string>();
      const options = { queryKey: ['locale', 'th'], queryFn, ...KEPT };
      const leave = [1, 2].map(() => new library.QueryObserver(client, options).subscribe(() => undefined));
      leave[0]?.();
      expect(asked[0]?.signal.aborted).toBe(false);
      leave[1]?.();
      expect(asked[0]?.signal.aborted).toBe(true);
      const next = new library.QueryObserver(client, options);
      next.subscribe(() => undefined);
      await settled();
      expect(asked).toHaveLength(2);
      asked[0]?.answer('of before');
      asked[1]?.answer('texts');
      await settled();
      expect(next.getCurrentResult().data).toBe('texts');
    });

    test('that failed says why, and is asked again by who comes next', async () => {
      const { asked, queryFn } = held<string>();
      const options = { queryKey: ['locale', 'km'], queryFn, ...KEPT };
      const first = new library.QueryObserver(client, options);
      const leave = first.subscribe(() => undefined);
      asked[0]?.fail('HTTP 404');
      await settled();
      expect(first.getCurrentResult()).toMatchObject({
        data: undefined,
        error: 'HTTP 404',
        isFetching: false,
      });
      leave();
      const next = new library.QueryObserver(client, options);
      next.subscribe(() => undefined);
      expect(asked).toHaveLength(2);
      asked[1]?.answer('texts');
      await settled();
      expect(next.getCurrentResult()).toMatchObject({ data: 'texts', error: null });
    });

    test('of another key is another one', async () => {
      const { asked, queryFn } = held<string>();
      for (const name of ['id', 'ne', 'id']) {
        new library.QueryObserver(client, { queryKey: ['locale', name], queryFn, ...KEPT }).subscribe(
          () => undefined,
        );
      }
      expect(asked).toHaveLength(2);
    });

    test('that is not enabled is not asked', async () => {
      const { asked, queryFn } = held<string>();
      const options = { queryKey: ['locale', 'ko'], queryFn, enabled: false, ...KEPT };
      new library.QueryObserver(client, options).subscribe(() => undefined);
      await settled();
      expect(asked).toHaveLength(0);
    });

    test('is not asked at once where it has data; a refetch drops what is under way; who waited hears the last answer', async () => {
      const { asked, queryFn } = held<string>();
      const observer = new library.QueryObserver(client, {
        queryKey: ['status', 's'],
        queryFn,
        initialData: 'pending',
        staleTime: Infinity,
        gcTime: 0,
      });
      const heard: unknown[] = [];
      observer.subscribe(({ data }) => heard.push(data));
      expect(asked).toHaveLength(0);
      const first = observer.refetch();
      const second = observer.refetch();
      expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
      asked[0]?.answer('of before');
      await settled();
      expect(observer.getCurrentResult().data).toBe('pending');
      asked[1]?.answer('verified');
      expect((await second).data).toBe('verified');
      expect((await first).data).toBe('verified');
      await settled();
      expect(heard).not.toContain('of before');
    });

    test('with no time to live is asked anew under the same key', async () => {
      const { asked, queryFn } = held<string>();
      const options = { queryKey: ['status', 't'], queryFn, staleTime: Infinity, gcTime: 0 };
      const leave = new library.QueryObserver(client, options).subscribe(() => undefined);
      asked[0]?.answer('verified');
      await settled();
      leave();
      await settled();
      const next = new library.QueryObserver(client, options);
      expect(next.getCurrentResult().data).toBeUndefined();
      next.subscribe(() => undefined);
      expect(asked).toHaveLength(2);
    });
  });
});
