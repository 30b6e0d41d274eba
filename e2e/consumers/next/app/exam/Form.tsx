'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';

export function Form({ children }: { children: ReactNode }) {
  const [sent, setSent] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(String(new FormData(event.currentTarget).get('memo')));
      }}
    >
      <label>
        memo <input name="memo" />
      </label>
      {children}
      <button>제출</button>
      <p data-testid="sent">{sent}</p>
      <Link href="/">1차시</Link>
    </form>
  );
}
