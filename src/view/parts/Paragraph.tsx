import { Text } from './Text.js';

/** New words are a new element: a translator of pages puts elements of its own in the place of our text. */
export function Paragraph({ children, quiet = false }: { children: string; quiet?: boolean }) {
  return (
    <p key={children} className={quiet ? 'motp-quiet' : undefined}>
      <Text>{children}</Text>
    </p>
  );
}
