import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from './within.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);

test('gives the answer, and leaves nothing running', async () => {
  const giveUp = new AbortController();
  await expect(within(1_000, giveUp.signal, () => Promise.resolve(7))).resolves.toBe(7);
  expect(vi.getTimerCount()).toBe(0);
});

test('says why there is none', async () => {
  await expect(
    within(1_000, new AbortController().signal, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

test('ends when the time is up, whether it is listened to or not', async () => {
  let own: AbortSignal | undefined;
  const asked = within(1_000, new AbortController().signal, (signal) => {
    own = signal;
    return never();
  });
  const ended = expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  await vi.advanceTimersByTimeAsync(999);
  expect(own?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await ended;
  expect(own?.aborted).toBe(true);
});

test('does not ask what nobody waits for', async () => {
  const ask = vi.fn(never);
  await expect(within(1_000, AbortSignal.abort(), ask)).rejects.toMatchObject({ name: 'AbortError' });
  expect(ask).not.toHaveBeenCalled();
});

test('ends when nobody waits any more', async () => {
  const giveUp = new AbortController();
  let own: AbortSignal | undefined;
  const asked = within(1_000, giveUp.signal, (signal) => {
    own = signal;
    return never();
  });
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(own?.aborted).toBe(true);
});
