import { createContext, useContext, type ReactNode } from 'react';
import { words } from './Text.js';

interface ButtonProps {
  kind: 'primary' | 'secondary' | 'link';
  /** Looks and reads as busy, but keeps the focus: a disabled button would lose it. */
  busy?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  /** Where it leads, as a link that looks like a button. */
  href?: string | undefined;
  /** Of a link: into a window of its own, which may answer this one. */
  target?: '_blank';
  onClick?: () => void;
  children: ReactNode;
}

/** Whether another part that is open has what to do first: there is one primary button at a time. */
export const IsSecond = createContext(false);

export function Button({
  kind: wanted,
  busy = false,
  expanded,
  href,
  target,
  onClick,
  children,
}: ButtonProps) {
  const isSecond = useContext(IsSecond);
  // What is under way is seen to be.
  const kind = isSecond && wanted === 'primary' && !busy ? 'secondary' : wanted;
  const className = `motp-button motp-button-${kind}`;
  if (href !== undefined) {
    return (
      <a
        className={className}
        part={`button button-${kind}`}
        href={href}
        target={target}
        rel={target && 'opener'}
      >
        {words(children)}
      </a>
    );
  }
  return (
    <button
      type="button"
      form=""
      className={className}
      part={`button button-${kind}`}
      aria-disabled={busy || undefined}
      aria-expanded={expanded}
      onClick={busy ? undefined : onClick}
    >
      {busy && <span className="motp-spinner" aria-hidden="true" />}
      {words(children)}
    </button>
  );
}
