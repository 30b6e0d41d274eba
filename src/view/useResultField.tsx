import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { WidgetError } from '../host/errors.js';
import { checkValue } from '../host/options.js';
import { fieldName } from '../host/rules.js';

/** What a session has to know of the field of the result. */
export interface ResultField {
  /** Fills it: at once, since a callback of the host's may send the form. */
  hold: (value: string) => void;
  /** What is wrong with its name: then there is none. */
  errors: readonly WidgetError[];
}

/**
 * A hidden field for a form of the page, which nothing that resets the form empties; and how it is filled. What a browser
 * remembers of a form it is not to bring back.
 */
export function useResultField(name: string | undefined): [drawn: ReactNode, field: ResultField] {
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState('.entering');
  const hold = useCallback((value: string) => {
    if (input.current !== null) input.current.value = value;
    setHeld(value);
  }, []);
  const error = useMemo(() => checkValue(fieldName, name ?? '', 'Option `fieldName`'), [name]);
  const field = useMemo(() => ({ hold, errors: error === null ? [] : [error] }), [hold, error]);
  const drawn = name && error === null && (
    <input ref={input} type="hidden" name={name} value={held} autoComplete="off" />
  );
  return [drawn, field];
}
