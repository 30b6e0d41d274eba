/** A promise and what keeps it. */
export function promised<T>(): { promise: Promise<T>; keep: (value: T) => void } {
  const pair: { keep?: (value: T) => void } = {};
  const promise = new Promise<T>((resolve) => {
    pair.keep = resolve;
  });
  return { promise, keep: (value) => pair.keep?.(value) };
}
