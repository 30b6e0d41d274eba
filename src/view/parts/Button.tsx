import type { ReactNode } from 'react';

interface ButtonProps {
  kind: 'primary' | 'secondary' | 'link';
  /** Looks and reads as busy, but keeps the focus: a disabled button would lose it. */
  busy?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  /** Whether it is the answer that was chosen, of several. */
  pressed?: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export function Button({ kind, busy = false, expanded, pressed, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={`motp-button motp-button-${kind}`}
      part={`button button-${kind}`}
      aria-disabled={busy || undefined}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={busy ? undefined : onClick}
    >
      {busy && <span className="motp-spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
