import type { ReactNode } from 'react';

interface ButtonProps {
  kind: 'primary' | 'secondary' | 'link';
  /** Looks and reads as busy, but keeps the focus: a disabled button would lose it. */
  busy?: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export function Button({ kind, busy = false, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={`motp-button motp-button-${kind}`}
      part={`button button-${kind}`}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}
