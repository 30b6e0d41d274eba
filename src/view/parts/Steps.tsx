import { Text } from './Text.js';

/** What one does, one after the other. */
export function Steps({ children }: { children: readonly string[] }) {
  return (
    <ol className="motp-steps">
      {children.map((line) => (
        <li key={line}>
          <Text>{line}</Text>
        </li>
      ))}
    </ol>
  );
}
