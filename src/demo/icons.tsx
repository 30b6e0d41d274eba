/** Drawn beside words, never instead of them. */

const PATHS = {
  lock: 'M7 10V7.5a5 5 0 0 1 10 0V10m-11.5 0h13v10h-13zM12 14v2.5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  play: 'M8 5.5v13l10.5-6.5z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20c.6-3.9 3.6-6 7.5-6s6.9 2.1 7.5 6',
} as const;

export function Icon({ name, size = 20 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The invented institution's sign, as in public/favicon.svg: drawn here, since a page from a disk has no `/`. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b50d0" />
      <path d="M9.5 22a6.5 6.5 0 0 1 13 0z" fill="#fff" />
      <path
        d="M6 22h20M16 6.5v5M7.2 10.6l3 3.4M24.8 10.6l-3 3.4"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
