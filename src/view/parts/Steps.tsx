import { Paragraph } from './Paragraph.js';
import { Text } from './Text.js';

/** What one does, one after the other; a single one needs no number. */
export function Steps({ children }: { children: readonly string[] }) {
  const [only = ''] = children;
  if (children.length === 1) return <Paragraph>{only}</Paragraph>;
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
