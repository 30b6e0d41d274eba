'use client';

import { useActionState, type ReactNode } from 'react';
import { enrol } from '../actions';

/** A form whose action is the server's: React resets it afterwards. */
export function Enrol({ children }: { children: ReactNode }) {
  const [sent, send] = useActionState(enrol, '0: 0');
  return (
    <form action={send}>
      <label>
        memo <input name="memo" />
      </label>
      {children}
      <button>제출</button>
      <p data-testid="sent">{sent}</p>
    </form>
  );
}
