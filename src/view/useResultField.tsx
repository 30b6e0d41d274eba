import { useCallback, useRef, useState, type ReactNode } from 'react';

/**
 * A hidden field for a form of the page, which nothing that resets the form empties; and how it is filled: at once, since a
 * callback of the host's may send the form. What a browser remembers of a form it is not to bring back.
 */
export function useResultField(name: string | undefined): [field: ReactNode, hold: (value: string) => void] {
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState('.entering');
  const hold = useCallback((value: string) => {
    if (input.current !== null) input.current.value = value;
    setHeld(value);
  }, []);
  const field = name && <input ref={input} type="hidden" name={name} value={held} autoComplete="off" />;
  return [field, hold];
}
