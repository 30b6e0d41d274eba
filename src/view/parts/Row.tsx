import { Text } from './Text.js';

interface RowProps {
  /** Whether what it opens below itself is open; without it, it leads somewhere else. */
  expanded?: boolean;
  onClick: () => void;
  children: string;
}

/** One line of a list that leads on: a question of the help, a cause to check. */
export function Row({ expanded, onClick, children }: RowProps) {
  return (
    <button type="button" form="" className="motp-button motp-row" aria-expanded={expanded} onClick={onClick}>
      <Text>{children}</Text>
    </button>
  );
}
