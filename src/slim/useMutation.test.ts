// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type * as Whole from '@tanstack/react-query';

afterEach(cleanup);

const settle = () => act(() => new Promise((passed) => setTimeout(passed, 5)));

/** What the report uses of a mutation, on the library and on what stands for it in what is delivered. */
test.each([
  ['the library', () => import('@tanstack/react-query')],
  ['its stand-in', () => import('./react-query.js') as unknown as Promise<typeof Whole>],
])('a mutation shows what its last run came to: %s', async (_, load) => {
  const { QueryClient, useMutation } = await load();
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always', retry: false } } });
  const runs: { given: string; answer: (value: string) => void; fail: (why: unknown) => void }[] = [];
  const runOf = (round: number) => (given: string) =>
    new Promise<string>((answer, fail) => {
      runs.push({ given: `${given} ${round}`, answer, fail });
    });
  const { result, rerender, unmount } = renderHook(
    ({ round }) => useMutation({ mutationFn: runOf(round) }, client),
    { initialProps: { round: 1 } },
  );
  expect(result.current.data).toBeUndefined();
  act(() => result.current.mutate('one'));
  await settle();
  expect(result.current.data).toBeUndefined();
  runs[0]?.answer('first');
  await settle();
  expect(result.current.data).toBe('first');
  rerender({ round: 2 });
  act(() => result.current.mutate('two'));
  await settle();
  expect(result.current.data).toBeUndefined();
  runs[1]?.fail('no');
  await settle();
  expect(result.current.data).toBeUndefined();
  act(() => result.current.mutate('three'));
  await settle();
  unmount();
  runs[2]?.answer('late');
  await settle();
  expect(runs.map(({ given }) => given)).toEqual(['one 1', 'two 2', 'three 2']);
});
